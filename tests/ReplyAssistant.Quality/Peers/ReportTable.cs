using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReplyAssistant.Quality.Peers;

/// <summary>One row a figure, one column a program; printed, and written as JSON.</summary>
internal sealed class ReportTable(IEnumerable<string> columns)
{
    private const int NameWidth = 44;
    private const int CellWidth = 18;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true,
    };

    private readonly string[] columns = [.. columns];
    private readonly List<(string Name, IReadOnlyList<string> Cells, IReadOnlyList<object> Values)> rows = [];

    /// <param name="values">One for each column; columns at the end may be left out.</param>
    public void Add<T>(string name, IEnumerable<T> values, Func<T, string> cell)
        where T : notnull
    {
        var list = values.ToList();
        rows.Add((name, [.. list.Select(cell)], [.. list.Select(v => (object)v)]));
    }

    public async Task PrintAsync(TextWriter output, string? jsonFile, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(Padded("", NameWidth) + string.Concat(columns.Select(c => Padded(c, CellWidth))));
        foreach (var (name, cells, _) in rows)
            await output.WriteLineAsync(Padded(name, NameWidth) + string.Concat(cells.Select(c => Padded(c, CellWidth))));
        if (jsonFile is null) return;
        var told = rows.ToDictionary(r => r.Name, r => columns.Zip(r.Values).ToDictionary(p => p.First, p => p.Second), StringComparer.Ordinal);
        await File.WriteAllTextAsync(jsonFile, JsonSerializer.Serialize(told, Indented), cancellationToken);
    }

    /// <summary>A Chinese character takes two cells.</summary>
    private static string Padded(string text, int width) =>
        text + new string(' ', Math.Max(1, width - new StringInfo(text).LengthInTextElements - text.Count(c => c >= 0x2E80)));
}
