using System.Globalization;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>A sentence whose wording depends on the day it was written, with the day put in.</summary>
/// <param name="Relative">True when wording depended on its day: the day of the source now stands in the text and must be cited, and a person must update it.</param>
internal sealed record Dated(string Text, bool Relative);

/// <summary>Dates wording such as 目前, 今年, 近期, 正在编制, 下一步 from the source it stands in.</summary>
internal static partial class DatedWording
{
    /// <summary>To verify before the letter leaves.</summary>
    public const string ToVerify = "〔待核实〕";

    public static Dated From(string sentence, DateOnly day)
    {
        var month = day.ToString("yyyy年M月", CultureInfo.InvariantCulture);
        var year = day.ToString("yyyy年", CultureInfo.InvariantCulture);
        var text = Now().Replace(sentence, "截至" + month);
        text = ThisYear().Replace(text, year);
        var replaced = !string.Equals(text, sentence, StringComparison.Ordinal);
        if (replaced) return new Dated(WithMark(text, ToVerify), true);
        if (!Relative().IsMatch(sentence)) return new Dated(sentence, false);
        return Ordinal().IsMatch(sentence)
            ? new Dated(WithMark(sentence, $"（{month}答复时的情况）{ToVerify}"), true)
            : new Dated(WithMark($"据{month}答复，{sentence}", ToVerify), true);
    }

    /// <summary>Puts a mark before the final punctuation.</summary>
    public static string WithMark(string sentence, string mark)
    {
        var end = sentence.Length;
        while (end > 0 && "。！？；;.!?".Contains(sentence[end - 1])) end--;
        return sentence[..end] + mark + sentence[end..];
    }

    [GeneratedRegex("截[至止]目前(为止)?|到目前为止|目前为止|当前|目前|现阶段|截[至止]当前")]
    private static partial Regex Now();

    [GeneratedRegex("今年|本年(?=度|内)")]
    private static partial Regex ThisYear();

    [GeneratedRegex("近期|近日|日前|最近|近年来?|近[两三几]年|长期以来|去年|明年|本月|年内|年底前|正在?[编研制修谋推筹申创开加进]|下一步|下一?阶段|接下来|今后|[，、我局委市拟]拟(?=[提将于在开推制出征对])|^拟|即将|将(?=进一步|继续|会同|积极|加快|适时|持续|推动|结合|按照|根据|联合|组织|加大|加强|完善|做好|抓|不断|于|在)")]
    private static partial Regex Relative();

    [GeneratedRegex("^([一二三四五六七八九十]是|第[一二三四五六七八九十]，|其[一二三四五六]，|（[一二三四五六七八九十]）|[0-9]+[.、])")]
    private static partial Regex Ordinal();
}
