using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>A passage as a source that a mark can stand for.</summary>
internal static class PassageSources
{
    public static Source Of(Passage passage, StoredDocument document) => new()
    {
        Key = $"{passage.DocumentId}/{passage.Start}-{passage.End}",
        Title = document.Metadata.Title,
        Quote = passage.Text,
        Facts =
        [
            .. new[]
            {
                document.Metadata.DocumentNumber,
                document.Metadata.Date is { } day ? ChineseTerms.Of(day) : null,
                document.Validity.Status == ValidityStatus.Unknown ? null : ChineseTerms.Of(document.Validity.Status),
            }.OfType<string>(),
        ],
    };
}
