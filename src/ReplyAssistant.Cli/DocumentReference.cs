using ReplyAssistant.Indexing;

namespace ReplyAssistant.Cli;

/// <summary>Finds the document that a user names: by id or its beginning, path, file name, document number or proposal number.</summary>
internal static class DocumentReference
{
    private const int ShortestPrefix = 4;

    /// <exception cref="UnusableInputException">None is meant, or more than one.</exception>
    public static async Task<StoredDocument> ResolveAsync(IDocumentStore store, string name, CancellationToken cancellationToken)
    {
        var documents = await store.ListAsync(cancellationToken);
        var meant = Meant(documents, name);
        return meant.Count switch
        {
            1 => meant[0],
            0 => throw new UnusableInputException($"资料库中没有文档“{name}”，请用 reply documents 查看编号。"),
            _ => throw new UnusableInputException($"“{name}”对应 {meant.Count} 份文档，请用 reply documents 查到的完整编号。"),
        };
    }

    private static List<StoredDocument> Meant(IReadOnlyList<StoredDocument> documents, string name)
    {
        Func<StoredDocument, bool>[] ways =
        [
            d => d.Id == name,
            d => d.Path == Path.GetFullPath(name),
            d => Path.GetFileName(d.Path) == name,
            d => Path.GetFileNameWithoutExtension(d.Path) == name,
            d => d.Metadata.DocumentNumber == name || d.Metadata.ProposalNumber == name,
            d => name.Length >= ShortestPrefix && d.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase),
        ];
        return ways.Select(way => documents.Where(way).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }
}
