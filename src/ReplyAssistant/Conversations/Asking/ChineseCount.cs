using System.Globalization;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>Reads the small numbers that people say: 3, ３, 三, 十二, 两.</summary>
internal static class ChineseCount
{
    /// <returns>Null when it is no number from 1 to 999.</returns>
    public static int? Read(string text)
    {
        var said = TextFolding.Fold(text).Trim().Replace('两', '二');
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            number = said.All(ChineseNumeral.IsDigit) ? ChineseNumeral.ValueOf(said) : 0;
        return number is >= 1 and <= 999 ? number : null;
    }
}
