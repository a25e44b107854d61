using System.Text.Json.Nodes;

namespace ReplyAssistant.Bot.Package;

/// <summary>Writes the manifest and its translation.</summary>
internal static class ManifestWriter
{
    public const string Color = "color.png";
    public const string Outline = "outline.png";
    public const string EnglishFile = "en.json";

    /// <summary>The background of the colour icon.</summary>
    public const string Accent = "#1F4E8C";

    /// <summary>Since this version a command may be a prompt: shown by its title, with other words put into the message box.</summary>
    public const string WithPrompts = "1.29";

    // Schema 1.22 has room for ten commands of a list, 1.29 for twelve.
    private const int MostBasic = 10;
    private const int MostPrompts = 12;

    public static JsonObject Manifest(PackageOrder order, Version version)
    {
        var texts = PackageTexts.Chinese;
        return new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{order.Schema}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = order.Schema,
            ["version"] = version.ToString(3),
            ["id"] = order.AppId.ToString("D"),
            ["developer"] = new JsonObject
            {
                ["name"] = order.Developer,
                ["websiteUrl"] = order.Website,
                ["privacyUrl"] = $"https://{order.Host}{PublicPages.Privacy}",
                ["termsOfUseUrl"] = $"https://{order.Host}{PublicPages.Terms}",
            },
            ["name"] = new JsonObject { ["short"] = texts.Name.Short, ["full"] = texts.Name.Full },
            ["description"] = new JsonObject { ["short"] = texts.Description.Short, ["full"] = texts.Description.Full },
            ["icons"] = new JsonObject { ["color"] = Color, ["outline"] = Outline },
            ["accentColor"] = Accent,
            ["localizationInfo"] = new JsonObject
            {
                ["defaultLanguageTag"] = "zh-cn",
                ["additionalLanguages"] = new JsonArray(new JsonObject { ["languageTag"] = "en", ["file"] = EnglishFile }),
            },
            ["defaultInstallScope"] = "personal",
            ["bots"] = new JsonArray(Bot(order)),
            ["validDomains"] = new JsonArray(order.Host),
        };
    }

    public static JsonObject English(string schema)
    {
        var texts = PackageTexts.English;
        var translation = new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{schema}/MicrosoftTeams.Localization.schema.json",
            ["name.short"] = texts.Name.Short,
            ["name.full"] = texts.Name.Full,
            ["description.short"] = texts.Description.Short,
            ["description.full"] = texts.Description.Full,
        };
        foreach (var (list, groups) in Lists)
        {
            foreach (var (place, starter) in Offered(schema, groups).Index())
            {
                var translated = texts.Starters[starter];
                var command = $"bots[0].commandLists[{list}].commands[{place}]";
                // The title of a plain command is what is sent, and must stay as the assistant understands it.
                if (schema == WithPrompts) translation[$"{command}.title"] = translated.Title;
                translation[$"{command}.description"] = translated.Description;
            }
        }
        return translation;
    }

    private static (int List, bool Groups)[] Lists => [(0, false), (1, true)];

    private static JsonObject Bot(PackageOrder order) => new()
    {
        ["botId"] = order.AppId.ToString("D"),
        ["scopes"] = new JsonArray("personal", "team", "groupChat"),
        ["supportsFiles"] = true,
        ["isNotificationOnly"] = false,
        ["commandLists"] = new JsonArray(
            new JsonObject { ["scopes"] = new JsonArray("personal"), ["commands"] = Commands(order.Schema, groups: false) },
            new JsonObject { ["scopes"] = new JsonArray("team", "groupChat"), ["commands"] = Commands(order.Schema, groups: true) }),
    };

    private static JsonArray Commands(string schema, bool groups) =>
        [.. Offered(schema, groups).Select(i => Command(schema, PackageTexts.Chinese.Starters[i]))];

    private static JsonObject Command(string schema, Starter starter) => schema == WithPrompts
        ? new JsonObject { ["type"] = "prompt", ["title"] = starter.Title, ["description"] = starter.Description, ["prompt"] = starter.Say }
        : new JsonObject { ["title"] = starter.Say, ["description"] = starter.Description };

    /// <summary>The starters' places in the texts, the more useful first.</summary>
    private static IEnumerable<int> Offered(string schema, bool groups) => PackageTexts.Chinese.Starters.Index()
        .Where(s => !groups || s.Item.InGroups).Select(s => s.Index).Take(schema == WithPrompts ? MostPrompts : MostBasic);
}
