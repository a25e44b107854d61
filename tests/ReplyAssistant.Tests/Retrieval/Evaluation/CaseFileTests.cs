using ReplyAssistant.Documents;
using ReplyAssistant.Retrieval.Evaluation;

namespace ReplyAssistant.Tests.Retrieval.Evaluation;

public sealed class CaseFileTests
{
    [Fact]
    public void Columns_and_json_lines_may_stand_in_one_file()
    {
        var file = CaseFile.Parse(
            """
            q1	全市新建多少个充电桩？	120个

            {"id":"q2","question":"谁维护？","gold":[{"quote":"维护责任人"},{"documentId":"ab12cd34","start":3,"end":9},{"path":"a.txt"}]}
            {"id":"q3","question":"何时？","answer":"2025年底"}
            """);

        Assert.Empty(file.BadLines);
        Assert.Equal(["q1", "q2", "q3"], file.Cases.Select(c => c.Id));
        Assert.Equal([1, 3, 4], file.Cases.Select(c => c.Line));
        Assert.Equal([new SoughtPassage.Words("120个")], file.Cases[0].Sought);
        Assert.Equal(
            [new SoughtPassage.Words("维护责任人"), new SoughtPassage.Place("ab12cd34", 3, 9), new SoughtPassage.Place("a.txt", 0, null)],
            file.Cases[1].Sought);
        Assert.Equal([new SoughtPassage.Words("2025年底")], file.Cases[2].Sought);
    }

    [Theory]
    [InlineData("q1\t只有两列", "第 1 行应是用制表符分隔的三列")]
    [InlineData("q1\t \t答案", "没有问题")]
    [InlineData("\t问\t答", "没有编号")]
    [InlineData("q1\t问\t ", "既没有答案也没有应找到的段落")]
    [InlineData("{\"id\":\"q1\",", "不是有效的 JSON")]
    [InlineData("{\"id\":\"q1\",\"question\":7}", "不是有效的 JSON")]
    [InlineData("{\"id\":\"q1\",\"question\":\"问\",\"gold\":[{\"documentId\":\"abcd\",\"start\":9,\"end\":9}]}", "的 gold 应写明")]
    [InlineData("{\"id\":\"q1\",\"question\":\"问\",\"gold\":[null]}", "的 gold 应写明")]
    [InlineData("{\"id\":\"q1\",\"question\":\"问\",\"gold\":[]}", "既没有答案也没有应找到的段落")]
    public void A_line_that_is_no_case_is_named_and_left_out(string line, string told)
    {
        var file = CaseFile.Parse(line + "\nq9\t问\t答");

        Assert.Equal("q9", Assert.Single(file.Cases).Id);
        var sentence = Assert.Single(file.BadLines);
        Assert.StartsWith("第 1 行", sentence, StringComparison.Ordinal);
        Assert.Contains(told, sentence, StringComparison.Ordinal);
        Assert.EndsWith("。", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_stands_twice_is_named_with_both_lines() =>
        Assert.Equal(["第 2 行的编号“q1”与第 1 行相同，请改为不同的编号。"], CaseFile.Parse("q1\t问\t答\nq1\t问二\t答").BadLines);

    [Fact]
    public void A_question_without_end_is_named_and_not_asked() =>
        Assert.Contains("过长", Assert.Single(CaseFile.Parse($"q1\t{new string('问', 5000)}\t答").BadLines), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_no_text_is_refused()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, [0, 1, 2, 0, 255, 3, 0]);

        await Assert.ThrowsAsync<UnreadableDocumentException>(() => CaseFile.ReadAsync(path, CancellationToken.None));
        File.Delete(path);
    }
}
