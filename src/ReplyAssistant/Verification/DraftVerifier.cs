using ReplyAssistant.Drafting;

namespace ReplyAssistant.Verification;

/// <summary>Checks each sentence of a draft; one that its citations do not carry is marked, so that it cannot leave unseen.</summary>
public sealed class DraftVerifier(CitationChecker checker)
{
    public Draft Verify(Draft draft)
    {
        var evidence = draft.Evidence.ToDictionary(e => e.Id);
        var findings = new List<Finding>();
        var sections = draft.Sections.Select(section => section with
        {
            Blocks = [.. section.Blocks.Select(b => b with { Sentences = [.. b.Sentences.Select(s => Judge(s, evidence, findings))] })],
        }).ToList();
        var verified = draft with { Sections = sections };
        return verified with { Findings = [.. draft.Findings, .. findings, .. MarkFindings.Of(verified)] };
    }

    private Sentence Judge(Sentence judged, IReadOnlyDictionary<int, Evidence> evidence, List<Finding> findings)
    {
        var sentence = UnsupportedMark.Without(judged);
        if (checker.Check(sentence, evidence) is not Verdict.Unsupported unsupported) return sentence;
        var marked = UnsupportedMark.On(sentence, unsupported.Reason);
        findings.Add(new Finding(
            "fact.unsupported", Severity.Error, $"本句依据不足：{unsupported.Reason}。请核实或删除。",
            [new FindingPlace(0, 0, marked.Text)], "内部规则：每句有据"));
        return marked;
    }
}
