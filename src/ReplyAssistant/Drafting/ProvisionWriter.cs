using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>Writes down what policies in force provide, each provision with the document and place it stands in.</summary>
internal sealed class ProvisionWriter(DraftingContext context)
{
    public const string Heading = "有关政策规定";

    private readonly SentenceChoice choice = new(context);
    private readonly SentenceWriter writer = new(context);

    public void Write(int request, RequestEvidence evidence, SectionOutline outline)
    {
        var sentences = new List<Sentence>();
        string? named = null;
        foreach (var unit in UnitChoice.Provisions(evidence, context.On))
        {
            var isFirst = true;
            foreach (var sentence in choice.NewFrom(unit, evidence, request))
            {
                var isNamed = string.Equals(named, unit.Document.Id, StringComparison.Ordinal);
                var (lead, places) = !isNamed ? PolicyLead.First(sentence, context.Book)
                    : isFirst ? (PolicyLead.Next(sentence), []) : ("", []);
                sentences.Add(writer.FromPolicy(sentence, lead, places));
                context.Written.Add((request, sentence));
                named = unit.Document.Id;
                isFirst = false;
            }
        }
        outline.Add(Heading, sentences);
    }
}
