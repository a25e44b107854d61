using ReplyAssistant.Cli;

namespace ReplyAssistant.Tests.Cli;

public sealed class StoreLocationTests
{
    [Fact]
    public void The_same_corpus_has_the_same_store_however_it_is_written() =>
        Assert.Equal(StoreLocation.OfCorpus("/data/corpus"), StoreLocation.OfCorpus("/data/x/../corpus/"));

    [Fact]
    public void Two_corpora_have_two_stores() =>
        Assert.NotEqual(StoreLocation.OfCorpus("/data/a"), StoreLocation.OfCorpus("/data/b"));

    [Fact]
    public void What_the_user_names_is_taken() => Assert.Equal("/data/my.db", StoreLocation.Of("/data/./my.db"));
}
