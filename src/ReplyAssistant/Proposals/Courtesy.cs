using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Tells words that ask only to be heard: 请予考虑, 以上建议供参考, 此致.</summary>
internal static class Courtesy
{
    private static readonly Regex wish = Patterns.Linear(
        "^(?:另外|此外|最后|同时|为此|对此)?[，,]?(?:也|还|都|我们|我|本人|特此|故|诚|真诚|诚恳|恳切|殷切)*(?:请求|请|望|希望|恳请|盼|盼望|建议|期待)?(?:有关部门|相关部门|有关方面|各有关单位|市委|市政府|区政府|县政府|政府|贵局|贵委|贵单位|领导们?|各级|上级|你们|能够|能|给|各位)*"
        + "(?:一并|尽快|早日|及时|认真|高度|充分|抓紧|帮忙|统筹)*(?:予以|给予|加以|引起)?(?:解决|研究|考虑|处理|落实|答复|协调|重视|采纳|关注|支持|想想办法|想办法|想个办法|管一管|管管|回复|批示|审议|审阅|理解|参考|办理)(?:解决|落实|一下|为盼|为感|考虑|采纳|办理|推进)*[。！!]*$");

    private static readonly Regex close = Patterns.Linear(
        "^(?:以上|上述|综上)(?:是|为|几点|提案|建议|意见|内容|观点|想法|情况)[^；]{0,40}(?:考虑|参考|采纳|重视|研究|批评|指正|审议|支持|建议|意见|想法)[^；]{0,10}[。！!]*$"
        + "|^(?:妥否|当否|是否妥当|是否可行|不当之处|不妥之处)[，,]?.{0,16}$");

    private static readonly Regex formula = Patterns.Linear("^(?:此致|敬礼|特此(?:提案|建议|提出|报告|呈报)|谢谢|非常感谢|感谢)[。！!]*$");

    /// <summary>Wants to be heard, and names no matter.</summary>
    public static bool Is(string sentence) => sentence.Length <= 80 && (wish.IsMatch(sentence) || close.IsMatch(sentence) || IsFormula(sentence));

    /// <summary>No sentence at all: 此致, 敬礼.</summary>
    public static bool IsFormula(string line) => formula.IsMatch(line.Trim());
}
