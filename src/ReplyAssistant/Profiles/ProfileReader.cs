using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ReplyAssistant.Profiles;

/// <summary>A profile cannot be used; the message is one Chinese sentence that says what to mend.</summary>
public sealed class ProfileException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Reads profiles, and knows the default one.</summary>
public static class ProfileReader
{
    private const int MaxLength = 64 * 1024;

    /// <summary>The profile that comes with the product.</summary>
    public static Profile Default { get; } = ReadDefault();

    /// <exception cref="ProfileException">The file is missing, too large, or not a profile.</exception>
    public static async Task<Profile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new ProfileException($"找不到单位配置文件“{Path.GetFileName(path)}”，请检查所写的路径。");
        if (new FileInfo(path).Length > MaxLength) throw new ProfileException("单位配置文件超过 64 KB，请检查是否选错了文件。");
        return Parse(await File.ReadAllTextAsync(path, cancellationToken));
    }

    /// <exception cref="ProfileException">Not YAML, or something required is missing.</exception>
    public static Profile Parse(string yaml)
    {
        try
        {
            var deserializer = new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .Build();
            return Build(deserializer.Deserialize<ProfileYaml?>(yaml) ?? new ProfileYaml());
        }
        catch (YamlException e)
        {
            throw new ProfileException($"单位配置文件第 {e.Start.Line} 行有误，请对照示例 corpus/profile.yaml 修改。", e);
        }
    }

    private static Profile Build(ProfileYaml yaml)
    {
        var issuer = yaml.Issuer ?? throw Missing("issuer");
        return new Profile
        {
            Issuer = new IssuerProfile
            {
                FullName = issuer.Full ?? throw Missing("issuer.full"),
                ShortName = issuer.Short ?? throw Missing("issuer.short"),
                Voice = issuer.Voice ?? "我局",
                Region = issuer.Region ?? throw Missing("issuer.region"),
            },
            Cppcc = Kind(yaml.Cppcc, "cppcc"),
            Npc = Kind(yaml.Npc, "npc"),
            Farewell = yaml.Farewell ?? "专此答复。",
            Note = yaml.Note ?? "（联系人：〔待补充〕，联系电话：〔待补充〕）",
            Disclosure = yaml.Disclosure ?? "主动公开",
            FreshDays = yaml.FreshDays is >= 1 and <= 3650 ? yaml.FreshDays : throw new ProfileException("单位配置文件中的 freshDays 应在 1 到 3650 之间。"),
            ReplyMonths = yaml.ReplyMonths is >= 1 and <= 24 ? yaml.ReplyMonths : throw new ProfileException("单位配置文件中的 replyMonths 应在 1 到 24 之间。"),
            LongestMonths = yaml.LongestMonths >= yaml.ReplyMonths && yaml.LongestMonths <= 24
                ? yaml.LongestMonths : throw new ProfileException("单位配置文件中的 longestMonths 不应小于 replyMonths，也不应大于 24。"),
            Classes = [.. (yaml.Classes ?? []).Select(c => new ResultClass
            {
                Code = c.Code ?? throw Missing("classes.code"),
                Meaning = c.Meaning ?? throw Missing("classes.meaning"),
                Outcome = c.Outcome ?? throw Missing("classes.outcome"),
            })],
            Rules = (yaml.Rules ?? []).ToDictionary(r => r.Key, r => Setting(r.Key, r.Value), StringComparer.Ordinal),
        };
    }

    private static RuleSetting Setting(string rule, string? value) => value switch
    {
        "off" => RuleSetting.Off,
        "hint" => RuleSetting.Hint,
        "warning" => RuleSetting.Warning,
        _ => throw new ProfileException($"单位配置文件 rules 中“{rule}”只能写 off（不查）、hint（提示）或 warning（警告）。"),
    };

    private static KindProfile Kind(KindYaml? kind, string name) => new()
    {
        Title = kind?.Title ?? throw Missing(name + ".title"),
        Opening = kind.Opening ?? throw Missing(name + ".opening"),
        Closing = kind.Closing ?? [],
        CopyTo = kind.CopyTo ?? [],
    };

    private static ProfileException Missing(string key) =>
        new($"单位配置文件缺少“{key}”，请对照示例 corpus/profile.yaml 补上。");

    private static Profile ReadDefault()
    {
        using var stream = typeof(ProfileReader).Assembly.GetManifestResourceStream("ReplyAssistant.Profiles.default.yaml")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

#pragma warning disable CA1812 // Created by the deserializer.
    private sealed class ProfileYaml
    {
        public IssuerYaml? Issuer { get; set; }
        public KindYaml? Cppcc { get; set; }
        public KindYaml? Npc { get; set; }
        public string? Farewell { get; set; }
        public string? Note { get; set; }
        public string? Disclosure { get; set; }
        public int FreshDays { get; set; } = 180;
        public int ReplyMonths { get; set; } = 3;
        public int LongestMonths { get; set; } = 6;
        public List<ClassYaml>? Classes { get; set; }
        public Dictionary<string, string?>? Rules { get; set; }
    }

    private sealed class IssuerYaml
    {
        public string? Full { get; set; }
        public string? Short { get; set; }
        public string? Voice { get; set; }
        public string? Region { get; set; }
    }

    private sealed class KindYaml
    {
        public string? Title { get; set; }
        public List<string>? Opening { get; set; }
        public List<string>? Closing { get; set; }
        public List<string>? CopyTo { get; set; }
    }

    private sealed class ClassYaml
    {
        public string? Code { get; set; }
        public string? Meaning { get; set; }
        public string? Outcome { get; set; }
    }
#pragma warning restore CA1812
}
