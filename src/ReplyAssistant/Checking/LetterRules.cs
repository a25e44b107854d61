namespace ReplyAssistant.Checking;

/// <summary>One idea of what can be wrong with the form of a letter.</summary>
public interface IFormRule
{
    /// <summary>The rules it answers for; each has its text in a resource file.</summary>
    IReadOnlyList<string> Ids { get; }

    IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context);
}

/// <summary>One idea of what can be wrong with what a letter says.</summary>
public interface IFactRule
{
    /// <summary>The rules it answers for; each has its text in a resource file.</summary>
    IReadOnlyList<string> Ids { get; }

    Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken);
}
