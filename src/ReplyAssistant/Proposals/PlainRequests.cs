using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Divides what is asked in plain prose: each paragraph, or in a single paragraph each group of sentences.</summary>
internal static class PlainRequests
{
    private static readonly Regex asks = Patterns.Linear(
        "^(?:首先|其次|再次|最后|第[一二三四五六七八九十]|[一二三四五六七八九十]是|为此|因此|对此|鉴于此|故|同时|此外|另外|再者|综上)?[，,]?(?:也|还|特|我们|我|本人|代表|委员)*(?:建议|恳请|希望|请求|呼吁)");

    public static bool Asks(string sentence) => asks.IsMatch(sentence.Length <= 40 ? sentence : sentence[..40]);

    public static IReadOnlyList<RequestItem> Of(IReadOnlyList<string> asked)
    {
        var paragraphs = asked.Where(line => line.Length >= 6).ToList();
        if (paragraphs.Count == 0) return [];
        return paragraphs.Count > 1 ? [.. paragraphs.Select(line => new RequestItem("", [line]))] : Groups(paragraphs[0]);
    }

    // A sentence that does not ask by itself explains the one before it.
    private static List<RequestItem> Groups(string paragraph)
    {
        var groups = new List<string>();
        foreach (var span in SentenceSplitter.Split(paragraph))
        {
            var sentence = span.In(paragraph);
            if (groups.Count == 0 || Asks(sentence)) groups.Add(sentence);
            else groups[^1] += sentence;
        }
        return [.. groups.Select(text => new RequestItem("", [text]))];
    }
}
