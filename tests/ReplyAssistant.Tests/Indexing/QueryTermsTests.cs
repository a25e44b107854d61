using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Indexing;

public sealed class QueryTermsTests
{
    private static readonly IcuWordBreaker Icu = new();

    [Fact]
    public void Empty_phrases_questions_and_words_of_grammar_are_left_out_and_the_genre_s_words_are_told_apart()
    {
        var terms = QueryTerms.From("如何统筹协调检测平台的计划", Icu);

        Assert.Equal(["检测", "平台", "计划"], terms.Words);
        Assert.Equal(["检测", "测平", "平台", "台的", "的计", "计划"], terms.Bigrams);
        Assert.Equal(["计划"], terms.Common);
        Assert.Equal(["台的", "的计", "计划"], terms.OnlyRanking.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Single_characters_side_by_side_are_one_unknown_word()
    {
        Assert.Contains("流 片", QueryTerms.From("降低流片成本", Icu).Words);
    }

    [Fact]
    public void A_single_character_is_looked_for_when_there_is_nothing_else()
    {
        Assert.Equal(["茶"], QueryTerms.From("茶", Icu).Words);
        Assert.DoesNotContain("茶", QueryTerms.From("茶的检测平台", Icu).Words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("，。！“”")]
    [InlineData("关于加快推进高质量发展的建议")]
    public void What_says_nothing_gives_no_terms(string text)
    {
        Assert.True(QueryTerms.From(text, Icu).IsEmpty);
        Assert.True(QueryTerms.From(text, new BigramWordBreaker()).IsEmpty);
    }

    [Fact]
    public void Terms_are_limited_and_each_stands_once()
    {
        var text = string.Concat(Enumerable.Range(0x4E00, 5000).Select(c => (char)c));

        var terms = QueryTerms.From("检测检测平台平台" + text, Icu);

        Assert.InRange(terms.Words.Count + terms.Bigrams.Count, 1, 384);
        Assert.Equal(terms.Words.Count, terms.Words.Distinct().Count());
    }
}
