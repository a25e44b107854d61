using ReplyAssistant.Retrieval.Evaluation;

namespace ReplyAssistant.Tests.Retrieval.Evaluation;

public sealed class RankingJudgeTests
{
    private static readonly FoundPassage Stations = new("ab12cd34ef56", "/data/桩.txt", 100, 160, "全市新建 Ａ型 充电桩\n120 个。");
    private static readonly FoundPassage Keepers = new("ab12cd34ef56", "/data/桩.txt", 160, 200, "公布维护责任人，新建120个。");
    private static readonly FoundPassage Other = new("9900aabbccdd", "/data/其他.txt", 0, 50, "公园开放到晚上九点。");

    [Fact]
    public void An_answer_is_found_whatever_its_spaces_width_and_case() =>
        Assert.Equal([0, 1], Judged([new SoughtPassage.Words("新建a型充电桩120个")], Other, Stations).Found);

    [Fact]
    public void What_stands_in_two_passages_is_found_at_the_first() =>
        Assert.Equal([1, 0], Judged([new SoughtPassage.Words("120个")], Stations, Keepers).Found);

    [Theory]
    [InlineData("ab12", 150, 170, 2)]
    [InlineData("桩.txt", 150, 160, 1)]
    [InlineData("/data/桩.txt", 160, 161, 1)]
    [InlineData("AB12CD34EF56", 90, 100, 0)]
    [InlineData("ab1", 150, 170, 0)]
    [InlineData("9900", 150, 170, 0)]
    public void A_place_is_found_by_a_passage_that_shares_a_character_with_it(string document, int start, int end, int passages)
    {
        var place = new SoughtPassage.Place(document, start, end);

        Assert.Equal(passages, new[] { Stations, Keepers, Other }.Count(p => p.Is(place)));
    }

    [Fact]
    public void A_document_alone_is_found_by_any_of_its_passages() =>
        Assert.Equal([1, 0, 1], Judged([new SoughtPassage.Place("桩.txt", 0, null), new SoughtPassage.Words("公园")], Keepers, Stations, Other).Found);

    private static JudgedRanking Judged(IReadOnlyList<SoughtPassage> sought, params FoundPassage[] found) =>
        RankingJudge.Judge(new EvaluationCase(1, "q", "问", sought), found);
}
