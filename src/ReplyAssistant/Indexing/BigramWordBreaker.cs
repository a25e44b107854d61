using System.Text;

namespace ReplyAssistant.Indexing;

/// <summary>Words without a dictionary: bigrams of Han characters, and runs of other letters and digits.</summary>
public sealed class BigramWordBreaker : IWordBreaker
{
    public bool IsFallback => true;

    public IReadOnlyList<string> Words(string text)
    {
        var folded = TextFolding.Fold(text);
        var words = new List<string>(folded.Length);
        var start = 0;
        while (start < folded.Length)
        {
            var kind = KindAt(folded, start);
            var end = start + LengthAt(folded, start);
            while (end < folded.Length && KindAt(folded, end) == kind) end += LengthAt(folded, end);
            var run = folded[start..end];
            if (kind == RunKind.Han) words.AddRange(HanBigrams.Of(run));
            else if (kind == RunKind.Other) words.Add(run);
            start = end;
        }
        return words;
    }

    private static RunKind KindAt(string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune)) return RunKind.None;
        if (HanBigrams.IsHan(rune)) return RunKind.Han;
        return Rune.IsLetterOrDigit(rune) ? RunKind.Other : RunKind.None;
    }

    private static int LengthAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;

    private enum RunKind
    {
        None,
        Han,
        Other,
    }
}
