using System.Text;
using System.Text.Json;
using ReplyAssistant.Documents;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Tests.Rendering;

public sealed class JsonDraftTests
{
    [Fact]
    public void A_draft_comes_back_from_its_json_as_it_was()
    {
        var draft = Drafts.Small();

        var read = JsonDraftReader.Read(Encoding.UTF8.GetBytes(JsonDraftWriter.Write(draft)));

        Assert.Equal(JsonDraftWriter.Write(draft), JsonDraftWriter.Write(read));
        Assert.Equivalent(draft, read, strict: true);
    }

    [Fact]
    public void The_shape_is_the_contracts()
    {
        var root = JsonDocument.Parse(JsonDraftWriter.Write(Drafts.Small())).RootElement;

        Assert.Equal(["proposal", "letter", "evidence", "findings"], Names(root));
        Assert.Equal("npc", root.GetProperty("proposal").GetProperty("kind").GetString());
        var letter = root.GetProperty("letter");
        Assert.Equal(
            ["title", "documentNumber", "resultClass", "addressee", "opening", "sections", "closing", "signatory", "date", "note", "disclosure", "copyTo"],
            Names(letter));
        Assert.Equal(JsonValueKind.Null, letter.GetProperty("documentNumber").ValueKind);
        Assert.Equal("2026-03-05", letter.GetProperty("date").GetString());
        var section = letter.GetProperty("sections")[0];
        Assert.Equal("adopted-under-way", section.GetProperty("stance").GetString());
        var sentence = section.GetProperty("blocks")[0].GetProperty("sentences")[0];
        Assert.Equal("status", sentence.GetProperty("kind").GetString());
        Assert.Equal("新建充电桩 1200个", sentence.GetProperty("citations")[0].GetProperty("original").GetString());
        var evidence = root.GetProperty("evidence")[0];
        Assert.Equal("expired", evidence.GetProperty("validity").GetString());
        Assert.Equal(6, evidence.GetProperty("start").GetInt32());
        Assert.Equal("warning", root.GetProperty("findings")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public void Only_a_hidden_request_says_where_it_was_hidden()
    {
        var requests = JsonDocument.Parse(JsonDraftWriter.Write(Drafts.Small())).RootElement
            .GetProperty("proposal").GetProperty("requests");

        Assert.Equal(["number", "heading", "text"], Names(requests[0]));
        Assert.Equal(1, requests[1].GetProperty("hiddenIn").GetInt32());
    }

    [Fact]
    public void Chinese_is_not_escaped() =>
        Assert.Contains("充电设施", JsonDraftWriter.Write(Drafts.Small()), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{\"proposal\":null,\"letter\":null,\"evidence\":null,\"findings\":null}")]
    public void What_is_no_draft_is_refused_in_one_chinese_sentence(string text)
    {
        var refused = Assert.Throws<UnreadableDocumentException>(() => JsonDraftReader.Read(Encoding.UTF8.GetBytes(text)));

        Assert.EndsWith("。", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_in_a_list_is_refused()
    {
        var text = JsonDraftWriter.Write(Drafts.Small()).Replace("\"专此答复。\"", "null", StringComparison.Ordinal);

        Assert.Throws<UnreadableDocumentException>(() => JsonDraftReader.Read(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Deep_nesting_is_refused() => Assert.Throws<UnreadableDocumentException>(
        () => JsonDraftReader.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    [Fact]
    public void A_citation_of_evidence_that_is_not_there_is_refused()
    {
        var draft = Drafts.Small() with { Evidence = [Drafts.Source(2)] };

        Assert.Throws<UnreadableDocumentException>(
            () => JsonDraftReader.Read(Encoding.UTF8.GetBytes(JsonDraftWriter.Write(draft))));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var refused = await Assert.ThrowsAsync<UnreadableDocumentException>(
            () => JsonDraftReader.ReadFileAsync("/no/such/草稿.json", CancellationToken.None));

        Assert.Contains("草稿.json", refused.Message, StringComparison.Ordinal);
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
