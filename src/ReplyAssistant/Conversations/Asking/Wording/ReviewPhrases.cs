using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Handing in, and the reviewer's decision.</summary>
internal static class ReviewPhrases
{
    /// <summary>A draft by its id, or its proposal by its number.</summary>
    public const string Draft = @"\s*第?(?<id>[a-z0-9]{10}|[0-9a-z()\-]{0,20}[0-9][0-9a-z()\-]{0,10})\s*(?:号|稿)?(?:提案|建议|稿件|草稿)?";

    private const string Someone = "(?:领导|审核人|科长|处长|主任|局长)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($"(?:送审|提交审核|提请审核|送审核|提交送审|报送审核|报审|交审|提交)(?:稿件|草稿)?(?:{Draft})?", m => new Intent.Submit(m.Has("id") ? m.Folded("id") : null)),
        Say($"(?:送|交|交给|给|报|报给|呈|呈送|发给|送给){Someone}(?:审核|审阅|审|看看?|签发|审定)?", new Intent.Submit(null)),
        Say("(?:还)?(?:有)?(?:哪些|什么|几份|多少)?(?:待审核?|需要我审核?|要我审核?|要审核?|待我审核?|等我审核?)(?:的)?(?:稿件|列表|有哪些|有什么|有几份)?|审核列表", new Intent.Waiting()),
        Say($"(?:审核|审阅){Draft}", m => new Intent.Review(m.Folded("id"))),
        Say(@"(?:审核)?(?:通过|同意|批准)(?:\s*[,，]?\s*(?:通过|发文|印发|发出))?|(?:准予|予以)通过|(?:没|无)意见|(?:同意|可以)(?:发文|印发|发)", new Intent.Approve()),
        Say(@"(?:退回(?:修改|重改|重写|给起草人|起草人)?|打回(?:去|修改|重写)?|不同意|不通过|不予通过|退改|退稿|驳回)(?<gap>\s*[:,。]\s*|\s+|(?<because>因为)|\z)(?<text>.{0,1000})", m => new Intent.SendBack(m.Words("text"))),
    ];
}
