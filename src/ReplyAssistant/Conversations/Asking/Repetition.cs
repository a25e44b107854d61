namespace ReplyAssistant.Conversations.Asking;

/// <summary>What it means when a person says the same again.</summary>
public enum Repetition
{
    /// <summary>A question: it is answered again.</summary>
    Asks,

    /// <summary>It does something, and said again it does it once more: 撤销 goes back two revisions.</summary>
    Acts,

    /// <summary>It does something that can only be wanted once: the second is a copy of the first.</summary>
    ActsOnce,
}

/// <summary>Tells what a repetition means, for front ends whose channel may deliver a message twice under two ids.</summary>
public static class Repetitions
{
    public static Repetition Of(string said) => IntentReader.Read(said) switch
    {
        Intent.Start or Intent.Submit or Intent.Approve or Intent.SendBack or Intent.AddSource or Intent.ReplaceSentence or Intent.ReplaceWords
            or Intent.Reorder or Intent.Shorten or Intent.SetStance or Intent.SetClass or Intent.SetAddressee or Intent.SetDate
            or Intent.SetDayOfThisYear or Intent.SetDayFromToday or Intent.ReplaceThis or Intent.DropDocument or Intent.Move or Intent.MoveBeside
            or Intent.Restore or Intent.FixAll or Intent.Withdraw or Intent.Agree or Intent.SetAssigned or Intent.SetDue => Repetition.ActsOnce,
        Intent.Give or Intent.Tell or Intent.TellSeveral or Intent.RemoveSentence or Intent.RemoveSentences or Intent.Swap or Intent.DropSource
            or Intent.DropSourcesOfSentence or Intent.Redraft or Intent.Undo or Intent.Dismiss or Intent.Fix or Intent.OpenDraft or Intent.OpenPrevious or Intent.Review => Repetition.Acts,
        _ => Repetition.Asks,
    };
}
