using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Microsoft's Web Chat in the browser, handed in under the address of the server that it talks to.</summary>
internal static class WebChat
{
    public const string Bubble = ".webchat__bubble__content";

    public const string Mark = ".webchat__render-markdown__citation";

    private const string Markup = """
        <!doctype html><meta charset="utf-8"><body style="margin:0"><div id="chat" style="height:100vh"></div><script src="/webchat.js"></script><script>
        (async () => {
          const [way, wraps] = location.search.slice(1).split("&");
          const given = way === "offline" ? { ok: false } : await fetch("/directline/tokens/generate", { method: "POST" });
          const { token } = given.ok ? await given.json() : {};
          const directLine = WebChat.createDirectLine({ domain: location.origin + "/directline", token, webSocket: way === "socket" });
          WebChat.renderWebChat({ directLine, locale: "zh-CN", styleOptions: { groupTimestamp: 1, sendBoxTextWrap: wraps !== "oneline" } }, document.getElementById("chat"));
        })();
        </script>
        """;

    /// <param name="way">socket, polling, or offline for a server without tokens; &amp;oneline for the box as it is by default.</param>
    public static async Task EnterAsync(IPage page, string server, string way)
    {
        var script = Path.Combine(await NodeClients.ReadyAsync(), "node_modules/botframework-webchat/dist/webchat.js");
        await page.RouteAsync("**/webchat.html*", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Markup }));
        await page.RouteAsync("**/webchat.js", route => route.FulfillAsync(new() { ContentType = "text/javascript; charset=utf-8", Path = script }));
        await page.GotoAsync($"{server}/webchat.html?{way}");
        // What is sent before stays in the box.
        await Expect(page.GetByText("已连接").First).ToBeAttachedAsync();
    }

    public static async Task SayAsync(IPage page, string words, string answer)
    {
        await Box(page).FillAsync(words);
        await Box(page).PressAsync("Enter");
        await Expect(page.GetByText(answer).First).ToBeVisibleAsync();
    }

    /// <summary>Opens the first citation and gives what its window says.</summary>
    public static async Task<string> CitationAsync(Sight sight, string picture)
    {
        await sight.Page.Locator(Mark).First.ClickAsync();
        var window = sight.Page.Locator(".webchat__citation-modal-dialog");
        await Expect(window).ToBeVisibleAsync();
        var words = await window.InnerTextAsync();
        await sight.KeepAsync(picture);
        await sight.Page.Keyboard.PressAsync("Escape");
        await Expect(window).ToBeHiddenAsync();
        return words;
    }

    public static ILocator Box(IPage page) => page.Locator("[data-id=webchat-sendbox-input]").First;
}
