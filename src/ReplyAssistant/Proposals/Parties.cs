using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Divides the names in the form: proposers, the lead bureau, the consulted ones.</summary>
internal static class Parties
{
    /// <summary>More proposers than this no letter names.</summary>
    public const int MostNames = 100;

    private static readonly Regex role = Patterns.Linear(@"\s*[（(]\s*(主办|牵头|独办|会办|协办|分办|参与)(?:单位|部门)?\s*[）)]\s*$");

    // 承办单位：主办：市发展改革委
    private static readonly Regex again = Patterns.Linear("^(?:主办|会办|协办|分办|独办|牵头)(?:单位|部门)?[：:]\\s*");

    public static IReadOnlyList<string> Names(IEnumerable<string> values) =>
        [.. values.SelectMany(Split).Select(ProposerName.Of).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostNames)];

    public static (string? Lead, IReadOnlyList<string> Consulted) Bureaus(ProposalForm form)
    {
        var leads = new List<string>();
        var consulted = new List<string>();
        foreach (var name in form.Values(ProposalField.Lead).SelectMany(Split))
        {
            var match = role.Match(name);
            var bare = match.Success ? name[..match.Index] : name;
            bare = bare[again.Match(bare).Length..];
            var isConsulted = match.Success ? match.Groups[1].Value is "会办" or "协办" or "参与" or "分办" : leads.Count > 0;
            (isConsulted ? consulted : leads).Add(bare);
        }
        foreach (var name in form.Values(ProposalField.Consulted).SelectMany(Split))
            consulted.Add(role.Match(name) is { Success: true } match ? name[..match.Index] : name);
        return (leads.FirstOrDefault(), [.. leads.Skip(1).Concat(consulted).Distinct(StringComparer.Ordinal).Take(50)]);
    }

    private static IEnumerable<string> Split(string value)
    {
        // 蔡某 许某 罗某: short names only, for a body may have a blank in its name.
        var namesBySpace = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words
            && Array.TrueForAll(words, word => word.Length is 2 or 3 or 4);
        var from = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && !"、，,；;|｜\t".Contains(value[i]) && !(char.IsWhiteSpace(value[i]) && namesBySpace)) continue;
            var name = value[from..i].Trim().TrimEnd('。');
            from = i + 1;
            if (name.Length is > 0 and <= 60 && name is not ("无" or "/" or "—")) yield return name;
        }
    }
}
