using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Tests.Documents.Reading;

public sealed class PlainTextTests
{
    private const string Letter = """
        关于市政协六届三次会议第0127号提案的答复

        尊敬的委员：
            您提出的《关于加快老旧小区加装电梯的提案》收悉，现答复如下：
        一、关于“简化审批”的建议
        2023年，全市共受理申请1,284宗，办结率达96.5%。
        """;

    static PlainTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    [InlineData("gbk", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public async Task Reads_the_same_text_from_every_encoding(string encoding, bool marked)
    {
        var read = await ReadAsync(Encoded(Letter, encoding, marked));

        Assert.Equal(Letter, read.Text);
    }

    [Fact]
    public async Task Reads_traditional_text_in_big5()
    {
        const string text = "關於加強社區養老服務的建議，經研究答覆如下：一、擴大長者食堂覆蓋。";

        Assert.Equal(text, (await ReadAsync(Encoded(text, "big5", marked: false))).Text);
        Assert.Equal(text, (await ReadAsync(Encoded(text, "GB18030", marked: false))).Text);
    }

    [Fact]
    public async Task Line_ends_become_line_feeds_and_nothing_else_changes()
    {
        var read = await ReadAsync("甲 \r\n\t乙\r丙\n\n　丁"u8.ToArray());

        Assert.Equal("甲 \n\t乙\n丙\n\n　丁", read.Text);
    }

    [Fact]
    public async Task A_damaged_byte_does_not_turn_the_file_into_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Letter, 3)))[..^1];

        var read = await ReadAsync([.. bytes[..^2], 0xE5]);

        Assert.StartsWith("关于市政协", read.Text, StringComparison.Ordinal);
        Assert.EndsWith("\uFFFD", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_is_that_of_the_bytes()
    {
        var read = await ReadAsync("abc"u8.ToArray());

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", read.ContentHash);
    }

    [Fact]
    public async Task Noise_is_refused_whatever_its_bytes_are()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var noise = new byte[4000];
            new Random(seed).NextBytes(noise);
            var withoutNul = noise.Select(b => b == 0 ? (byte)1 : b).ToArray();

            await Assert.ThrowsAsync<UnreadableDocumentException>(() => ReadAsync(noise));
            await Assert.ThrowsAsync<UnreadableDocumentException>(() => ReadAsync(withoutNul));
        }
    }

    private static byte[] Encoded(string text, string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] mark = marked ? [.. encoding.GetPreamble()] : [];
        if (marked) Assert.NotEmpty(mark);
        return [.. mark, .. encoding.GetBytes(text)];
    }

    private static Task<RawDocument> ReadAsync(byte[] bytes) =>
        new FileReader().ReadAsync("答复.txt", bytes, CancellationToken.None);
}
