namespace ReplyAssistant.Bot.Package;

/// <summary>What a package is made for.</summary>
internal sealed record PackageOrder
{
    /// <summary>The bot's registration; the app in Teams bears the same id.</summary>
    public required Guid AppId { get; init; }

    /// <summary>Where the bot answers, as DNS knows it.</summary>
    public required string Host { get; init; }

    /// <summary>1.22 or 1.29.</summary>
    public required string Schema { get; init; }

    /// <summary>Who runs it, as Teams shows it to those who install it.</summary>
    public required string Developer { get; init; }

    /// <summary>Where people find help.</summary>
    public required string Website { get; init; }
}
