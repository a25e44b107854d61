using System.Text.RegularExpressions;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Letters;

/// <summary>Where a letter begins to speak: its addressee and the paragraph that names the proposal.</summary>
/// <param name="First">Index of the first line of the opening.</param>
/// <param name="HeaderEnd">Index of the first line that no longer belongs to the header.</param>
internal sealed record LetterOpening(int First, int HeaderEnd, LetterPart? Addressee, TextLine FirstLine)
{
    private static readonly Regex received = Patterns.Linear("收悉|[提案议函]已?收到|已收到|收阅|(?:答复|回复|函复|办复|复函|会办意见|协办意见)[^。]{0,12}如下");

    private static readonly Regex openingVerb = Patterns.Linear(
        "^(?:您|你|贵|市|省|区|县|州|现|根据|感谢|非常|首先|近期|[一-龥]{1,12}(?:办公厅|办公室|工委|委员会)转来).{6,}");

    private static readonly Regex addressed = Patterns.Linear(
        "^[^。：:；]{2,160}(?:委员|代表|代表团|委员会|委会|联合会|小组|界别|支部|总支|同志|女士|先生|商会|工商联|局|委|厅|办公室|部|政府|院)们?$");

    private static readonly Regex inline = Patterns.Linear(
        "^([^。：:；]{2,120}(?:委员|代表|代表团|委员会|委会|联合会|小组|界|同志|女士|先生)们?)\\s*[：:](.{12,})$");

    private static readonly Regex greeting = Patterns.Linear("^([^。：:；]{2,120})[：:]\\s*(?:您|你|你们|您们|大家)好[！!。]?$");

    private static readonly Regex courtesy = Patterns.Linear("^尊敬的|[，, ]?(?:您|你|您们|你们|大家)好[！!]?$");

    // 某代表您好：关于…的建议，我局…: acknowledges nothing, but names the matter at once.
    private static readonly Regex takesUp = Patterns.Linear("^(?:您好[，。！])?(?:关于|针对|您).{4,120}(?:提案|建议|议案)");

    private static readonly Regex greeted = Patterns.Linear("(?:委员|代表)们?[，, ]?(?:您|你)们?好[！!。]?[：:]?$");

    private static readonly Regex label = Patterns.Linear(
        "^(?:索\\s*引\\s*号|发布|发文|成文|信息|主\\s*题|标\\s*题|名\\s*称|来\\s*源|时\\s*间|日\\s*期|类\\s*别|办理|公开|签发|联系|附件|当前位置|您的位置|浏览|文\\s*号|效力)");

    // News that tells of letters (对代表提出的建议收悉后) speaks to nobody.
    private static readonly Regex addresses = Patterns.Linear("[您你]|贵[委会局单厅校区县市院]|[^，。]{0,16}(?:如下|收悉[，。；])");

    private const int ShortestProse = 40;

    private const int ShortestAnswer = 100;

    /// <summary>The answer begins without a word on what it answers.</summary>
    public bool HasNone { get; private init; }

    /// <summary>It greets a member or deputy by name: nothing but a letter does.</summary>
    public bool IsGreeting { get; private init; }

