using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReplyAssistant.Bot.Tests.Support;

/// <summary>A call that the bot made.</summary>
internal sealed record Call(string Method, string Path, string? Authorization, string Body, DateTimeOffset At)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Text => Json.TryGetProperty("text", out var text) ? text.GetString() : null;

    public string Type => Json.GetProperty("type").GetString()!;
}

/// <summary>What the channel answers.</summary>
internal sealed record Answer(int Status, string Body = "", string? RetryAfter = null, string? Location = null, TimeSpan Delay = default);

/// <summary>The channel's connector and the login host, on loopback.</summary>
internal sealed class FakeCloud : IAsyncDisposable
{
    private readonly WebApplication app;
    private int ids;

    private FakeCloud(WebApplication app) => this.app = app;

    public string Url { get; private set; } = "";

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>What was not written as the protocol wants it.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public ConcurrentQueue<Call> LoginCalls { get; } = new();

    /// <summary>Called for each call to the connector; null for the ordinary answer.</summary>
    public Func<Call, Answer?> OnCall { get; set; } = _ => null;

    public Func<Call, Answer?> OnLogin { get; set; } = _ => null;

    /// <summary>The keys that each issuer publishes.</summary>
    public Dictionary<string, JsonArray> Keys { get; } = new() { ["channel"] = [], ["directory"] = [] };

    public int MetadataCalls => LoginCalls.Count(c => c.Path.EndsWith("/metadata", StringComparison.Ordinal));

    public IReadOnlyList<Call> Messages => [.. Calls.Where(c => c.Method == "POST" && c.Type == "message")];

    public static async Task<FakeCloud> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var cloud = new FakeCloud(builder.Build());
        cloud.app.Map("/v3/{**rest}", cloud.ConnectorAsync);
        cloud.app.Map("/login/{**rest}", cloud.LoginAsync);
        await cloud.app.StartAsync();
        cloud.Url = cloud.app.Urls.Single();
        return cloud;
    }

    public static JsonObject Jwk(RSA key, string id, params string[]? endorsements)
    {
        var parameters = key.ExportParameters(false);
        var jwk = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["n"] = Base64Url(parameters.Modulus!), ["e"] = Base64Url(parameters.Exponent!) };
        if (endorsements is not null) jwk["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]);
        return jwk;
    }

    public static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ConnectorAsync(HttpContext context)
    {
        var call = await ReadAsync(context);
        Calls.Enqueue(call);
        foreach (var fault in WritingRules.Faults(call)) Faults.Enqueue($"{fault} in {call.Method} {call.Path} {call.Body}");
        var ordinary = call.Method == "DELETE" ? new Answer(200) : new Answer(201, $"{{\"id\":\"m{Interlocked.Increment(ref ids)}\"}}");
        await WriteAsync(context, OnCall(call) ?? ordinary);
    }

    private async Task LoginAsync(HttpContext context)
    {
        var call = await ReadAsync(context);
        LoginCalls.Enqueue(call);
        if (OnLogin(call) is { } special)
        {
            await WriteAsync(context, special);
            return;
        }
        var issuer = call.Path.Split('/')[2];
        var ordinary = call.Path.Split('/')[^1] switch
        {
            "metadata" => $$"""{"issuer":"x","jwks_uri":"{{Url}}/login/{{issuer}}/keys","id_token_signing_alg_values_supported":["RS256"]}""",
            "keys" => new JsonObject { ["keys"] = Keys[issuer].DeepClone() }.ToJsonString(),
            _ => $$"""{"access_token":"token-{{LoginCalls.Count(c => c.Path.EndsWith("token", StringComparison.Ordinal))}}","expires_in":3600,"token_type":"Bearer"}""",
        };
        await WriteAsync(context, new Answer(200, ordinary));
    }

    private static async Task<Call> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var authorization = context.Request.Headers.Authorization.Count > 0 ? context.Request.Headers.Authorization.ToString() : null;
        var raw = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        return new Call(context.Request.Method, raw, authorization, await reader.ReadToEndAsync(), DateTimeOffset.UtcNow);
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        try
        {
            if (answer.Delay > TimeSpan.Zero) await Task.Delay(answer.Delay, context.RequestAborted);
            context.Response.StatusCode = answer.Status;
            if (answer.RetryAfter is { } after) context.Response.Headers.RetryAfter = after;
            if (answer.Location is { } location) context.Response.Headers.Location = location;
            if (answer.Body.Length > 0)
            {
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(answer.Body, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The bot gave up waiting, which is what is tested.
        }
    }
}
