using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>A file of questions with what must be found for each: tab-separated lines, JSON lines, or both.</summary>
/// <param name="BadLines">One Chinese sentence for each line that is no case; it names the line.</param>
public sealed record CaseFile(IReadOnlyList<EvaluationCase> Cases, IReadOnlyList<string> BadLines)
{
    private const long MaxBytes = 64L * 1024 * 1024;

    // A run over so many takes minutes; more is a mistake, and the sentences on them would fill the screen.
    private const int MaxCases = 20_000;

    /// <exception cref="UnreadableDocumentException">The file cannot be read, is too large or is no text.</exception>
    public static async Task<CaseFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await FileBytes.LoadAsync(path, MaxBytes, cancellationToken);
        var text = TextDecoder.Decode(bytes.Span)
            ?? throw new UnreadableDocumentException($"“{Path.GetFileName(path)}”不是文本文件，请换用制表符分隔的文件或 JSON Lines 文件。");
        return Parse(text);
    }

    public static CaseFile Parse(string text)
    {
        var cases = new List<EvaluationCase>();
        var bad = new List<string>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) continue;
            switch (CaseLine.Read(number, line.ToString()))
            {
                case CaseLine.Wrong wrong:
                    bad.Add($"第 {number} 行{wrong.Reason}。");
                    break;
                case CaseLine.Good { Case: var good } when !lines.TryAdd(good.Id, number):
                    bad.Add($"第 {number} 行的编号“{good.Id}”与第 {lines[good.Id]} 行相同，请改为不同的编号。");
                    break;
                case CaseLine.Good when cases.Count == MaxCases:
                    throw new UnreadableDocumentException($"问题超过 {MaxCases} 个，请拆分后重试。");
                case CaseLine.Good { Case: var good }:
                    cases.Add(good);
                    break;
            }
        }
        return new CaseFile(cases, bad);
    }
}
