using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ReplyAssistant.Proofreading;

/// <summary>Reads the patterns of mistakes from the data files beside the rules.</summary>
internal static class TextPatterns
{
    private static readonly string[] files = ["punctuation.yaml", "numerals.yaml", "phrases.yaml"];

    /// <summary>By rule, in the order of the files; within a rule an earlier pattern goes before a later one.</summary>
    public static ILookup<string, TextPattern> All { get; } = Read().ToLookup(p => p.Rule, StringComparer.Ordinal);

    public static T Resource<T>(string file)
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        using var reader = new StreamReader(typeof(TextPatterns).Assembly.GetManifestResourceStream("ReplyAssistant.Proofreading.Words." + file)
            ?? throw new InvalidOperationException($"The resource {file} is missing."));
        return deserializer.Deserialize<T>(reader);
    }

    private static IEnumerable<TextPattern> Read() =>
        from file in files
        from entry in Resource<List<PatternYaml>>(file)
        select new TextPattern(
            entry.Rule!, Linear(entry.Pattern!), entry.Unless is null ? null : Linear(entry.Unless), entry.Fix, entry.Severity, entry.Message, entry.Prose);

    // The text comes from outside: the time has to stay linear in it.
    private static Regex Linear(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

#pragma warning disable CA1812 // Created by the deserializer.
    private sealed class PatternYaml
    {
        public string? Rule { get; set; }
        public string? Pattern { get; set; }
        public string? Unless { get; set; }
        public string? Fix { get; set; }
        public Severity? Severity { get; set; }
        public string? Message { get; set; }
        public bool Prose { get; set; }
    }
#pragma warning restore CA1812
}
