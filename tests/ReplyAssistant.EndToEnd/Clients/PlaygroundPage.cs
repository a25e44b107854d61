using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The Playground's own page in a browser, as one person has it open.</summary>
internal static class PlaygroundPage
{
    private const string Editor = "[data-lexical-editor=true]";

    public static async Task<Sight> EnterAsync(this Chromium chromium, Playground playground)
    {
        var sight = await chromium.OpenAsync(1500, 950);
        await OpenAsync(sight.Page, playground);
        return sight;
    }

    /// <summary>The page of one of the five others, from 1: its configuration says who is at it, and all it sends says so.</summary>
    public static async Task<Sight> EnterAsOtherAsync(this Chromium chromium, Playground playground, int number)
    {
        var sight = await chromium.OpenAsync(1500, 950);
        await sight.Page.RouteAsync("**/_internal/v1/config", async route =>
        {
            var answer = await route.FetchAsync();
            var settings = JsonNode.Parse(await answer.TextAsync())!;
            var config = settings["config"]!;
            // The page looks up every member of the group among the users, the one at it included.
            var users = config["users"]!.AsArray();
            users.Add(config["currentUser"]!.DeepClone());
            config["currentUser"] = users[number - 1]!.DeepClone();
            await route.FulfillAsync(new() { Response = answer, Body = settings.ToJsonString() });
        });
        await OpenAsync(sight.Page, playground);
        return sight;
    }

    public static async Task ToGroupAsync(this IPage page)
    {
        await page.Locator("button[aria-label='Group Chat']").ClickAsync();
        await Expect(page.Locator("h1, h2, span, div", new() { HasTextString = "Group Chat" }).First).ToBeVisibleAsync();
    }

    public static async Task SayAsync(this IPage page, string words, bool mention = false)
    {
        await page.Locator(Editor).ClickAsync();
        if (mention)
        {
            await page.Keyboard.TypeAsync("@");
            await page.Locator("#typeahead-menu [role=menuitem]").First.ClickAsync();
        }
        await page.Keyboard.InsertTextAsync(mention ? " " + words : words);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(Editor)).ToHaveTextAsync("");
    }

    /// <summary>A button of the last card that has one of this name.</summary>
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { NameString = name, Exact = true }).Last;

    private static async Task OpenAsync(IPage page, Playground playground)
    {
        await page.GotoAsync($"http://localhost:{playground.Port}/");
        await Expect(page.GetByText("conversationUpdate").First).ToBeVisibleAsync();
    }
}
