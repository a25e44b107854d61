using System.Buffers;
using System.Runtime.CompilerServices;

namespace ReplyAssistant.Storage.Segments;

/// <summary>How often a term stands in one entry, and how often as a word; both at most 255, for more tells no more.</summary>
internal readonly record struct Frequency(byte Count, byte AsWord)
{
    public const int Most = byte.MaxValue;

    /// <summary>Both in one number, so that lists of them are small.</summary>
    public ushort Packed => (ushort)((Count << 8) | AsWord);

    public static Frequency Of(ushort packed) => new((byte)(packed >> 8), (byte)packed);
}

/// <summary>The postings of one term, drawn out of their bytes.</summary>
internal sealed class PostingList : IDisposable
{
    public int[] Entries { get; private set; } = ArrayPool<int>.Shared.Rent(4096);

    /// <summary><see cref="Frequency.Packed"/>.</summary>
    public ushort[] Frequencies { get; private set; } = ArrayPool<ushort>.Shared.Rent(4096);

    public int Count { get; private set; }

    /// <summary>How many of the entries hold the term as a word.</summary>
    public int Words { get; private set; }

    public void Clear() => Count = Words = 0;

    /// <summary>Adds a stretch of a list.</summary>
    /// <param name="from">What the segment's first entry is counted as.</param>
    /// <param name="entries">How many entries the segment has; another number is damage.</param>
    /// <param name="dead">A bit for each entry that was deleted; empty when there is none.</param>
    public void Append(ReadOnlySpan<byte> bytes, int from, int entries, ReadOnlySpan<ulong> dead)
    {
        var head = new ByteReader(bytes);
        var count = head.Number(bytes.Length);
        bytes = bytes[head.At..];
        Reserve(count);
        if (dead.IsEmpty) Decode(bytes, count, from, entries);
        else DecodeLiving(bytes, count, from, entries, dead);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(Entries);
        ArrayPool<ushort>.Shared.Return(Frequencies);
    }

    private void Decode(ReadOnlySpan<byte> bytes, int count, int from, int entries)
    {
        int at = 0, entry = -1, words = 0;
        var into = Entries.AsSpan(Count, count);
        var frequencies = Frequencies.AsSpan(Count, count);
        for (var i = 0; i < into.Length; i++)
        {
            entry = Next(bytes, ref at, entry, out var frequency);
            if ((uint)entry >= (uint)entries) throw new DamagedIndexException();
            into[i] = from + entry;
            frequencies[i] = frequency;
            words += (byte)frequency == 0 ? 0 : 1;
        }
        Count += count;
        Words += words;
    }

    private void DecodeLiving(ReadOnlySpan<byte> bytes, int count, int from, int entries, ReadOnlySpan<ulong> dead)
    {
        int at = 0, entry = -1;
        for (var i = 0; i < count; i++)
        {
            entry = Next(bytes, ref at, entry, out var frequency);
            if ((uint)entry >= (uint)entries) throw new DamagedIndexException();
            if ((dead[entry >> 6] >> (entry & 63) & 1) != 0) continue;
            Entries[Count] = from + entry;
            Frequencies[Count++] = frequency;
            Words += (byte)frequency == 0 ? 0 : 1;
        }
    }

    // The distance from the entry before, with two bits that tell the frequencies that most postings have.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ReadOnlySpan<byte> bytes, ref int at, int entry, out ushort frequency)
    {
        uint code = Byte(bytes, ref at);
        if (code >= 0x80) code = Rest(bytes, ref at, code & 0x7F);
        frequency = (code & 3) switch
        {
            PostingCode.Once => 0x100,
            PostingCode.OnceAsWord => 0x101,
            PostingCode.AlwaysAsWord => (ushort)(Byte(bytes, ref at) * 0x101),
            _ => (ushort)((Byte(bytes, ref at) << 8) | Byte(bytes, ref at)),
        };
        return entry + 1 + (int)(code >> 2);
    }

    private static uint Rest(ReadOnlySpan<byte> bytes, ref int at, uint code)
    {
        for (var shift = 7; shift < 32; shift += 7)
        {
            uint next = Byte(bytes, ref at);
            code |= (next & 0x7F) << shift;
            if (next < 0x80) return code;
        }
        throw new DamagedIndexException();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Byte(ReadOnlySpan<byte> bytes, ref int at) =>
        (uint)at < (uint)bytes.Length ? bytes[at++] : throw new DamagedIndexException();

    private void Reserve(int more)
    {
        if (Count + more <= Math.Min(Entries.Length, Frequencies.Length)) return;
        var entries = ArrayPool<int>.Shared.Rent(Count + more);
        var frequencies = ArrayPool<ushort>.Shared.Rent(Count + more);
        Entries.AsSpan(0, Count).CopyTo(entries);
        Frequencies.AsSpan(0, Count).CopyTo(frequencies);
        Dispose();
        (Entries, Frequencies) = (entries, frequencies);
    }
}

/// <summary>The two low bits of a posting.</summary>
internal static class PostingCode
{
    public const int Once = 0;
    public const int OnceAsWord = 1;

    /// <summary>One byte follows: how often, each time as a word.</summary>
    public const int AlwaysAsWord = 2;

    /// <summary>Two bytes follow: how often, and how often as a word.</summary>
    public const int Written = 3;

    /// <summary>The most bytes that a posting takes.</summary>
    public const int LongestPosting = 7;

    public static void Write(ByteBuffer bytes, int distance, Frequency frequency)
    {
        var (count, asWord) = frequency;
        var code = count == 1 && asWord <= 1 ? asWord : count == asWord ? AlwaysAsWord : Written;
        bytes.Write(((ulong)distance << 2) | (uint)code);
        if (code == AlwaysAsWord) bytes.Write([count]);
        else if (code == Written) bytes.Write([count, asWord]);
    }
}
