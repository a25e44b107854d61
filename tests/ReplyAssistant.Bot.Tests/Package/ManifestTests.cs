using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Package;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations.Asking;

namespace ReplyAssistant.Bot.Tests.Package;

/// <summary>The manifest against Microsoft's schema, and what it promises against what the bot does.</summary>
public sealed class ManifestTests
{
    [Theory]
    [InlineData("1.22")]
    [InlineData("1.29")]
    public void K119_The_manifest_and_its_translation_conform_to_the_kept_schemas(string schema)
    {
        using var app = PackedApp.Of("--manifest", schema);

        Assert.Empty(Departures($"manifest-{schema}", app.Manifest));
        Assert.Empty(Departures($"localization-{schema}", app.Json("en.json")));
        Assert.Equal(schema, (string?)app.Manifest["manifestVersion"]);
        Assert.Contains($"/v{schema}/", (string?)app.Manifest["$schema"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name.short", "31 characters", "$.name.short 最多 30")]
    [InlineData("description.short", "81 characters", "$.description.short 最多 80")]
    [InlineData("description.full", "4001 characters", "$.description.full 最多 4000")]
    [InlineData("developer.name", "33 characters", "$.developer.name 最多 32")]
    [InlineData("accentColor", "blue", "$.accentColor 的写法")]
    [InlineData("id", "28:abc", "$.id 的写法")]
    [InlineData("manifestVersion", "1.21", "$.manifestVersion 应是 1.22")]
    [InlineData("developer.privacyUrl", "bot.example/privacy", "$.developer.privacyUrl 的写法")]
    [InlineData("defaultInstallScope", "everywhere", "$.defaultInstallScope 只能是")]
    [InlineData("webSite", "https://bot.example", "不应有 webSite")]
    public void K119_What_departs_from_the_schema_is_found_and_named(string path, string value, string sentence)
    {
        using var app = PackedApp.Of();
        var manifest = app.Manifest;
        var steps = path.Split('.');
        var holder = steps[..^1].Aggregate(manifest, (node, step) => node[step]!);
        holder[steps[^1]] = value.EndsWith(" characters", StringComparison.Ordinal) ? new string('长', int.Parse(value.Split(' ')[0], null)) : value;

        Assert.StartsWith(sentence, Assert.Single(Departures("manifest-1.22", manifest)).Replace("$ 中", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void K119_Missing_fields_wrong_scopes_and_too_many_commands_are_found()
    {
        using var app = PackedApp.Of();
        var manifest = app.Manifest.AsObject();
        manifest.Remove("developer");
        manifest["bots"]![0]!["scopes"]!.AsArray().Add("meeting");
        var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        commands[0]!.AsObject().Remove("description");
        commands.Add(commands[1]!.DeepClone());

        var departures = string.Join('\n', Departures("manifest-1.22", manifest));

        Assert.Contains("$ 缺少 developer", departures, StringComparison.Ordinal);
        Assert.Contains("$.bots[0].scopes[3] 只能是", departures, StringComparison.Ordinal);
        Assert.Contains("commands[0] 缺少 description", departures, StringComparison.Ordinal);
        Assert.Contains("commands 最多 10 项，现有 11 项", departures, StringComparison.Ordinal);
    }

    [Fact]
    public void K119_A_keyword_that_the_check_does_not_know_is_no_pass() =>
        Assert.Throws<NotSupportedException>(() => new SchemaCheck(JsonElement.Parse("""{"multipleOf":2}""")).Check(JsonElement.Parse("3")));

    [Fact]
    public void K119_A_developer_with_too_long_a_name_is_refused_and_nothing_is_written()
    {
        using var app = new PackedApp();

        Assert.Equal(2, app.Run("--app-id", PackedApp.AppId, "--host", PackedApp.Host, "--developer", new string('局', 33)));

        Assert.Contains("$.developer.name 最多 32 个字符，现有 33 个", app.Mistakes, StringComparison.Ordinal);
        Assert.False(File.Exists(app.File));
    }

    [Theory]
    [InlineData("1.22", "title", 10)]
    [InlineData("1.29", "prompt", 12)]
    public void K119_What_is_offered_to_say_is_understood(string schema, string said, int most)
    {
        using var app = PackedApp.Of("--manifest", schema);

        Assert.Equal(most, app.Commands(0).Count);
        Assert.All(app.Commands(0).Concat(app.Commands(1)), command =>
            Assert.False(IntentReader.Read((string)command![said]!) is Intent.Unclear or Intent.Give, (string)command![said]!));
        Assert.All(app.Commands(1), command => Assert.IsNotType<Intent.Export>(IntentReader.Read((string)command![said]!)));
        Assert.All(app.Commands(0), command => Assert.Equal(schema == "1.29" ? "prompt" : null, (string?)command!["type"]));
    }

    [Theory]
    [InlineData("1.22", false)]
    [InlineData("1.29", true)]
    public void K119_The_translation_never_changes_what_is_sent(string schema, bool translatesTitles)
    {
        using var app = PackedApp.Of("--manifest", schema);
        var keys = app.Json("en.json").AsObject().Select(p => p.Key).ToList();

        Assert.Equal(translatesTitles, keys.Exists(k => k.EndsWith(".title", StringComparison.Ordinal)));
        Assert.DoesNotContain(keys, k => k.EndsWith(".prompt", StringComparison.Ordinal));
        Assert.Equal(app.Commands(0).Count + app.Commands(1).Count, keys.Count(k => k.EndsWith(".description", StringComparison.Ordinal) && k.StartsWith("bots", StringComparison.Ordinal)));
        Assert.Equal("zh-cn", (string?)app.Manifest["localizationInfo"]!["defaultLanguageTag"]);
    }

    [Fact]
    public void K122_Files_are_supported_and_only_the_host_is_a_valid_domain()
    {
        using var app = PackedApp.Of();
        var bot = app.Manifest["bots"]![0]!;

        Assert.True((bool)bot["supportsFiles"]!);
        Assert.Equal([PackedApp.Host], app.Manifest["validDomains"]!.AsArray().Select(d => (string?)d));
        Assert.Null(app.Manifest["webApplicationInfo"]);
        Assert.Null(app.Manifest["permissions"]);
    }

    [Fact]
    public async Task K122_Each_scope_of_the_manifest_is_one_that_the_bot_answers_in()
    {
        using var app = PackedApp.Of();
        var scopes = app.Manifest["bots"]![0]!["scopes"]!.AsArray().Select(s => (string?)s).Order(StringComparer.Ordinal);
        await using var bot = await TestBot.StartAsync();
        (string Scope, string Type)[] kinds = [("groupChat", "groupChat"), ("personal", "personal"), ("team", "channel")];

        foreach (var (scope, type) in kinds)
        {
            var message = bot.Message("<at>助手</at> 帮助", scope, type: type);
            message["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention", ["text"] = "<at>助手</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "助手" },
            });
            await bot.PostAsync(message);
        }

        await Until.TrueAsync(() => kinds.All(k => bot.Cloud.Messages.Any(m => m.Path.Contains($"/{k.Scope}/", StringComparison.Ordinal))), "an answer in each");
        Assert.Equal(kinds.Select(k => k.Scope), scopes);
    }

    private static IReadOnlyList<string> Departures(string schema, JsonNode document) =>
        new SchemaCheck(PackedApp.Schema(schema)).Check(JsonSerializer.SerializeToElement(document));
}
