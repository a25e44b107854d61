using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Quality.Speed;

/// <summary>How fast a letter is checked by every rule, beside one plain regular expression over the same text, and how that grows.</summary>
internal sealed partial class CheckSpeed(string folder)
{
    private const int Best = 3;

    // Milliseconds for an eighth of the text, after which eight times as much would only waste the reader's time.
    private const double Patience = 4_000;

    private static readonly int[] sizes = [10_000, 100_000, 1_000_000];

    private readonly LetterChecker checker =
        new ServiceCollection().AddReplyAssistant().BuildServiceProvider().GetRequiredService<LetterChecker>();

    public static async Task<int> PrintAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("核对");
        await foreach (var line in new CheckSpeed(folder).LinesAsync(cancellationToken)) await output.WriteLineAsync("  " + line);
        return 0;
    }

    /// <summary>Each size of a letter made of the folder's own paragraphs, then what is made to cost time.</summary>
    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var documents = await SpeedText.ReadAsync(folder, cancellationToken);
        var paragraphs = documents.SelectMany(d => d.Text.Split('\n')).Select(l => l.Trim()).Where(IsParagraph).ToList();
        // The first run pays for compiling; nobody measures that twice.
        await MeasureAsync(HostileLetters.Framed(string.Join('\n', Filled(paragraphs, sizes[1]))), Best, cancellationToken);
        var last = 0.0;
        foreach (var size in sizes)
        {
            var text = HostileLetters.Framed(string.Join('\n', Filled(paragraphs, size)));
            var (reading, checking, findings) = await MeasureAsync(text, Best, cancellationToken);
            var plain = Enumerable.Range(0, Best).Min(_ => Milliseconds(() => Figure().Count(text)));
            yield return $"{text.Length,9:N0} 字：读入 {Rate(text, reading)}，全部规则 {Rate(text, checking)}，一条普通正则 {Rate(text, plain)}，"
                + $"用时是它的 {checking / plain:F0} 倍" + (last > 0 ? $"，是十分之一长度的 {checking / last:F1} 倍" : "") + $"；发现 {findings} 处";
            last = checking;
        }
        foreach (var (name, make) in HostileLetters.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (small, _) = await HostileAsync(make, HostileLetters.Size / 8, cancellationToken);
            if (small > Patience)
            {
                yield return $"{name}：八分之一长度已用 {small:N0} 毫秒，不再加长";
                continue;
            }
            var (whole, findings) = await HostileAsync(make, HostileLetters.Size, cancellationToken);
            yield return $"{name}：八倍长度用时是 {whole / small:F1} 倍（{whole:N0} 毫秒，发现 {findings} 处）";
        }
    }

    private async Task<(double Time, int Findings)> HostileAsync(Func<int, string> make, int size, CancellationToken cancellationToken)
    {
        var (reading, checking, findings) = await MeasureAsync(make(size), times: 1, cancellationToken);
        return (reading + checking, findings);
    }

    private async Task<(double Reading, double Checking, int Findings)> MeasureAsync(string text, int times, CancellationToken cancellationToken)
    {
        var raw = new RawDocument { ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Path = "/x.txt", Text = text };
        var (reading, checking, findings) = (double.MaxValue, double.MaxValue, 0);
        for (var i = 0; i < times; i++)
        {
            CheckedLetter? letter = null;
            reading = Math.Min(reading, Milliseconds(() =>
                letter = CheckedLetter.Of(new DocumentParser().Parse(raw), new LetterParser(), LetterStage.Published)));
            if (letter is null) return (reading, 0, 0);
            var watch = Stopwatch.StartNew();
            findings = (await checker.CheckAsync(
                letter, new CheckContext { Profile = ProfileReader.Default, On = new DateOnly(2025, 5, 27) }, cancellationToken)).Count;
            checking = Math.Min(checking, watch.Elapsed.TotalMilliseconds);
        }
        return (reading, checking, findings);
    }

    // Headings would make sections by the thousand, and a letter has no more than a hundred.
    private static bool IsParagraph(string line) =>
        line.Length > 80 && line[0] is not ('第' or '（' or '(') && line[1] is not ('、' or '.') && !char.IsAsciiDigit(line[0]) && !line.StartsWith("关于", StringComparison.Ordinal);

    private static IEnumerable<string> Filled(List<string> paragraphs, int size)
    {
        for (int i = 0, length = 0; length < size; i++)
        {
            var paragraph = paragraphs[i % paragraphs.Count];
            length += paragraph.Length + 1;
            yield return paragraph;
        }
    }

    private static double Milliseconds(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Rate(string text, double milliseconds) => $"{text.Length / Math.Max(milliseconds, 1e-6) / 10:N1} 万字/秒";

    // What a plain check would do: find the figures.
    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?[%％万亿]?[一-鿿]", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
