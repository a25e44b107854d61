using ReplyAssistant.Letters;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Letters;

/// <summary>The three published letters, taken apart.</summary>
public sealed class RealLetterTests
{
    [Theory]
    [InlineData(0, "20210468", false)]
    [InlineData(1, "20210384", false)]
    [InlineData(2, "20210588", true)]
    public void Each_letter_answers_three_points_and_names_its_number_twice(int seed, string number, bool isNpc)
    {
        var letter = Parsed(seed);

        Assert.Equal(3, letter.Sections.Count);
        Assert.All(letter.Sections, section => Assert.NotEmpty(section.Heading.Text));
        Assert.Equal([number, number], letter.Numbers.Select(part => part.Text));
        Assert.Equal(isNpc, letter.IsNpc);
        Assert.Equal("深圳市工业和信息化局", letter.Signatory?.Text);
        Assert.Equal("主动公开", letter.Disclosure?.Text);
        Assert.Equal(2, letter.CopyTo.Count);
    }

    [Fact]
    public void The_session_is_kept_as_each_place_writes_it()
    {
        Assert.Equal(["市政协七届一次会议", "市政协六届六次会议"], Parsed(0).Sessions.Select(part => part.Text));
        Assert.Equal(["市七届人大一次会议", "市人大七届一次会议"], Parsed(2).Sessions.Select(part => part.Text));
    }

    [Fact]
    public void A_first_heading_without_number_opens_a_section()
    {
        Assert.Equal(["", "二", "三"], Parsed(0).Sections.Select(section => section.Number));
        Assert.StartsWith("针对“建立深圳都市圈", Parsed(0).Sections[0].Heading.Text, StringComparison.Ordinal);
        Assert.StartsWith("建立深圳都市圈", Parsed(0).Sections[0].Point, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_keeps_the_quotation_inside_it()
    {
        var point = Parsed(1).Sections[2].Point;

        Assert.Contains("‘卡脖子’", point, StringComparison.Ordinal);
        Assert.EndsWith("补链工程", point, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "4,3,1")]
    [InlineData(1, "5,3,6")]
    [InlineData(2, "1,1,1")]
    public void Sub_headings_make_blocks(int seed, string blocks) =>
        Assert.Equal(blocks, string.Join(',', Parsed(seed).Sections.Select(section => section.Blocks.Count)));

    [Fact]
    public void Points_without_a_heading_are_found_inside_the_sections()
    {
        Assert.Equal(["完善个别园区交通相关配套"], Hidden(2));
        Assert.StartsWith("建立总部与卫星城", Assert.Single(Hidden(1)), StringComparison.Ordinal);
        Assert.Empty(Hidden(0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_part_stands_where_it_says(int seed)
    {
        var text = File.ReadAllText(Shared.Seed(seed));
        var letter = Parsed(seed);
        var parts = letter.Numbers.Concat(letter.Sessions).Concat(letter.CopyTo).Concat(letter.Closing).Concat(letter.Opening)
            .Concat(letter.Sections.Select(section => section.Heading))
            .Concat(letter.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Paragraphs));

        Assert.All(parts, part => Assert.Equal(part.Text, text[part.Start..part.End]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void A_policy_is_no_letter(int seed) => Assert.Null(new LetterParser().Parse(Papers.OfFile(Shared.Seed(seed))));

    private static IEnumerable<string> Hidden(int seed) =>
        LetterPoints.Of(Parsed(seed)).Where(point => point.Hidden).Select(point => point.Point);

    private static ReplyLetter Parsed(int seed) =>
        new LetterParser().Parse(Papers.OfFile(Shared.Seed(seed))) ?? throw new InvalidOperationException("No letter.");
}
