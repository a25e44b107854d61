namespace ReplyAssistant.Bot.Package;

/// <summary>Files that are part of the program: texts, pages, schemas.</summary>
internal static class PackageResource
{
    public static string Read(string name)
    {
        using var stream = typeof(PackageResource).Assembly.GetManifestResourceStream($"{typeof(PackageResource).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
