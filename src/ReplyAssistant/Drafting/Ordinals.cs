using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Drafting;

/// <summary>Mends 一是…二是… where sentences of the row were left out.</summary>
internal static partial class Ordinals
{
    public static IReadOnlyList<Sentence> Mend(IReadOnlyList<Sentence> sentences)
    {
        var rows = sentences.Count(s => Start().IsMatch(s.Text));
        var mended = new List<Sentence>(sentences.Count);
        var expected = 1;
        foreach (var sentence in sentences)
        {
            if (!Start().IsMatch(sentence.Text))
            {
                mended.Add(sentence);
                expected += Inside().Count(sentence.Text);
                continue;
            }
            var rest = Start().Replace(sentence.Text, "");
            mended.Add(sentence with { Text = rows == 1 && expected == 1 && !Inside().IsMatch(rest) ? rest : ChineseNumeral.Of(expected) + "是" + rest });
            expected += 1 + Inside().Count(rest);
        }
        return mended;
    }

    [GeneratedRegex("^[一二三四五六七八九十]是")]
    private static partial Regex Start();

    [GeneratedRegex("(?<=[，；：。])[一二三四五六七八九十]是")]
    private static partial Regex Inside();
}
