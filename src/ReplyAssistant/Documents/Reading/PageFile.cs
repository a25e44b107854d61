using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ReplyAssistant.Documents.Reading;

/// <summary>A web page: its main text without what the site put around it, and what it states about the document.</summary>
internal static class PageFile
{
    private static readonly Regex Charset = new(
        "charset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly Regex Numbered = new("^(?:[一二三四五六七八九十]+[、.．]|[（(]|\\d+[.、．])", RegexOptions.NonBacktracking);

    /// <summary>（…_某某市人民政府门户网站）: the site's name behind the title.</summary>
    private static readonly Regex SiteName = new(
        "\\s*[-_|–—]+\\s*[^-_|–—]*(?:网|政府|局|委|门户|频道|平台|公开|专栏|厅|部|提案|建议|答复|办理)[^-_|–—]*$", RegexOptions.NonBacktracking);

    /// <summary>The encoding that the page names in its first bytes.</summary>
    public static string? CharsetOf(ReadOnlySpan<byte> bytes) =>
        Charset.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)])) is { Success: true } match
            ? match.Groups["name"].Value
            : null;

    public static FileContent Read(string markup, FileInput file, CancellationToken cancellationToken)
    {
        PageLimits.CheckMarkup(markup, file);
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(markup);
        PageLimits.CheckTree(page, file);
        if (page.Body is not { } body) throw Refusal.Empty(file.Name);

        var metadata = new PageMetadata();
        metadata.TakeFrom(page);
        var measure = new PageMeasure(body);
        var all = PageLines.Of(body, measure, cancellationToken);
        var stated = metadata.TakeLines(all.Select(line => line.Text));
        metadata.TakeMeta(page);
        var title = TitleOf(page, metadata, all);

        var main = PageLines.Of(measure.MainOf(body), measure, cancellationToken);
        var text = PageText.Of(main.Where(line => !stated.Contains(line.Text)), title, metadata);
        return Line.Together(text, metadata.Properties);
    }

    /// <summary>What the page itself calls its title, if a line of it says the same; else only a property.</summary>
    private static string? TitleOf(IHtmlDocument page, PageMetadata metadata, IReadOnlyList<Line> lines)
    {
        var first = lines.FirstOrDefault(line => line is { Kind: RawHintKind.Heading, Level: 1 } && !Numbered.IsMatch(line.Text)).Text;
        if (metadata.Title is null && first is not null) metadata.Add("标题", first);
        if (metadata.Title is null && page.Title is { Length: > 0 } title) metadata.Add("标题", WithoutSite(title.Trim()));
        return first ?? (metadata.Title is { } said && lines.Any(line => PageText.IsSame(line.Text, said)) ? said : null);
    }

    private static string WithoutSite(string title)
    {
        var name = SiteName.Replace(title, "", 1);
        return name.Length >= 6 ? name : title;
    }
}
