namespace ReplyAssistant.EndToEnd;

public sealed class EvalTests : Workspace
{
    private const string Rules =
        "某某市公共设施办法\n\n第一条　市能源局每年新建充电桩71个，并公布建设清单。\n第二条　路灯由街道办事处维修，接到报告后三日内修复。\n第三条　公园厕所由养护单位每日打扫两次。";

    [Fact]
    public async Task Questions_with_answers_and_with_places_are_judged_by_what_find_gives()
    {
        var file = Write("a.txt", Rules);
        await StoreAsync(file);
        var at = Rules.IndexOf("第二条", StringComparison.Ordinal);
        var cases = Write("cases.jsonl",
            "q1\t每年新建充电桩多少个？\t充电桩 71 个\n"
            + $$"""{"id":"q2","question":"路灯坏了由谁维修","gold":[{"path":"a.txt","start":{{at}},"end":{{at + 40}}}]}""" + "\n"
            + """{"id":"q3","question":"公园几点关门","gold":[{"quote":"晚上九点关门"}]}""" + "\n");

        var run = await ReplyProcess.RunAsync("eval", cases, "--store", Store, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Json.GetProperty("questions").GetInt32());
        Assert.Equal(0.6667, run.Json.GetProperty("recall").GetProperty("10").GetDouble(), 4);
        Assert.Equal(0.6667, run.Json.GetProperty("mrr10").GetDouble(), 4);
        Assert.Equal("q3", Assert.Single(run.Json.GetProperty("misses").EnumerateArray()).GetProperty("id").GetString());
        Assert.True(run.Json.GetProperty("milliseconds").GetProperty("p95").GetDouble() > 0);
    }

    [Fact]
    public async Task A_filter_that_leaves_the_document_out_leaves_every_question_unanswered()
    {
        await StoreAsync(Write("a.txt", Policy(7)));
        var cases = Write("cases.tsv", "q1\t每年新建充电桩多少个？\t充电桩71个\n");

        var run = await ReplyProcess.RunAsync("eval", cases, "--kind", "opinion", "--misses", "0", "--store", Store, "--json");

        Assert.Equal(0, run.Json.GetProperty("mrr10").GetDouble());
        Assert.Equal(1, run.Json.GetProperty("missed").GetInt32());
        Assert.Empty(run.Json.GetProperty("misses").EnumerateArray());
    }

    [Fact]
    public async Task Bad_lines_are_told_by_number_and_the_rest_is_judged()
    {
        await StoreAsync(Write("a.txt", Policy(7)));
        var cases = Write("cases.tsv", "q1\t每年新建充电桩多少个？\t充电桩71个\n两列\t而已\n");

        var run = await ReplyProcess.RunAsync("eval", cases, "--store", Store);
        var nothing = await ReplyProcess.RunAsync("eval", Write("bad.tsv", "两列\t而已\n"), "--store", Store);
        var missing = await ReplyProcess.RunAsync("eval", At("none.tsv"), "--store", Store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("第 2 行", Assert.Single(run.Told), StringComparison.Ordinal);
        Assert.Contains("recall@10", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("none.tsv", Assert.Single(missing.Told), StringComparison.Ordinal);
    }
}
