namespace ReplyAssistant.Bot.Turns;

/// <summary>Words that overtake the work they are about.</summary>
internal enum ControlWord
{
    None,
    Cancel,
    Status,
}

/// <summary>Reads control words: the whole message is the word.</summary>
internal static class ControlWords
{
    private static readonly string[] Cancelling = ["取消", "停止", "停", "cancel", "stop"];
    private static readonly string[] Asking = ["进度", "状态", "status"];

    public static ControlWord In(string text)
    {
        var word = text.Trim().TrimEnd('。', '！', '!', '.');
        if (Cancelling.Contains(word, StringComparer.OrdinalIgnoreCase)) return ControlWord.Cancel;
        return Asking.Contains(word, StringComparer.OrdinalIgnoreCase) ? ControlWord.Status : ControlWord.None;
    }

    public static bool IsForget(string text) => text.Trim() is "/forget" or "/忘记" or "忘记我";
}
