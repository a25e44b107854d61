using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Tells who can propose: a party, a federation, a circle, a delegation, members and deputies; never a date, a telephone or a meeting.</summary>
internal static class ProposerName
{
    private const string Bodies =
        "(?:民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟|工商联|工商业联合会|总工会|妇联|妇女联合会|共青团|团委|团市委|青联|侨联|科协|台联|文联|社科联|残联|贸促会|红十字会|知联会|新联会|无党派人士|商会|行业协会)";

    // 民建云澜市委会, 云澜市工商联, 市政协经济委员会, 第三代表团, 文化艺术界别委员小组.
    private const string Groups =
        "(?:中国)?[一-龥]{0,12}" + Bodies + "(?:[一-龥]{0,14}(?:委员会|委会|市委|区委|省委|县委|支部|总支|基层委|小组|支社|工委|会|部))?"
        + "|[一-龥]{0,12}政协[一-龥]{1,14}(?:委员会|工委|专委会|联络处|联络委|联络组|活动组|界别组?|小组|委)"
        + "|[一-龥]{0,10}第?[一二三四五六七八九十0-9]{1,3}代表(?:小组|团|组)|[一-龥]{2,8}代表团"
        + "|[一-龥和、]{2,14}(?:界别?|组)(?:别)?(?:的?(?:委员|代表))?(?:活动小组|小组|活动组|组)?";

    private static readonly Regex group = Patterns.Linear($"^(?:{Groups})$");

    private static readonly Regex persons = Patterns.Linear(
        "^[一-龥·、，,\\s]{1,40}?(?:委员|代表)(?:等[一二三四五六七八九十0-9]{0,3}(?:名|位|人)?(?:政协|人大)?(?:委员|代表)?|[一二三四五六七八九十0-9]{1,3}[名位人])?$");

    private static readonly Regex titled = Patterns.Linear("^[一-龥]{0,14}(?:人大代表|政协委员)[\\s　：:]+([一-龥·、\\s　]{2,40})$");

    private static readonly Regex leading = Patterns.Linear($"^({Groups})(?:在|自|近|[0-9]|于|通过|组织|对|经|就|向|认为|建议|提出)");

    private static readonly Regex introduced = Patterns.Linear(
        "(?:我们?|本人)(?:是|们是|作为|，)?(?:一名|一位|来自)?(?:[市区县省])?([一-龥、]{2,16}(?:代表团|界别?|小组|团组))?的?(?:一名|一位)?(?:(?:[市区县省州]|本届|全国)?(?:政协|人大)?(?:委员|代表))([一-龥]{2,4})?[，。：、]");

    // 我是来自教育界的委员。 is a sentence, not a name.
    private static readonly Regex speech = Patterns.Linear("我|您|是|来自|作为|的|[。；！？]");

    private static readonly Regex date = Patterns.Linear("[0-9]{4}\\s?[年.\\-/]\\s?[0-9]{1,2}");

    private static readonly Regex contact = Patterns.Linear("[\\s，,；;（(]*(?:联系)?(?:电话|手机|方式|tel|TEL)?[：:\\s]*(?:1[0-9]{10}|0[0-9]{2,3}-?[0-9]{7,8})[）)]?.*$");

    private static readonly Regex part = Patterns.Linear("[（(](?:领衔|执笔|第一提案人|第一提案者|牵头|联名|附议|提案人)(?:人|者|代表|委员)?[）)]");

    /// <summary>A name out of a labelled field, freed of telephone and role; null for what is nobody's name.</summary>
    public static string? Of(string value)
    {
        var name = part.Replace(contact.Replace(value, ""), "").Trim(' ', '　', '：', ':', '，', '、', '。');
        if (name.Length is < 2 or > 60 || date.IsMatch(name) || name.Any(c => c is '。' or '？' or '！' or '@')) return null;
        if (name.Count(char.IsAsciiDigit) >= 5 || name.StartsWith("关于", StringComparison.Ordinal)) return null;
        return SessionName.In(name, 0).Count > 0 && !persons.IsMatch(name) && !name.EndsWith("代表团", StringComparison.Ordinal) ? null : name;
    }

    /// <summary>The name on a line of its own that no label names; null for another line.</summary>
    public static string? OfLine(string line)
    {
        if (line.Length > 40 || Of(line) is not { } name || SessionName.In(line, 0).Count > 0) return null;
        if (titled.Match(line) is { Success: true } member) return member.Groups[1].Value.Trim();
        return group.IsMatch(name) || (persons.IsMatch(name) && !speech.IsMatch(line) && !AskOpening.IsClear(name)) ? name : null;
    }

    /// <summary>Who speaks in a first sentence: 民建市委会在调研中发现, 我是来自教育界的委员; null when it does not say.</summary>
    public static string? Speaking(string sentence)
    {
        var head = sentence.Length <= 80 ? sentence : sentence[..80];
        if (leading.Match(head) is { Success: true } lead) return Of(lead.Groups[1].Value);
        if (introduced.Match(head) is not { Success: true } me) return null;
        return me.Groups[2].Success && !me.Groups[2].Value.StartsWith('在') ? Of(me.Groups[2].Value) : me.Groups[1].Success ? Of(me.Groups[1].Value) : null;
    }
}
