using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Profiles;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Until when a letter is to be answered: as fixed or extended, or the profile's months from the day it was assigned.</summary>
internal static class ReplyTerm
{
    /// <summary>交办日期, or the day of the first draft where nobody has said it.</summary>
    public static DateOnly Begin(DraftRecord record) => record.AssignedOn ?? DateOnly.FromDateTime(record.CreatedAt.LocalDateTime);

    public static DateOnly Due(DraftRecord record, Profile profile) => record.DueOn ?? Begin(record).AddMonths(profile.ReplyMonths);

    /// <summary>The day beyond which no consent extends it.</summary>
    public static DateOnly Latest(DraftRecord record, Profile profile) => Begin(record).AddMonths(profile.LongestMonths);

    public static string Describe(DraftRecord record, Talk talk)
    {
        var due = Due(record, talk.Profile);
        var left = due.DayNumber - talk.Today.DayNumber;
        return $"办理期限{ChineseTerms.Of(due)}（{(left < 0 ? $"已超过 {-left} 天" : $"还有 {left} 天")}）";
    }
}
