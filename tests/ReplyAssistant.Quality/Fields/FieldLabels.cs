using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ReplyAssistant.Quality.Fields;

/// <summary>A passage that answers a point: the file in the field's store and words that stand in the passage.</summary>
public sealed class LabelledUnit
{
    public string File { get; set; } = "";

    public string Anchor { get; set; } = "";
}

/// <summary>What a person says of one point of a proposal.</summary>
public sealed class LabelledPoint
{
    /// <summary>File name under proposals/.</summary>
    public string Proposal { get; set; } = "";

    /// <summary>Its place among the proposal's requests, from 1.</summary>
    public int Request { get; set; }

    /// <summary>False where nothing in the store answers it, so that nothing may be cited.</summary>
    public bool Answerable { get; set; }

    /// <summary>True where the answer stands in a letter of another place, which may be offered and never cited as ours.</summary>
    public bool Reference { get; set; }

    /// <summary>Any of these is right.</summary>
    public List<LabelledUnit> Units { get; set; } = [];

    public string Note { get; set; } = "";
}

/// <summary>A bureau's small store with proposals in other words than its own, and what answers them.</summary>
public sealed class LabelledField
{
    /// <summary>In Chinese.</summary>
    public string Field { get; set; } = "";

    public List<LabelledPoint> Points { get; set; } = [];

    /// <param name="folder">With store/, proposals/, profile.yaml and labels.yaml.</param>
    public static LabelledField Read(string folder)
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        using var reader = new StreamReader(Path.Combine(folder, "labels.yaml"));
        return deserializer.Deserialize<LabelledField>(reader);
    }

    /// <summary>Folders below this one that hold a labelled field, or this one itself.</summary>
    public static IReadOnlyList<string> FoldersIn(string folder) =>
        File.Exists(Path.Combine(folder, "labels.yaml")) ? [folder]
            : [.. Directory.GetDirectories(folder).Where(d => File.Exists(Path.Combine(d, "labels.yaml"))).Order(StringComparer.Ordinal)];
}
