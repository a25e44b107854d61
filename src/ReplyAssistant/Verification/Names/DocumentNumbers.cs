namespace ReplyAssistant.Verification.Names;

/// <summary>Compares document numbers whatever brackets they were written with.</summary>
internal static class DocumentNumbers
{
    /// <summary>With hexagonal brackets, without 第 and white space.</summary>
    public static string Plain(string number) => string.Concat(number
        .Where(c => !char.IsWhiteSpace(c) && c != '第')
        .Select(c => c switch { '[' or '（' or '(' or '【' => '〔', ']' or '）' or ')' or '】' => '〕', _ => c }));

    public static bool AreSame(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.Ordinal);
}
