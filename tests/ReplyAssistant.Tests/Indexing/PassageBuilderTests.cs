using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Tests.Storage;

namespace ReplyAssistant.Tests.Indexing;

public sealed class PassageBuilderTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("园区运营单位应当逐月登记能耗与产值并按季度报送统计结果，", 6)) + "完。";

    [Fact]
    public void Each_long_paragraph_is_a_passage_under_its_headings_and_headings_are_none()
    {
        var passages = Build($"#一、登记\n{Long}\n{Long}\n#二、公示\n公示七日。");

        Assert.Equal(["一、登记", "一、登记", "二、公示"], passages.Select(p => p.Path.Single()));
        Assert.Equal([Long, Long, "公示七日。"], passages.Select(p => p.Text));
        Assert.Equal([0, 1, 2], passages.Select(p => p.Ordinal));
    }

    [Fact]
    public void Short_items_of_one_provision_are_joined_but_never_across_headings()
    {
        var passages = Build("#一、条件\n申报单位应当具备：\n（1）独立法人；\n（2）连续经营满两年。\n#二、材料\n申请书。");

        Assert.Equal(["申报单位应当具备：\n（1）独立法人；\n（2）连续经营满两年。", "申请书。"], passages.Select(p => p.Text));
    }

    [Fact]
    public void Joined_items_stay_below_the_limit()
    {
        var passages = Build("#一、名单\n" + string.Join('\n', Enumerable.Range(0, 200).Select(i => $"第{i}号园区位于青溪路{i}号。")));

        Assert.True(passages.Count > 3);
        Assert.All(passages, p => Assert.InRange(p.Text.Length, 1, PassageBuilder.JoinedLength));
    }

    [Fact]
    public void A_very_long_paragraph_is_divided_before_its_items()
    {
        var item = string.Concat(Enumerable.Repeat("对园区运营单位按年度考核结果给予奖励，", 20));
        var passages = Build($"#一、措施\n一是{item}；二是{item}；三是{item}。");

        Assert.Equal(["一是", "二是", "三是"], passages.Select(p => p.Text[..2]));
    }

    [Fact]
    public void A_paragraph_without_any_mark_is_cut_and_nothing_is_lost()
    {
        var endless = string.Concat(Enumerable.Repeat("园𠀀区", 3000));
        var passages = Build(endless);

        Assert.Equal(endless, string.Concat(passages.Select(p => p.Text)));
        Assert.All(passages, p => Assert.InRange(p.Text.Length, 1, PassageBuilder.LongParagraph));
        Assert.All(passages, p => Assert.False(char.IsLowSurrogate(p.Text[0])));
    }

    [Fact]
    public void Furniture_is_never_indexed_and_divides_what_stands_around_it()
    {
        var document = Sample.Document("/a.txt", "甲。\n首页 网站地图\n乙。").Document;
        var blocks = document.Blocks.Select((b, i) => i == 1 ? b with { Zone = ZoneKind.Furniture } : b);

        Assert.Equal(["甲。", "乙。"], PassageBuilder.Build(document with { Blocks = [.. blocks] }).Select(p => p.Text));
    }

    [Fact]
    public void A_report_about_a_policy_is_not_joined_with_the_policy()
    {
        var document = Sample.Document("/a.txt", "甲。\n乙。").Document;
        var blocks = document.Blocks.Select((b, i) => i == 0 ? b with { Zone = ZoneKind.News } : b);

        var passages = PassageBuilder.Build(document with { Blocks = [.. blocks] });

        Assert.Equal([ZoneKind.News, ZoneKind.FullText], passages.Select(p => p.Zone));
    }

    private static IReadOnlyList<Passage> Build(string text)
    {
        var document = Sample.Document("/a.txt", text).Document;
        var passages = PassageBuilder.Build(document);
        Assert.All(passages, p => Assert.Equal(document.Text[p.Start..p.End], p.Text));
        return passages;
    }
}
