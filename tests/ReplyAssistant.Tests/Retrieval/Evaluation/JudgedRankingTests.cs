using ReplyAssistant.Retrieval.Evaluation;

namespace ReplyAssistant.Tests.Retrieval.Evaluation;

public sealed class JudgedRankingTests
{
    private const double Tolerance = 1e-9;

    // Ranks 2 and 5 of five hold one thing each, of three.
    private static readonly JudgedRanking TwoOfThree = new([0, 1, 0, 0, 1], 3);

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 1 / 3.0)]
    [InlineData(4, 1 / 3.0)]
    [InlineData(5, 2 / 3.0)]
    [InlineData(10, 2 / 3.0)]
    public void Recall_is_the_share_of_what_was_to_be_found(int depth, double recall) =>
        Assert.Equal(recall, TwoOfThree.RecallAt(depth), Tolerance);

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.5)]
    [InlineData(10, 0.5)]
    public void The_reciprocal_rank_is_that_of_the_first_thing_within_the_depth(int depth, double reciprocal) =>
        Assert.Equal(reciprocal, TwoOfThree.ReciprocalRankAt(depth), Tolerance);

    // 1/log2(3) + 1/log2(6) = 0.630930 + 0.386853 = 1.017783; the best order gives 1 + 0.630930 + 0.5 = 2.130930.
    [Fact]
    public void Ndcg_by_hand() => Assert.Equal(0.477624, TwoOfThree.NdcgAt(10), 1e-6);

    // With more to find than ranks the best order fills the ranks: 0.5 of 1 + 0.630930 + 0.5 = 0.234640.
    [Fact]
    public void Ndcg_is_measured_by_what_the_depth_can_hold() => Assert.Equal(0.234640, new JudgedRanking([0, 0, 1], 20).NdcgAt(3), 1e-6);

    [Fact]
    public void The_best_order_scores_one_also_where_two_things_stand_in_one_passage()
    {
        Assert.Equal(1, new JudgedRanking([1, 1], 2).NdcgAt(10), Tolerance);
        Assert.Equal(1, new JudgedRanking([2], 2).NdcgAt(10), Tolerance);
        Assert.Equal(1, new JudgedRanking([2], 2).RecallAt(1), Tolerance);
    }

    [Fact]
    public void Nothing_found_scores_nothing()
    {
        var nothing = new JudgedRanking([], 1);

        Assert.Null(nothing.FirstRank);
        Assert.Equal(0, nothing.RecallAt(10) + nothing.ReciprocalRankAt(10) + nothing.NdcgAt(10));
    }

    // Ranks 1 and 4 and nowhere: MRR (1 + 0.25 + 0) / 3, nDCG (1 + 0.430677 + 0) / 3.
    [Fact]
    public void Scores_are_means_over_all_questions()
    {
        var scores = RetrievalScores.Of([new([1], 1), new([0, 0, 0, 1], 1), new([0, 0], 1)]);

        Assert.Equal(3, scores.Questions);
        Assert.Equal(1 / 3.0, scores.RecallAt3, Tolerance);
        Assert.Equal(2 / 3.0, scores.RecallAt5, Tolerance);
        Assert.Equal(1.25 / 3, scores.MrrAt10, Tolerance);
        Assert.Equal(0.476892, scores.NdcgAt10, 1e-6);
        Assert.Equal(0, RetrievalScores.Of([]).MrrAt10);
    }

    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.95, 5)]
    [InlineData(0.2, 1)]
    [InlineData(0.0, 1)]
    public void A_percentile_is_a_value_that_was_measured(double share, double value) =>
        Assert.Equal(value, Percentile.At([5, 1, 4, 2, 3], share));
}
