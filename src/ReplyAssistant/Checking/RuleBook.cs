using ReplyAssistant.Drafting;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ReplyAssistant.Checking;

/// <summary>The texts of all rules, from the resource files of the families.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, RuleText> rules;

    private RuleBook(IEnumerable<RuleText> rules) => this.rules = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>The rules that come with the product.</summary>
    public static RuleBook Default { get; } = new(ReadResources());

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<RuleText> Rules => [.. rules.Values.OrderBy(r => r.Id, StringComparer.Ordinal)];

    public bool Has(string id) => rules.ContainsKey(id);

    /// <exception cref="ArgumentException">No family has a rule of this id.</exception>
    public RuleText this[string id] => rules.TryGetValue(id, out var rule) ? rule
        : throw new ArgumentException($"No rule '{id}' in the resource files.", nameof(id));

    private static List<RuleText> ReadResources()
    {
        var assembly = typeof(RuleBook).Assembly;
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        var found = new List<RuleText>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Rules.", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            found.AddRange((deserializer.Deserialize<List<RuleYaml>?>(reader) ?? []).Select(r => r.ToText(name)));
        }
        return found;
    }

#pragma warning disable CA1812 // Created by the deserializer.
    private sealed class RuleYaml
    {
        public string? Id { get; set; }
        public Severity Severity { get; set; } = Severity.Warning;
        public RuleStrength Strength { get; set; } = RuleStrength.Likely;
        public string? Name { get; set; }
        public string? Message { get; set; }
        public string? RunMessage { get; set; }
        public List<string> YieldsTo { get; set; } = [];
        public string? Basis { get; set; }
        public BasisKind Kind { get; set; } = BasisKind.House;
        public string? Wrong { get; set; }
        public string? Right { get; set; }

        public RuleText ToText(string resource) => new()
        {
            Id = Id ?? throw Missing(resource, "id"),
            Severity = Severity == Severity.Error && Kind is (BasisKind.Practice or BasisKind.House)
                ? throw new InvalidOperationException($"{Id}: practice and house rules are no errors.") : Severity,
            Strength = Strength,
            Name = Name ?? throw Missing(resource, Id + ".name"),
            Message = Message ?? throw Missing(resource, Id + ".message"),
            RunMessage = RunMessage,
            YieldsTo = YieldsTo,
            Basis = Basis ?? throw Missing(resource, Id + ".basis"),
            BasisKind = Kind,
            Wrong = Wrong ?? throw Missing(resource, Id + ".wrong"),
            Right = Right ?? throw Missing(resource, Id + ".right"),
        };

        private static InvalidOperationException Missing(string resource, string key) => new($"{resource} lacks {key}.");
    }
#pragma warning restore CA1812
}
