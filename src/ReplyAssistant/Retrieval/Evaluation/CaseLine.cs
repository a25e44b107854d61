using System.Text.Json;

namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>What one line of a file of cases says.</summary>
internal abstract record CaseLine
{
    private const int LongestQuestion = 4000;
    private const int LongestAnswer = 4000;
    private const int LongestId = 200;

    private CaseLine()
    {
    }

    public sealed record Good(EvaluationCase Case) : CaseLine;

    /// <param name="Reason">Goes after 第 N 行, without a full stop.</param>
    public sealed record Wrong(string Reason) : CaseLine;

    public static CaseLine Read(int line, string text) =>
        text.AsSpan().TrimStart().StartsWith('{') ? OfJson(line, text) : OfColumns(line, text);

    private static CaseLine OfColumns(int line, string text) => text.Split('\t') is [var id, var question, var answer]
        ? Checked(line, id, question, answer, [])
        : new Wrong("应是用制表符分隔的三列：编号、问题、答案");

    private static CaseLine OfJson(int line, string text)
    {
        try
        {
            var read = JsonSerializer.Deserialize(text, CaseJsonContext.Default.CaseJson);
            return read is null ? new Wrong("没有内容") : OfJson(line, read);
        }
        catch (JsonException)
        {
            return new Wrong("不是有效的 JSON，请写成 {\"id\":…,\"question\":…,\"answer\":…} 的样子");
        }
    }

    private static CaseLine OfJson(int line, CaseJson read)
    {
        var gold = new List<SoughtPassage>();
        foreach (var one in read.Gold ?? [])
        {
            if (one?.Sought() is not { } sought) return new Wrong("的 gold 应写明 quote，或写明 documentId（或 path）和 start、end");
            gold.Add(sought);
        }
        return Checked(line, read.Id, read.Question, read.Answer, gold);
    }

    // Named passages say more exactly what is meant than an answer that may stand anywhere.
    private static CaseLine Checked(int line, string? id, string? question, string? answer, List<SoughtPassage> gold)
    {
        if (string.IsNullOrWhiteSpace(id)) return new Wrong("没有编号");
        if (string.IsNullOrWhiteSpace(question)) return new Wrong("没有问题");
        if (gold.Count == 0 && string.IsNullOrWhiteSpace(answer)) return new Wrong("既没有答案也没有应找到的段落");
        if (id.Length > LongestId || question.Length > LongestQuestion || answer?.Length > LongestAnswer)
            return new Wrong($"过长：编号至多 {LongestId} 字，问题至多 {LongestQuestion} 字，答案至多 {LongestAnswer} 字");
        return new Good(new EvaluationCase(line, id.Trim(), question.Trim(), gold.Count > 0 ? gold : [new SoughtPassage.Words(answer!)]));
    }
}
