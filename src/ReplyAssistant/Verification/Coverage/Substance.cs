using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>What an answer holds beside fine words: figures, days, documents, named systems, done measures, reasons.</summary>
internal static class Substance
{
    private static readonly Regex counted = Patterns.Linear("[0-9０-９一二三四五六七八九十百千万亿两]+(?:余|多)?(?:万|亿)?(?:个|家|项|元|户|人|名|次|场|台|套|座|条|公里|平方|吨|件|处|所|批|期|倍|成|%|％|‰|千瓦|兆瓦|亩|公顷)");

    private static readonly Regex day = Patterns.Linear("(?:19|20)[0-9]{2}年|今年|去年|明年|年底|季度|[0-9]{1,2}月|“?十[一二三四五六]五”?");

    private static readonly Regex document = Patterns.Linear("《[^《》]{3,80}》|〔[0-9]{4}〕|“[^“”]{2,30}”");

    private static readonly Regex measure = Patterns.Linear(
        "(?:印发|出台|制定|修订|发布|建成|建立|设立|成立|组建|启用|开通|上线|发放|拨付|补助|补贴|奖励|举办|召开|培训|认定|签订|签约|投入|安排资金|改造|新建|扩建|新增|开设|开办|派驻|走访|约谈|检查|整改|查处|公示|公布|下发|转发|纳入|列入|实行|试点|试行|推出|整治|清理|关停|搬迁|引进|申报|立项|开工|竣工|验收|投用|运营)");

    private static readonly Regex reason = Patterns.Linear(
        "因(?:为|此|[^此为素，。]{2,20}(?:，|的))|由于|鉴于|受[^，。]{1,14}(?:限制|制约|影响)|不属于|不具备|无权|暂不|不宜|难以|无法|尚未|依据[^，。]{2,20}规定|按照[^，。]{2,20}规定|职责|权限|事权|审批|专利|行政许可|上位法");

    private static readonly Regex named = Patterns.Linear("[一-龥]{2,12}(?:局|委员会|办公室|中心|集团|公司|大学|学院|医院|银行|平台|系统|专班|联席会议|小程序|热线|专项资金|基金|园区|基地|试验区|示范区|街道|路|大道|站|线)");

    private static readonly Regex result = Patterns.Linear("^(?:已|已经|予以|部分|全部|基本|正在|拟|暂不|不)?(?:解决|采纳|落实|完成|办结|同意|留作参考|列入计划)");

    /// <summary>解决采纳。 or 余额15亿元。: few words, but they tell the result or how much.</summary>
    public static bool IsShortAnswer(string text) => result.IsMatch(text) || counted.IsMatch(text);

    /// <summary>Says neither how much nor by when nor by which document: of such a text a reader learns no fact.</summary>
    public static bool HasNoFigureOrDocument(string text) => !counted.IsMatch(text) && !document.IsMatch(text) && !reason.IsMatch(text);

    /// <summary>Tells of nothing done, named or dated.</summary>
    public static bool HasNoMeasure(string text) => !measure.IsMatch(text) && !day.IsMatch(text) && !named.IsMatch(text);
}
