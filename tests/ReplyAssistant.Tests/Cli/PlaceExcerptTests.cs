using ReplyAssistant.Cli;
using Spectre.Console;

namespace ReplyAssistant.Tests.Cli;

public sealed class PlaceExcerptTests
{
    [Fact]
    public void A_han_character_is_two_columns_wide()
    {
        var excerpt = Of("第一行\n共有AB两项，计9000家。", "9000家", 80);

        Assert.Equal(2, excerpt.Line);
        Assert.Equal("共有AB两项，计9000家。", excerpt.Text);
        Assert.Equal(new string(' ', 14) + "~~~~~~", excerpt.Underline);
    }

    [Fact]
    public void A_long_line_is_cut_around_its_place()
    {
        var excerpt = Of(new string('前', 500) + "这里" + new string('后', 500), "这里", 60);

        Assert.True(excerpt.Text.GetCellWidth() <= 60);
        Assert.StartsWith("…前", excerpt.Text, StringComparison.Ordinal);
        Assert.EndsWith("后…", excerpt.Text, StringComparison.Ordinal);
        Assert.Equal(excerpt.Text[..excerpt.Text.IndexOf("这里", StringComparison.Ordinal)].GetCellWidth(), excerpt.Underline.IndexOf('~'));
    }

    [Theory]
    [InlineData("这里")]
    [InlineData("的开头")]
    public void Near_an_end_the_rest_of_the_line_takes_the_room(string place)
    {
        var excerpt = Of("这里是一行文字的开头" + new string('后', 200), place, 60);

        Assert.StartsWith("这里是", excerpt.Text, StringComparison.Ordinal);
        Assert.InRange(excerpt.Text.GetCellWidth(), 55, 60);
    }

    [Fact]
    public void A_place_longer_than_the_line_fits_is_cut_itself()
    {
        var text = new string('长', 400);

        Assert.True(Of(text, text, 60).Text.GetCellWidth() <= 61);
    }

    [Fact]
    public void A_place_over_two_lines_shows_the_first() =>
        Assert.Equal(("上一行", "~~~~~~"), (Of("上一行\n下一行", "上一行\n下", 60) is var e ? (e.Text, e.Underline) : default));

    [Fact]
    public void Control_characters_move_nothing()
    {
        var excerpt = Of("\u001B[31m共有9000家", "9000", 60);

        Assert.DoesNotContain('\u001B', excerpt.Text);
        Assert.Equal(excerpt.Text.IndexOf("共有", StringComparison.Ordinal) + 4, excerpt.Underline.IndexOf('~'));
    }

    private static PlaceExcerpt Of(string text, string place, int width)
    {
        var at = text.IndexOf(place, StringComparison.Ordinal);
        return PlaceExcerpt.Of(new LineStarts(text), at, at + place.Length, width);
    }
}
