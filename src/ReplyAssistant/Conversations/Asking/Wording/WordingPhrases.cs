using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Other words wherever they stand; after all that names what it changes.</summary>
internal static class WordingPhrases
{
    private const string Gone = "(?:删除|删掉|删去|去掉|去除|删)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($@"(?:把|将)?\s*""(?<old>[^""]{{1,300}})""\s*(?:都|全部|统一|一律)?{Becomes}\s*:?\s*""(?<new>[^""]{{0,500}})""", Replaced),
        Say($@"(?:把|将)\s*(?<old>.{{1,300}}?)\s*(?:都|全部|统一|一律)?{Becomes}\s*:?\s*(?<new>.{{1,500}})", Replaced),
        Say($@"{Gone}\s*""(?<old>[^""]{{1,300}})""(?:这.{{0,4}})?", m => new Intent.ReplaceWords(m.Words("old"), "")),
        Say($@"(?:把|将)\s*""(?<old>[^""]{{1,300}})""\s*(?:都|全部)?{Gone}", m => new Intent.ReplaceWords(m.Words("old"), "")),
    ];

    private static Intent? Replaced(Heard heard) => heard.Unquoted("old") is { Length: > 0 } old
        ? new Intent.ReplaceWords(old, heard.Unquoted("new") is "“”" or "\"\"" ? "" : heard.Unquoted("new")) : null;
}
