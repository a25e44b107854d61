using System.Text.RegularExpressions;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents;

public sealed partial class SeedDocumentTests
{
    [Theory]
    [InlineData(0, "市政协七届一次会议", "20210468", "2021-10-26")]
    [InlineData(1, "市政协七届一次会议", "20210384", "2021-10-22")]
    [InlineData(2, "市七届人大一次会议", "20210588", "2021-08-23")]
    public void Knows_a_letter_by_its_session_number_and_date(int seed, string session, string number, string date)
    {
        var metadata = RawText.Seed(seed).Metadata;

        Assert.Equal(DocumentKind.Reply, metadata.Kind);
        Assert.Equal((session, number), (metadata.Session, metadata.ProposalNumber));
        Assert.Equal(date, metadata.Date?.ToString("yyyy-MM-dd"));
        Assert.Equal("深圳市工业和信息化局", metadata.Issuer);
        Assert.EndsWith("答复意见的函", metadata.Title);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_letter_is_one_text_with_three_points_answered(int seed)
    {
        var letter = RawText.Seed(seed);

        Assert.Equal(ZoneKind.FullText, Assert.Single(letter.Zones).Kind);
        Assert.Equal(3, letter.Blocks.Count(b => b.HeadingLevel == 1));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    public void A_clean_letter_loses_only_white_space(int seed, int widened)
    {
        var repairs = RawText.Seed(seed).Content.Repairs;

        Assert.Equal(widened, repairs.Count(r => r.Kind == RepairKind.PunctuationWidened));
        Assert.All(repairs, r => Assert.True(r.Kind is RepairKind.SpaceRemoved or RepairKind.PunctuationWidened, r.ToString()));
    }

    [Fact]
    public void The_converted_page_keeps_no_pinyin_and_points_at_five_losses()
    {
        var page = RawText.Seed(3);

        Assert.DoesNotMatch("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]", page.Text);
        Assert.Equal(5, page.Content.Repairs.Count(r => r.Kind == RepairKind.LostCharacter));
        Assert.DoesNotContain("產", page.Text);
    }

    [Fact]
    public void The_converted_page_is_told_apart_into_its_voices()
    {
        var page = RawText.Seed(3);

        Assert.Equal(
            [ZoneKind.Furniture, ZoneKind.News, ZoneKind.Comment, ZoneKind.Furniture, ZoneKind.FullText, ZoneKind.Furniture],
            page.Zones.Select(z => z.Kind));
        Assert.Contains("超300平方公里", TextOf(page, ZoneKind.News));
        Assert.Contains("300平方公里左右", TextOf(page, ZoneKind.FullText));
        Assert.DoesNotContain("转自", TextOf(page, ZoneKind.FullText));
        Assert.Contains("0755", TextOf(page, ZoneKind.Furniture));
        Assert.StartsWith("深圳市人民政府关于", page.Metadata.Title);
        Assert.EndsWith("未来产业的意见", page.Metadata.Title);
        Assert.Equal("深圳市人民政府", page.Metadata.Issuer);
    }

    [Fact]
    public void The_recognised_scan_is_whole_again()
    {
        var scan = RawText.Seed(4);

        // Counted by hand in the file: four sentences cut at page marks and five at the end of a block.
        Assert.Equal(9, scan.Content.Repairs.Count(r => r.Kind == RepairKind.BrokenLineJoined));
        foreach (var joined in (string[])["实体经济上，坚持产业立区", "坪山当前正处在", "推动一批关键核心技术", "车路云网图一体化", "打造具备国际影响力",
            "空间布局上，重点打造", "（深圳细胞谷）等创新平台", "每个产业集群由一名", "重点工作督查督办"])
            Assert.Contains(joined, scan.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\W*\d{1,2}\W*$", scan.Text);
        Assert.DoesNotMatch(@"[\u4e00-\u9fff] [\u4e00-\u9fff0-9]|[0-9] [\u4e00-\u9fff]", scan.Text);
        Assert.DoesNotMatch("[,:;!?()\"]", scan.Text);
        Assert.Contains("——坚持重点突破", scan.Text);
        Assert.Contains("众创空间—孵化器—加速器", scan.Text);
    }

    [Fact]
    public void The_recognised_scan_is_known_by_number_date_and_issuer()
    {
        var metadata = RawText.Seed(4).Metadata;

        Assert.Equal(DocumentKind.Policy, metadata.Kind);
        Assert.Equal("深坪府〔2024〕1号", metadata.DocumentNumber);
        Assert.Equal(new DateOnly(2024, 2, 18), metadata.Date);
        Assert.Equal("深圳市坪山区人民政府", metadata.Issuer);
        Assert.DoesNotContain(' ', metadata.Title);
    }

    [Fact]
    public void A_path_goes_down_through_four_levels()
    {
        var goal = RawText.Seed(4).Blocks.First(b => b.IsHeading && b.Path[^1] == "（2）发展目标");

        Assert.Equal(["三、发展重点", "（一）打造", "1. 智能网联汽车产业", "（2）发展目标"], goal.Path.Select((part, i) => i == 1 ? part[..5] : part));
        Assert.Equal(4, goal.HeadingLevel);
    }

    [Fact]
    public void A_letter_tells_that_a_measure_has_expired()
    {
        var repeals = RawText.Seed(2).Repeals;

        Assert.Contains(repeals, r => r is { Title: "深圳市特色工业园认定管理办法", Status: ValidityStatus.Expired });
        Assert.Contains(repeals, r => r is { Title: "公共技术服务平台扶持计划", Status: ValidityStatus.Expired });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_figures_of_the_full_text_are_those_of_the_file(int seed)
    {
        var document = RawText.Seed(seed);
        var cleaned = new List<string>();
        var source = new List<string>();
        foreach (var zone in document.Zones.Where(z => z.Kind == ZoneKind.FullText))
        {
            cleaned.AddRange(DigitRuns(document.Text[zone.Start..zone.End]));
            source.AddRange(DigitRuns(WithoutPageMarks(document, zone)));
        }

        Assert.NotEmpty(cleaned);
        Assert.Equal(source.Order(StringComparer.Ordinal), cleaned.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Zones_cover_the_text_and_blocks_follow_one_another(int seed)
    {
        var document = RawText.Seed(seed);
        Assert.Equal(document.Text.Length, document.Zones.Aggregate(0, (at, zone) =>
        {
            Assert.Equal(at, zone.Start);
            return zone.End;
        }));
        Assert.Equal(document.Blocks.Count, document.Blocks.Aggregate((End: 0, Count: 0), (last, block) =>
        {
            Assert.True(block.Start >= last.End && block.End > block.Start);
            return (block.End, last.Count + 1);
        }).Count);
    }

    // The marks are told by a pattern of the test's own, so that the program cannot hide a figure as a page mark.
    private static string WithoutPageMarks(SourceDocument document, Zone zone)
    {
        var (start, end) = document.Content.Map.ToSource(zone.Start, zone.End);
        return PageMark().Replace(document.Content.Source[start..end], "");
    }

    private static IEnumerable<string> DigitRuns(string text) => DigitRun().Matches(text).Select(m => m.Value);

    private static string TextOf(SourceDocument document, ZoneKind kind) =>
        string.Concat(document.Zones.Where(z => z.Kind == kind).Select(z => document.Text[z.Start..z.End]));

    [GeneratedRegex(@"(?m)^[—\-]+ \d+ [*—\-]+$", RegexOptions.None, 1000)]
    private static partial Regex PageMark();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex DigitRun();
}
