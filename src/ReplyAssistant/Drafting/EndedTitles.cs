using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Drafting;

/// <summary>Titles of documents that are no longer in force on the letter's date, by what stored documents say.</summary>
internal sealed partial class EndedTitles
{
    private readonly Dictionary<string, ValidityStatus> ended = new(StringComparer.Ordinal);

    public EndedTitles(IEnumerable<StoredDocument> documents, IEnumerable<RepealStatement> statements, DateOnly on)
    {
        foreach (var statement in statements.Where(s => s.From is not { } from || from <= on))
            ended[Key(statement.Title)] = statement.Status;
        foreach (var document in documents)
        {
            var status = document.Validity.On(on);
            if (IsEnded(status)) ended[Key(document.Metadata.Title)] = status;
            else if (status == ValidityStatus.InForce) ended.Remove(Key(document.Metadata.Title));
        }
    }

    public static bool IsEnded(ValidityStatus status) =>
        status is ValidityStatus.Expired or ValidityStatus.Repealed or ValidityStatus.Superseded;

    /// <summary>The titles in 《》 of a sentence that are no longer in force and of which the sentence itself does not say so.</summary>
    public IReadOnlyList<(string Title, ValidityStatus Status)> In(string sentence) =>
        SaysItself().IsMatch(sentence)
            ? []
            : [.. TitlesInText.In(sentence).Where(t => ended.ContainsKey(Key(t))).Select(t => (t, ended[Key(t)]))];

    public static string Words(ValidityStatus status) => status switch
    {
        ValidityStatus.Repealed => "已废止",
        ValidityStatus.Superseded => "已被新文件替代",
        _ => "已失效",
    };

    private static string Key(string title) => Space().Replace(title, "").Trim('《', '》');

    [GeneratedRegex("已(经)?(失效|废止|到期|被.{0,12}(替代|取代))|同时废止|不再执行")]
    private static partial Regex SaysItself();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
