namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>What a list of measured times says.</summary>
public static class Percentile
{
    /// <summary>The smallest of the values that at least this share of them does not exceed: 0.5 is the median.</summary>
    /// <returns>0 when there are no values.</returns>
    public static double At(IReadOnlyCollection<double> values, double share) => values.Count == 0
        ? 0
        : values.Order().ElementAt(Math.Clamp((int)Math.Ceiling(share * values.Count) - 1, 0, values.Count - 1));
}
