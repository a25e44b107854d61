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

    /// <summary>The text of a proposal, or so it seems.</summary>
    public sealed record Give(string Text) : Intent;

    /// <summary>Something that a proposal lacked: kind, number, session, title or proposer.</summary>
    public sealed record Tell(string Field, string Value) : Intent;

    /// <summary>Draft what was given.</summary>
    public sealed record Start : Intent;

    /// <summary>The whole letter, or one part of it.</summary>
    public sealed record Read(int? Section) : Intent;

    public sealed record Overview : Intent;

    /// <summary>A mark [n] of the last cited message.</summary>
    public sealed record SourceOfMark(int Number) : Intent;

    /// <summary>Null: the sentence that was talked about last.</summary>
    public sealed record SourceOfSentence(int? Number) : Intent;

    public sealed record SourceOfSection(int Section) : Intent;

    /// <summary>Words of the letter.</summary>
    public sealed record SourceOfWords(string Words) : Intent;

    /// <summary>What was found and not used.</summary>
    public sealed record Unused(int? Section) : Intent;

    public sealed record Search(string Query) : Intent;

    /// <summary>How the like was answered before; null for the draft's own points.</summary>
    public sealed record PastAnswers(string? Query) : Intent;

    public sealed record ReplaceSentence(int Number, string Text) : Intent;

    public sealed record ReplaceWords(string Old, string New) : Intent;

    public sealed record RemoveSentence(int Number) : Intent;

    /// <summary>Do without this source, and write its point anew.</summary>
    public sealed record DropSource(int Number) : Intent;

    public sealed record AddSource(int Section, string Text, string? From) : Intent;

    /// <summary>The sections in their new order.</summary>
    public sealed record Reorder(IReadOnlyList<int> Order) : Intent;

    /// <summary>To at most so many characters; of the letter, or of one section.</summary>
    public sealed record Shorten(int? Section, int Length) : Intent;

    public sealed record Redraft(int Section) : Intent;

    public sealed record SetStance(int Section, Stance Stance) : Intent;

    public sealed record SetClass(string Class) : Intent;

    public sealed record SetAddressee(string Addressee) : Intent;

    public sealed record SetDate(DateOnly Date) : Intent;

    public sealed record Undo : Intent;

    /// <summary>Null: the last two revisions.</summary>
    public sealed record Compare(int? From, int? To) : Intent;

    public sealed record History : Intent;

    public sealed record Check : Intent;

    public sealed record Dismiss(int Number, string Reason) : Intent;

    public sealed record Fix(int Number) : Intent;

    public sealed record Submit(string? Draft) : Intent;

    /// <summary>What waits for a reviewer.</summary>
    public sealed record Waiting : Intent;

    public sealed record Review(string Draft) : Intent;

    public sealed record Approve : Intent;

    public sealed record SendBack(string Comment) : Intent;

    public sealed record Export(string Format) : Intent;

    public sealed record MyWork : Intent;

    public sealed record OpenDraft(string Draft) : Intent;

    /// <summary>Nothing the rules know.</summary>
    public sealed record Unclear(string Text) : Intent;
}
