using System.Text.RegularExpressions;
using ReplyAssistant.Documents.Structure;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>届次 taken apart: 市政协七届一次会议 is the place 市, the CPPCC, term 7, meeting 1.</summary>
internal sealed record SessionParts(string Region, bool? IsNpc, int Term, int Meeting)
{
    private const string Numeral = "([一二三四五六七八九十百〇零0-9]{1,4})";

    private static readonly Regex term = Patterns.Linear(Numeral + "届");
    private static readonly Regex meeting = Patterns.Linear(Numeral + "次(?:政协|人大)?(?:全体)?(?:会议|全会|大会)");

    /// <summary>市人大七届一次会议: the short name of the body before the term.</summary>
    private static readonly Regex bodyFirst = Patterns.Linear($"^([一-龥]{{0,8}}?)(人大|政协)第?{Numeral}届(?:第)?{Numeral}次(会议|全会|大会)$");

    /// <summary>市七届人大一次会议: the short name of the body after the term.</summary>
    private static readonly Regex termFirst = Patterns.Linear($"^([一-龥]{{0,8}}?)第?{Numeral}届([一-龥]{{0,4}}?)(人大|政协)(?:第)?{Numeral}次(会议|全会|大会)$");

    /// <returns>Null when it does not give both.</returns>
    public static SessionParts? Of(string session)
    {
        var (t, m) = (term.Match(session), meeting.Match(session));
        if (!t.Success || !m.Success) return null;
        var (termNumber, meetingNumber) = (ChineseDates.Number(t.Groups[1].Value), ChineseDates.Number(m.Groups[1].Value));
        return termNumber == 0 || meetingNumber == 0 ? null : new SessionParts(session[..t.Index], SessionName.IsNpc(session), termNumber, meetingNumber);
    }

    public bool IsSameMeeting(SessionParts other) => Term == other.Term && Meeting == other.Meeting;

    /// <returns>The session in the order that its body uses; null when it is in order, or is written out in full.</returns>
    public static string? InOrder(string session)
    {
        if (bodyFirst.Match(session) is { Success: true } npc && npc.Groups[2].Value == "人大")
            return $"{npc.Groups[1].Value}{npc.Groups[3].Value}届人大{npc.Groups[4].Value}次{npc.Groups[5].Value}";
        if (termFirst.Match(session) is { Success: true } cppcc && cppcc.Groups[4].Value == "政协")
            return $"{cppcc.Groups[1].Value}{cppcc.Groups[3].Value}政协{cppcc.Groups[2].Value}届{cppcc.Groups[5].Value}次{cppcc.Groups[6].Value}";
        return null;
    }
}
