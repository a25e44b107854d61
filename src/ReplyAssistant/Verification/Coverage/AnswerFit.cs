using System.Text.RegularExpressions;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>How far each answer of a letter is about each of its questions, by the words that tell the questions apart.</summary>
/// <remarks>
/// A word of a question counts by how few of the answers hold it, and pairs of characters inside longer words count half as much as
/// words: 大都市圈 may be answered as 都市圈. Titles in 《》 say what an answer rests on, not what it is about.
/// Measured on 20 letters with 69 pairs of questions: see the decisions.
/// </remarks>
internal sealed class AnswerFit
{
    // A word said once is two thirds of what it can be; more often adds less and less.
    private const double Saturation = 0.5;
    private const double StopWeight = 0.1;
    private const double PairWeight = 0.25;

    private static readonly Regex title = Patterns.Linear("《[^《》]{2,80}》");

    private readonly double[,] fits;

    private readonly int[,] telling;

    private AnswerFit(double[,] fits, int[,] telling, IReadOnlyList<(int Words, double Share)> held)
    {
        this.fits = fits;
        this.telling = telling;
        Held = held;
    }

    /// <summary>How far an answer is about a question, 0 to 1.</summary>
    public double this[int answer, int question] => fits[answer, question];

    /// <summary>How many words of a question's matter another answer holds that its own does not.</summary>
    public int Telling(int answer, int question) => telling[answer, question];

    /// <summary>For each question how many words carry its matter, and the share of them (and of their pairs) that its own answer holds.</summary>
    public IReadOnlyList<(int Words, double Share)> Held { get; }

    public int Count => fits.GetLength(0);

    public static AnswerFit Of(IReadOnlyList<string> questions, IReadOnlyList<string> answers, RequestTerms terms)
    {
        var bodies = answers.Select(a => title.Replace(a, "《》")).ToList();
        var table = new double[bodies.Count, questions.Count];
        var tells = new int[bodies.Count, questions.Count];
        var held = new List<(int Words, double Share)>();
        for (var question = 0; question < questions.Count; question++)
        {
            var words = Words(questions[question], terms);
            var counts = words.Select(w => bodies.Select(b => CountOf(w.Term, b)).ToList()).ToList();
            for (var answer = 0; answer < bodies.Count; answer++)
            {
                table[answer, question] = Fit(words, counts, answer);
                tells[answer, question] = Telling(words, counts, answer, question);
            }
            held.Add(Share(words, counts, question));
        }
        return new AnswerFit(table, tells, held);
    }

    private static double Fit(List<(string Term, double Weight)> words, List<List<int>> counts, int answer)
    {
        double got = 0, all = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var holding = counts[i].Count(c => c > 0);
            if (holding == 0) continue;
            var weight = words[i].Weight * Math.Log((counts[i].Count + 1.0) / (holding + 0.5));
            got += weight * counts[i][answer] / (counts[i][answer] + Saturation);
            all += weight;
        }
        return all > 0 ? got / all : 0;
    }

    private static int Telling(List<(string Term, double Weight)> words, List<List<int>> counts, int answer, int own) =>
        Enumerable.Range(0, words.Count).Count(i => words[i].Weight >= PairWeight && counts[i][answer] > 0 && counts[i][own] == 0);

    private static (int Words, double Share) Share(List<(string Term, double Weight)> words, List<List<int>> counts, int answer)
    {
        double got = 0, all = 0;
        var matter = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Weight <= StopWeight) continue;
            if (words[i].Weight >= 1) matter++;
            all += words[i].Weight;
            if (counts[i][answer] > 0) got += words[i].Weight;
        }
        return (matter, all > 0 ? got / all : 1);
    }

    private static List<(string Term, double Weight)> Words(string question, RequestTerms terms)
    {
        var words = terms.Of(question).ToDictionary(t => t, t => StopWords.Contains(t) ? StopWeight : 1, StringComparer.Ordinal);
        for (var i = 0; i + 1 < question.Length; i++)
        {
            if (!IsHan(question[i]) || !IsHan(question[i + 1])) continue;
            var pair = question.Substring(i, 2);
            words.TryAdd(pair, PairWeight * (StopWords.Contains(pair) ? StopWeight : 1));
        }
        return [.. words.Select(w => (w.Key, w.Value))];
    }

    private static bool IsHan(char c) => c is >= '㐀' and <= '鿿';

    private static int CountOf(string term, string text)
    {
        var count = 0;
        for (var at = text.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0 && count < 20; at = text.IndexOf(term, at + term.Length, StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }
}
