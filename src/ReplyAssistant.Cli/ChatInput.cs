namespace ReplyAssistant.Cli;

/// <summary>Reads what a person says: a line, or the lines of a paste together.</summary>
/// <remarks>A paste comes faster than anybody types; from a file, a line <c>&lt;&lt;&lt;</c> begins and <c>&gt;&gt;&gt;</c> ends what belongs together.</remarks>
internal sealed class ChatInput(TextReader reader, bool isRedirected)
{
    // Lines of a paste follow each other at once; nobody types a line in this time.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    private const int MostCharacters = 1_000_000;

    /// <returns>Null when nothing more comes.</returns>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await reader.ReadLineAsync(cancellationToken) is not { } first) return null;
        if (first.Trim() == "<<<") return await BlockAsync(cancellationToken);
        return isRedirected ? first : await PasteAsync(first, cancellationToken);
    }

    private async Task<string> BlockAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var length = 0;
        while (length < MostCharacters && await reader.ReadLineAsync(cancellationToken) is { } line && line.Trim() != ">>>")
        {
            lines.Add(line);
            length += line.Length + 1;
        }
        return string.Join('\n', lines);
    }

    private async Task<string> PasteAsync(string first, CancellationToken cancellationToken)
    {
        var lines = new List<string> { first };
        await Task.Delay(Pause, cancellationToken);
        while (Console.KeyAvailable && await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            lines.Add(line);
            if (!Console.KeyAvailable) await Task.Delay(Pause, cancellationToken);
        }
        return string.Join('\n', lines);
    }
}
