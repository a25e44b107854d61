using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations;

/// <summary>Puts a draft into messages: its frame, then each answer, with its sources in place.</summary>
internal static class LetterMessages
{
    /// <summary>As many sources as one message may cite on every channel.</summary>
    public const int MostSources = 10;

    // A message is read on a telephone; a longer answer goes on in the next one.
    private const int LongMessage = 2500;

    /// <summary>A message with words of a draft, which a thumb on it is about.</summary>
    public static Reply.Message Shown(AnswerText words, string draft, int revision) =>
        new(words) { IsGenerated = true, About = $"{draft}/{revision}" };

    /// <summary>How much was written, and how much is left to a person.</summary>
    public static string Outcome(Draft draft)
    {
        var sentences = draft.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences).ToList();
        // Point by point, as the card below has them.
        var sources = draft.Sections.Sum(s =>
            s.Blocks.SelectMany(b => b.Sentences).SelectMany(t => t.Citations).Select(c => c.Evidence).Distinct().Count());
        var open = sentences.Count(s => s.Text.Contains("〔待", StringComparison.Ordinal));
        return $"已写出对 {draft.Sections.Count} 个问题的答复：共 {sentences.Count} 句，引用依据 {sources} 处"
            + (open > 0 ? $"，待补充或待核实 {open} 处。" : "。") + "下面是摘要和全文。";
    }

    public static IReadOnlyList<AnswerText> Of(Draft draft)
    {
        var messages = new List<AnswerText>
        {
            new AnswerText().Head(draft.Title).Say(draft.Addressee + "\n" + string.Join('\n', draft.Opening)),
        };
        var number = 0;
        foreach (var section in draft.Sections) messages.AddRange(Of(draft, section, ref number));
        messages.Add(AnswerText.Of($"{string.Join('\n', draft.Closing)}\n{draft.Signatory}\n{ChineseTerms.Of(draft.Date)}\n抄送：{string.Join("、", draft.CopyTo)}"));
        return messages;
    }

    /// <param name="index">Of the section.</param>
    public static IReadOnlyList<AnswerText> OfSection(Draft draft, int index)
    {
        var number = draft.Sections.Take(index).SelectMany(s => s.Blocks).Sum(b => b.Sentences.Count);
        return Of(draft, draft.Sections[index], ref number);
    }

    private static List<AnswerText> Of(Draft draft, DraftSection section, ref int number)
    {
        var evidence = draft.Evidence.ToDictionary(e => e.Id);
        var messages = new List<AnswerText>();
        var message = new AnswerText().Head(section.Heading);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var length = 0;
        foreach (var block in section.Blocks)
        {
            // A heading goes with the first sentence under it, also into the next message.
            var heading = block.Heading;
            foreach (var sentence in block.Sentences)
            {
                var sources = sentence.Citations.Select(c => SourceOf(c, evidence[c.Evidence])).DistinctBy(s => s.Key).Take(MostSources).ToList();
                if (keys.Count + sources.Count(s => !keys.Contains(s.Key)) > MostSources || length > LongMessage)
                {
                    messages.Add(message);
                    message = AnswerText.Of("（续）\n");
                    keys.Clear();
                    length = 0;
                }
                if (heading is not null) message.Say($"\n{heading}\n");
                heading = null;
                message.Say($"（{++number}）{sentence.Text}");
                foreach (var source in sources) message.Cite(source);
                message.Say("\n");
                keys.UnionWith(sources.Select(s => s.Key));
                length += sentence.Text.Length;
            }
        }
        messages.Add(message);
        return messages;
    }

    public static Source SourceOf(Citation citation, Evidence evidence) => new()
    {
        Key = $"{evidence.DocumentId}/{citation.CleanStart}-{citation.CleanEnd}",
        Title = evidence.Title,
        Quote = citation.Quote,
        Facts =
        [
            .. new[]
            {
                evidence.DocumentNumber,
                evidence.Date is { } day ? ChineseTerms.Of(day) : "日期不明",
                evidence.Validity == ValidityStatus.Unknown ? null : ChineseTerms.Of(evidence.Validity),
                evidence.Path.Count > 0 ? evidence.Path[^1] : null,
            }.OfType<string>(),
        ],
    };

    /// <summary>The places behind the marks of a message, in the order of the marks.</summary>
    public static IReadOnlyList<ShownSource> SourcesOf(AnswerText message) =>
        [.. message.Runs.OfType<Run.Cite>().Select(c => c.Source.Key).Distinct(StringComparer.Ordinal).Select(PlaceOf).OfType<ShownSource>()];

    private static ShownSource? PlaceOf(string key)
    {
        var slash = key.LastIndexOf('/');
        var dash = key.LastIndexOf('-');
        return slash > 0 && dash > slash && int.TryParse(key[(slash + 1)..dash], out var start) && int.TryParse(key[(dash + 1)..], out var end)
            ? new ShownSource(key[..slash], start, end) : null;
    }
}
