using System.Text;

namespace ReplyAssistant.Rendering;

/// <summary>A table as CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with a byte order mark, and no cell that they would run as a formula.</summary>
public static class CsvText
{
    private const string FormulaSigns = "=+-@\t\r＝＋－＠";

    public static byte[] Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(columns)) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // The apostrophe is what spreadsheets themselves put before a text that looks like a formula.
    private static string Cell(string value)
    {
        var first = value.AsSpan().TrimStart();
        var safe = first.Length > 0 && FormulaSigns.Contains(first[0]) || value.Length > 0 && FormulaSigns.Contains(value[0]) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
