using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>A passage as a source that a mark can stand for.</summary>
internal static class PassageSources
{
    public static Source Of(Passage passage, StoredDocument document, DateOnly on) => new()
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
                document.Validity.On(on) == ValidityStatus.Unknown ? null : ChineseTerms.Of(document.Validity.On(on)),
            }.OfType<string>(),
        ],
    };
}
