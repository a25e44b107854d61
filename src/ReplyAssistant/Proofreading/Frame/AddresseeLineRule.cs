using ReplyAssistant.Checking;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>The addressee ends with a full-width colon, and a consulted opinion goes to the lead bureau.</summary>
internal sealed class AddresseeLineRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["addressee.colon", "addressee.opinion"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        if (letter.Letter.Addressee is not { } addressee) yield break;
        var place = letter.Place(addressee);
        var end = place.End;
        while (end < letter.Source.Length && letter.Source[end] is ' ' or '　') end++;
        // 某委员，您好： and a letter that goes on in the same line have marks of their own.
        if (end >= letter.Source.Length || letter.Source[end] is '\n' or '\r')
            yield return new RuleHit("addressee.colon", [place]) { Fix = letter.Quote(place) + "：" };
        if (letter.Document.Metadata.Kind == DocumentKind.Opinion && Askers.Of(addressee.Text.Trim()) is Asker.Person or Asker.Persons)
            yield return new RuleHit("addressee.opinion", [place]);
    }
}
