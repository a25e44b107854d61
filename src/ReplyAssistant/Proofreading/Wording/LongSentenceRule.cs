using System.Globalization;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>Sentences that nobody reads to their end; said once.</summary>
internal sealed class LongSentenceRule : IFormRule
{
    private const string Id = "wording.long-sentence";

    // Lists of measures divided by ； run to some 300 characters in good letters.
    private const int Longest = 350;

    public IReadOnlyList<string> Ids => [Id];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var places = (from paragraph in letter.Paragraphs
                      where paragraph.IsProse && paragraph.Text.Length > Longest
                      from sentence in SentenceSplitter.Split(paragraph.Text)
                      where sentence.Length > Longest
                      select paragraph.Place(sentence.Start, sentence.Length)).Take(5).ToList();
        if (places.Count == 0) yield break;
        yield return new RuleHit(Id, places)
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["length"] = Longest.ToString(CultureInfo.InvariantCulture) },
        };
    }
}
