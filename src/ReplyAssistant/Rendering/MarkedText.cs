namespace ReplyAssistant.Rendering;

/// <summary>A stretch of a sentence: plain, or a 〔待…〕 mark that a person must act on.</summary>
internal readonly record struct MarkedStretch(string Text, bool IsMark);

/// <summary>Finds the 〔待补充…〕 and 〔待核实…〕 marks; document numbers inside them (深坪府〔2024〕1号) have brackets too.</summary>
internal static class MarkedText
{
    public static IReadOnlyList<MarkedStretch> Split(string text)
    {
        var stretches = new List<MarkedStretch>();
        var from = 0;
        while (text.IndexOf("〔待", from, StringComparison.Ordinal) is >= 0 and var open)
        {
            var end = EndOf(text, open);
            if (open > from) stretches.Add(new MarkedStretch(text[from..open], false));
            stretches.Add(new MarkedStretch(text[open..end], true));
            from = end;
        }
        if (from < text.Length) stretches.Add(new MarkedStretch(text[from..], false));
        return stretches;
    }

    private static int EndOf(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '〔') depth++;
            else if (text[i] == '〕' && --depth == 0) return i + 1;
        }
        return text.Length;
    }
}
