namespace ReplyAssistant.Verification.Quantities;

/// <summary>Reads every figure of a text with its unit, in one pass.</summary>
internal sealed class QuantityReader
{
    private readonly string text;
    private readonly int end;
    private readonly List<Quantity> found = [];

    private QuantityReader(string text, int end)
    {
        this.text = text;
        this.end = end;
    }

    public static IReadOnlyList<Quantity> Read(string text) => Read(text, 0, text.Length);

    /// <summary>The figures of a stretch, in order; offsets count in the whole text.</summary>
    public static IReadOnlyList<Quantity> Read(string text, int start, int end)
    {
        var reader = new QuantityReader(text, end);
        var at = start;
        while (at < end) at = reader.Next(at);
        return Ranges.Join(reader.found, text);
    }

    // Reads what begins here; gives where to go on.
    private int Next(int at)
    {
        var c = text[at];
        if (char.IsAsciiLetter(c)) return SkipCode(at);
        if (c == '第' && at + 1 < end) return Ordinal(at);
        if (c == '百' && Is(at, "百分之")) return PercentInWords(at);
        if (c == '翻' && Doubling(at) is { } doubled) return doubled;
        if (char.IsAsciiDigit(c)) return Written(at, NumberScan.Digits(text, at, end));
        return NumberWords.IsPart(c) ? Worded(at) : at + 1;
    }

    // M450线, B919, GB/T 9704: a letter with what hangs on it is a code.
    private int SkipCode(int at)
    {
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '.' or '/')) at++;
        return at;
    }

    // 第3位 and 第三名 are ranks; 第六条, 第20210468号, 第六批 are names of things.
    private int Ordinal(int at)
    {
        var number = NumberScan.Any(text, at + 1, end);
        if (number is not { } n || n.End >= end) return at + 1;
        if (text[n.End] is '位' or '名') Add(QuantityKind.Rank, n.Value, "", at, n.End + 1);
        return n.End + 1;
    }

    private int PercentInWords(int at)
    {
        if (NumberScan.Any(text, at + 3, end) is not { } n) return at + 3;
        Add(QuantityKind.Percent, n.Value, "", at, n.End, blur: n.Blur);
        return n.End;
    }

    private int? Doubling(int at)
    {
        if (NumberScan.Any(text, at + 1, Math.Min(end, at + 3)) is not { } n || n.End >= end || text[n.End] != '番') return null;
        Add(QuantityKind.Multiple, (decimal)Math.Pow(2, Math.Min(10, (double)n.Value)), "", at, n.End + 1);
        return n.End + 1;
    }

    private int Worded(int at)
    {
        if (NumberScan.Words(text, at, end) is not { } n) return at + 1;
        if (n.End < end && text[n.End] == '成' && n.End - at <= 1 && !Is(n.End, "成立") && !Is(n.End, "成为") && Fraction.IsTenths(text, at, n.End))
        {
            Add(QuantityKind.Percent, n.Value * 10, "", at, n.End + 1, blur: 5);
            return n.End + 1;
        }
        if (Fraction.At(text, at, n, end) is { } fraction)
        {
            Add(QuantityKind.Percent, fraction.Value, "", at, fraction.End, blur: 0.5m);
            return fraction.End;
        }
        if (Years.At(text, at, n, end) is { } date) return AddDate(at, date);
        // 一个 is an article; 统一, 万众, 百姓 are words: only a number of two and more with a unit is a figure.
        if (n.Value < 2 || AfterNumber(n) is not { } unit || IsInsideWord(at)) return n.End;
        return AddWithUnit(at, n, unit);
    }

    private int Written(int at, NumberSpan n)
    {
        if (n.Value < 0) return n.End;
        if (n.End < end && char.IsAsciiLetter(text[n.End])) return SkipCode(n.End);
        if (Years.At(text, at, n, end) is { } date) return AddDate(at, date);
        if (AfterNumber(n) is { } unit) return AddWithUnit(at, n, unit);
        Add(QuantityKind.Bare, n.Value, "", at, n.End, n.Bound, n.Blur);
        return n.End;
    }

    private int AddDate(int at, NumberSpan date)
    {
        Add(QuantityKind.Date, date.Value, "", at, date.End);
        return date.End;
    }

    private (QuantityKind Kind, string Unit, decimal Factor, int End)? AfterNumber(NumberSpan n)
    {
        if (n.End >= end) return null;
        if (text[n.End] is '%' or '％') return (QuantityKind.Percent, "", 1m, n.End + 1);
        if (text[n.End] == '‰') return (QuantityKind.Percent, "", 0.1m, n.End + 1);
        if (Units.At(text, n.End) is not { } unit || n.End + unit.Written.Length > end) return null;
        var after = n.End + unit.Written.Length;
        return unit.Base switch
        {
            "百分点" => (QuantityKind.Point, "", 1m, after),
            "倍" => (QuantityKind.Multiple, "", 1m, after),
            _ => (QuantityKind.Count, unit.Base, unit.Factor, after),
        };
    }

    private int AddWithUnit(int at, NumberSpan n, (QuantityKind Kind, string Unit, decimal Factor, int End) unit)
    {
        Add(unit.Kind, n.Value * unit.Factor, unit.Unit, at, unit.End, n.Bound, n.Blur * unit.Factor);
        return unit.End;
    }

    private void Add(QuantityKind kind, decimal value, string unit, int from, int to, QuantityBound bound = QuantityBound.Exact, decimal blur = 0) =>
        found.Add(new Quantity
        {
            Kind = kind,
            Value = value,
            Unit = unit,
            Bound = bound == QuantityBound.Exact ? Bounds.Around(text, from, to) : bound,
            Blur = blur,
            Start = from,
            End = to,
            Text = text[from..to],
        });

    private bool Is(int at, string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0 && at + words.Length <= end;

    // 统一两个, 唯一三家 do not occur; 十四五 in quotation marks and 星期三 do.
    private bool IsInsideWord(int at) => at > 0 && text[at - 1] is '“' or '期' or '之' or '其';
}
