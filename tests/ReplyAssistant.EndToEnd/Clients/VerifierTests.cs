using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Our verdict on each token beside that of Microsoft's JavaScript verifier, where they agree and where ours is stricter.</summary>
public sealed class VerifierTests
{
    private static readonly RSA Bare = RSA.Create(2048);
    private static readonly RSA Empty = RSA.Create(2048);

    [Fact]
    public async Task A12_C24_to_C39_Ours_refuses_all_that_microsofts_verifier_refuses_and_its_known_holes()
    {
        var cloud = await Tokens.CloudAsync();
        cloud.Keys["channel"].Add((JsonNode)FakeCloud.Jwk(Bare, "bare", null));
        cloud.Keys["channel"].Add((JsonNode)FakeCloud.Jwk(Empty, "empty"));
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud, emulator: true));
        // Installing takes minutes on a slow machine, and the tokens count theirs from here.
        var clients = await NodeClients.ReadyAsync();
        var cases = Cases(bot, cloud.Url).ToList();

        var theirs = await TheirsAsync(clients, cloud, cases);

        var differences = new List<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            var (name, token, activity, accepted, theirAccepted) = cases[i];
            var ours = await bot.StatusAsync(activity, token);
            var isAccepted = ours == HttpStatusCode.Accepted;
            if (isAccepted != accepted) differences.Add($"{name}: ours {ours}");
            if (theirs[i] != (theirAccepted ? "accept" : "refuse")) differences.Add($"{name}: theirs {theirs[i]}");
        }
        Assert.Empty(differences);
    }

    private static IEnumerable<(string Name, string? Token, JsonObject Activity, bool Ours, bool Theirs)> Cases(TestBot bot, string url)
    {
        JsonObject Channel() => Tokens.Channel(url);
        string Ch(JsonObject claims) => claims.SignedBy(Tokens.ChannelKey, "ch1");
        string Aad(JsonObject claims) => claims.SignedBy(Tokens.DirectoryKey, "aad1");
        JsonObject Typing(string? service = null, string channel = "msteams")
        {
            var activity = bot.Message("");
            activity["type"] = "typing";
            activity["channelId"] = channel;
            if (service == "") activity.Remove("serviceUrl");
            else if (service is not null) activity["serviceUrl"] = service;
            return activity;
        }
        const string tid = "d6d49420-f39b-4df7-a1dc-d59a935871db";
        JsonObject Emulator() => Tokens.Emulator();

        yield return ("all right", Ch(Channel()), Typing(), true, true);
        yield return ("serviceurl of another", Ch(Channel().With("serviceurl", "https://evil.example")), Typing(), false, false);
        yield return ("serviceurl missing", Ch(Channel().Without("serviceurl")), Typing(), false, false);
        yield return ("serviceurl with slash", Ch(Channel().With("serviceurl", url + "/")), Typing(), false, false);
        yield return ("serviceurl of other case", Ch(Channel()), Typing(url.Replace("http", "HTTP", StringComparison.Ordinal)), true, false);
        yield return ("aud of another", Ch(Channel().With("aud", Tokens.OtherTenant)), Typing(), false, false);
        yield return ("aud a list", Ch(Channel().With("aud", new JsonArray(Tokens.App))), Typing(), false, false);
        yield return ("iss of another", Ch(Channel().With("iss", "https://evil.example")), Typing(), false, false);
        yield return ("iss with slash", Ch(Channel().With("iss", Tokens.ChannelIssuer + "/")), Typing(), false, false);
        yield return ("expired 4 min", Ch(Channel().With("exp", Tokens.In(-240))), Typing(), true, true);
        yield return ("expired 6 min", Ch(Channel().With("exp", Tokens.In(-360))), Typing(), false, false);
        yield return ("nbf +4 min", Ch(Channel().With("nbf", Tokens.In(240))), Typing(), true, true);
        yield return ("nbf +6 min", Ch(Channel().With("nbf", Tokens.In(360))), Typing(), false, false);
        yield return ("no exp: theirs accepts", Ch(Channel().Without("exp")), Typing(), false, true);
        yield return ("rogue key", Channel().SignedBy(Tokens.RogueKey, "ch1"), Typing(), false, false);
        yield return ("unknown kid", Channel().SignedBy(Tokens.RogueKey, "unknown"), Typing(), false, false);
        yield return ("directory key", Aad(Channel()), Typing(), false, false);
        yield return ("key without endorsements: theirs accepts", Channel().SignedBy(Bare, "bare"), Typing(), false, true);
        yield return ("key with an empty list: theirs accepts", Channel().SignedBy(Empty, "empty"), Typing(), false, true);
        yield return ("another channel", Ch(Channel()), Typing(channel: "slack"), false, false);
        yield return ("no serviceUrl: theirs accepts", Ch(Channel()), Typing(""), false, true);
        yield return ("HS256", Channel().SignedBy(Tokens.ChannelKey, "ch1", "HS256"), Typing(), false, false);
        yield return ("none", Channel().SignedBy(Tokens.ChannelKey, "ch1", "none"), Typing(), false, false);
        yield return ("garbage", "Bearer garbage", Typing(), false, false);
        yield return ("Basic", "Basic dXNlcjpwYXNz", Typing(), false, false);
        yield return ("no header", null, Typing(), false, false);
        yield return ("emulator of our tenant", Aad(Emulator()), Typing(), true, true);
        yield return ("emulator of another tenant: theirs accepts", Aad(Tokens.Emulator(tid)), Typing(), false, true);
        yield return ("emulator 2.0 of another tenant: theirs accepts", Aad(Tokens.Emulator2(tid)), Typing(), false, true);
        yield return ("emulator without ver", Aad(Tokens.Emulator(tid).Without("ver")), Typing(), false, false);
        yield return ("emulator ver 3.0", Aad(Emulator().With("ver", "3.0")), Typing(), false, false);
        yield return ("emulator with a foreign key", Emulator().SignedBy(Tokens.ChannelKey, "ch1"), Typing(), false, false);
        yield return ("our own outbound token: theirs accepts", Aad(Tokens.Emulator(tid).With("aud", "https://api.botframework.com")), Typing(), false, true);
        yield return ("our own outbound token, our tenant: theirs accepts", Aad(Emulator().With("aud", "https://api.botframework.com")), Typing(), false, true);
        yield return ("another bot, no list", Aad(Tokens.Emulator(tid).With("appid", Tokens.OtherTenant)), Typing(), false, false);
    }

    private static async Task<IReadOnlyList<string>> TheirsAsync(
        string clients, FakeCloud cloud, IEnumerable<(string Name, string? Token, JsonObject Activity, bool Ours, bool Theirs)> cases)
    {
        var start = NodeClients.Node(
            clients, "verify.js", Tokens.App, Tokens.ChannelIssuer,
            cloud.Url + "/login/channel/metadata", cloud.Url + "/login/directory/metadata");
        using var process = Process.Start(start)!;
        var verdicts = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        foreach (var (_, token, activity, _, _) in cases)
            await process.StandardInput.WriteLineAsync(new JsonObject { ["authorization"] = token, ["activity"] = activity.DeepClone() }.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(process.ExitCode == 0, await errors);
        return (await verdicts).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
