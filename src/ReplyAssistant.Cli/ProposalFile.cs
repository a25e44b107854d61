using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Cli;

/// <summary>A proposal's file, checked before anything else is begun.</summary>
internal static class ProposalFile
{
    /// <exception cref="NoRequestException">It asks for nothing that can be told apart.</exception>
    public static async Task<Proposal> ReadAsync(string path, CancellationToken cancellationToken) =>
        Parse(new DocumentParser().Parse(await new FileReader().ReadAsync(Path.GetFullPath(path), cancellationToken)));

    /// <exception cref="NoRequestException">It asks for nothing that can be told apart.</exception>
    public static Proposal Parse(SourceDocument document)
    {
        var proposal = new ProposalParser().Parse(document);
        return proposal.Requests.Count > 0
            ? proposal
            : throw new NoRequestException(document.Path);
    }
}
