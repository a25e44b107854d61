using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>A half-width mark in Chinese text; those in figures, times, addresses, codes and Latin text are right.</summary>
internal sealed class HalfWidthRule() : ParagraphRule("punctuation.half-width")
{
    private const string Narrow = ",:;?!";
    private const string Wide = "，：；？！";

    // Longer, a bracket is marked at its two ends only.
    private const int LongestBracket = 60;

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        for (var i = text.AsSpan().IndexOfAny(Narrow); i >= 0; i = Next(text, i))
        {
            if (StandsInChinese(text, i) && !IsLostCharacter(text, i))
                yield return Hit(paragraph, i, 1, Wide[Narrow.IndexOf(text[i])].ToString());
        }
        if (text.EndsWith('.') && text.Length > 1 && CharacterClass.IsHan(text[^2])) yield return Hit(paragraph, text.Length - 1, 1, "。");
        if (!text.Contains('(')) yield break;
        foreach (var pair in MarkPairs.Of(text).Pairs)
        {
            if (text[pair.Open] != '(' || text[pair.Close] != ')' || !BelongsToChinese(text, pair)) continue;
            if (pair.Length <= LongestBracket) yield return Hit(paragraph, pair.Open, pair.Length, $"（{text.Substring(pair.Open + 1, pair.Length - 2)}）");
            else yield return new RuleHit(Id, [paragraph.Place(pair.Open, 1), paragraph.Place(pair.Close, 1)]) { Words = QuoteOf("(") };
        }
    }

    private static int Next(string text, int i)
    {
        var next = text.AsSpan(i + 1).IndexOfAny(Narrow);
        return next < 0 ? -1 : i + 1 + next;
    }

    private static bool StandsInChinese(string text, int i)
    {
        var before = Neighbour(text, i, -1);
        var after = Neighbour(text, i, 1);
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) return false;
        if (text[i] == ':' && after == '/') return false;
        return CharacterClass.IsChinese(before) || (CharacterClass.IsChinese(after) && (before is '%' or '％' || char.IsAsciiLetterOrDigit(before)));
    }

    // 人口?集区: a question mark between two characters of a word is a character that conversion lost; cleaning says so.
    private static bool IsLostCharacter(string text, int i) =>
        text[i] == '?' && i > 0 && i + 1 < text.Length && CharacterClass.IsHan(text[i - 1]) && CharacterClass.IsHan(text[i + 1]);

    private static char Neighbour(string text, int i, int step)
    {
        var at = i + step;
        while (at >= 0 && at < text.Length && Math.Abs(at - i) < 3 && text[at] == ' ') at += step;
        return at >= 0 && at < text.Length ? text[at] : '\n';
    }

    // B(2019)331 and f(x) are no Chinese text; 云府(2019)12号 is a document number, whose brackets have a rule of their own.
    private static bool BelongsToChinese(string text, MarkPair pair)
    {
        var inner = text.AsSpan(pair.Open + 1, pair.Length - 2);
        if (inner.Length == 4 && inner.IndexOfAnyExceptInRange('0', '9') < 0) return false;
        return (pair.Open > 0 && CharacterClass.IsChinese(text[pair.Open - 1])) || CharacterClass.HasHan(inner);
    }

    private static Dictionary<string, string> QuoteOf(string quote) => new(StringComparer.Ordinal) { ["quote"] = quote, ["fix"] = "" };
}
