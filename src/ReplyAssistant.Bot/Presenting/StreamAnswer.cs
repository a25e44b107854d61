using ReplyAssistant.Bot.Sending;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>What the channel's answer means for a stream.</summary>
internal enum StreamFate
{
    /// <summary>It goes on.</summary>
    GoesOn,

    /// <summary>This part is dropped, the stream goes on.</summary>
    Skipped,

    /// <summary>The reader pressed stop: nothing more is sent to it.</summary>
    Stopped,

    /// <summary>Its time is over: the text is put onto the message.</summary>
    TimeOver,

    /// <summary>There is no streaming here: the text comes as a message.</summary>
    NotHere,
}

/// <summary>Reads the channel's answer: status and code first, words second, which have changed before.</summary>
internal static class StreamAnswer
{
    public static StreamFate Of(SendResult result) => result switch
    {
        SendResult.Sent => StreamFate.GoesOn,
        SendResult.Refused { Status: 429 or 412 or >= 500 } => StreamFate.Skipped,
        SendResult.Refused { Status: 403 } refused when refused.Says("canceled by user") || refused.Says("cancelled by user") => StreamFate.Stopped,
        SendResult.Refused { Status: 403 } refused when refused.Says("exceeded streaming time") => StreamFate.TimeOver,
        SendResult.Refused => StreamFate.NotHere,
        _ => StreamFate.Skipped,
    };
}
