using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Cli;

/// <summary>A proposal's file, checked before anything else is begun.</summary>
internal static class ProposalFile
{
    /// <exception cref="UnusableInputException">It asks for nothing that can be told apart.</exception>
    public static async Task<Proposal> ReadAsync(string path, CancellationToken cancellationToken) =>
        Parse(new DocumentParser().Parse(await new FileReader().ReadAsync(Path.GetFullPath(path), cancellationToken)));

    /// <exception cref="UnusableInputException">It asks for nothing that can be told apart.</exception>
    public static Proposal Parse(SourceDocument document)
    {
        var proposal = new ProposalParser().Parse(document);
        return proposal.Requests.Count > 0
            ? proposal
            : throw new UnusableInputException(
                $"“{Path.GetFileName(document.Path)}”中没有找到建议事项，请检查文件，建议事项请用“一、”“（一）”“1.”或“一是”分条列出。");
    }
}
