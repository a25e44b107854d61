using System.Globalization;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>White space after the last character of a line; said once.</summary>
internal sealed class TrailingSpaceRule : IFormRule
{
    private const string Id = "wording.trailing-space";
    private const int MostPlaces = 20;

    public IReadOnlyList<string> Ids => [Id];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var places = new List<TextSpan>();
        var count = 0;
        foreach (var paragraph in letter.Paragraphs)
        {
            var end = paragraph.End;
            while (end < letter.Source.Length && letter.Source[end] is ' ' or '　' or '\t' or '\u00A0') end++;
            if (end == paragraph.End) continue;
            count++;
            if (places.Count < MostPlaces) places.Add(new TextSpan(paragraph.End, end));
        }
        if (count == 0) yield break;
        yield return new RuleHit(Id, places)
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = count.ToString(CultureInfo.InvariantCulture) },
        };
    }
}
