using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Compares what stood in the asking part with the requests made of it: whatever no request holds is left over.</summary>
/// <remarks>It looks at the result alone, so that no way of dividing can lose a sentence.</remarks>
internal static class Leftover
{
    // What leads to an ask is no part of it.
    private static readonly HashSet<string> leads = new(
        ["为此", "因此", "对此", "建议", "希望", "恳请", "另外", "此外", "同时", "首先", "其次", "再次", "最后", "故", "特", "我们", "另", "还有", "建议如下", "具体建议", "如下", "我们建议", "我建议", "为此建议", "同时建议", "也建议", "还建议", "并建议", "另建议"],
        StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(RequestRegion region, IReadOnlyList<ProposalRequest> requests)
    {
        var held = Letters(string.Concat(requests.Where(r => r.HiddenIn is null).Select(r => $"{r.Number} {r.Heading} {r.Text} ")));
        var left = new List<string>();
        var from = 0;
        foreach (var sentence in region.Asked.SelectMany(stretch => stretch.Lines).SelectMany(Sentences))
        {
            if (Courtesy.IsFormula(sentence) || IsHeld(sentence, held, ref from)) continue;
            left.Add(sentence);
        }
        return [.. region.Loose.SelectMany(Sentences).Where(sentence => !Courtesy.IsFormula(sentence)).Concat(left).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsHeld(string sentence, string held, ref int from)
    {
        foreach (var piece in Pieces(sentence))
        {
            var at = held.IndexOf(piece, from, StringComparison.Ordinal);
            // A heading stands before its text; what follows in the proposal follows in the requests.
            if (at < 0) at = held.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0) return false;
            from = at;
        }
        return true;
    }

    private static IEnumerable<string> Sentences(string line) => SentenceSplitter.Split(line).Select(sentence => sentence.In(line));

    /// <summary>The letters between two marks, numbers and leads left out.</summary>
    private static IEnumerable<string> Pieces(string sentence)
    {
        var from = 0;
        for (var i = 0; i <= sentence.Length; i++)
        {
            if (i < sentence.Length && !"，,；;：:。！？!?".Contains(sentence[i])) continue;
            var piece = sentence[from..i].Trim();
            from = i + 1;
            piece = Letters(piece[ItemMark.Of(piece).Length..]);
            if (piece.Length > 1 && !leads.Contains(piece)) yield return piece;
        }
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) letters.Append(c);
        }
        return letters.ToString();
    }
}
