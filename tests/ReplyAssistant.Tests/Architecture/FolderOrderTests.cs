using System.Text.RegularExpressions;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Architecture;

/// <summary>Inside the core a folder uses only the folders before it, and LanguageModels.</summary>
public sealed class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "Documents", "Profiles", "Letters", "Proposals", "Indexing", "Retrieval", "Drafting",
        "Checking", "Verification", "Proofreading", "Rendering", "Conversations",
    ];

    private static readonly string Core = Path.Combine(Shared.ProjectRoot(), "src", "ReplyAssistant");

    [Fact]
    public void A_folder_uses_only_the_folders_before_it()
    {
        var offences =
            from file in Sources()
            let folder = FolderOf(file)
            where folder is not null
            from used in UsedFolders(file)
            where used != "LanguageModels" && Array.IndexOf(Order, used) > Array.IndexOf(Order, folder)
            select $"{Path.GetRelativePath(Core, file)} uses {used}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_folder_of_the_core_has_its_place_in_the_order()
    {
        var unknown = Directory.GetDirectories(Core).Select(Path.GetFileName)
            .Where(f => f is not ("bin" or "obj" or "LanguageModels") && !Order.Contains(f));

        Assert.Empty(unknown);
    }

    [Fact]
    public void The_core_knows_neither_the_web_nor_a_database()
    {
        var offences = Sources().Where(f =>
            Regex.IsMatch(File.ReadAllText(f), @"Microsoft\.AspNetCore|Microsoft\.Data\.Sqlite|Npgsql|ReplyAssistant\.(Storage|Cli|Bot)\b"));

        Assert.Empty(offences);
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string? FolderOf(string file)
    {
        var parts = Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : null;
    }

    private static IEnumerable<string> UsedFolders(string file) =>
        Regex.Matches(File.ReadAllText(file), @"^(?:global )?using (?:static )?ReplyAssistant\.(\w+)", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value).Distinct();
}
