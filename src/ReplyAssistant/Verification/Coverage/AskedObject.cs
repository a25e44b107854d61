using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>What a question asks to be set up (机制, 系统, 平台 …) with the words that take it up in an answer, from <c>asked-objects.txt</c>.</summary>
internal sealed record AskedObject(string Name, IReadOnlyList<string> Words)
{
    private static readonly Regex asks = Patterns.Linear("^(?:建立|构建|设立|搭建|组建|成立|健全|完善|打造|建设|制定|开发|推动建立|加快建立|探索建立|推进建立)");

    private static readonly IReadOnlyList<AskedObject> all = Read();

    /// <returns>Null where the question does not ask for one of them.</returns>
    public static AskedObject? Of(string question)
    {
        if (!asks.IsMatch(question)) return null;
        var end = question.AsSpan().IndexOfAny('，', '、', '；');
        var first = end < 0 ? question : question[..end];
        return all.FirstOrDefault(o => first.EndsWith(o.Name, StringComparison.Ordinal));
    }

    public bool IsTakenUpIn(string text) => Words.Any(w => text.Contains(w, StringComparison.Ordinal));

    private static List<AskedObject> Read()
    {
        using var stream = typeof(AskedObject).Assembly.GetManifestResourceStream("ReplyAssistant.Verification.Coverage.asked-objects.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
            .Select(p => new AskedObject(p[0], p[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }
}
