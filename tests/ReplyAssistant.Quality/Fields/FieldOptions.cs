namespace ReplyAssistant.Quality.Fields;

/// <summary>Which labelled fields are drafted, and what else lies in their stores.</summary>
internal sealed record FieldOptions(IReadOnlyList<string> Folders, IReadOnlyList<string> More)
{
    /// <returns>Null where a folder is not there.</returns>
    public static FieldOptions? Of(IReadOnlyList<string> arguments)
    {
        var with = arguments.ToList().IndexOf("--with");
        List<string> folders = [.. with < 0 ? arguments : arguments.Take(with)], more = [.. with < 0 ? [] : arguments.Skip(with + 1)];
        if (folders.Count == 0) folders.Add(Path.Combine(ProjectFolder.Root, "tests", "fields"));
        return folders.Concat(more).All(Directory.Exists) ? new FieldOptions(folders, more) : null;
    }
}
