using System.Globalization;

namespace ReplyAssistant.Verification.Quantities;

/// <summary>The units that a figure can have, from the resource file.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string Base, decimal Factor)> Known = ReadResource();
    private static readonly int Longest = Known.Keys.Max(k => k.Length);

    /// <returns>The longest unit that begins here; null for none.</returns>
    public static (string Written, string Base, decimal Factor)? At(string text, int start)
    {
        for (var length = Math.Min(Longest, text.Length - start); length > 0; length--)
        {
            var written = text.Substring(start, length);
            if (Known.TryGetValue(written, out var unit)) return (written, unit.Base, unit.Factor);
        }
        return null;
    }

    private static Dictionary<string, (string, decimal)> ReadResource()
    {
        using var stream = typeof(Units).Assembly.GetManifestResourceStream("ReplyAssistant.Verification.Quantities.units.txt")!;
        using var reader = new StreamReader(stream);
        var known = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split(' ');
            known[parts[0]] = parts.Length < 3 ? (parts[0], 1m) : (parts[1], decimal.Parse(parts[2], CultureInfo.InvariantCulture));
        }
        return known;
    }
}
