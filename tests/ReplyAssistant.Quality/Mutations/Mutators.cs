using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Quality.Mutations;

/// <summary>Puts one fault of a kind into a letter, at a place that chance chooses.</summary>
internal static partial class Mutators
{
    public static IReadOnlyList<(string Kind, bool IsFact, Func<MutableLetter, Random, IReadOnlyList<Edit>?> Make)> All { get; } =
    [
        ("改一位数字", true, Digit),
        ("改单位", true, Unit),
        ("改年份", true, Year),
        ("改等级位次", true, Rank),
        ("互换两个名称", true, Names),
        ("换成失效依据", true, Basis),
        ("互换两条答复", false, Bodies),
        ("改收函人类型", false, Addressee),
        ("互换届次", false, Session),
        ("漏一条答复", false, Section),
        ("漏一个序号", false, Number),
        ("漏下引号", false, Quote),
        ("日期写成2月30日", false, Day),
    ];

    private static IReadOnlyList<Edit>? Digit(MutableLetter letter, Random chance)
    {
        var places = letter.Figures.Where(q => q.Kind is QuantityKind.Count or QuantityKind.Percent)
            .SelectMany(q => Enumerable.Range(q.Start, q.End - q.Start)).Where(i => char.IsAsciiDigit(letter.Text[i])).ToList();
        if (places.Count == 0) return null;
        var at = Pick(places, chance);
        var isFirst = at == 0 || !char.IsAsciiDigit(letter.Text[at - 1]);
        var digit = letter.Text[at] - '0';
        var changed = isFirst ? 1 + ((digit - 1 + 1 + chance.Next(8)) % 9) : (digit + 1 + chance.Next(9)) % 10;
        return changed == digit ? null : [new Edit(at, at + 1, $"{changed}")];
    }

