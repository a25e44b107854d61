using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Quality.Speed;

/// <summary>How the time to parse grows with text that is made to cost time: eight times the text should take about eight times as long.</summary>
internal static class HostileText
{
    private const int Small = 8_000;
    private const int Best = 3;

    private static readonly string[] Pieces =
        ["(", "“", "“！?产", "“推。进”", "（推。", "产业 2025 年,\n", "《甲乙》已失效。", "（一）产业\n", "一—产业一"];

    public static IEnumerable<string> Lines()
    {
        foreach (var piece in Pieces)
        {
            Milliseconds(piece, Small);
            var growth = Milliseconds(piece, 8 * Small) / Milliseconds(piece, Small);
            yield return $"八倍的“{piece.TrimEnd()}”解析用时是原来的 {growth:F1} 倍";
        }
    }

    private static double Milliseconds(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var raw = new RawDocument { ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Path = "/x.txt", Text = text };
        return Enumerable.Range(0, Best).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            new DocumentParser().Parse(raw);
            return watch.Elapsed.TotalMilliseconds;
        });
    }
}
