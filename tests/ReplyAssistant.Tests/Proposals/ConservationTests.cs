using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Proposals;
using ReplyAssistant.Tests.Letters;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Proposals;

/// <summary>Whatever the asking part of a proposal says belongs to a request or is shown as belonging to none.</summary>
public sealed class ConservationTests
{
    private static readonly string[] objects = ["路灯", "校车", "养老食堂", "充电桩", "灌溉渠", "法律援助窗口", "图书角", "公厕", "篮球场", "垃圾分类亭"];

    private static readonly string[] acts =
    [
        "在老城区增设{0}，方便附近居民", "尽快修好坏掉的{0}", "把{0}纳入年度计划", "请有关部门说明{0}的管护责任", "希望增加{0}的数量，并延长使用时间",
        "{0}太少，能不能多建几处", "由街道牵头管好{0}", "对{0}建设给予补助",
    ];

    private static readonly Func<int, string>[] marks =
    [
        n => ReplyAssistant.Letters.ChineseNumeral.Of(n) + "、", n => $"（{ReplyAssistant.Letters.ChineseNumeral.Of(n)}）", n => $"{n}. ", n => $"{n}、",
        n => $"（{n}）", n => ReplyAssistant.Letters.ChineseNumeral.Of(n) + "是", n => $"第{ReplyAssistant.Letters.ChineseNumeral.Of(n)}，", n => ((char)('①' + n - 1)).ToString(), _ => "",
    ];

    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Shared.Root, "cases"), "*.txt")) files.Add(path);
        foreach (var path in DocumentFolder.Expand([Path.Combine(Shared.ProjectRoot(), "corpus", "proposals")], CancellationToken.None)) files.Add(path);
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_wish_of_a_real_proposal_is_in_a_request_or_shown(string path)
    {
        var raw = await new FileReader().ReadAsync(path, CancellationToken.None);
        foreach (var text in new[] { raw.Text, raw.Text.Replace("\n\n", "\n", StringComparison.Ordinal), raw.Text.Replace('；', ';').Replace('，', ',') })
        {
            var proposal = new ProposalParser().Parse(Papers.Of(text));
            var kept = Letters(string.Concat(proposal.Requests.Select(r => r.Heading + r.Text)) + string.Concat(proposal.Unassigned) + proposal.Background);

            Assert.NotEmpty(proposal.Requests);
            foreach (var line in text.Split('\n').Where(l => l.Contains('。') && (l.Contains("建议", StringComparison.Ordinal) || l.Contains("希望", StringComparison.Ordinal))))
                foreach (var sentence in SentenceSplitter.Split(line).Select(s => s.In(line)).Where(s => s.Contains("希望", StringComparison.Ordinal) && !s.Contains('：')))
                    Assert.Contains(Letters(sentence), kept, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_of_generated_lists_is_lost_in_any_numbering_and_layout()
    {
        var chance = new Random(20261127);
        for (var i = 0; i < 600; i++)
        {
            var asks = Enumerable.Range(0, chance.Next(1, 9)).Select(_ => string.Format(System.Globalization.CultureInfo.InvariantCulture, acts[chance.Next(acts.Length)], objects[chance.Next(objects.Length)])).Distinct().ToList();
            var mark = marks[chance.Next(marks.Length)];
            var end = chance.Next(2) == 0 ? "。" : "；";
            var items = asks.Select((ask, n) => mark(n + 1) + ask + (n == asks.Count - 1 ? "。" : end));
            var between = chance.Next(3) switch { 0 => "", 1 => "\n", _ => "\n\n" };
            var lead = chance.Next(3) switch { 0 => "建议：", 1 => "为此建议：\n", _ => "具体建议\n" };
            var text = "关于办好民生实事的提案\n提案人：某委员\n近年来，群众反映较多。\n" + lead + string.Join(between, items);

            var proposal = new ProposalParser().Parse(Papers.Of(text));

            var kept = Letters(string.Concat(proposal.Requests.Select(r => r.Heading + "|" + r.Text)) + string.Concat(proposal.Unassigned));
            foreach (var ask in asks.SelectMany(a => a.Split('，'))) Assert.True(kept.Contains(Letters(ask), StringComparison.Ordinal), text + "\n缺：" + ask);
            Assert.True(proposal.Requests.Count + proposal.Unassigned.Count > 0, text);
        }
    }

    [Theory]
    [InlineData("为此建议：在校门口装上护栏；把放学时间错开；请交警上下学时来指挥。另外，学校没有停车的地方，希望想想办法。", 4)]
    [InlineData("建议：增加敬老院床位，降低收费标准，并建立志愿者队伍。", 1)]
    [InlineData("建议：一是给乡村医生涨补贴。二是药品要备齐，常见病能在村里看。三是每年组织一次体检。", 3)]
    [InlineData("村里的垃圾三天才收一次，夏天臭得很。能不能一天一收？池塘也该清淤了，请水务部门看看。", 2)]
    [InlineData("建议首先摸清底数；其次制定标准；最后加强督查。", 3)]
    public void Asks_in_prose_are_told_apart(string asking, int count) =>
        Assert.Equal(count, new ProposalParser().Parse(Papers.Of("关于几件事的建议\n领衔代表：某代表\n" + asking)).Requests.Count);

    [Fact]
    public void Lines_counted_by_clauses_without_a_heading_are_the_requests()
    {
        var proposal = new ProposalParser().Parse(Papers.Of(
            "关于解决老房子住户烦心事的提案\n提案编号：第145号\n提案者：某委员\n"
            + "一是步梯楼老人下不了楼。有的楼一楼不同意，希望把规矩讲清楚。\n二是天面漏水没人修。能不能急事急办。\n三是改造完了又脏乱回去。请来的公司收不上钱就走，没人扫地。"));

        Assert.Equal(["一是", "二是", "三是"], proposal.Requests.Select(r => r.Number));
        Assert.Empty(proposal.Unassigned);
    }

    [Fact]
    public void Problems_that_are_counted_stay_background_where_nothing_asks_in_them()
    {
        var proposal = new ProposalParser().Parse(Papers.Of(
            "关于改善灌溉的提案\n提案者：某委员\n一是渠道年久失修。\n二是用水没有计量。\n为此，建议尽快修复干渠，安装计量设施。"));

        Assert.DoesNotContain(proposal.Requests, r => r.Text.Contains("年久失修", StringComparison.Ordinal));
        Assert.Contains(proposal.Requests, r => r.Text.Contains("修复干渠", StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
