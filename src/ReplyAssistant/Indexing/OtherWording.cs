using ReplyAssistant.Documents;

namespace ReplyAssistant.Indexing;

/// <summary>A term that means what a text says in other words.</summary>
/// <param name="Weight">Of what the text's own words count, the share that this one does.</param>
public sealed record OtherWording(string Text, double Weight);

/// <summary>A piece of a text that can be said otherwise.</summary>
/// <param name="Said">As the text has it; what stands between its parts is shown as ….</param>
/// <param name="Places">Where its parts stand.</param>
public sealed record SaidOtherwise(string Said, IReadOnlyList<TextSpan> Places, IReadOnlyList<OtherWording> Others)
{
    /// <summary>What a reason begins with that tells of another wording.</summary>
    public const string Mark = "近义：";

    public int Start => Places[0].Start;

    public int End => Places[^1].End;

    /// <summary>As reasons say it: 近义：过桥资金 → 应急转贷.</summary>
    public string By(OtherWording other) => $"{Mark}{Said} → {other.Text}";
}
