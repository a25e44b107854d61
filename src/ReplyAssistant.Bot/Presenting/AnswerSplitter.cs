using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>Divides an answer into messages that can be read and that the channel takes, at the ends of lines where it can.</summary>
internal static class AnswerSplitter
{
    // A screenful or two; the limit of the channels (80 KB, some 25,000 characters) is far above.
    public const int MostCharacters = 6000;

    public static IReadOnlyList<AnswerText> Split(AnswerText answer, int most = MostCharacters)
    {
        var parts = new List<Part> { new() };
        foreach (var line in Lines(answer))
        {
            if (!parts[^1].Takes(line, most) && parts[^1].Length > 0) parts.Add(new Part());
            if (parts[^1].Takes(line, most))
            {
                parts[^1].Add(line);
                continue;
            }
            // A line that no message holds is cut between its sentences and marks.
            foreach (var piece in line.SelectMany(run => Pieces(run, most)))
            {
                if (!parts[^1].Takes([piece], most)) parts.Add(new Part());
                parts[^1].Add([piece]);
            }
        }
        return [.. parts.Select(p => p.Text)];
    }

    private static IEnumerable<List<Run>> Lines(AnswerText answer)
    {
        var line = new List<Run>();
        foreach (var run in answer.Runs)
        {
            if (run is not Run.Words words)
            {
                line.Add(run);
                continue;
            }
            foreach (var stretch in Stretches(words.Text))
            {
                line.Add(new Run.Words(stretch));
                if (stretch[^1] != '\n') continue;
                yield return line;
                line = [];
            }
        }
        if (line.Count > 0) yield return line;
    }

    private static IEnumerable<string> Stretches(string words)
    {
        for (int at = 0, end; at < words.Length; at = end)
        {
            end = words.IndexOf('\n', at) is var found and >= 0 ? found + 1 : words.Length;
            yield return words[at..end];
        }
    }

    private static IEnumerable<Run> Pieces(Run run, int most)
    {
        if (run is not Run.Words { Text: var words })
        {
            yield return run;
            yield break;
        }
        for (int at = 0, end; at < words.Length; at = end)
        {
            end = Math.Min(words.Length, at + most);
            if (end < words.Length && words.LastIndexOfAny(['。', '；', '！', '？'], end - 1, end - at) is var stop and >= 0) end = stop + 1;
            else if (end < words.Length && char.IsHighSurrogate(words[end - 1]) && end - at > 1) end--;
            yield return new Run.Words(words[at..end]);
        }
    }

    private sealed class Part
    {
        private readonly HashSet<string> cited = new(StringComparer.Ordinal);

        public AnswerText Text { get; } = new();

        public int Length { get; private set; }

        public bool Takes(IReadOnlyList<Run> line, int most) =>
            Length + line.Sum(LengthOf) <= most
            && line.OfType<Run.Cite>().Select(c => c.Source.Key).Union(cited, StringComparer.Ordinal).Count() <= WrittenText.MostSources;

        public void Add(IReadOnlyList<Run> line)
        {
            foreach (var run in line)
            {
                Text.Add(run);
                if (run is Run.Cite cite) cited.Add(cite.Source.Key);
                Length += LengthOf(run);
            }
        }

        private static int LengthOf(Run run) => run switch { Run.Words w => w.Text.Length, Run.Strong s => s.Text.Length, _ => 0 };
    }
}
