using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Cli;

/// <summary>A document as the commands print it for programs.</summary>
internal sealed record DocumentJson(
    string Id,
    string Title,
    DocumentKind Kind,
    string? Issuer,
    string? DocumentNumber,
    DateOnly? Date,
    string? Session,
    string? ProposalNumber,
    ValidityStatus Validity,
    string ValidityReason,
    DateOnly? Until,
    string? By,
    int Passages,
    string Path)
{
    public static DocumentJson Of(StoredDocument document) => new(
        document.Id,
        document.Metadata.Title,
        document.Metadata.Kind,
        document.Metadata.Issuer,
        document.Metadata.DocumentNumber,
        document.Metadata.Date,
        document.Metadata.Session,
        document.Metadata.ProposalNumber,
        document.Validity.Status,
        document.Validity.Reason,
        document.Validity.Until,
        document.Validity.By,
        document.PassageCount,
        document.Path);
}
