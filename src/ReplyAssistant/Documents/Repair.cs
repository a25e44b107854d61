namespace ReplyAssistant.Documents;

/// <summary>What was mended in a text, or only flagged because nobody can know what stood there.</summary>
public enum RepairKind
{
    PinyinRemoved,
    TraditionalToSimplified,
    PageMarkRemoved,
    BrokenLineJoined,
    LineSplit,
    SpaceRemoved,
    BulletRemoved,
    PunctuationWidened,
    QuoteShaped,
    DashRestored,
    BracketShaped,
    MarkupRemoved,

    /// <summary>A private-use code point or U+FFFD: flagged, left as it is.</summary>
    UnreadableCharacter,

    /// <summary>A character was lost here (a question mark inside a word, half a pinyin group): flagged, never guessed.</summary>
    LostCharacter,
}

/// <summary>One repair, at its place in the text as it stood in the file.</summary>
/// <param name="Start">UTF-16 offset into the source text.</param>
/// <param name="End">Exclusive; equal to <paramref name="Start"/> for an insertion.</param>
/// <param name="Before">As it stood.</param>
/// <param name="After">As it is now; the same as before where it is only flagged.</param>
public sealed record Repair(RepairKind Kind, int Start, int End, string Before, string After)
{
    /// <summary>True when the place is only pointed at: a person has to look into the original.</summary>
    public bool IsFlag => Kind is RepairKind.UnreadableCharacter or RepairKind.LostCharacter;
}
