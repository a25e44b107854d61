using System.Buffers.Binary;
using System.Numerics;

namespace ReplyAssistant.Storage.Segments;

/// <summary>Bytes being written: numbers in as few as they need, seven bits in each.</summary>
internal sealed class ByteBuffer
{
    /// <summary>A number of 64 bits takes at most so many bytes.</summary>
    public const int LongestNumber = 10;

    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Write(ulong value)
    {
        if (Length + LongestNumber > bytes.Length) Array.Resize(ref bytes, bytes.Length * 2);
        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }
        bytes[Length++] = (byte)value;
    }

    public void Write(int value) => Write((ulong)value);

    public void Write(ReadOnlySpan<byte> span)
    {
        if (Length + span.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + span.Length));
        span.CopyTo(bytes.AsSpan(Length));
        Length += span.Length;
    }

    /// <summary>What was written, with its checksum in front.</summary>
    public byte[] Sealed()
    {
        var result = new byte[Length + Checksum.Length];
        Written.CopyTo(result.AsSpan(Checksum.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(result, Checksum.Of(Written));
        return result;
    }
}

/// <summary>CRC-32C before each stored blob: tells a damaged one before it is read.</summary>
internal static class Checksum
{
    public const int Length = 4;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes) crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }

    public static void Check(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < Length || BinaryPrimitives.ReadUInt32LittleEndian(blob) != Of(blob[Length..]))
            throw new DamagedIndexException();
    }
}

/// <summary>Reads back what a <see cref="ByteBuffer"/> wrote, and never beyond its end.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int At { get; private set; }

    public ulong Number()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if ((uint)At >= (uint)bytes.Length) throw new DamagedIndexException();
            var next = bytes[At++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        throw new DamagedIndexException();
    }

    /// <param name="most">A number past this was never written here.</param>
    public int Number(int most)
    {
        var value = Number();
        return value <= (ulong)most ? (int)value : throw new DamagedIndexException();
    }

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > bytes.Length - At) throw new DamagedIndexException();
        At += length;
        return bytes.Slice(At - length, length);
    }
}
