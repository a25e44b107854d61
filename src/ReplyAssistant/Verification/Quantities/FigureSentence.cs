using System.Runtime.CompilerServices;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Verification.Quantities;

/// <summary>A sentence of a letter with its figures; offsets of the figures count inside the sentence.</summary>
/// <param name="Start">In the cleaned text of the letter.</param>
/// <param name="Paragraph">Place of its line among the letter's lines.</param>
internal sealed record FigureSentence(int Start, string Text, int Paragraph, IReadOnlyList<Quantity> Quantities)
{
    // A sentence longer than this is a converted table or a page without punctuation; no rule reads sense into it.
    public const int Longest = 1500;

    private static readonly ConditionalWeakTable<CheckedLetter, IReadOnlyList<FigureSentence>> Read = [];

    /// <summary>All sentences of the letter's prose, those without figures too; read once for each letter.</summary>
    public static IReadOnlyList<FigureSentence> Of(CheckedLetter letter) => Read.GetValue(letter, ReadAll);

    /// <summary>Where a stretch of the sentence stood in the file.</summary>
    public TextSpan Place(CheckedLetter letter, int start, int end) => letter.Place(Start + start, Start + end);

    public TextSpan Place(CheckedLetter letter, Quantity quantity) => Place(letter, quantity.Start, quantity.End);

    private static List<FigureSentence> ReadAll(CheckedLetter letter)
    {
        var sentences = new List<FigureSentence>();
        for (var i = 0; i < letter.Lines.Count; i++)
        {
            if (!letter.Lines[i].IsProse) continue;
            foreach (var span in SentenceSplitter.Split(letter.Text, letter.Lines[i].CleanStart, letter.Lines[i].CleanEnd))
            {
                var text = span.In(letter.Text);
                sentences.Add(new FigureSentence(span.Start, text, i, text.Length > Longest ? [] : QuantityReader.Read(text)));
            }
        }
        return sentences;
    }
}
