using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Reads what a document says of itself: from its title, its signature and the page's own table.</summary>
internal sealed class MetadataReader(RawDocument raw, string text, IReadOnlyList<TextLine> lines, DocumentParts parts)
{
    private const int Opening = 800;
    private const int LinesBelowTitle = 4;
    private const int LinesWithLabels = 60;

    private static readonly Regex LabelledTitle = new(
        @"^(?:标题|名称|题目|提案名称|建议名称|提案题目|建议标题|案由|信息名称|事由|标 题|题 目|案 由)\s?[：:|]\s*([^|]{4,150})[|\s]*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex DocumentNumber = new(
        @"^(?:文号|发文字号)?[：:]?\s*([\u4e00-\u9fffA-Za-z]{1,16}〔[0-9]{4}〕(?:第)?[0-9]{1,5}号)(?:\s*签发人.{0,20})?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // A row of a site's table: 文号：沪经信提〔2024〕70号 among other entries.
    private static readonly Regex LabelledNumber = new(
        @"(?:文 ?号|发文字号)[：:|]?\s*([\u4e00-\u9fffA-Za-z]{1,16}〔[0-9]{4}〕(?:第)?[0-9]{1,5}号)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex IssuerInTitle = new(
        @"^([\u4e00-\u9fff][\u4e00-\u9fff、（） ]{1,60}?)(?:印发|转发)?(?:关于|印发|转发|对[省市区县政人])|^([\u4e00-\u9fff]{2,20}人民政府)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public DocumentMetadata Read()
    {
        var title = TitleWords();
        var body = parts.TextStart < lines.Count ? text[lines[parts.TextStart].Start..] : "";
        var kind = KindReader.Read(title, body);
        var signature = Signature.Find(text, lines, parts.TextEnd);
        var answers = kind is DocumentKind.Reply or DocumentKind.Opinion;
        var opening = body.Length > Opening ? body[..Opening] : body;
        return new DocumentMetadata
        {
            Kind = kind,
            Title = title,
            Issuer = Issuer(title, signature),
            DocumentNumber = Number(),
            Date = signature?.Date ?? Dated("成文日期", "发文日期", "印发日期") ?? Dated("发布日期", "发布时间", "公开日期", "生成日期"),
            Session = answers ? ProposalReference.Session(title, opening) : null,
            ProposalNumber = answers ? ProposalReference.Number(title, opening) : null,
        };
    }

    private string TitleWords() => parts.Title is { IsFormal: true } formal
        ? formal.Text
        : Labelled() ?? Property("标题", "名称") ?? parts.Title?.Text ?? System.IO.Path.GetFileNameWithoutExtension(raw.Path);

    private string? Labelled()
    {
        foreach (var line in lines.Take(LinesWithLabels))
        {
            if (line.Length <= 160 && LabelledTitle.Match(line.In(text)) is { Success: true } match) return match.Groups[1].Value.Trim();
        }
        return null;
    }

    private string? Issuer(string title, Signature? signature)
    {
        if (signature is { Signatories.Count: > 0 }) return string.Join('、', signature.Signatories);
        var match = title.StartsWith("关于", StringComparison.Ordinal) ? Match.Empty : IssuerInTitle.Match(title);
        if (!match.Success) return Property("发布机构", "发文机关", "发文机构", "公开主体");
        return match.Groups[1].Success ? Apart(match.Groups[1].Value.Trim()) : match.Groups[2].Value;
    }

    // Two bureaus of one place run together in a title: 某市甲局某市乙局.
    private static string Apart(string names)
    {
        var second = names.Length > 8 ? names.IndexOf(names[..3], 4, StringComparison.Ordinal) : -1;
        return second > 0 && Signature.IsBody(names[..second]) ? names[..second] + "、" + Apart(names[second..]) : names;
    }

    // Numbers inside a sentence are those of other documents: only a line of its own near the title counts.
    private string? Number()
    {
        for (var i = 0; i < Math.Min(parts.TextStart + LinesBelowTitle, lines.Count); i++)
        {
            if (lines[i].Length <= 60 && DocumentNumber.Match(lines[i].In(text)) is { Success: true } match) return match.Groups[1].Value;
            if (i < parts.TextStart && lines[i].Length <= 400 && LabelledNumber.Match(lines[i].In(text)) is { Success: true } row) return row.Groups[1].Value;
        }
        return Property("文号", "发文字号") is { } stated && DocumentNumber.Match(stated) is { Success: true } named ? named.Groups[1].Value : null;
    }

    private DateOnly? Dated(params string[] names) => Property(names) is { } value ? ChineseDates.First(value) : LabelledDate(names);

    private DateOnly? LabelledDate(string[] names)
    {
        for (var i = 0; i < Math.Min(parts.TextStart, lines.Count); i++)
        {
            var line = lines[i].In(text);
            var name = Array.Find(names, n => line.Contains(n, StringComparison.Ordinal));
            if (name is null) continue;
            var stated = line[line.IndexOf(name, StringComparison.Ordinal)..];
            // • 发文日期： with the date on the next line.
            if (stated.Length <= name.Length + 1 && i + 1 < lines.Count) stated = lines[i + 1].In(text);
            if (ChineseDates.First(stated) is { } date) return date;
        }
        return null;
    }

    private string? Property(params string[] names)
    {
        foreach (var name in names)
        {
            if (raw.Properties.TryGetValue(name, out var value) && value.Trim().Length > 0) return value.Trim();
        }
        return null;
    }
}
