using System.Text.RegularExpressions;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>What a block of the letter is called: the source's own sub-heading where it has one.</summary>
internal static partial class SubHeading
{
    /// <summary>For what stands under no heading of its own.</summary>
    public const string Default = "有关工作开展情况";

    public static string Of(AnswerUnit unit)
    {
        // The last heading of a past answer may be the asked point itself; that stands above already.
        if (unit.Path.Count == 0) return Default;
        var last = HeadingWords.Of(unit.Path[^1]);
        if (Point().IsMatch(last) || last.Any(char.IsAsciiDigit) || last.Length is < 4 or > 40) return Default;
        return last;
    }

    [GeneratedRegex("^(关于|针对|对于)|(建议|问题|意见)$|“.*”的(建议|问题)")]
    private static partial Regex Point();
}
