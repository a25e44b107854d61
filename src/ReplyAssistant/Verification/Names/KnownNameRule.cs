using System.Buffers;
using ReplyAssistant.Checking;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Names;

/// <summary>A body's name that is nearly but not quite a known one: 国家级高性能医疗器械制造业创新中心.</summary>
internal sealed class KnownNameRule : IFactRule
{
    // 级 and 制造业 put into a name are four characters.
    private const int MostExtra = 4;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；：、（）《》“” \n");

    public const string Drift = "name.known-drift";

    public IReadOnlyList<string> Ids { get; } = [Drift];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var names = KnownNames.Of(context, await DocumentRegister.OfAsync(context, cancellationToken));
        return [.. FigureSentence.Of(letter).SelectMany(s => In(letter, s, names)).DistinctBy(h => h.Words["written"])];
    }

    private static IEnumerable<RuleHit> In(CheckedLetter letter, FigureSentence sentence, KnownNames names)
    {
        foreach (var ending in names.Endings)
        {
            for (var at = sentence.Text.IndexOf(ending, StringComparison.Ordinal); at >= 0; at = sentence.Text.IndexOf(ending, at + 1, StringComparison.Ordinal))
            {
                if (Nearest(sentence.Text, at + ending.Length, names.EndingIn(ending)) is not { } found) continue;
                yield return new RuleHit(Drift, [sentence.Place(letter, found.Start, at + ending.Length)])
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["written"] = sentence.Text[found.Start..(at + ending.Length)],
                        ["known"] = found.Known.Name,
                        ["source"] = found.Known.Source,
                    },
                };
            }
        }
    }

    private static (int Start, (string Name, string Source) Known)? Nearest(string text, int end, IReadOnlyList<(string Name, string Source)> names)
    {
        (int, (string, string))? found = null;
        foreach (var known in names)
        {
            if (end >= known.Name.Length && string.CompareOrdinal(text, end - known.Name.Length, known.Name, 0, known.Name.Length) == 0) return null;
            for (var length = known.Name.Length - MostExtra; length <= known.Name.Length + MostExtra && length <= end; length++)
            {
                var start = end - length;
                if (length < 4 || text[start] != known.Name[0] || text[start + 1] != known.Name[1]) continue;
                if (IsOneName(text, start, end) && NearName.IsSlip(text[start..end], known.Name, MostExtra)) found ??= (start, known);
            }
        }
        return found;
    }

    private static bool IsOneName(string text, int start, int end) =>
        text.AsSpan(start, end - start).IndexOfAny(Breaks) < 0;
}
