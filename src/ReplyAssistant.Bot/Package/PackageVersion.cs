using System.Reflection;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Bot.Package;

/// <summary>The number that a package bears.</summary>
internal static class PackageVersion
{
    private static readonly Regex threeNumbers = new("^(0|[1-9][0-9]{0,5})([.](0|[1-9][0-9]{0,5})){2}\\z", RegexOptions.NonBacktracking);

    /// <summary>The program's own version: the least that a package gets.</summary>
    public static Version OfProgram
    {
        get
        {
            var version = Assembly.GetExecutingAssembly().GetName().Version ?? new Version(1, 0, 0);
            return new Version(version.Major, version.Minor, version.Build);
        }
    }

    /// <returns>Null unless it is three numbers: 1.0.2.</returns>
    public static Version? Parse(string text) => threeNumbers.IsMatch(text) ? Version.Parse(text) : null;

    /// <summary>What changed gets a higher number; what did not keeps its own.</summary>
    /// <param name="isSame">Whether the previous package holds the same.</param>
    /// <exception cref="PackageException">The number that was asked for would not be taken as an update.</exception>
    public static Version After(PreviousPackage? previous, bool isSame, Version? asked)
    {
        if (previous is null) return asked ?? OfProgram;
        var old = previous.Version;
        if (asked is null) return isSame ? old : Higher(OfProgram, new Version(old.Major, old.Minor, old.Build + 1));
        return asked > old || (isSame && asked == old)
            ? asked : throw new PackageException($"已有的应用包版本是 {old}，更新须用更高的版本：请把 --version 写得高于 {old}，或者不写，由程序递增。");
    }

    private static Version Higher(Version a, Version b) => a > b ? a : b;
}
