using System.Text;

namespace ReplyAssistant.Documents.Reading;

/// <summary>What one format's reader got out of the bytes.</summary>
internal sealed record FileContent(string Text)
{
    public IReadOnlyList<RawHint> Hints { get; init; } = [];

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static FileContent Plain(string text) => new(WithLineFeeds(text));

    /// <summary>True when there is nothing in it that a person could read.</summary>
    public bool IsEmpty => Text.All(c => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u2060' || char.IsControl(c));

    /// <summary>Every kind of line end becomes "\n"; nothing else is touched.</summary>
    public static string WithLineFeeds(string text)
    {
        if (text.AsSpan().IndexOfAny("\r\f\v\u2028\u2029") < 0) return text;
        var lines = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            lines.Append(c is '\r' or '\f' or '\v' or '\u2028' or '\u2029' ? '\n' : c);
        }
        return lines.ToString();
    }
}
