using ReplyAssistant.Profiles;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Profiles;

public sealed class ProfileReaderTests
{
    [Fact]
    public async Task The_sample_profile_can_be_read() =>
        Assert.Equal("云澜市工业和信息化局", (await ProfileReader.ReadAsync(
            Path.Combine(Shared.ProjectRoot(), "corpus", "profile.yaml"), CancellationToken.None)).Issuer.FullName);

    [Fact]
    public void What_is_missing_is_named()
    {
        var e = Assert.Throws<ProfileException>(() => ProfileReader.Parse("issuer: { full: 某市某局, short: 市某局 }"));

        Assert.Contains("issuer.region", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_yaml_is_named()
    {
        var e = Assert.Throws<ProfileException>(() => ProfileReader.Parse("issuer:\n  full: [某市"));

        Assert.Contains("行有误", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_said_in_one_sentence() =>
        Assert.Contains("找不到", (await Assert.ThrowsAsync<ProfileException>(
            () => ProfileReader.ReadAsync("没有.yaml", CancellationToken.None))).Message, StringComparison.Ordinal);
}
