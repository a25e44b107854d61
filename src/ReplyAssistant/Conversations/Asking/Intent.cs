using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>What a person wants, as far as the words tell.</summary>
public abstract record Intent
{
    private Intent() { }

    public sealed record Help : Intent;

    /// <summary>Nothing is under way that could be stopped.</summary>
    public sealed record Cancel : Intent;

    public sealed record Forget : Intent;

    /// <summary>Something like it, said so that it could mean less: what is erased does not come back.</summary>
    public sealed record HowToForget : Intent;

    public sealed record Thanks : Intent;

    /// <summary>Yes, to whatever was asked last.</summary>
    public sealed record Agree : Intent;

    /// <summary>Commands one below the other.</summary>
    public sealed record Several : Intent;

    /// <summary>The text of a proposal, or so it seems.</summary>
    public sealed record Give(string Text) : Intent;

    /// <summary>Something that a proposal lacked: kind, number, session, title or proposer.</summary>
    public sealed record Tell(string Field, string Value) : Intent;

    public sealed record TellSeveral(IReadOnlyList<Tell> Told) : Intent;

    /// <summary>Draft what was given; once, or again beside the first draft.</summary>
    public sealed record Start(bool IsAgain = false) : Intent;

    /// <summary>The whole letter, or one part of it.</summary>
    public sealed record Read(int? Section) : Intent;

    /// <summary>Title, addressee and opening, and what stands after the answers.</summary>
    public sealed record ReadFrame : Intent;

    public sealed record Overview : Intent;

    /// <summary>A mark [n] of the last cited message.</summary>
    public sealed record SourceOfMark(int Number) : Intent;

    /// <summary>Null: the sentence that was talked about last.</summary>
    public sealed record SourceOfSentence(int? Number) : Intent;

    public sealed record SourceOfSection(int Section) : Intent;

    /// <summary>All documents that the draft rests on.</summary>
    public sealed record AllSources : Intent;

    /// <summary>What was found and not used.</summary>
    public sealed record Unused(int? Section) : Intent;

    public sealed record Search(string Query) : Intent;

    /// <summary>How the like was answered before; null for the draft's own points.</summary>
    public sealed record PastAnswers(string? Query) : Intent;

    /// <summary>How proposals like the one in hand were answered.</summary>
    public sealed record SimilarProposals : Intent;

    public sealed record PastAnswersOfSection(int Section) : Intent;

    /// <summary>Of the point whose sentence was talked about last.</summary>
    public sealed record PastAnswersOfThis : Intent;

    public sealed record ReplaceSentence(int Number, string Text) : Intent;

    /// <summary>The sentence that was talked about last.</summary>
    public sealed record ReplaceThis(string Text) : Intent;

    public sealed record ReplaceWords(string Old, string New) : Intent;

    public sealed record RemoveSentence(int Number) : Intent;

    public sealed record RemoveSentences(IReadOnlyList<int> Numbers) : Intent;

    /// <summary>Do without a document, named by its title or number.</summary>
    public sealed record DropDocument(string Words) : Intent;

    /// <summary>Do without this source, and write its point anew.</summary>
    public sealed record DropSource(int Number) : Intent;

    /// <summary>All that one sentence cites.</summary>
    public sealed record DropSourcesOfSentence(int Number) : Intent;

    /// <param name="Section">0 when it was not said.</param>
    public sealed record AddSource(int Section, string Text, string? From) : Intent;

    /// <summary>The sections in their new order.</summary>
    public sealed record Reorder(IReadOnlyList<int> Order) : Intent;

    public sealed record Swap(int First, int Second) : Intent;

    /// <param name="Place">From 1; any number past the last means the last.</param>
    public sealed record Move(int Section, int Place) : Intent;

    public sealed record MoveBeside(int Section, int Other, bool IsAfter) : Intent;

    /// <summary>Shorter, without saying how short.</summary>
    public sealed record HowShort(int? Section) : Intent;

    /// <summary>To at most so many characters; of the letter, or of one section.</summary>
    public sealed record Shorten(int? Section, int Length) : Intent;

    public sealed record Redraft(int Section) : Intent;

    public sealed record SetStance(int Section, Stance Stance) : Intent;

    public sealed record UnknownStance(string Words) : Intent;

    public sealed record SetClass(string Class) : Intent;

    public sealed record SetAddressee(string Addressee) : Intent;

    public sealed record SetDate(DateOnly Date) : Intent;

    public sealed record SetDayOfThisYear(int Month, int Day) : Intent;

    public sealed record SetDayFromToday(int Days) : Intent;

    public sealed record NoSuchDate(string Words) : Intent;

    public sealed record Undo(int Steps = 1) : Intent;

    /// <summary>Back to what a revision said.</summary>
    public sealed record Restore(int Revision) : Intent;

    /// <summary>Null: the last two revisions; one of them null: with the latest.</summary>
    public sealed record Compare(int? From, int? To) : Intent;

    /// <summary>With what was handed in, or returned.</summary>
    public sealed record CompareWithReviewed : Intent;

    /// <summary>Who did what to the draft, and when: handed in, returned with which comment, approved.</summary>
    public sealed record Deeds : Intent;

    public sealed record History : Intent;

    public sealed record Check : Intent;

    public sealed record Dismiss(int Number, string Reason) : Intent;

    public sealed record Fix(int Number) : Intent;

    /// <summary>All that have a certain fix.</summary>
    public sealed record FixAll : Intent;

    /// <summary>Where a finding is.</summary>
    public sealed record Jump(int Number) : Intent;

    public sealed record Submit(string? Draft) : Intent;

    /// <summary>Take back what was handed in and is not decided.</summary>
    public sealed record Withdraw : Intent;

    /// <summary>What waits for a reviewer.</summary>
    public sealed record Waiting : Intent;

    /// <param name="Draft">Its id, or the proposal's number.</param>
    public sealed record Review(string Draft) : Intent;

    public sealed record Approve : Intent;

    public sealed record SendBack(string Comment) : Intent;

    public sealed record Export(string Format) : Intent;

    /// <param name="OpenOnly">Only what is not finished, the most urgent first.</param>
    public sealed record MyWork(bool OpenOnly = false) : Intent;

    /// <summary>Until when the draft at hand has to be answered.</summary>
    public sealed record Deadline : Intent;

    /// <summary>交办日期.</summary>
    public sealed record SetAssigned(SaidDay Day) : Intent;

    /// <summary>办理期限, extended or fixed.</summary>
    public sealed record SetDue(SaidDay Day) : Intent;

    /// <param name="Draft">Its id, the proposal's number, or words of its title.</param>
    public sealed record OpenDraft(string Draft) : Intent;

    /// <summary>The draft that was talked about before this one.</summary>
    public sealed record OpenPrevious : Intent;

    /// <summary>Nothing the rules know.</summary>
    public sealed record Unclear(string Text) : Intent;
}
