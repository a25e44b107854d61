namespace ReplyAssistant.Conversations.Desk;

/// <summary>What a person may do.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>起草人: drafts, changes, hands in.</summary>
    Drafter = 1,

    /// <summary>审核人: approves or returns what others have drafted.</summary>
    Reviewer = 2,

    /// <summary>经办人: sees all drafts of the bureau and their deadlines.</summary>
    Clerk = 4,
}

/// <summary>Who may do what, by tenant and object id; display names are never asked.</summary>
public sealed class RoleOptions
{
    public const string Section = "Roles";

    /// <summary>What everybody may do who is not named. Default: draft.</summary>
    public Roles Everyone { get; set; } = Roles.Drafter;

    public IList<RoleMember> Members { get; } = [];

    /// <summary>Nobody vouches for the tenant or the object id of somebody without them; they have what everybody has.</summary>
    public Roles Of(string? tenant, Speaker speaker) =>
        tenant is null || speaker.DirectoryId is null ? Everyone : Members
            .Where(m => Same(m.Tenant, tenant) && Same(m.ObjectId, speaker.DirectoryId))
            .Aggregate(Everyone, (roles, member) => roles | member.Roles);

    /// <summary>Object ids of those who are named for this in a tenant.</summary>
    public IReadOnlyList<string> Named(string? tenant, Roles role) => tenant is null ? [] : [.. Members
        .Where(m => Same(m.Tenant, tenant) && m.Roles.HasFlag(role)).Select(m => m.ObjectId).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One person with what they may do.</summary>
public sealed class RoleMember
{
    public string Tenant { get; set; } = "";

    public string ObjectId { get; set; } = "";

    public Roles Roles { get; set; }
}
