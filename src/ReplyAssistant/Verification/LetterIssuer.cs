using ReplyAssistant.Checking;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Verification;

/// <summary>Whether a letter is of the bureau that the profile describes: another place's classes mean something else.</summary>
internal static class LetterIssuer
{
    public static bool IsOf(CheckedLetter letter, Profile profile) =>
        letter.Letter.Signatory?.Text is { } signed && signed.Contains(profile.Issuer.FullName, StringComparison.Ordinal);
}
