using System.Buffers;
using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Privacy;

/// <summary>Where a person lives, down to the door; the address of an office says nothing of a person.</summary>
internal sealed class HomeAddressRule : IFormRule
{
    private const string Door = "[^。；]{0,40}(?:[0-9一二三四五六七八九十A-Z]{1,4}(?:号楼|栋|幢|座|单元|号)[^。；，]{0,10}[0-9]{2,5}(?:室|房)|[0-9]{1,4}(?:栋|幢|号楼)[0-9一二三四五六七八九十]{1,3}单元)";

    private static readonly SearchValues<char> doors = SearchValues.Create("栋幢室房元楼");

    private static readonly Regex labelled = Patterns.Linear("(?:家庭住址|家庭地址|住址|户籍地址|户籍地|家住|现住|居住于|居住在|住在)" + Door);

    private static readonly Regex ofPerson = Patterns.Linear("(?:先生|女士|业主|居民|村民|住户|老人)[（(，]?[^。；，]{0,4}" + Door);

    public IReadOnlyList<string> Ids => ["privacy.home-address"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var weight = Publication.Weight(letter);
        foreach (var line in letter.Lines)
        {
            var text = Publication.Folded(line.Text);
            if (!text.AsSpan().ContainsAny(doors)) continue;
            foreach (Match match in labelled.Matches(text))
                yield return Publication.Hit("privacy.home-address", line.Place(match.Index, match.Length), match.Value, weight);
            // Who lives there may be the matter itself (a leak in a building), so a person decides.
            foreach (var match in ofPerson.Matches(text).Where(m => !labelled.IsMatch(m.Value)))
                yield return Publication.Hit("privacy.home-address", line.Place(match.Index, match.Length), match.Value, Severity.Hint);
        }
    }
}
