using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Structure;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Names;

namespace ReplyAssistant.Verification.Authority;

/// <summary>Compares quoted articles word for word with the document in the store; what is not there is to be compared by hand.</summary>
internal sealed class ArticleRule : IFactRule
{
    private static readonly Regex Quoting = Patterns.Linear(
        "^(?:[（(][^（()）]{0,40}[）)])?(?:中|的)?(?<article>第(?<n>[一二三四五六七八九十百零〇0-9]{1,5})条)(?:第[一二三四五六七八九十0-9]{1,3}[款项])*(?:之规定|的规定|中)?(?:明确|已|也)*(?:规定|提出|要求|指出|载明)?[，：:]?[“‘](?<quote>[^“”]{6,400})[”’]");

    public const string Differs = "authority.article-differs";
    public const string Uncompared = "authority.article-uncompared";

    public IReadOnlyList<string> Ids { get; } = [Differs, Uncompared];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var register = await DocumentRegister.OfAsync(context, cancellationToken);
        var hits = new List<RuleHit>();
        foreach (var cited in CitedTitle.Of(letter))
        {
            if (Quoting.Match(cited.Sentence.Text[cited.End..]) is not { Success: true } match) continue;
            var article = await ArticleAsync(cited, ChineseDates.Number(match.Groups["n"].Value), register, context, cancellationToken);
            var quote = match.Groups["quote"];
            if (article is null) hits.Add(Hit(Uncompared, letter, cited, match.Groups["article"]));
            else if (!Letters(article).Contains(Letters(quote.Value), StringComparison.Ordinal))
                hits.Add(Hit(Differs, letter, cited, quote) with { Words = Words(cited, article) });
        }
        return hits;
    }

    // Null when the store does not hold the document, or the document has no such article.
    private static async Task<string?> ArticleAsync(
        CitedTitle cited, int number, DocumentRegister? register, CheckContext context, CancellationToken cancellationToken)
    {
        if (register is null || context.Documents is not { } store) return null;
        foreach (var known in register.Of(cited.Key, context).Where(k => k.Document is not null))
        {
            if (await store.FindAsync(known.Document!.Id, cancellationToken) is { } document && Article(document, number) is { } text) return text;
        }
        return null;
    }

    private static string? Article(SourceDocument document, int number)
    {
        var words = $"第{ChineseNumeral.Of(Math.Clamp(number, 1, 999))}条";
        for (var at = document.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            // The article itself opens its line; other articles name it inside theirs.
            if (at > 0 && document.Text[at - 1] != '\n' && !char.IsWhiteSpace(document.Text[at - 1])) continue;
            var next = document.Text.IndexOf("\n第", at + words.Length, StringComparison.Ordinal);
            return document.Text[at..(next < 0 ? Math.Min(document.Text.Length, at + 3000) : next)];
        }
        return null;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static Dictionary<string, string> Words(CitedTitle cited, string article) =>
        new(StringComparer.Ordinal) { ["title"] = cited.Title, ["original"] = article.Length <= 80 ? article.Trim() : article[..80].Trim() + "…" };

    private static RuleHit Hit(string rule, CheckedLetter letter, CitedTitle cited, Group group) =>
        new(rule, [cited.Sentence.Place(letter, cited.End + group.Index, cited.End + group.Index + group.Length)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = cited.Title },
        };
}
