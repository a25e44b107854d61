using System.IO.Compression;
using System.Text;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval.Evaluation;

namespace ReplyAssistant.Quality.Peers;

/// <summary>A question with the keys of all passages that hold its answer.</summary>
internal sealed record NewsQuestion(string Id, string Text, IReadOnlySet<string> Holding);

/// <summary>The news passages and questions that lie beside the project.</summary>
internal static class NewsText
{
    // A request has a hundred to three hundred characters; each joined question is cut off at another length.
    private const int ShortestJoined = 100;
    private const int LongestJoined = 300;
    private const int JoinedQuestions = 200;

    public static bool IsThere => File.Exists(PassagesFile) && File.Exists(QuestionsFile);

    private static string PassagesFile => Path.Combine(ProjectFolder.News, "passages.tsv.gz");

    private static string QuestionsFile => Path.Combine(ProjectFolder.News, "questions.tsv");

    public static List<PeerPassage> Passages(int most)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(PassagesFile), CompressionMode.Decompress));
        var passages = new List<PeerPassage>();
        while (passages.Count < most && reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t', 3);
            var ordinal = passages.Count > 0 && passages[^1].Document == fields[1] ? passages[^1].Ordinal + 1 : 0;
            passages.Add(new PeerPassage(fields[1], ordinal, fields[2]));
        }
        return passages;
    }

    /// <summary>The questions that these passages answer.</summary>
    public static IReadOnlyList<NewsQuestion> Questions(IReadOnlyList<PeerPassage> passages)
    {
        var folded = passages.AsParallel().AsOrdered().Select(p => (p.Key, Text: Dense(p.Text))).ToList();
        return [.. File.ReadAllLines(QuestionsFile).Select(l => l.Split('\t')).AsParallel().AsOrdered()
            .Select(fields => new NewsQuestion(fields[0], fields[1], Holding(folded, Dense(fields[2]))))
            .Where(q => q.Holding.Count > 0)];
    }

    /// <summary>Questions put one after another until they are as long as a request.</summary>
    public static IReadOnlyList<NewsQuestion> Joined(IReadOnlyList<NewsQuestion> questions)
    {
        var joined = new List<NewsQuestion>();
        for (var i = 0; i < JoinedQuestions && questions.Count > 0; i++)
        {
            var length = ShortestJoined + ((LongestJoined - ShortestJoined) * i / (JoinedQuestions - 1));
            var text = new StringBuilder();
            for (var next = i * questions.Count / JoinedQuestions; text.Length < length; next++) text.Append(questions[next % questions.Count].Text);
            joined.Add(new NewsQuestion($"j{i}", text.ToString(0, length), new HashSet<string>(StringComparer.Ordinal)));
        }
        return joined;
    }

    public static RetrievalScores Scores(IReadOnlyList<NewsQuestion> questions, IReadOnlyList<PeerAnswer> answers)
    {
        var found = answers.ToDictionary(a => a.Question, a => a.Keys, StringComparer.Ordinal);
        return RetrievalScores.Of([.. questions.Select(q => Judged(q, found[q.Id]))]);
    }

    /// <summary>Any passage with the answer will do, so one thing is to be found.</summary>
    public static double RecallAt10(IReadOnlyList<NewsQuestion> questions, IReadOnlyList<PeerAnswer> answers)
    {
        var found = answers.ToDictionary(a => a.Question, a => a.Keys, StringComparer.Ordinal);
        return questions.Average(q => found[q.Id].Any(q.Holding.Contains) ? 1.0 : 0.0);
    }

    private static JudgedRanking Judged(NewsQuestion question, IReadOnlyList<string> keys) =>
        new([.. keys.Select(k => question.Holding.Contains(k) ? 1 : 0)], question.Holding.Count);

    private static HashSet<string> Holding(List<(string Key, string Text)> passages, string answer) =>
        [.. passages.Where(p => p.Text.Contains(answer, StringComparison.Ordinal)).Select(p => p.Key)];

    private static string Dense(string text) => string.Concat(TextFolding.Fold(text).Where(c => !char.IsWhiteSpace(c)));
}
