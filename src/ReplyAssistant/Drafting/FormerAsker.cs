using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>Tells whether a sentence of a past letter speaks of what its own proposer said: whoever asked then is not who asks now.</summary>
internal static partial class FormerAsker
{
    public const string Mark = "〔待核实：所称为原提案、建议〕";

    public static bool IsNamed(string sentence) => Asker().IsMatch(sentence);

    [GeneratedRegex("((?<![政工职调特法定大])(委员们?|代表们?)|提案|贵[会委党]|您|你们)(在(提案|建议)中|连续[一二两三四五]年|所)?(的判断|的意见|的建议|提出|提到|反映|关注|关心)")]
    private static partial Regex Asker();
}
