namespace ReplyAssistant.EndToEnd;

/// <summary>The reference documents that lie beside the project.</summary>
internal static class Shared
{
    public static string Root { get; } = Path.Combine(ProjectRoot(), "..", "shared");

    public static string Case(string name) => Path.Combine(Root, "cases", name + ".txt");

    public static string ProjectRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReplyAssistant.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No ReplyAssistant.sln above the tests.");
        return folder.FullName;
    }
}
