using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>What a channel can show; channels differ more than the protocol says.</summary>
internal sealed record ChannelStyle
{
    /// <summary>Teams, and the Playground in its place.</summary>
    public required bool IsTeams { get; init; }

    /// <summary>More than one person reads.</summary>
    public required bool IsShared { get; init; }

    /// <summary>A message may grow before the reader's eyes: one reader, and a client that knows how.</summary>
    public required bool Streams { get; init; }

    /// <summary>Cards whose buttons are answered at once; Web Chat does nothing for them.</summary>
    public bool ExecutesActions => IsTeams;

    /// <summary>Files go out by consent, and only to one person.</summary>
    public bool OffersFiles => IsTeams && !IsShared;

    public static ChannelStyle Of(ConversationAddress to)
    {
        var teams = ActivityFields.IsTeams(to.ChannelId);
        var shared = to.Conversation.IsShared;
        var streams = !shared && (teams ? to.Conversation.ConversationType == "personal" : to.ChannelId is "webchat" or "directline");
        return new ChannelStyle { IsTeams = teams, IsShared = shared, Streams = streams };
    }
}
