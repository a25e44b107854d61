using System.Buffers;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>The quotation marks, brackets and title marks of a paragraph, paired as far as they pair.</summary>
/// <param name="Pairs">Outer before inner where they begin together; in the order of their closing marks.</param>
/// <param name="Unpaired">Places of marks without their other half, in order.</param>
internal sealed record MarkPairs(IReadOnlyList<MarkPair> Pairs, IReadOnlyList<int> Unpaired)
{
    private const string Openers = "“‘（(《〈〔【";
    private const string Closers = "”’）)》〉〕】";

    private static readonly SearchValues<char> marks = SearchValues.Create(Openers + Closers);

    // Full-width and half-width round brackets close each other: that they differ is a fault of its own.
    private static readonly int[] kinds = [0, 1, 2, 2, 3, 4, 5, 6];

    public static MarkPairs Of(string text)
    {
        if (!text.AsSpan().ContainsAny(marks)) return new MarkPairs([], []);
        var open = new Stack<int>();
        var counts = new int[7];
        var pairs = new List<MarkPair>();
        var unpaired = new List<int>();
        var items = ItemBrackets(text);
        for (var i = 0; i < text.Length; i++)
        {
            var opener = Openers.IndexOf(text[i]);
            if (opener >= 0)
            {
                open.Push(i);
                counts[kinds[opener]]++;
                continue;
            }
            var closer = Closers.IndexOf(text[i]);
            if (closer < 0 || IsApostrophe(text, i) || items.Contains(i)) continue;
            if (counts[kinds[closer]] == 0) unpaired.Add(i);
            else Close(text, i, kinds[closer], open, counts, pairs, unpaired);
        }
        unpaired.AddRange(open);
        unpaired.Sort();
        return new MarkPairs(pairs, unpaired);
    }

    // What was opened inside and not closed stays alone; each mark is taken off once.
    private static void Close(string text, int close, int kind, Stack<int> open, int[] counts, List<MarkPair> pairs, List<int> unpaired)
    {
        while (true)
        {
            var from = open.Pop();
            var its = kinds[Openers.IndexOf(text[from])];
            counts[its]--;
            if (its != kind)
            {
                unpaired.Add(from);
                continue;
            }
            pairs.Add(new MarkPair(from, close, InsideOwnKind: counts[kind] > 0));
            return;
        }
    }

    // it’s
    private static bool IsApostrophe(string text, int i) =>
        text[i] == '’' && i > 0 && char.IsAsciiLetterOrDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]);

    // 1）, a): a bracket after the number of an item closes nothing. In （8:00—9:30） and （见表1、2） it looks the same, but there it is needed.
    private static HashSet<int> ItemBrackets(string text)
    {
        var items = new HashSet<int>();
        int open = 0, close = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '（' or '(') open++;
            else if (text[i] is not ('）' or ')')) continue;
            else if (FollowsItemNumber(text, i)) items.Add(i);
            else close++;
        }
        if (open > close) items.Clear();
        return items;
    }

    private static bool FollowsItemNumber(string text, int i)
    {
        var from = i;
        while (from > 0 && i - from < 3 && (char.IsAsciiLetterOrDigit(text[from - 1]) || "一二三四五六七八九十".Contains(text[from - 1]))) from--;
        if (from > 1 && text[from - 1] is ':' or '：' && char.IsAsciiDigit(text[from - 2])) return false;
        return from < i && (from == 0 || "。；：，、 　;:,".Contains(text[from - 1]));
    }
}

/// <summary>An opening mark and the one that closes it.</summary>
internal readonly record struct MarkPair(int Open, int Close, bool InsideOwnKind)
{
    public int Length => Close - Open + 1;
}
