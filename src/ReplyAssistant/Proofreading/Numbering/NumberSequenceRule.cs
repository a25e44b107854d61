using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Numbering;

/// <summary>Numbers of one level that skip, repeat or run backwards, and levels that stand inside one another the wrong way round.</summary>
internal sealed class NumberSequenceRule : IFormRule
{
    private const string Skipped = "numbering.skipped";
    private const string Repeated = "numbering.repeated";
    private const string Level = "numbering.level-order";

    public IReadOnlyList<string> Ids => [Skipped, Repeated, Level];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var open = new List<NumberedLine>();
        var last = new Dictionary<MarkLevel, int>();
        var hits = new List<RuleHit>();
        foreach (var line in NumberedLine.In(letter))
        {
            var at = open.FindIndex(other => other.Level == line.Level);
            if (at >= 0)
            {
                if (!line.OpensLine && line.Value != open[at].Value + 1 && line.Value != 1) continue;
                if (Against(open[at], line) is { } hit) hits.Add(hit);
                open.RemoveRange(at + 1, open.Count - at - 1);
                open[at] = line;
            }
            else if (line.OpensLine || line.Value == 1)
            {
                // 1. to 10. may run on through （一） and （二）.
                if (line.Value > 1 && last.GetValueOrDefault(line.Level) + 1 != line.Value) hits.Add(First(line));
                else if (open.Count > 0 && open[^1].Level > line.Level) hits.Add(Hit(Level, line, open[^1]));
                open.Add(line);
            }
            else continue;
            last[line.Level] = line.Value;
        }
        return Repetition.Folded(hits);
    }

    // A list may begin anew at any place: a letter answers several proposals, a point holds its own list.
    private static RuleHit? Against(NumberedLine before, NumberedLine line) =>
        line.Value == before.Value + 1 || (line.Value == 1 && before.Value != 1) || !line.OpensLine ? null
        // What stands inside a line may be a reference to the item that is to come.
        : line.Value == before.Value && !before.OpensLine ? null
        : line.Value == before.Value ? Hit(Repeated, line, before)
        : Hit(Skipped, line, before);

    private static RuleHit First(NumberedLine line) => new(Skipped, [line.Place])
    {
        Message = $"“{line.Printed}”之前没有第一项，请补上缺少的序数或者重新编号。",
    };

    private static RuleHit Hit(string rule, NumberedLine line, NumberedLine before) => new(rule, [line.Place, before.Place])
    {
        Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["quote"] = line.Printed, ["before"] = before.Printed },
    };
}
