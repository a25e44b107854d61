using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Verification.Names;

namespace ReplyAssistant.Verification.Authority;

/// <summary>Whether a cited document is in force on a day.</summary>
/// <param name="By">The document that ended it.</param>
internal sealed record TitleStanding(ValidityStatus Status, DateOnly? Until, string? By)
{
    public bool IsEnded => EndedTitles.IsEnded(Status);
}

/// <summary>Looks up the standing of cited documents in what the store holds and says.</summary>
internal sealed class Standing(DocumentRegister register, CheckContext context)
{
    /// <returns>Null when the store neither holds the document nor says anything of it.</returns>
    public TitleStanding? Of(string key, string? number)
    {
        var held = register.Of(key, context).Where(k => k.Document is not null)
            .Where(k => number is null || k.Number is null || DocumentNumbers.AreSame(number, k.Number)).ToList();
        if (held.Count > 0) return Best(held);
        var said = register.Repeals.FirstOrDefault(r => !context.ExcludedDocuments.Contains(r.DocumentId)
            && (r.Statement.From is not { } from || from <= context.On)
            && (string.Equals(TitleKey.Of(r.Statement.Title), key, StringComparison.Ordinal)
                || (number is not null && r.Statement.DocumentNumber is { } own && DocumentNumbers.AreSame(number, own))));
        // A letter of a later day may say what this one could not know.
        if (said.Statement is null || DayOf(said.DocumentId) > context.On) return null;
        return new TitleStanding(said.Statement.Status, said.Statement.From?.AddDays(-1), TitleOf(said.DocumentId));
    }

    public TitleStanding? OfNumber(string number)
    {
        var held = register.Titles.Where(k => k is { Document: not null, Number: not null } && !context.ExcludedDocuments.Contains(k.In)
            && number.EndsWith(DocumentNumbers.Plain(k.Number), StringComparison.Ordinal)).ToList();
        return held.Count == 0 ? null : Best(held);
    }

    // Where one of the documents of a title is in force, the letter can mean that one.
    private TitleStanding Best(List<KnownTitle> held) => held
        .Select(k => k.Document!.Validity)
        .Select(v => new TitleStanding(v.On(context.On), v.Until, v.By))
        .OrderBy(s => s.IsEnded).First();

    private DateOnly? DayOf(string id) => register.Documents.FirstOrDefault(d => d.Id == id)?.Metadata.Date;

    private string? TitleOf(string id) => register.Documents.FirstOrDefault(d => d.Id == id)?.Metadata.Title;
}
