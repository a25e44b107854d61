namespace ReplyAssistant.Quality.Speed;

/// <summary>What a list of measured times says.</summary>
internal static class Times
{
    /// <summary>The time that this share of the list does not exceed: 0.5 is the median.</summary>
    public static double At(IReadOnlyCollection<double> times, double share) =>
        times.Order().ElementAt((int)((times.Count - 1) * share));
}
