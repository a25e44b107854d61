using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Rendering;

/// <summary>What a person reads for each closed choice of the product.</summary>
public static class ChineseTerms
{
    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Reply => "答复",
        DocumentKind.Policy => "政策",
        DocumentKind.Opinion => "会办意见",
        _ => "其他",
    };

    public static string Of(ProposalKind kind) => kind == ProposalKind.Npc ? "人大代表建议" : "政协提案";

    public static string Of(ValidityStatus status) => status switch
    {
        ValidityStatus.InForce => "有效",
        ValidityStatus.Expired => "已过有效期",
        ValidityStatus.Repealed => "已废止",
        ValidityStatus.Superseded => "已被取代",
        _ => "时效不明",
    };

    public static string Of(ZoneKind zone) => zone switch
    {
        ZoneKind.FullText => "正文",
        ZoneKind.News => "新闻报道",
        ZoneKind.Comment => "专家或部门解读",
        _ => "网页附加内容",
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.AdoptedDone => "采纳，已落实",
        Stance.AdoptedUnderWay => "采纳，正在推进",
        Stance.Planned => "列入计划",
        Stance.PartlyAdopted => "部分采纳",
        Stance.Explained => "说明情况",
        Stance.OutsidePowers => "不属本单位职权",
        _ => "待补充",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    public static string Of(RepairKind kind) => kind switch
    {
        RepairKind.PinyinRemoved => "去除拼音括注",
        RepairKind.TraditionalToSimplified => "繁体转简体",
        RepairKind.PageMarkRemoved => "去除页码",
        RepairKind.BrokenLineJoined => "接合断行",
        RepairKind.LineSplit => "分开粘连的行",
        RepairKind.SpaceRemoved => "去除词内空格",
        RepairKind.BulletRemoved => "去除误加的项目符号",
        RepairKind.PunctuationWidened => "半角标点改全角",
        RepairKind.QuoteShaped => "直引号改弯引号",
        RepairKind.DashRestored => "恢复破折号",
        RepairKind.BracketShaped => "改正括号",
        RepairKind.MarkupRemoved => "去除标记",
        RepairKind.UnreadableCharacter => "无法识别的字符",
        RepairKind.LostCharacter => "缺失字符",
        _ => "其他修整",
    };

    /// <summary>2021年10月26日, as official letters write it.</summary>
    public static string Of(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
