using System.Text.RegularExpressions;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>What somebody said, with a twin in which widths, quotation marks and brackets are one.</summary>
/// <remarks>Patterns read the twin; words are taken from the original.</remarks>
/// <param name="Folded">As long as <paramref name="Original"/>, character by character.</param>
internal sealed record Said(string Original, string Folded)
{
    private static readonly Regex courtesy = new(
        @"\A(?:请问|请|麻烦你?|劳驾|帮我|帮忙|帮|给我|替我|我想|我要|想|能不能|能否|可否|可以|那就|那|再|现在|就|你|您|直接|,|\s)+", RegexOptions.NonBacktracking);

    private static readonly Regex particles = new(
        @"(?:吧|吗|呢|啊|呀|了|一下|好吗|行吗|谢谢|哈|哦|\s|[。!?~.,])+\z", RegexOptions.NonBacktracking);

    /// <summary>The words as they came, then without what courtesy puts before and after them.</summary>
    public IReadOnlyList<Said> Readings
    {
        get
        {
            var start = courtesy.Match(Folded) is { Success: true } before && before.Length < Folded.Length ? before.Length : 0;
            var readings = new List<Said> { this };
            if (start > 0) readings.Add(Part(start, Folded.Length));
            var end = particles.Match(Folded) is { Success: true, Index: > 0 } after ? after.Index : Folded.Length;
            if (end == Folded.Length) return readings;
            readings.Add(Part(0, end));
            if (start > 0 && start < end) readings.Add(Part(start, end));
            return readings;
        }
    }

    public static Said Of(string text)
    {
        // What a terminal or a client would obey is no word of anybody's.
        var original = string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? ' ' : c)).Trim(blanks);
        return new Said(original, string.Concat(original.Select(Fold)));
    }

    private static readonly char[] blanks = [' ', '\t', '\r', '\n', '\u00a0', '\u3000', '\u200b', '\u200c', '\u200d', '\ufeff'];

    private static char Fold(char c) => c switch
    {
        '\u00a0' or '\u3000' or '\u200b' or '\u200c' or '\u200d' or '\ufeff' => ' ',
        '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' => '"',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        _ => char.ToLowerInvariant(c),
    };

    private Said Part(int start, int end) => new(Original[start..end], Folded[start..end]);
}
