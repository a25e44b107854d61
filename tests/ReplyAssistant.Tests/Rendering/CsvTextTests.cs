using System.Text;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Tests.Rendering;

public sealed class CsvTextTests
{
    [Fact]
    public void A_spreadsheet_opens_it_as_utf8()
    {
        var bytes = CsvText.Of(["甲", "乙"], [["一", "二"]]);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal("甲,乙\r\n一,二\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =HYPERLINK(1)", "'  =HYPERLINK(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    public void What_would_run_as_a_formula_is_text(string cell, string written) => Assert.Equal(written, CellOf(cell));

    [Theory]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("甲\"乙", "\"甲\"\"乙\"")]
    [InlineData("甲\n乙", "\"甲\n乙\"")]
    [InlineData("", "")]
    [InlineData("2024-05-20", "2024-05-20")]
    public void Signs_of_the_format_are_quoted(string cell, string written) => Assert.Equal(written, CellOf(cell));

    private static string CellOf(string cell) =>
        Encoding.UTF8.GetString(CsvText.Of([], [[cell]])[5..])[..^2];
}