    private static IReadOnlyList<Edit>? Unit(MutableLetter letter, Random chance)
    {
        var units = letter.InAnswers(Measured());
        if (units.Count == 0) return null;
        var span = Pick(units, chance);
        var written = span.In(letter.Text);
        var from = Units.Keys.OrderByDescending(u => u.Length).First(u => written.EndsWith(u, StringComparison.Ordinal));
        return [new Edit(span.End - from.Length, span.End, Units[from])];
    }

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["亿元"] = "万元", ["万元"] = "亿元", ["元"] = "万元", ["万平方米"] = "平方米", ["平方米"] = "万平方米", ["%"] = "‰", ["公里"] = "米",
        ["家"] = "万家", ["户"] = "万户", ["个"] = "万个", ["人"] = "万人", ["兆瓦"] = "千瓦", ["吨"] = "万吨", ["万吨"] = "吨", ["千瓦"] = "兆瓦",
    };

    private static IReadOnlyList<Edit>? Year(MutableLetter letter, Random chance)
    {
        var years = letter.InAnswers(YearOf()).Where(s => s.In(letter.Text)[^1] == '年').ToList();
        if (years.Count == 0) return null;
        var span = Pick(years, chance);
        var year = int.Parse(span.In(letter.Text).AsSpan(0, 4));
        return [new Edit(span.Start, span.Start + 4, $"{year + (chance.Next(2) == 0 ? -1 : 1) * (1 + chance.Next(2))}")];
    }

    private static IReadOnlyList<Edit>? Rank(MutableLetter letter, Random chance)
    {
        var places = letter.InAnswers(Ranked());
        if (places.Count == 0) return null;
        var span = Pick(places, chance);
        var written = span.In(letter.Text);
        var changed = written switch
        {
            "国家级" => "省级",
            "省级" => chance.Next(2) == 0 ? "国家级" : "市级",
            "市级" => "省级",
            _ => $"第{int.Parse(Digits().Match(written).ValueSpan) + 1 + chance.Next(3)}{written[^1]}",
        };
        return [new Edit(span.Start, span.End, changed)];
    }

    private static IReadOnlyList<Edit>? Names(MutableLetter letter, Random chance)
    {
        // Titles change places with titles, places with places.
        var group = Pick(new[] { Title(), Place() }, chance);
        var names = letter.InAnswers(group);
        if (names.Count < 2) return null;
        var one = Pick(names, chance);
        var others = names.Where(n => n.In(letter.Text) != one.In(letter.Text) && (n.End <= one.Start || n.Start >= one.End)).ToList();
        if (others.Count == 0) return null;
        var other = Pick(others, chance);
        return [new Edit(one.Start, one.End, other.In(letter.Text)), new Edit(other.Start, other.End, one.In(letter.Text))];
    }

    // Of the sample corpus: expired in June 2024, repealed in April 2025.
    private static IReadOnlyList<Edit>? Basis(MutableLetter letter, Random chance)
    {
        if (letter.Date is not { } day || day <= new DateOnly(2024, 6, 30)) return null;
        var ended = new List<string> { "《云澜市工业企业技术改造扶持办法》（云工信规〔2021〕3号）" };
        if (day >= new DateOnly(2025, 4, 1)) ended.Add("《云澜市专精特新中小企业培育办法》（云工信规〔2021〕5号）");
        var cited = letter.InAnswers(Cited()).Where(s => !s.In(letter.Text).Contains("〔2021〕", StringComparison.Ordinal)).ToList();
        if (cited.Count == 0) return null;
        var span = Pick(cited, chance);
        return [new Edit(span.Start, span.End, Pick(ended, chance))];
    }

    private static IReadOnlyList<Edit>? Bodies(MutableLetter letter, Random chance)
    {
        if (letter.Points.Count < 2) return null;
        var i = chance.Next(letter.Points.Count);
        var j = (i + 1 + chance.Next(letter.Points.Count - 1)) % letter.Points.Count;
        var (one, other) = (letter.Points[i].Body, letter.Points[j].Body);
        return [new Edit(one.Start, one.End, other.In(letter.Text)), new Edit(other.Start, other.End, one.In(letter.Text))];
    }

    private static IReadOnlyList<Edit>? Addressee(MutableLetter letter, Random chance)
    {
        if (letter.Lines(LineRole.Addressee).FirstOrDefault() is not { } line || line.Text.Length < 3) return null;
        var end = line.End - (line.Text[^1] is '：' or ':' ? 1 : 0);
        string[] names = letter.IsNpc ? ["某某委员", "民建云澜市委会", "经济界别委员小组", "某某等委员"] : ["某某代表", "第三代表团", "某某等代表", "第五代表团"];
        return [new Edit(line.Start, end, Pick(names, chance))];
    }

    private static IReadOnlyList<Edit>? Session(MutableLetter letter, Random chance)
    {
        var sessions = letter.Lines(LineRole.Title, LineRole.Opening).SelectMany(l => SessionOf().Matches(l.Text)
            .Select(m => new TextSpan(l.Start + m.Index, l.Start + m.Index + m.Length))).ToList();
        if (sessions.Count < 2) return null;
        var span = Pick(sessions, chance);
        var written = span.In(letter.Text);
        var changed = chance.Next(3) switch
        {
            0 => Meeting().Replace(written, m => $"{Other(m.Groups[1].Value, chance)}次会议"),
            1 => Term().Replace(written, m => $"{(m.Groups[1].Value == "十一" ? "十" : m.Groups[1].Value == "十五" ? "十四" : "六")}届"),
            _ => letter.IsNpc ? "市政协十一届四次会议" : "市十五届人大四次会议",
        };
        return changed == written ? null : [new Edit(span.Start, span.End, changed)];
    }

    private static string Other(string numeral, Random chance) => Pick("一二三四五".Where(c => $"{c}" != numeral).ToList(), chance).ToString();

    private static IReadOnlyList<Edit>? Section(MutableLetter letter, Random chance)
    {
        if (letter.Points.Count < 2) return null;
        var (heading, body) = Pick(letter.Points, chance);
        return [new Edit(heading.Start, body.End, "")];
    }

    private static IReadOnlyList<Edit>? Number(MutableLetter letter, Random chance)
    {
        var numbered = letter.Points.Where(p => NumberOf().IsMatch(p.Heading.In(letter.Text))).ToList();
        if (numbered.Count < 2) return null;
        var heading = Pick(numbered, chance).Heading;
        return [new Edit(heading.Start, heading.Start + NumberOf().Match(heading.In(letter.Text)).Length, "")];
    }

    private static IReadOnlyList<Edit>? Quote(MutableLetter letter, Random chance)
    {
        var closing = letter.Lines(LineRole.SectionHeading, LineRole.Paragraph, LineRole.BlockHeading)
            .SelectMany(l => Enumerable.Range(l.Start, l.Text.Length)).Where(i => letter.Text[i] == '”').ToList();
        if (closing.Count == 0) return null;
        var at = Pick(closing, chance);
        return [new Edit(at, at + 1, "")];
    }

    private static IReadOnlyList<Edit>? Day(MutableLetter letter, Random chance)
    {
        if (letter.Lines(LineRole.Date).FirstOrDefault() is not { } line || YearOf().Match(line.Text) is not { Success: true } year) return null;
        return [new Edit(line.Start, line.End, $"{year.Value[..4]}年2月{(chance.Next(2) == 0 ? 30 : 31)}日")];
    }

    private static T Pick<T>(IReadOnlyList<T> from, Random chance) => from[chance.Next(from.Count)];

    [GeneratedRegex("[0-9](?:亿元|万元|元|万平方米|平方米|%|公里|家|户|个(?!月|工作日|百分点)|人(?!大|次)|兆瓦(?!时)|千瓦(?!时)|万?吨)")]
    private static partial Regex Measured();

    [GeneratedRegex("20[0-9]{2}年")]
    private static partial Regex YearOf();

    [GeneratedRegex("国家级|省级|市级|第[0-9]+[位名]")]
    private static partial Regex Ranked();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("《[^《》]{6,60}》")]
    private static partial Regex Title();

    [GeneratedRegex("临江区|望岭区|北屿区|青塘县|高新区")]
    private static partial Regex Place();

    [GeneratedRegex("《[^《》]{6,60}》（云[^（）]{4,20}号）")]
    private static partial Regex Cited();

    [GeneratedRegex("市政协[一二三四五六七八九十]+届[一二三四五六七八九十]+次会议|市[一二三四五六七八九十]+届人大[一二三四五六七八九十]+次会议")]
    private static partial Regex SessionOf();

    [GeneratedRegex("([一二三四五六七八九十])次会议")]
    private static partial Regex Meeting();

    [GeneratedRegex("([一二三四五六七八九十]+)届")]
    private static partial Regex Term();

    [GeneratedRegex("^[一二三四五六七八九十]+、")]
    private static partial Regex NumberOf();
}
