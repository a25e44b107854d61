using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>The point of a request as a letter would quote it.</summary>
internal static class RequestHeading
{
    private const int Longest = 90;

    private static readonly Regex lead = Patterns.Linear(
        "^(?:为此|因此|对此|鉴于此|同时|此外|另外|首先|最后)?[，,]?(?:也|还|特|我们|我|本人)*(?:建议|恳请|希望)(?:尽快|能够|能)?[，,：:]?");

    private static readonly Regex connective = Patterns.Linear("^(?:另外|此外|另|同时|还有|再者|再就是|最后|首先|其次|再次|为此|因此)[，,：:]");

    /// <param name="ownLine">The first line is a heading and the text follows it.</param>
    public static string Of(string firstLine, bool ownLine)
    {
        var point = ownLine ? PointHeading.PointOf(firstLine) : FirstSentence(firstLine);
        var match = lead.Match(point);
        if (match.Success && point.Length - match.Length >= 4) point = point[match.Length..];
        else if (connective.Match(point) is { Success: true } joint) point = point[joint.Length..];
        // …没有托儿所，希望想想办法: what is wished for is the matter before it.
        if (point.LastIndexOf('，') is >= 6 and var comma && Courtesy.Is(point[(comma + 1)..])) point = point[..comma];
        return point.Trim().TrimEnd('。', '；', ';', '：', ':', '，', '、', '.', '！', ' ');
    }

    private static string FirstSentence(string text)
    {
        var stop = Quotation.FirstOutside(text, "。！？；");
        var sentence = stop < 0 ? text : text[..stop];
        var colon = Quotation.FirstOutside(sentence, "：:，");
        // 加强宣传：通过…: what stands before the colon is the heading.
        if (colon is >= 4 and <= 40 && sentence[colon] is '：' or ':' && !AskOpening.IsClear(sentence[..colon])) sentence = sentence[..colon];
        if (PointHeading.IsFramed(sentence)) return PointHeading.PointOf(sentence);
        return sentence.Length <= Longest ? sentence : Shortened(sentence);
    }

    private static string Shortened(string sentence)
    {
        var comma = sentence.LastIndexOf('，', Longest);
        return comma > 8 ? sentence[..comma] : sentence[..Longest];
    }
}
