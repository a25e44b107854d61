namespace ReplyAssistant.Verification.Quantities;

/// <summary>What a figure tells.</summary>
internal enum QuantityKind
{
    /// <summary>So many of a unit: 210个, 1.5万亿元, 12届.</summary>
    Count,

    /// <summary>66%, 百分之六十六, 六成, 三分之一; the value counts hundredths.</summary>
    Percent,

    /// <summary>2.4个百分点.</summary>
    Point,

    /// <summary>第3位, 第三名.</summary>
    Rank,

    /// <summary>A calendar year, month or day; the value is 20211026, 202107 or 2021.</summary>
    Date,

    /// <summary>3倍, 翻一番 (2).</summary>
    Multiple,

    /// <summary>A number without a unit.</summary>
    Bare,
}

/// <summary>How a figure bounds what it tells.</summary>
internal enum QuantityBound
{
    Exact,

    /// <summary>约, 左右.</summary>
    About,

    /// <summary>余, 多, 超, 逾, 以上, 不少于.</summary>
    AtLeast,

    /// <summary>近, 不超过, 最高, 以内.</summary>
    AtMost,
}

/// <summary>A figure with what it means, read from any way of writing it.</summary>
internal sealed record Quantity
{
    public required QuantityKind Kind { get; init; }

    /// <summary>In the unit's base: 1.5万亿元 is 1500000000000 of 元, 2公里 is 2000 of 米.</summary>
    public required decimal Value { get; init; }

    /// <summary>The base unit (元, 家, 米, 平方米 …); empty where the kind says it.</summary>
    public required string Unit { get; init; }

    public QuantityBound Bound { get; init; }

    /// <summary>Half of the last place that is written: 1.5万 stands for 14500 to 15500. 0 for a whole count.</summary>
    public decimal Blur { get; init; }

    /// <summary>One end of 63%～68% or 2021—2025年.</summary>
    public bool InRange { get; init; }

    /// <summary>Offsets into the text that was read; the unit is inside, 约 and 以上 are not.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>As written.</summary>
    public required string Text { get; init; }

    /// <summary>The same meaning in whatever writing: 9000家 and 九千家.</summary>
    public bool Means(Quantity other) =>
        Kind == other.Kind && string.Equals(Unit, other.Unit, StringComparison.Ordinal) && Value == other.Value;

    public bool IsSameUnit(Quantity other) => Kind == other.Kind && string.Equals(Unit, other.Unit, StringComparison.Ordinal);

    /// <summary>The least and the most that the figure as written can stand for.</summary>
    public (decimal Low, decimal High) Span => Bound switch
    {
        QuantityBound.About => (Value * 0.95m - Blur, Value * 1.05m + Blur),
        QuantityBound.AtLeast => (Value, Value + Math.Max(Blur * 2, Value * 0.2m)),
        QuantityBound.AtMost => (Value - Math.Max(Blur * 2, Value * 0.2m), Value),
        _ => (Value - Blur, Value + Blur),
    };
}
