using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>A paragraph of prose that ends without a mark.</summary>
internal sealed class SentenceEndRule() : ParagraphRule("punctuation.missing-end")
{
    // Shorter lines without a mark are headings, fields, names.
    private const int ShortestParagraph = 30;

    protected override bool Concerns(CheckedParagraph paragraph) => paragraph.IsProse && paragraph.Role != LineRole.SectionHeading;

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        if (text.Length < ShortestParagraph || !IsSentence(text) || !EndsOpen(text)) yield break;
        var from = text.Length - Math.Min(6, text.Length);
        yield return Hit(paragraph, from, text.Length - from);
    }

    // One clause or two may be a heading; three with no stop at all are a sentence.
    private static bool IsSentence(string text) => text.Contains('。') || text.Count(c => c is '，' or ',') >= 2;

    // A comma at the end is open as well: the sentence was to go on.
    private static bool EndsOpen(string text)
    {
        var last = text[^1];
        if (last is '，' or '、' || CharacterClass.IsHan(last) || char.IsAsciiLetterOrDigit(last) || last == '%') return true;
        return last is '”' or '）' or '》' && !"。！？；：…".Contains(text[^2]);
    }
}
