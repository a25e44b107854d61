namespace ReplyAssistant.Conversations.Asking;

/// <summary>A day as somebody says it, with the year or without.</summary>
/// <param name="Year">Null for a day of this year, or of the one before or after.</param>
public sealed record SaidDay(int? Year, int Month, int Day)
{
    /// <summary>The latest such day that is not after <paramref name="today"/>; null when there is none.</summary>
    public DateOnly? Before(DateOnly today) => Near(today, [today.Year, today.Year - 1], day => day <= today);

    /// <summary>The first such day from <paramref name="today"/> on; null when there is none.</summary>
    public DateOnly? After(DateOnly today) => Near(today, [today.Year, today.Year + 1], day => day >= today);

    public override string ToString() => Year is { } year ? $"{year}年{Month}月{Day}日" : $"{Month}月{Day}日";

    private DateOnly? Near(DateOnly today, IReadOnlyList<int> years, Func<DateOnly, bool> fits)
    {
        if (Year is { } year) return In(year);
        return years.Select(In).FirstOrDefault(day => day is { } known && fits(known)) ?? In(today.Year);
    }

    private DateOnly? In(int year) =>
        year is >= 1949 and <= 2199 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
