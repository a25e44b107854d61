using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Tests.Documents.Reading;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("folder").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Walks_folders_in_ordinal_order_and_skips_what_is_no_document()
    {
        foreach (var name in new[] { "b/2.docx", "b/1.HTML", "a.txt", "README.md", "b/SOURCES.md", "~$a.docx", ".git/x.txt", ".x.txt", "照片.png", "说明.md" })
            Touch(name);

        Assert.Equal(["a.txt", "b/1.HTML", "b/2.docx", "说明.md"], Expand(root));
    }

    [Fact]
    public void A_named_file_is_always_taken_and_taken_once()
    {
        Touch("README.md");
        Touch("a.txt");

        Assert.Equal(["README.md", "a.txt", "无.xyz"], Expand(At("README.md"), At("a.txt"), root, At("无.xyz"), At("README.md")));
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed()
    {
        Touch("a/1.txt");
        Directory.CreateSymbolicLink(At("a/again"), root);

        Assert.Equal(["a/1.txt"], Expand(root));
    }

    [Fact]
    public void A_folder_without_documents_is_an_empty_list()
    {
        Touch("照片.png");

        Assert.Empty(Expand(root));
    }

    private string At(string name) => Path.Combine(root, name);

    private void Touch(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), "正文");
    }

    private IEnumerable<string> Expand(params string[] paths) =>
        DocumentFolder.Expand(paths, CancellationToken.None).Select(path => Path.GetRelativePath(root, path));
}
