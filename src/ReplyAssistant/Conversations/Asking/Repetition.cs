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
            or Intent.Reorder or Intent.Shorten or Intent.SetStance or Intent.SetClass or Intent.SetAddressee or Intent.SetDate => Repetition.ActsOnce,
        Intent.Give or Intent.Tell or Intent.RemoveSentence or Intent.DropSource or Intent.Redraft or Intent.Undo or Intent.Dismiss or Intent.Fix
            or Intent.OpenDraft or Intent.Review => Repetition.Acts,
        _ => Repetition.Asks,
    };
}