    public static LetterOpening? Find(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count && i < 400; i++)
        {
            if (lines[i].Zone is ZoneKind.News or ZoneKind.Comment || LetterTitle.EndsAt(lines[i].Text)) continue;
            if (inline.Match(Head(lines[i].Text)) is { Success: true } match && Speaks(lines[i].Text))
                return new LetterOpening(i, i, Polite(lines[i].Part(0, match.Groups[1].Length)), lines[i].From(match.Groups[2].Index));
            if (greeting.Match(lines[i].Text) is { Success: true } hello && i + 1 < lines.Count && Speaks(lines[i + 1].Text))
                return new LetterOpening(i + 1, i, Polite(lines[i].Part(0, hello.Groups[1].Length)), lines[i + 1]);
            if (IsAddressee(lines, i) && i + 1 < lines.Count && (Speaks(lines[i + 1].Text) || SpeaksAfterTitle(lines, i) || SpeaksAfterGreeting(lines, i)))
                return At(lines, i);
        }
        return WithoutAddressee(lines);
    }

    private static LetterOpening? WithoutAddressee(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count && i < 400; i++)
        {
            if (lines[i].Text.Length >= 20 && Speaks(lines[i].Text) && addresses.IsMatch(Head(lines[i].Text)) && !LetterTitle.EndsAt(lines[i].Text))
                return new LetterOpening(i, i, null, lines[i]);
        }
        return BelowTitle(lines);
    }

    // A page or summary that prints the answer alone: the title of one reply, and at once what was done.
    private static LetterOpening? BelowTitle(IReadOnlyList<TextLine> lines)
    {
        for (var i = Math.Min(lines.Count, 60) - 2; i >= 0; i--)
        {
            if (!LetterTitle.IsOfOneReply(lines[i].Text)) continue;
            var first = i + 1;
            while (first < lines.Count && first < i + 8 && (lines[first].Text.Length < ShortestProse || label.IsMatch(lines[first].Text)) && ItemMark.Of(lines[first].Text).IsNone) first++;
            var saysEnough = first < lines.Count && lines.Skip(first).Take(20).Where(line => line.Text.Contains('。')).Sum(line => line.Text.Length) >= ShortestAnswer;
            return saysEnough ? new LetterOpening(first, first, null, lines[first]) { HasNone = true } : null;
        }
        return null;
    }

    private static LetterOpening At(IReadOnlyList<TextLine> lines, int addressee)
    {
        var first = addressee;
        // Names listed over several lines: all but the last end with 、 or ，.
        while (first > 0 && addressee - first < 10 && lines[first - 1].Text is [.., '、' or '，'] && lines[first - 1].Text.Length < 120) first--;
        var text = string.Concat(lines.Skip(first).Take(addressee - first + 1).Select(line => line.Text)).TrimEnd('：', ':').TrimEnd();
        var end = lines[addressee].Start + lines[addressee].Text.TrimEnd('：', ':').TrimEnd().Length;
        var part = Polite(new LetterPart(text, lines[first].Start, end));
        return new LetterOpening(addressee + 1, first, part, lines[addressee + 1]) { IsGreeting = SpeaksAfterGreeting(lines, addressee) };
    }

    // 尊敬的 and 您好 are no part of the name.
    private static LetterPart Polite(LetterPart part)
    {
        foreach (var match in courtesy.Matches(part.Text).Reverse())
        {
            var atHead = match.Index == 0;
            part = atHead
                ? part with { Text = part.Text[match.Length..], Start = part.Start + match.Length }
                : part with { Text = part.Text[..match.Index], End = part.End - match.Length };
        }
        return part;
    }

    private static bool IsAddressee(IReadOnlyList<TextLine> lines, int i)
    {
        var text = lines[i].Text;
        if (text.Length is < 3 or > 300 || label.IsMatch(text) || !ItemMark.Of(text).IsNone) return false;
        if (greeted.IsMatch(text)) return true;
        return text[^1] is '：' or ':' ? !text[..^1].Contains('。') : addressed.IsMatch(text) && !text.Contains("关于", StringComparison.Ordinal);
    }

    private static bool Speaks(string text) =>
        received.IsMatch(text) && (text.Contains("提案", StringComparison.Ordinal) || text.Contains("建议", StringComparison.Ordinal)
            || text.Contains("议案", StringComparison.Ordinal) || text.Contains("《关于", StringComparison.Ordinal));

    // A letter that neither acknowledges nor announces anything is still one under the title of a reply.
    private static bool SpeaksAfterTitle(IReadOnlyList<TextLine> lines, int addressee) =>
        openingVerb.IsMatch(Head(lines[addressee + 1].Text))
        && Enumerable.Range(Math.Max(0, addressee - 6), Math.Min(6, addressee)).Any(i => LetterTitle.IsReplyTitle(lines[i].Text));

    private static bool SpeaksAfterGreeting(IReadOnlyList<TextLine> lines, int addressee) =>
        greeted.IsMatch(lines[addressee].Text) && takesUp.IsMatch(Head(lines[addressee + 1].Text));

    private static string Head(string text) => text.Length <= 400 ? text : text[..400];
}
