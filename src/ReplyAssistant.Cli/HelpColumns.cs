using System.Text.RegularExpressions;
using Spectre.Console;

namespace ReplyAssistant.Cli;

/// <summary>Sets the two columns of a help text straight: the library counts characters, and a Chinese one takes two cells.</summary>
internal static partial class HelpColumns
{
    public static string Align(string help) => string.Join("\n\n", help.ReplaceLineEndings("\n").Split("\n\n").Select(AlignSection));

    private static string AlignSection(string section)
    {
        var lines = section.Split('\n');
        var rows = lines.Select(l => Row().Match(l)).ToArray();
        var widest = rows.Max(r => r.Groups["name"].Value.GetCellWidth());
        return string.Join('\n', lines.Select((line, i) => rows[i].Success ? Aligned(rows[i], widest) : line));
    }

    private static string Aligned(Match row, int widest)
    {
        var name = row.Groups["name"].Value;
        return $"  {name}{new string(' ', widest - name.GetCellWidth() + 2)}{row.Groups["told"].Value}";
    }

    /// <summary>A name, at least two spaces, what is told of it; the rest of a wrapped line has no name.</summary>
    [GeneratedRegex(@"^  (?<name>(\S+( \S+)*)?) {2,}(?<told>\S.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
