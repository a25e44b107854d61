using ReplyAssistant.Checking;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>您 for one person, 你们 for several, 贵会 for a body; 您们 for nobody.</summary>
internal sealed class AddressRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["addressee.plural-form", "addressee.several", "addressee.single", "addressee.organisation"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var words = AddressWords.In(letter).ToList();
        var asker = letter.Letter.Addressee is { } addressee ? Askers.Of(addressee.Text.Trim()) : Asker.Unknown;
        foreach (var (_, place) in words.Where(w => w.Word == "您们"))
            yield return new RuleHit("addressee.plural-form", [place]) { Fix = asker == Asker.Person ? "您" : "你们" };
        var (rule, wrong) = asker switch
        {
            Asker.Persons => ("addressee.several", words.Where(w => w.Word == "您").ToList()),
            Asker.Person => ("addressee.single", words.Where(w => w.Word == "你们" || w.Word[0] == '贵').ToList()),
            Asker.Body => ("addressee.organisation", words.Where(w => w.Word == "您").ToList()),
            _ => ("", []),
        };
        if (wrong.Count == 0) yield break;
        TextSpan[] places = [.. wrong.Select(w => w.Place), letter.Place(letter.Letter.Addressee!)];
        yield return new RuleHit(rule, places)
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["addressee"] = letter.Letter.Addressee!.Text, ["word"] = string.Join("、", wrong.Select(w => w.Word).Distinct()),
            },
        };
    }
}
