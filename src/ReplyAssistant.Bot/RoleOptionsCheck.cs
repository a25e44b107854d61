using Microsoft.Extensions.Options;
using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Bot;

/// <summary>Says at the start which named person nobody could be: an entry that fits no one gives nobody anything, and nobody is told.</summary>
internal sealed class RoleOptionsCheck : IValidateOptions<RoleOptions>
{
    public ValidateOptionsResult Validate(string? name, RoleOptions options)
    {
        var mistakes = options.Members
            .Select((member, i) => (Member: member, Number: i + 1))
            .Where(m => m.Member.Tenant.Length == 0 || m.Member.ObjectId.Length == 0 || m.Member.Roles == Roles.None)
            .Select(m => $"Roles:Members 的第 {m.Number} 项须写明 Tenant、ObjectId 和 Roles，请补充，或者删去这一项。").ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
