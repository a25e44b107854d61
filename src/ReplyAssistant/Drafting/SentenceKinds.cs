using System.Text.RegularExpressions;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Drafting;

/// <summary>Tells from its wording what a sentence does in an answer.</summary>
internal static partial class SentenceKinds
{
    public static SentenceKind Of(string sentence, DocumentKind source)
    {
        if (Courtesy().IsMatch(sentence)) return SentenceKind.Courtesy;
        if (Reason().IsMatch(sentence)) return SentenceKind.Explanation;
        if (source == DocumentKind.Policy) return SentenceKind.Measure;
        return Plan().IsMatch(sentence) ? SentenceKind.Plan : SentenceKind.Status;
    }

    /// <summary>True when the sentence opens what comes next in a letter: it goes to the end of an answer.</summary>
    public static bool OpensPlan(string sentence) => PlanOpening().IsMatch(sentence);

    [GeneratedRegex("^(再次)?(衷心|非常)?感谢|^(专此|此复|特此)|欢迎.{0,10}(意见|监督)")]
    private static partial Regex Courtesy();

    [GeneratedRegex("无法|不宜|难以|暂不|尚不具备|不具备条件|不属于|不予|属于行政许可|受.{2,12}(限制|制约)")]
    private static partial Regex Reason();

    [GeneratedRegex("^(下一步|下一阶段|下阶段|接下来|今后|未来)|，将(进一步|继续|会同|积极|加快|适时|持续|推动|结合|按照|联合)|[局委市]将|拟(提出|将|于|在)|争取|计划(于|在|到)|力争")]
    private static partial Regex Plan();

    [GeneratedRegex("^(下一步|下一阶段|下阶段|接下来|今后)")]
    private static partial Regex PlanOpening();
}
