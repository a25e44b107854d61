using ReplyAssistant.Checking;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Verification.Names;

/// <summary>Compares the titles that a letter cites with those the store knows, and with each other.</summary>
internal sealed class TitleRule : IFactRule
{
    // A letter that cites more than this is a list; comparing each with each has to end somewhere.
    private const int MostCompared = 200;

    // 级 and 制造业 put into a name are four characters.
    private const int MostExtra = 4;

    public const string Drift = "name.title-drift";
    public const string Variants = "name.title-variants";

    public IReadOnlyList<string> Ids { get; } = [Drift, Variants];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var register = await DocumentRegister.OfAsync(context, cancellationToken);
        var cited = CitedTitle.Of(letter).DistinctBy(c => c.Key).Take(MostCompared).ToList();
        var hits = new List<RuleHit>();
        foreach (var title in cited)
        {
            if (register is not null && register.Of(title.Key, context).Any(k => k.Document is not null)) continue;
            if (register is not null && Nearest(title, register, context) is { } known) hits.Add(DriftHit(letter, title, known));
        }
        hits.AddRange(VariantsIn(letter, cited, register, context));
        return hits;
    }

    // Only documents that the store itself holds are right for sure; what another letter cites may be wrong there.
    private static KnownTitle? Nearest(CitedTitle cited, DocumentRegister register, CheckContext context) =>
        register.Titles.FirstOrDefault(k => k.Document is not null && !context.ExcludedDocuments.Contains(k.In)
            && (cited.Number is null || k.Number is null || DocumentNumbers.AreSame(cited.Number, k.Number))
            && (NearName.IsSlip(cited.Key, k.Key, MostExtra)
                || (cited.Number is not null && k.Number is not null && cited.Key.Length >= 6 && Likeness(cited.Key, k.Key))));

    // The same number and mostly the same words: the title was cut short or written freely.
    private static bool Likeness(string a, string b) => !string.Equals(a, b, StringComparison.Ordinal) && NearCopy.Dice(a, b) is > 0.5 and < 1;

    private static IEnumerable<RuleHit> VariantsIn(CheckedLetter letter, List<CitedTitle> cited, DocumentRegister? register, CheckContext context)
    {
        for (var i = 0; i < cited.Count; i++)
        {
            for (var j = i + 1; j < cited.Count; j++)
            {
                if (!NearName.IsSlip(cited[i].Key, cited[j].Key, MostExtra) || AreTwo(cited[i], cited[j], register, context)) continue;
                yield return new RuleHit(Variants, [cited[j].Place(letter), cited[i].Place(letter)])
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = cited[i].Title, ["b"] = cited[j].Title },
                };
            }
        }
    }

    private static bool AreTwo(CitedTitle a, CitedTitle b, DocumentRegister? register, CheckContext context)
    {
        if (a.Number is { } left && b.Number is { } right && !DocumentNumbers.AreSame(left, right)) return true;
        return register is not null && register.Of(a.Key, context).Count > 0 && register.Of(b.Key, context).Count > 0;
    }

    private static RuleHit DriftHit(CheckedLetter letter, CitedTitle cited, KnownTitle known) => new(Drift, [cited.Place(letter)])
    {
        Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["known"] = known.Key + (known.Number is { } n ? $"》（{n}）" : "》") },
    };
}
