using System.Text;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Segments;

/// <summary>The parts of a passage, and of a past point, that are looked through.</summary>
internal enum IndexedField
{
    Body,
    Path,
    Title,
    Question,
    ProposalTitle,
}

/// <summary>A term of a field as one number: two Han characters as themselves, any other word as its hash.</summary>
/// <remarks>
/// No dictionary of strings is kept. Of a million distinct words two share a hash of 56 bits once in a hundred thousand
/// stores, and then one of them is found with the other.
/// </remarks>
internal static class TermKey
{
    private const int FieldShift = 57;
    private const int RuneBits = 21;
    private const ulong Hashed = 1UL << 56;

    public static bool IsPair(ulong key) => (key & Hashed) == 0;

    /// <param name="word">Folded.</param>
    public static ulong OfWord(IndexedField field, string word)
    {
        if (word.Length is >= 2 and <= 4 && Rune.TryGetRuneAt(word, 0, out var first) && HanBigrams.IsHan(first)
            && first.Utf16SequenceLength < word.Length && Rune.TryGetRuneAt(word, first.Utf16SequenceLength, out var second)
            && first.Utf16SequenceLength + second.Utf16SequenceLength == word.Length && HanBigrams.IsHan(second))
        {
            return OfPair(field, first, second);
        }
        return ((ulong)field << FieldShift) | Hashed | (Hash(word) >> 8);
    }

    public static ulong OfPair(IndexedField field, Rune first, Rune second) =>
        ((ulong)field << FieldShift) | ((ulong)first.Value << RuneBits) | (uint)second.Value;

    // FNV-1a with a finalizer, written out: string.GetHashCode differs from process to process.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
