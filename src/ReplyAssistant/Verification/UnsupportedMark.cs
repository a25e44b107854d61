using ReplyAssistant.Drafting;

namespace ReplyAssistant.Verification;

/// <summary>The mark of a sentence that its citations do not carry; a draft that is checked again gets it anew, or not at all.</summary>
internal static class UnsupportedMark
{
    private const string Code = "to-verify:unsupported";
    private const string Opening = "〔待核实：";

    public static Sentence On(Sentence sentence, string reason) => sentence with
    {
        Text = DatedWording.WithMark(sentence.Text, $"{Opening}{reason}〕"),
        Marks = [.. sentence.Marks, Code],
    };

    /// <summary>As it was before it was judged; marks that say something else stay.</summary>
    public static Sentence Without(Sentence sentence)
    {
        var text = sentence.Text;
        foreach (var _ in sentence.Marks.Where(IsMark)) text = WithoutLast(text);
        return sentence.Marks.Any(IsMark) ? sentence with { Text = text, Marks = [.. sentence.Marks.Where(m => !IsMark(m))] } : sentence;
    }

    private static bool IsMark(string mark) => string.Equals(mark, Code, StringComparison.Ordinal);

    // It stands last, before the final punctuation; a reason may hold brackets of its own: “云府〔2023〕12号”.
    private static string WithoutLast(string text)
    {
        var end = text.LastIndexOf('〕');
        var depth = 0;
        for (var i = end; i >= 0; i--)
        {
            if (text[i] == '〕') depth++;
            else if (text[i] == '〔' && --depth == 0)
                return text.AsSpan(i).StartsWith(Opening) ? string.Concat(text.AsSpan(0, i), text.AsSpan(end + 1)) : text;
        }
        return text;
    }
}
