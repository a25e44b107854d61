namespace ReplyAssistant.Documents.Reading;

/// <summary>Turns the files and folders that a user names into the list of files to read.</summary>
public static class DocumentFolder
{
    private static readonly string[] Extensions = [".txt", ".md", ".html", ".htm", ".docx", ".pdf"];

    /// <summary>They describe a folder; they are no documents of it.</summary>
    private static readonly string[] Descriptions = ["README.md", "SOURCES.md"];

    private static readonly EnumerationOptions Readable = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Absolute paths: each file once, a folder's in ordinal order. A file that is named is taken whatever it is.</summary>
    /// <returns>Empty when the folders hold nothing that can be read.</returns>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            var found = Directory.Exists(path) ? Walk(path, cancellationToken) : [path];
            files.AddRange(found.Where(seen.Add));
        }
        return files;
    }

    private static List<string> Walk(string folder, CancellationToken cancellationToken)
    {
        var files = new List<string>();
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.AddRange(Directory.EnumerateFiles(next, "*", Readable).Where(IsDocument));
            // A link to a folder may lead round in a circle, or out of what the user named.
            foreach (var below in new DirectoryInfo(next).EnumerateDirectories("*", Readable))
                if (below.LinkTarget is null && !IsHidden(below.Name)) pending.Push(below.FullName);
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static bool IsDocument(string path)
    {
        var name = Path.GetFileName(path);
        return !IsHidden(name)
            && Extensions.Contains(FileInput.ExtensionOf(path))
            && !Descriptions.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>"~$" is what Word writes beside a document that is open.</summary>
    private static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);
}
