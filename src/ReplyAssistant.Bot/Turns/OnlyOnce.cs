using System.Security.Cryptography;
using System.Text;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Turns;

/// <summary>Knows the message that a channel delivers a second time under another id: it was done within the last minute, and nothing else since.</summary>
internal sealed class OnlyOnce(TalkStore talk)
{
    // Teams' outer layer sends anew after about thirty seconds.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private const string Kind = "act|";

    public async Task<bool> IsDoneAsync(TurnDesk desk, string said, CancellationToken cancellationToken) =>
        Repetitions.Of(said) == Repetition.ActsOnce && await talk.Presses.FindAsync(KeyOf(desk, said), Window, cancellationToken) is not null;

    /// <summary>Only what has been carried through counts; what failed or was stopped may be asked for again at once.</summary>
    public async Task RecordAsync(TurnDesk desk, string said, CancellationToken cancellationToken)
    {
        var repetition = Repetitions.Of(said);
        if (repetition == Repetition.Asks) return;
        // After something else was done, the same again is meant.
        await talk.Presses.ForgetAsync(desk.To.Lane, Kind, cancellationToken);
        if (repetition == Repetition.ActsOnce) await talk.Presses.RecordAsync(KeyOf(desk, said), desk.To.Lane, [], cancellationToken);
    }

    private static string KeyOf(TurnDesk desk, string said)
    {
        var whole = $"{desk.To.Lane}\n{desk.Activity.SpeakerKey()}\n{said}";
        return Kind + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }
}
