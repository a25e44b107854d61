using Microsoft.Playwright;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>One browser for all tests that look at a page; they run one after the other.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Of the collection that shares it.</summary>
    public const string Name = "browser";

    // Long enough for a machine that does five other things; a wait ends as soon as its condition holds.
    private const float Patience = 60_000;

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>Where pictures of what was seen are kept.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        // The last: a page that a test hands in has no address of its own, and would not be let through to this machine.
        string[] arguments = ["--no-sandbox", "--disable-gpu", "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets"];
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = arguments, Timeout = Patience });
    }

    public async Task DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }

    internal async Task<Sight> OpenAsync(int width = 1400, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, Locale = "zh-CN", ReducedMotion = ReducedMotion.Reduce, AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        return new Sight(context, await context.NewPageAsync());
    }

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium on the path: apt-get install chromium fonts-noto-cjk");
}

/// <summary>A page, what went wrong in it, and its pictures.</summary>
internal sealed class Sight : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Sight(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => Errors.Add(error);
        page.Dialog += (_, dialog) =>
        {
            Errors.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Exceptions of scripts, and windows that nothing of ours opens.</summary>
    public List<string> Errors { get; } = [];

    public Task KeepAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Chromium.Pictures, name + ".png") });

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}

[CollectionDefinition(Chromium.Name)]
public sealed class SharedBrowser : ICollectionFixture<Chromium>;
