using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Bot.Tests;

/// <summary>Each number of the protocol's checklist stands in the name of a test, and each number in a name is the checklist's.</summary>
public sealed partial class ChecklistTests
{
    private static readonly string Root = Find();

    [Fact]
    public void Every_number_of_the_checklist_is_in_the_name_of_a_test()
    {
        var asked = Asked();
        var named = Named().SelectMany(n => Numbers(n).Select(x => x.Number)).ToHashSet();

        Assert.Equal(Enumerable.Range(1, 137), asked.Keys.Order());
        var lost = asked.Keys.Except(named).Order().ToList();
        Assert.True(lost.Count == 0, "No test of " + string.Join(", ", lost));
    }

    [Fact]
    public void Every_number_in_a_name_stands_under_the_checklists_own_letter()
    {
        var asked = Asked();

        var wrong = Named().SelectMany(name => Numbers(name).Where(n => asked.GetValueOrDefault(n.Number) != n.Letter).Select(n => $"{n.Letter}{n.Number} in {name}")).ToList();
        Assert.True(wrong.Count == 0, string.Join(", ", wrong));
    }

    [Fact]
    public void A_range_in_a_name_counts_each_number() =>
        Assert.Equal([24, 25, 26, 90, 101], Numbers("C24_to_C26_H90_H101_Words_that_C_follows").Select(n => n.Number));

    // The section's letter of each number.
    private static Dictionary<int, char> Asked()
    {
        var text = File.ReadAllText(Path.Combine(Root, "..", "shared", "bot-protocol.md"));
        var from = text.IndexOf("## 6. Conformance checklist", StringComparison.Ordinal);
        var to = text.IndexOf("## 7.", from, StringComparison.Ordinal);
        var asked = new Dictionary<int, char>();
        var letter = ' ';
        foreach (var line in text[from..to].Split('\n'))
        {
            if (Heading().Match(line) is { Success: true } heading) letter = heading.Groups[1].Value[0];
            else if (Item().Match(line) is { Success: true } item) asked.Add(int.Parse(item.Groups[1].Value, CultureInfo.InvariantCulture), letter);
        }
        return asked;
    }

    private static IEnumerable<string> Named()
    {
        var here = Assembly.GetExecutingAssembly().GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes<FactAttribute>().Any()).Select(m => m.Name);
        // These run the programs themselves and are built apart.
        var folder = Path.Combine(Root, "tests", "ReplyAssistant.EndToEnd", "Clients");
        var clients = Directory.GetFiles(folder, "*.cs", SearchOption.TopDirectoryOnly).SelectMany(f => Test().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        return here.Concat(clients);
    }

    private static IEnumerable<(char Letter, int Number)> Numbers(string name)
    {
        var words = name.Split('_');
        for (var i = 0; i < words.Length; i++)
        {
            if (Number().Match(words[i]) is not { Success: true } first) continue;
            var number = int.Parse(first.Groups[2].Value, CultureInfo.InvariantCulture);
            var last = i + 2 < words.Length && words[i + 1] == "to" && Number().Match(words[i + 2]) is { Success: true } end
                ? int.Parse(end.Groups[2].Value, CultureInfo.InvariantCulture) - 1 : number;
            for (; number <= last; number++) yield return (first.Groups[1].Value[0], number);
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReplyAssistant.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No ReplyAssistant.sln above the tests.");
        return folder.FullName;
    }

    [GeneratedRegex(@"^\*\*([A-M])\. ", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(\d+)\. ", RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(@"^([A-M])(\d{1,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async )?(?:Task|void) (\w+)\(", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Test();
}
