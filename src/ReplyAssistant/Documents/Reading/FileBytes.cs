namespace ReplyAssistant.Documents.Reading;

/// <summary>Loads a file whole, but never more of it than the limit.</summary>
internal static class FileBytes
{
    public static async Task<ReadOnlyMemory<byte>> LoadAsync(string path, long limit, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path) is { Length: > 0 } last ? last : path;
        if (Directory.Exists(path)) throw Refusal.IsFolder(name);
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.Asynchronous);
            if (file.CanSeek && file.Length > limit) throw Refusal.TooLarge(name, limit);
            return await LoadAsync(file, name, limit, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refusal.Missing(name);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Refusal.Denied(name, e);
        }
        catch (IOException e)
        {
            throw Refusal.Unreachable(name, e);
        }
    }

    /// <summary>The length that a file states may be wrong (a pipe, a file that grows), so the limit is kept while reading.</summary>
    private static async Task<ReadOnlyMemory<byte>> LoadAsync(
        FileStream file, string name, long limit, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(file.CanSeek ? (int)Math.Min(file.Length, limit) : 0);
        var buffer = new byte[81920];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > limit) throw Refusal.TooLarge(name, limit);
            content.Write(buffer, 0, read);
        }
        return content.TryGetBuffer(out var bytes) ? bytes : content.ToArray();
    }
}
