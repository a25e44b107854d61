using System.Text.Json;

namespace ReplyAssistant.Bot.Package;

/// <summary>What the app's entry in Teams says in one language.</summary>
internal sealed record PackageTexts(AppName Name, AppDescription Description, IReadOnlyList<Starter> Starters)
{
    /// <summary>The language of the manifest itself.</summary>
    public static PackageTexts Chinese { get; } = Read("zh-cn");

    /// <summary>The same starters in the same order; what is said stays Chinese, for the assistant understands nothing else.</summary>
    public static PackageTexts English { get; } = Read("en");

    private static PackageTexts Read(string language) =>
        JsonSerializer.Deserialize<PackageTexts>(PackageResource.Read($"Texts.{language}.json"), JsonSerializerOptions.Web)!;
}

internal sealed record AppName(string Short, string Full);

internal sealed record AppDescription(string Short, string Full);

/// <summary>One way to begin, offered before anything is typed.</summary>
/// <param name="Say">What is put into the message box; null in translations.</param>
/// <param name="InGroups">Whether it makes sense where several people read.</param>
internal sealed record Starter(string? Say, string Title, string Description, bool InGroups);
