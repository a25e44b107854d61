using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Tests.Support;
using ReplyAssistant.Verification.Evidencing;

namespace ReplyAssistant.Tests.Verification.Evidencing;

/// <summary>Changes one fact of a draft at a time and sees whether the sentence is found; the drafts as written stay silent.</summary>
public sealed partial class DraftMutationTests
{
    [Fact]
    public async Task Changed_facts_of_drafts_are_found_and_unchanged_drafts_are_silent()
    {
        var drafts = await DraftsAsync();
        foreach (var draft in drafts) Assert.Empty(await CheckAsync(draft));

        foreach (var change in new[] { Digit(), Year(), Unit() })
        {
            int tried = 0, found = 0;
            foreach (var draft in drafts)
            {
                foreach (var (mutated, sentence) in Mutations(draft, change).Take(15))
                {
                    tried++;
                    found += (await CheckAsync(mutated)).Any(f => f.Rule == DraftSentenceRule.Unsupported && f.Places.Any(p => sentence.Contains(p.Quote, StringComparison.Ordinal))) ? 1 : 0;
                }
            }
            Assert.True(tried >= 50, $"{change}: only {tried}");
            Assert.True(found >= tried * 0.98, $"{change}: {found} of {tried}");
        }
    }

    private static async Task<List<Draft>> DraftsAsync()
    {
        var corpus = Path.Combine(Shared.ProjectRoot(), "corpus");
        await using var desk = await DraftingDesk.WithAsync(
            Directory.GetFiles(Path.Combine(corpus, "replies")).Concat(Directory.GetFiles(Path.Combine(corpus, "policies"))));
        var profile = await ProfileReader.ReadAsync(Path.Combine(corpus, "profile.yaml"), CancellationToken.None);
        var drafts = new List<Draft>();
        foreach (var proposal in Directory.GetFiles(Path.Combine(corpus, "proposals")).Order(StringComparer.Ordinal))
            drafts.Add(await desk.DraftAsync(proposal, new DateOnly(2026, 3, 20), profile));
        return drafts;
    }

    private static IEnumerable<(Draft Draft, string Sentence)> Mutations(Draft draft, Regex what)
    {
        foreach (var sentence in draft.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences).Where(s => s.Citations.Count > 0 && what.IsMatch(s.Text)))
        {
            var match = what.Match(sentence.Text);
            var changed = sentence.Text[..match.Index] + Other(match.Value) + sentence.Text[(match.Index + match.Length)..];
            yield return (With(draft, sentence, sentence with { Text = changed }), changed);
        }
    }

    private static string Other(string value) => value switch
    {
        "万元" => "亿元",
        "家" => "户",
        "个" => "万个",
        "项" => "件",
        _ => value[..^1] + (char)('0' + (value[^1] - '0' + 3) % 10),
    };

    private static Draft With(Draft draft, Sentence old, Sentence changed) => draft with
    {
        Sections = [.. draft.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(b => b with
        {
            Sentences = [.. b.Sentences.Select(x => ReferenceEquals(x, old) ? changed : x)],
        })] })],
    };

    private static Task<IReadOnlyList<Finding>> CheckAsync(Draft draft)
    {
        var document = StubDocuments.Parsed(DraftText.Of(draft));
        var letter = CheckedLetter.Of(document, new LetterParser(), LetterStage.Draft, draft)!;
        return RuleDesk.CheckAsync(new DraftSentenceRule(), letter);
    }

    [GeneratedRegex("(?<![0-9.〔])[1-9][0-9]{1,3}(?=[家个项万户%])")]
    private static partial Regex Digit();

    [GeneratedRegex("20[12][0-9](?=年)")]
    private static partial Regex Year();

    [GeneratedRegex("(?<=[0-9])(?:万元|家|个(?!百|月)|项)")]
    private static partial Regex Unit();
}
