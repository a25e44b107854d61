using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Names;

/// <summary>A document that a letter names in 《》, with the number that follows it.</summary>
/// <param name="Start">Of 《, inside the sentence; <paramref name="End"/> is behind 》.</param>
/// <param name="Number">深工信规〔2019〕3号; null when none follows.</param>
/// <param name="Year">True when only a year follows in brackets: （2019）.</param>
internal sealed record CitedTitle(FigureSentence Sentence, string Title, int Start, int End, string? Number, bool Year)
{
    private static readonly Regex Marked = Patterns.Linear(
        "《(?<title>[^《》\n]{2,90})》(?:[（(](?<number>[\u4e00-\u9fffA-Za-z]{1,16}[〔\\[（(【][0-9]{4}[〕\\]）)】]第?[0-9]{1,5}号)|[（(](?<year>(?:19|20)[0-9]{2}年?)[）)])?");

    // What was asked, and what a newspaper prints, is no basis.
    private static readonly Regex NoDocument = Patterns.Linear("(?:提案|建议|议案|日报|晚报|杂志|答复|的函)$");

    public string Key { get; } = TitleKey.Of(Title);

    public TextSpan Place(CheckedLetter letter) => Sentence.Place(letter, Start, End);

    /// <summary>In the order of the letter; titles of proposals and newspapers are left out.</summary>
    public static IReadOnlyList<CitedTitle> Of(CheckedLetter letter) =>
        [.. from sentence in FigureSentence.Of(letter)
            where sentence.Text.Contains('《', StringComparison.Ordinal)
            from Match match in Marked.Matches(sentence.Text)
            let title = match.Groups["title"]
            where !NoDocument.IsMatch(title.Value)
            select new CitedTitle(
                sentence, title.Value, match.Index, title.Index + title.Length + 1,
                match.Groups["number"].Success ? DocumentNumbers.Plain(match.Groups["number"].Value) : null, match.Groups["year"].Success)];
}
