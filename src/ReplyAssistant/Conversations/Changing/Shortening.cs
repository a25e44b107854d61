using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Makes answers shorter by leaving out whole sentences, the emptiest first; no sentence is rewritten.</summary>
internal static partial class Shortening
{
    /// <param name="section">Index; null for the whole letter.</param>
    /// <param name="length">Characters of the answers, headings of blocks included.</param>
    public static Draft To(Draft draft, int? section, int length)
    {
        while (LengthOf(draft, section) > length && Emptiest(draft, section) is { } number)
            draft = WithoutLoneOrigins(draft.WithSentences((n, s) => n == number ? [] : [s]));
        return draft;
    }

    public static int LengthOf(Draft draft, int? section) =>
        section is { } index ? draft.Sections[index].Length() : draft.Sections.Sum(s => s.Length());

    // Of equal worth the later one goes; the last sentence of a section stays, and what has to be supplied stays.
    private static int? Emptiest(Draft draft, int? section)
    {
        int? found = null;
        var least = int.MaxValue;
        var number = 0;
        for (var i = 0; i < draft.Sections.Count; i++)
        {
            var left = draft.Sections[i].Blocks.SelectMany(b => b.Sentences).Count(s => !IsOrigin(s) && !IsOpen(s));
            foreach (var block in draft.Sections[i].Blocks)
            {
                for (var at = 0; at < block.Sentences.Count; at++)
                {
                    var sentence = block.Sentences[at];
                    number++;
                    if ((section is not null && section != i) || left == 1 || IsNeeded(block.Sentences, at) || Worth(sentence) > least) continue;
                    (found, least) = (number, Worth(sentence));
                }
            }
        }
        return found;
    }

    // What dates a block stays as long as anything of the block does, and what 该办法 means stays before it.
    private static bool IsNeeded(IReadOnlyList<Sentence> block, int at) =>
        IsOpen(block[at]) || IsOrigin(block[at])
        || (Names(block[at]) && block.Skip(at + 1).TakeWhile(s => !Names(s)).Any(s => PointsBack().IsMatch(s.Text)));

    // A sentence that dates what follows goes with the last of what it dated.
    private static Draft WithoutLoneOrigins(Draft draft)
    {
        var all = draft.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences.Select((sentence, i) =>
            IsOrigin(sentence) && (i + 1 == b.Sentences.Count || IsOrigin(b.Sentences[i + 1])))).ToList();
        return draft.WithSentences((n, s) => all[n - 1] ? [] : [s]);
    }

    private static bool IsOpen(Sentence sentence) => sentence.Marks.Any(m => m.StartsWith("to-supply", StringComparison.Ordinal));

    private static bool IsOrigin(Sentence sentence) =>
        sentence.Text.StartsWith("本项以下", StringComparison.Ordinal)
        && sentence.Marks.Any(m => m is "to-verify:old-source" or "to-verify:other-bureau");

    private static bool Names(Sentence sentence) => sentence.Text.Contains('《');

    private static int Worth(Sentence sentence)
    {
        if (sentence.Kind == SentenceKind.Courtesy) return 0;
        var worth = sentence.Kind == SentenceKind.Explanation ? 3 : 1;
        if (Figure().IsMatch(sentence.Text)) worth += 2;
        if (Names(sentence)) worth += 1;
        return sentence.Citations.Count > 0 ? worth + 1 : worth;
    }

    [GeneratedRegex("[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    [GeneratedRegex("^(该|上述|前述)", RegexOptions.NonBacktracking)]
    private static partial Regex PointsBack();
}
