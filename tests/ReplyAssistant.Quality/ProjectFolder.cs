namespace ReplyAssistant.Quality;

/// <summary>Finds what the measurements read, from wherever the program was built.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } = FindRoot();

    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>News passages beside the project; they are not part of it and may be absent.</summary>
    public static string News => Path.Combine(Root, "..", "shared", "data", "news");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReplyAssistant.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No ReplyAssistant.sln above this program.");
        return folder.FullName;
    }
}
