namespace ReplyAssistant.Verification.Quantities;

/// <summary>Reads 约, 超, 近, 不少于, 以上 around a figure.</summary>
internal static class Bounds
{
    private static readonly (string Words, QuantityBound Bound)[] Before =
    [
        ("不少于", QuantityBound.AtLeast), ("不低于", QuantityBound.AtLeast), ("至少", QuantityBound.AtLeast),
        ("不超过", QuantityBound.AtMost), ("不高于", QuantityBound.AtMost), ("最高", QuantityBound.AtMost), ("不多于", QuantityBound.AtMost),
        ("超过", QuantityBound.AtLeast), ("突破", QuantityBound.AtLeast), ("高于", QuantityBound.AtLeast), ("大于", QuantityBound.AtLeast),
        ("接近", QuantityBound.AtMost), ("低于", QuantityBound.AtMost), ("少于", QuantityBound.AtMost), ("大约", QuantityBound.About),
        ("超", QuantityBound.AtLeast), ("逾", QuantityBound.AtLeast), ("近", QuantityBound.AtMost), ("约", QuantityBound.About),
    ];

    private static readonly (string Words, QuantityBound Bound)[] After =
    [
        ("以上", QuantityBound.AtLeast), ("余", QuantityBound.AtLeast), ("多", QuantityBound.AtLeast), ("及以上", QuantityBound.AtLeast),
        ("以下", QuantityBound.AtMost), ("以内", QuantityBound.AtMost), ("左右", QuantityBound.About),
    ];

    public static QuantityBound Around(string text, int start, int end)
    {
        foreach (var (words, bound) in Before)
        {
            if (start >= words.Length && string.CompareOrdinal(text, start - words.Length, words, 0, words.Length) == 0) return bound;
        }
        foreach (var (words, bound) in After)
        {
            if (string.CompareOrdinal(text, end, words, 0, words.Length) == 0) return bound;
        }
        return QuantityBound.Exact;
    }
}
