using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>One place of a source in full: document, number, date, validity, path, quotation; and what to beware of.</summary>
internal static class SourceDescription
{
    public static AnswerText Of(string name, SourceDocument document, StoredDocument stored, Desk.ShownSource place, Talk talk)
    {
        var block = document.Blocks.FirstOrDefault(b => b.Start <= place.Start && place.Start < b.End);
        var status = stored.Validity.On(talk.Today);
        var facts = new[]
        {
            stored.Metadata.Issuer, stored.Metadata.DocumentNumber,
            stored.Metadata.Date is { } day ? ChineseTerms.Of(day) : "日期不明",
            // Letters are not in force or out of force; of any other document a reader has to know that nothing is known.
            status == ValidityStatus.Unknown && IsLetter(stored) ? null : ChineseTerms.Of(status), stored.Validity.Reason,
        };
        var text = new AnswerText().Say($"{name}：《{stored.Metadata.Title}》\n{string.Join("，", facts.Where(f => !string.IsNullOrEmpty(f)))}\n");
        if (block is { Path.Count: > 0 }) text.Say($"位置：{string.Join(" › ", block.Path)}\n");
        text.Say($"原文：“{document.Text[place.Start..place.End]}”");
        var original = document.Content.AsItStood(place.Start, place.End);
        if (!string.Equals(original, document.Text[place.Start..place.End], StringComparison.Ordinal)) text.Say($"\n文件中原样：“{original}”");
        return Warning(stored, status, talk) is { } warning ? text.Say("\n" + warning) : text;
    }

    private static bool IsLetter(StoredDocument stored) => stored.Metadata.Kind is DocumentKind.Reply or DocumentKind.Opinion;

    private static string? Warning(StoredDocument stored, ValidityStatus status, Talk talk) => status switch
    {
        ValidityStatus.Expired or ValidityStatus.Repealed or ValidityStatus.Superseded => $"该文件{ChineseTerms.Of(status)}，不能再作为依据。",
        _ when IsLetter(stored) && stored.Metadata.Date is { } day && talk.Today.DayNumber - day.DayNumber > talk.Profile.FreshDays =>
            $"这是{ChineseTerms.Of(day)}的答复，只说明当时情况，请更新后使用。",
        _ => null,
    };
}
