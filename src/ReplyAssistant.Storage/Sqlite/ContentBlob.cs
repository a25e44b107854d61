using System.Runtime.InteropServices;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Writes texts, the map back to the file and the repairs as bytes, and reads them back exactly.</summary>
internal static class ContentBlob
{
    // Not through an encoding: that would replace half a surrogate pair, and offsets must stay true.
    public static byte[] OfText(string text) => MemoryMarshal.AsBytes(text.AsSpan()).ToArray();

    public static string ToText(byte[] bytes) => new(MemoryMarshal.Cast<byte, char>(bytes));

    /// <summary>Each run as its distance from the end of the one before it, so that most numbers take one byte.</summary>
    public static byte[] OfRuns(IReadOnlyList<TextRun> runs)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(runs.Count);
        int end = 0, sourceEnd = 0;
        foreach (var run in runs)
        {
            WriteSigned(writer, run.Start - end);
            writer.Write7BitEncodedInt(run.Length);
            WriteSigned(writer, run.SourceStart - sourceEnd);
            writer.Write7BitEncodedInt(run.SourceLength);
            end = run.Start + run.Length;
            sourceEnd = run.SourceStart + run.SourceLength;
        }
        return bytes.ToArray();
    }

    public static IReadOnlyList<TextRun> ToRuns(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var runs = new TextRun[reader.Read7BitEncodedInt()];
        int end = 0, sourceEnd = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            var start = end + ReadSigned(reader);
            var length = reader.Read7BitEncodedInt();
            var sourceStart = sourceEnd + ReadSigned(reader);
            var sourceLength = reader.Read7BitEncodedInt();
            runs[i] = new TextRun(start, length, sourceStart, sourceLength);
            end = start + length;
            sourceEnd = sourceStart + sourceLength;
        }
        return runs;
    }

    public static byte[] OfRepairs(IReadOnlyList<Repair> repairs)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(repairs.Count);
        foreach (var repair in repairs)
        {
            writer.Write7BitEncodedInt((int)repair.Kind);
            writer.Write7BitEncodedInt(repair.Start);
            writer.Write7BitEncodedInt(repair.End);
            WriteText(writer, repair.Before);
            WriteText(writer, repair.After);
        }
        return bytes.ToArray();
    }

    public static IReadOnlyList<Repair> ToRepairs(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var repairs = new Repair[reader.Read7BitEncodedInt()];
        for (var i = 0; i < repairs.Length; i++)
        {
            repairs[i] = new Repair(
                (RepairKind)reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(),
                ReadText(reader), ReadText(reader));
        }
        return repairs;
    }

    private static void WriteSigned(BinaryWriter writer, int value) =>
        writer.Write7BitEncodedInt((value << 1) ^ (value >> 31));

    private static int ReadSigned(BinaryReader reader)
    {
        var value = reader.Read7BitEncodedInt();
        return (int)((uint)value >> 1) ^ -(value & 1);
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        writer.Write7BitEncodedInt(text.Length);
        writer.Write(OfText(text));
    }

    private static string ReadText(BinaryReader reader) => ToText(reader.ReadBytes(reader.Read7BitEncodedInt() * 2));
}
