using System.Text;

namespace ReplyAssistant.EndToEnd;

public sealed class CheckTests : Workspace
{
    private const string Letter = """
        云澜市工业和信息化局关于市政协十一届四次会议第074号提案答复的函
        某某等委员：
        你们在市政协十一届三次会议上提出的《关于支持中小企业发展的提案》（第074号）收悉。现答复如下：
        一、关于“降低成本”的建议
        我局已减免费用120万元,惠及企业86家。
        专此答复。
        云澜市工业和信息化局
        2025年5月27日
        """;

    [Fact]
    public async Task Findings_come_as_one_json_object_with_places_in_the_file()
    {
        var run = await ReplyProcess.RunAsync("check", Write("函.txt", Letter), "--json", "--store", await SomeStoreAsync());

        Assert.Equal(1, run.ExitCode);
        var finding = run.Json.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("rule").GetString() == "header.session-mismatch");
        var place = finding.GetProperty("places")[0];
        Assert.Equal("市政协十一届三次会议", Letter[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);
        Assert.Equal(1, run.Json.GetProperty("summary").GetProperty("error").GetInt32());
        Assert.Contains(run.Told, line => line.Contains("~~~~", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_corrected_copy_lies_beside_the_letter_which_stays_as_it_was()
    {
        var path = Write("函.txt", Letter);

        var run = await ReplyProcess.RunAsync("check", path, "--fix", "--json", "--store", await SomeStoreAsync());

        Assert.Equal(Letter, await File.ReadAllTextAsync(path));
        Assert.Equal(Letter.Replace("万元,", "万元，", StringComparison.Ordinal), await File.ReadAllTextAsync(At("函.fixed.txt")));
        Assert.Equal("punctuation.half-width", Assert.Single(run.Json.GetProperty("fixes").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("通知.txt", "关于做好防汛工作的通知\n各区：\n现将有关事项通知如下。", "不像答复函")]
    [InlineData("草稿.json", "{}", "不是本程序生成的答复草稿")]
    [InlineData("空.txt", "", "没有文字")]
    public async Task What_is_no_letter_gets_one_sentence_and_code_2(string name, string text, string words)
    {
        var run = await ReplyProcess.RunAsync("check", Write(name, text), "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, Assert.Single(run.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_are_listed_with_basis_and_example()
    {
        var run = await ReplyProcess.RunAsync("rules", "--family", "addressee", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Json.GetProperty("rules").EnumerateArray(), r => Assert.NotEmpty(r.GetProperty("basis").GetString()!));
        Assert.Equal(2, (await ReplyProcess.RunAsync("rules", "--family", "没有")).ExitCode);
    }

    [Fact]
    public async Task The_letter_itself_is_never_overwritten()
    {
        var path = Write("函.txt", Letter);

        Assert.Equal(2, (await ReplyProcess.RunAsync("check", path, "--out", path)).ExitCode);
        Assert.Equal(Letter, await File.ReadAllTextAsync(path, Encoding.UTF8));
    }

    private async Task<string> SomeStoreAsync()
    {
        await StoreAsync(Write("好.txt", Policy(1)));
        return Store;
    }
}
