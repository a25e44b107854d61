namespace ReplyAssistant.Bot.Tests.Package;

/// <summary>The zip, its icons and its version.</summary>
public sealed class PackageFileTests
{
    [Fact]
    public void K120_The_icons_have_the_exact_size_and_the_outline_is_white_on_nothing()
    {
        using var app = PackedApp.Of();
        var (colorSide, color) = app.Icon("color.png");
        var (outlineSide, outline) = app.Icon("outline.png");

        Assert.Equal(192, colorSide);
        Assert.All(color, p => Assert.Equal(255, p.A));
        Assert.True(color.Distinct().Count() > 4);
        Assert.Equal(32, outlineSide);
        Assert.All(outline, p => Assert.Equal((255, 255, 255), (p.R, p.G, p.B)));
        Assert.All([0, 31, 32 * 31, (32 * 32) - 1], corner => Assert.Equal(0, outline[corner].A));
        Assert.InRange(outline.Count(p => p.A > 200), 100, 500);
        Assert.InRange(outline.Count(p => p.A == 0), 400, 900);
    }

    [Fact]
    public void K121_The_files_lie_at_the_root_and_carry_the_ids_and_the_host()
    {
        using var app = PackedApp.Of();
        var manifest = app.Manifest;

        Assert.Equal(["manifest.json", "color.png", "outline.png", "en.json"], app.Names);
        Assert.Equal(PackedApp.AppId, (string?)manifest["id"]);
        Assert.Equal(PackedApp.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal($"https://{PackedApp.Host}/privacy", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal($"https://{PackedApp.Host}/terms", (string?)manifest["developer"]!["termsOfUseUrl"]);
        Assert.Equal("color.png", (string?)manifest["icons"]!["color"]);
        Assert.Equal("outline.png", (string?)manifest["icons"]!["outline"]);
        Assert.Contains("建议提案答复助手", (string?)manifest["name"]!["short"], StringComparison.Ordinal);
    }

    [Fact]
    public void K121_The_same_order_gives_the_same_bytes()
    {
        using var one = PackedApp.Of();
        using var other = PackedApp.Of();

        Assert.Equal(one.Bytes, other.Bytes);
    }

    [Fact]
    public void K121_The_version_is_raised_when_the_content_changes_and_only_then()
    {
        using var app = PackedApp.Of();
        string[] order = ["--app-id", PackedApp.AppId, "--host", PackedApp.Host];
        var first = app.Bytes;

        Assert.Equal(0, app.Run(order));
        Assert.Equal(first, app.Bytes);
        Assert.Contains("没有变化", app.Said, StringComparison.Ordinal);

        Assert.Equal(0, app.Run([.. order, "--developer", "云澜市工业和信息化局"]));
        Assert.Equal("1.0.1", (string?)app.Manifest["version"]);
        Assert.Equal(0, app.Run([.. order, "--developer", "云澜市工业和信息化局", "--manifest", "1.29"]));
        Assert.Equal("1.0.2", (string?)app.Manifest["version"]);
        Assert.Equal(0, app.Run([.. order, "--version", "2.0.0"]));
        Assert.Equal("2.0.0", (string?)app.Manifest["version"]);
    }

    [Fact]
    public void K121_A_version_that_Teams_would_not_take_as_an_update_is_refused()
    {
        using var app = PackedApp.Of("--version", "1.5.0");
        var before = app.Bytes;

        Assert.Equal(2, app.Run("--app-id", PackedApp.AppId, "--host", "bot2.example.gov.cn", "--version", "1.5.0"));
        Assert.Contains("高于 1.5.0", app.Mistakes, StringComparison.Ordinal);
        Assert.Equal(before, app.Bytes);
    }

    [Fact]
    public void K121_The_package_of_another_app_and_a_file_that_is_none_are_left_alone()
    {
        using var app = PackedApp.Of();
        var before = app.Bytes;

        Assert.Equal(2, app.Run("--app-id", "99999999-1111-4222-8333-444455556666", "--host", PackedApp.Host));
        Assert.Contains("另一个应用", app.Mistakes, StringComparison.Ordinal);
        Assert.Equal(before, app.Bytes);

        File.WriteAllText(app.File, "会议记录");
        Assert.Equal(2, app.Run("--app-id", PackedApp.AppId, "--host", PackedApp.Host));
        Assert.Contains("不是本程序生成的应用包", app.Mistakes, StringComparison.Ordinal);
        Assert.Equal("会议记录", File.ReadAllText(app.File));
    }

    [Theory]
    [InlineData("缺少 --app-id", "--host", "bot.example")]
    [InlineData("缺少 --host", "--app-id", PackedApp.AppId)]
    [InlineData("不是 GUID", "--host", "bot.example", "--app-id", "28:abc")]
    [InlineData("不是 GUID", "--host", "bot.example", "--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("只写对外的主机名", "--app-id", PackedApp.AppId, "--host", "https://bot.example")]
    [InlineData("只写对外的主机名", "--app-id", PackedApp.AppId, "--host", "bot.example:3978")]
    [InlineData("只写对外的主机名", "--app-id", PackedApp.AppId, "--host", "localhost")]
    [InlineData("只写对外的主机名", "--app-id", PackedApp.AppId, "--host", "10.0.0.1")]
    [InlineData("只写对外的主机名", "--app-id", PackedApp.AppId, "--host", "*.example.gov.cn")]
    [InlineData("1.22 或者 1.29", "--app-id", PackedApp.AppId, "--host", "bot.example", "--manifest", "1.30")]
    [InlineData("三段数字", "--app-id", PackedApp.AppId, "--host", "bot.example", "--version", "v2")]
    [InlineData("https 网址", "--app-id", PackedApp.AppId, "--host", "bot.example", "--website", "http://www.example")]
    [InlineData("不认识“--hosts”", "--hosts", "bot.example")]
    [InlineData("--host 后面缺少内容", "--host", "--app-id", PackedApp.AppId)]
    [InlineData("写了两次", "--host", "a.example", "--host=b.example")]
    public void K121_A_call_that_cannot_be_used_says_why(string sentence, params string[] args)
    {
        using var app = new PackedApp();

        Assert.Equal(2, app.Run(args));

        Assert.Contains(sentence, app.Mistakes, StringComparison.Ordinal);
        Assert.Contains("package --help", app.Mistakes, StringComparison.Ordinal);
        Assert.False(File.Exists(app.File));
    }

    [Fact]
    public void K121_A_place_that_cannot_be_written_to_is_said()
    {
        using var app = new PackedApp();

        Assert.Equal(2, app.Run("--app-id", PackedApp.AppId, "--host", PackedApp.Host, "--out", Path.Combine(app.File, "none", "app.zip")));
        Assert.Contains("--out", app.Mistakes, StringComparison.Ordinal);
    }

    [Fact]
    public void K121_A_chinese_host_is_written_as_dns_knows_it()
    {
        using var app = new PackedApp();

        Assert.Equal(0, app.Run("--app-id", PackedApp.AppId.ToUpperInvariant(), "--host", "答复.云澜市.example"));

        Assert.StartsWith("xn--", (string?)app.Manifest["validDomains"]![0], StringComparison.Ordinal);
        Assert.Equal(PackedApp.AppId, (string?)app.Manifest["id"]);
    }

    [Fact]
    public void K121_Help_is_chinese_and_no_mistake()
    {
        using var app = new PackedApp();

        Assert.Equal(0, app.Run("--help"));
        Assert.Contains("生成 Teams 应用包", app.Said, StringComparison.Ordinal);
    }
}
