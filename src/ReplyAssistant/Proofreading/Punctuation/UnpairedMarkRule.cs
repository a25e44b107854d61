using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>A quotation mark, bracket or title mark that stands without its other half.</summary>
internal sealed class UnpairedMarkRule() : ParagraphRule("punctuation.unpaired")
{
    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        foreach (var at in MarkPairs.Of(paragraph.Text).Unpaired)
        {
            if (!GoesOn(paragraph, at, letter)) yield return Hit(paragraph, at, 1);
        }
    }

    // A quotation of several paragraphs opens each of them and closes the last (4.8.3.5); a title may run over two lines.
    private static bool GoesOn(CheckedParagraph paragraph, int at, CheckedLetter letter)
    {
        if (paragraph.Role == LineRole.Title) return true;
        if (paragraph.Text[at] != '“') return false;
        var next = paragraph.End;
        while (next < letter.Source.Length && char.IsWhiteSpace(letter.Source[next])) next++;
        return next < letter.Source.Length && letter.Source[next] == '“';
    }
}
