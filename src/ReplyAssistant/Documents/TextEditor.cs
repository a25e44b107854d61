using System.Text;

namespace ReplyAssistant.Documents;

/// <summary>One change to the text as it is at the moment; offsets are into that text.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Replacement);

/// <summary>Mends a text in passes and remembers for each character where it stood in the source.</summary>
internal sealed class TextEditor
{
    private readonly string source;
    private readonly List<Repair> repairs = [];
    private readonly HashSet<int> flagged = [];
    private int[] starts;
    private int[] ends;

    public TextEditor(string source)
    {
        this.source = source;
        Text = source;
        starts = [.. Enumerable.Range(0, source.Length)];
        ends = [.. Enumerable.Range(1, source.Length)];
    }

    public string Text { get; private set; }

    /// <summary>Where the character now at a position stood in the source.</summary>
    public int SourceStart(int position) => position < starts.Length ? starts[position] : source.Length;

    /// <summary>True when some repair of the kind was made: rules learn from it what sort of text this is.</summary>
    public bool Has(RepairKind kind) => repairs.Exists(r => r.Kind == kind);

    /// <summary>True when the character now at a position was pointed at: what nobody can read is not mended either.</summary>
    public bool IsFlagged(int position) => flagged.Count > 0 && position < starts.Length && flagged.Contains(starts[position]);

    /// <summary>Applies edits that are in order and do not overlap, and records each as a repair.</summary>
    /// <remarks>An edit that would change a figure or run two figures together is left out, whatever the rule meant; only page marks go with their number.</remarks>
    public void Apply(RepairKind kind, IReadOnlyList<TextEdit> proposed)
    {
        var edits = kind == RepairKind.PageMarkRemoved ? proposed : [.. proposed.Where(KeepsFigures)];
        if (edits.Count == 0) return;
        var next = new Draft(Text.Length);
        var position = 0;
        foreach (var edit in edits)
        {
            Copy(next, position, edit.Start);
            Replace(next, kind, edit);
            position = edit.Start + edit.Length;
        }
        Copy(next, position, Text.Length);
        Text = next.Text.ToString();
        starts = [.. next.Starts];
        ends = [.. next.Ends];
    }

    /// <summary>Points at a place without changing it.</summary>
    public void Flag(RepairKind kind, int start, int length)
    {
        var (from, to) = SourceOf(start, length);
        var stood = source[from..to];
        flagged.UnionWith(Enumerable.Range(from, to - from));
        repairs.Add(new Repair(kind, from, to, stood, stood));
    }

    public CleanText Finish() =>
        new(source, Text, new TextMap(Runs()), [.. repairs.OrderBy(r => r.Start).ThenBy(r => r.Kind)]);

    private bool KeepsFigures(TextEdit edit)
    {
        var end = edit.Start + edit.Length;
        var removed = Text.AsSpan(edit.Start, edit.Length);
        if (DigitsOf(removed) != DigitsOf(edit.Replacement)) return false;
        var gluesDigits = edit.Replacement.Length == 0 && edit.Length > 0 && edit.Start > 0 && end < Text.Length
            && char.IsDigit(Text[edit.Start - 1]) && char.IsDigit(Text[end]);
        return !gluesDigits;
    }

    private static string DigitsOf(ReadOnlySpan<char> text)
    {
        if (!ContainsDigit(text)) return "";
        var digits = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsDigit(c)) digits.Append(c);
        }
        return digits.ToString();
    }

    private static bool ContainsDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c)) return true;
        }
        return false;
    }

    private void Copy(Draft next, int from, int to)
    {
        next.Text.Append(Text, from, to - from);
        for (var i = from; i < to; i++) next.Place(starts[i], ends[i]);
    }

    private void Replace(Draft next, RepairKind kind, TextEdit edit)
    {
        var (from, to) = SourceOf(edit.Start, edit.Length);
        var oneByOne = edit.Replacement.Length == edit.Length;
        next.Text.Append(edit.Replacement);
        for (var i = 0; i < edit.Replacement.Length; i++)
        {
            if (oneByOne) next.Place(starts[edit.Start + i], ends[edit.Start + i]);
            else next.Place(from, to);
        }
        repairs.Add(new Repair(kind, from, to, source[from..to], edit.Replacement));
    }

    private (int From, int To) SourceOf(int start, int length)
    {
        if (length > 0) return (starts[start], ends[start + length - 1]);
        var at = start < Text.Length ? starts[start] : source.Length;
        return (at, at);
    }

    private List<TextRun> Runs()
    {
        var runs = new List<TextRun>();
        var i = 0;
        while (i < Text.Length)
        {
            var from = i;
            if (ends[i] - starts[i] == 1 && !SharesSource(i))
            {
                do i++;
                while (i < Text.Length && starts[i] == ends[i - 1] && ends[i] - starts[i] == 1 && !SharesSource(i));
            }
            else
            {
                do i++;
                while (i < Text.Length && starts[i] == starts[from] && ends[i] == ends[from]);
            }
            runs.Add(new TextRun(from, i - from, starts[from], ends[i - 1] - starts[from]));
        }
        return runs;
    }

    private bool SharesSource(int i) => i + 1 < Text.Length && starts[i + 1] == starts[i] && ends[i + 1] == ends[i];

    private sealed class Draft(int capacity)
    {
        public StringBuilder Text { get; } = new(capacity);
        public List<int> Starts { get; } = new(capacity);
        public List<int> Ends { get; } = new(capacity);

        public void Place(int start, int end)
        {
            Starts.Add(start);
            Ends.Add(end);
        }
    }
}
