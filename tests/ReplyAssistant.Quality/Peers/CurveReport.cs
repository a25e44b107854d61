using System.Globalization;

namespace ReplyAssistant.Quality.Peers;

/// <summary>What more passages cost: building, size, memory and search from ten thousand passages on.</summary>
internal sealed class CurveReport(IReadOnlyList<int> sizes, ReportOptions options, TextWriter output)
{
    public async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        var news = NewsText.Passages(int.MaxValue);
        var questions = NewsText.Questions(news);
        foreach (var size in sizes)
        {
            await using var bench = await PeerBench.OpenAsync(withFts5: false, TextWriter.Null, cancellationToken);
            var passages = bench.Write("passages.tsv", Varied(news, size).Select(p => p.Line));
            var asked = bench.Write("questions.tsv", questions.Select(q => $"{q.Id}\t{q.Text}"));
            var joined = bench.Write("joined.tsv", NewsText.Joined(questions).Select(q => $"{q.Id}\t{q.Text}"));
            foreach (var peer in bench.All) await peer.BuildAsync(passages, cancellationToken);
            foreach (var peer in bench.All) await peer.WarmAsync(asked, joined, cancellationToken);
            for (var round = 0; round < options.Rounds; round++)
                foreach (var peer in bench.All) await peer.PassAsync(asked, joined, cancellationToken);
            foreach (var peer in bench.All) await output.WriteLineAsync(Line(size, peer));
        }
        return 0;
    }

    private static string Line(int size, PeerRun peer) => string.Create(
        CultureInfo.InvariantCulture,
        $"{size,9} 段  {peer.Name,-15} 建库 {peer.BuildSeconds,7:F1} 秒  内存峰值 {peer.PeakMemory / 1e6,5:F0} MB  索引 {peer.IndexBytes / 1e6,7:F1} MB  单问 {peer.Short.P50:F2} / {peer.Short.P95:F2} 毫秒  100–300 字 {peer.Long.P50:F2} / {peer.Long.P95:F2} 毫秒");

    /// <summary>The news as they are, then sentences of different news put together anew, with other figures.</summary>
    private static IEnumerable<PeerPassage> Varied(List<PeerPassage> news, int size)
    {
        foreach (var passage in news.Take(size)) yield return passage;
        var random = new Random(size);
        for (var i = news.Count; i < size; i++)
        {
            var (one, other) = (news[random.Next(news.Count)].Text, news[random.Next(news.Count)].Text);
            yield return new PeerPassage($"v{i / 3}", i % 3, OtherFigures(Half(one, first: true) + Half(other, first: false), random));
        }
    }

    private static string Half(string text, bool first)
    {
        var middle = text.IndexOf('。', text.Length / 2) is var at and >= 0 ? at + 1 : text.Length / 2;
        return first ? text[..middle] : text[middle..];
    }

    private static string OtherFigures(string text, Random random) => string.Create(text.Length, (text, random), static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsAsciiDigit(from.text[i]) ? (char)('0' + from.random.Next(10)) : from.text[i];
    });
}
