using System.Diagnostics;

namespace ReplyAssistant.Quality.Load;

/// <summary>What became of the messages that were taken on.</summary>
internal sealed record LoadTally
{
    public required int Accepted { get; init; }

    public required int Answered { get; init; }

    /// <summary>Without any answer, or a draft without its last message.</summary>
    public required int Lost { get; init; }

    /// <summary>Something was said twice to the same message.</summary>
    public required int Twice { get; init; }

    /// <summary>An answer came after one to a later message of its conversation.</summary>
    public required int OutOfOrder { get; init; }

    /// <summary>Answered by saying that it failed.</summary>
    public required int Failed { get; init; }

    /// <summary>Answers to messages that were never taken on.</summary>
    public required int Strange { get; init; }

    /// <summary>Milliseconds from the acknowledgement of 起草 to the draft's last message.</summary>
    public required IReadOnlyList<double> Drafts { get; init; }

    /// <summary>Milliseconds from the acknowledgement to the first words of the answer.</summary>
    public required IReadOnlyList<double> Answers { get; init; }

    public bool IsFaultless => Lost + Twice + OutOfOrder + Failed + Strange == 0;

    public static LoadTally Of(IReadOnlyCollection<Accepted> accepted, IReadOnlyCollection<Heard> heard)
    {
        var answers = heard.ToLookup(h => h.To, StringComparer.Ordinal);
        var known = accepted.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return new LoadTally
        {
            Accepted = accepted.Count,
            Answered = accepted.Count(a => answers[a.Id].Any()),
            Lost = accepted.Count(a => !IsWhole(a, [.. answers[a.Id]])),
            Twice = accepted.Count(a => answers[a.Id].GroupBy(h => h.Print, StringComparer.Ordinal).Any(g => g.Skip(1).Any())),
            OutOfOrder = accepted.GroupBy(a => a.Conversation).Sum(c => Inversions([.. c], answers)),
            Failed = heard.Where(h => h.IsFailure).Select(h => h.To).Distinct(StringComparer.Ordinal).Count(),
            Strange = heard.Count(h => !known.Contains(h.To)),
            Drafts = [.. accepted.Where(a => a.Text == LoadScript.Draft).SelectMany(a => answers[a.Id].Where(h => h.IsDraftsEnd).Select(h => Since(a, h)))],
            Answers = [.. accepted.Where(a => answers[a.Id].Any()).Select(a => Since(a, answers[a.Id].First()))],
        };
    }

    private static bool IsWhole(Accepted said, IReadOnlyList<Heard> answers) =>
        answers.Count > 0 && (said.Text != LoadScript.Draft || answers.Any(h => h.IsDraftsEnd || h.IsFailure));

    private static int Inversions(IReadOnlyList<Accepted> said, ILookup<string, Heard> answers)
    {
        var turns = said.SelectMany(a => answers[a.Id].Select(h => (h.At, a.Turn))).OrderBy(h => h.At).Select(h => h.Turn).ToList();
        return turns.Zip(turns.Skip(1)).Count(pair => pair.Second < pair.First);
    }

    // The answer may overtake its acknowledgement on the way.
    private static double Since(Accepted said, Heard heard) => Math.Max(0, Stopwatch.GetElapsedTime(said.At, heard.At).TotalMilliseconds);
}
