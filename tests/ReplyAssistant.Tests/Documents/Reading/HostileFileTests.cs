using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Tests.Documents.Reading;

public sealed class HostileFileTests
{
    private static readonly byte[] OleMark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public async Task A_docx_that_is_no_zip_is_refused()
    {
        await SaysAsync("不是有效的 docx", "函.docx", "这不是压缩包"u8.ToArray());
        await SaysAsync("不是有效的 docx", "函.docx", new Docx(Docx.P("正文")).Bytes()[..200]);
        await SaysAsync("不是有效的 docx", "函.docx", Docx.Zip(new Dictionary<string, byte[]> { ["a.txt"] = "正文"u8.ToArray() }));
        await SaysAsync("不是有效的 docx", "函.docx", new Docx("<w:p>").Bytes());
    }

    [Fact]
    public async Task A_part_that_unfolds_beyond_the_limit_is_a_bomb() =>
        await SaysAsync("异常庞大", "函.docx", Bomb(parts: 1, megabytes: 70));

    [Fact]
    public async Task Parts_that_unfold_beyond_the_limit_together_are_a_bomb() =>
        await SaysAsync("异常庞大", "函.docx", Bomb(parts: 5, megabytes: 30));

    [Fact]
    public async Task Unfolding_to_hundreds_of_times_the_size_is_a_bomb() =>
        await SaysAsync("异常庞大", "函.docx", Bomb(parts: 1, megabytes: 20));

    [Fact]
    public async Task Thousands_of_parts_are_a_bomb() =>
        await SaysAsync("异常庞大", "函.docx", Bomb(parts: 4001, megabytes: 0));

    [Fact]
    public async Task A_size_that_the_archive_states_of_itself_is_not_believed()
    {
        var bytes = Bomb(parts: 1, megabytes: 70);
        // The uncompressed size stands at offset 24 of the entry in the directory.
        var entry = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(entry + 24), 100);

        await Assert.ThrowsAsync<UnreadableDocumentException>(() => ReadAsync("函.docx", bytes));
    }

    [Fact]
    public async Task Elements_nested_without_end_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("<w:sdt>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 50_000));

        await SaysAsync("异常复杂", "函.docx", new Docx(nested).Bytes());
    }

    [Fact]
    public async Task A_document_type_with_entities_is_refused()
    {
        var bytes = Docx.Zip(new Dictionary<string, byte[]>
        {
            ["_rels/.rels"] = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"u8.ToArray(),
        });

        await SaysAsync("不是有效的 docx", "函.docx", bytes);
    }

    [Fact]
    public async Task A_password_an_old_format_and_other_kinds_each_say_what_to_do()
    {
        await SaysAsync("打开密码", "函.docx", Ole("EncryptedPackage"));
        await SaysAsync("旧版 Word", "函.doc", Ole("WordDocument"));
        await SaysAsync("旧版 Word", "函.txt", Ole("WordDocument"));
        await SaysAsync("旧版 Excel", "表.xls", Ole("Workbook"));
        await SaysAsync("Excel 表格", "表.xlsx", Docx.Zip(new Dictionary<string, byte[]> { ["xl/workbook.xml"] = "<a/>"u8.ToArray() }));
        await SaysAsync("OFD", "函.ofd", Docx.Zip(new Dictionary<string, byte[]> { ["OFD.xml"] = "<a/>"u8.ToArray() }));
        await SaysAsync("压缩包", "函.zip", Docx.Zip(new Dictionary<string, byte[]> { ["a.txt"] = "正文"u8.ToArray() }));
        await SaysAsync("RTF", "函.doc", "{\\rtf1 abc}"u8.ToArray());
    }

    [Fact]
    public async Task A_docx_is_known_by_its_content_whatever_it_is_called()
    {
        var read = await ReadAsync("函.txt", new Docx(Docx.P("正文")).Bytes());

        Assert.Equal("正文\n", read.Text);
    }

    [Fact]
    public async Task A_docx_without_text_is_empty() => await SaysAsync("没有文字", "函.docx", new Docx(Docx.P(" ")).Bytes());

    private static byte[] Bomb(int parts, int megabytes) =>
        Docx.Zip(Enumerable.Range(0, parts).ToDictionary(i => $"word/media/{i}.bin", _ => new byte[megabytes * 1024 * 1024]));

    private static byte[] Ole(string stream) => [.. OleMark, .. new byte[600], .. Encoding.Unicode.GetBytes(stream), .. new byte[100]];

    private static Task<RawDocument> ReadAsync(string name, byte[] bytes) =>
        new FileReader().ReadAsync(name, bytes, CancellationToken.None);

    private static async Task SaysAsync(string part, string name, byte[] bytes)
    {
        var refused = await Assert.ThrowsAsync<UnreadableDocumentException>(() => ReadAsync(name, bytes));
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.Matches("^[^\n。]+。$", refused.Message);
    }
}
