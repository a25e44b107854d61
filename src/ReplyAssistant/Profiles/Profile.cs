namespace ReplyAssistant.Profiles;

/// <summary>What differs by bureau and place; loaded from YAML by <see cref="ProfileReader"/>.</summary>
/// <remarks>Templates know {issuer}, {short}, {session}, {number}, {title}, {you} and {region}.</remarks>
public sealed record Profile
{
    public required IssuerProfile Issuer { get; init; }

    public required KindProfile Cppcc { get; init; }

    public required KindProfile Npc { get; init; }

    /// <summary>专此答复。 or what the bureau writes instead.</summary>
    public string Farewell { get; init; } = "专此答复。";

    /// <summary>附注 under the date; a reply to a proposer names a contact (GB/T 9704-2012, 7.3.6 for its place and brackets).</summary>
    public string Note { get; init; } = "（联系人：〔待补充〕，联系电话：〔待补充〕）";

    /// <summary>公开方式 of a letter of which nothing else is known.</summary>
    public string Disclosure { get; init; } = "主动公开";

    /// <summary>Facts of past letters older than this are dated and marked for update. Days; default 180.</summary>
    public int FreshDays { get; init; } = 180;

    /// <summary>Months in which a letter is to be answered, from the day it was taken up. Practice: three, six at most with consent.</summary>
    public int ReplyMonths { get; init; } = 3;

    /// <summary>Months from the same day beyond which no consent extends the term.</summary>
    public int LongestMonths { get; init; } = 6;

    /// <summary>办理类别 with its meaning here, best outcome first; empty where the bureau shows none.</summary>
    public IReadOnlyList<ResultClass> Classes { get; init; } = [];

    /// <summary>Rules of the checker, or whole families of them, that are off or weigh otherwise here; by id (header.session-order) or family (header).</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
}

/// <summary>What a profile may make of a rule. Never an error: what is one is for the rule to say.</summary>
public enum RuleSetting
{
    Off,
    Hint,
    Warning,
}

/// <summary>The bureau that signs.</summary>
public sealed record IssuerProfile
{
    /// <summary>As signed: the full name.</summary>
    public required string FullName { get; init; }

    public required string ShortName { get; init; }

    /// <summary>How the bureau speaks of itself: 我局, 我委.</summary>
    public required string Voice { get; init; }

    public required string Region { get; init; }
}

/// <summary>The frame of a letter to one kind of proposer.</summary>
public sealed record KindProfile
{
    public required string Title { get; init; }

    /// <summary>Paragraphs before the answers.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>Paragraphs after the answers, without the farewell.</summary>
    public required IReadOnlyList<string> Closing { get; init; }

    public required IReadOnlyList<string> CopyTo { get; init; }
}

/// <summary>One result class: its letter, what it means here, and the stances that let it be suggested.</summary>
public sealed record ResultClass
{
    public required string Code { get; init; }

    public required string Meaning { get; init; }

    /// <summary>The lowest outcome that a letter of this class may hold, as: done, under-way, planned, explained.</summary>
    public required string Outcome { get; init; }
}
