using System.Text;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Storage.Segments;

/// <summary>The head of a segment as bytes: its documents, entries and first keys.</summary>
internal static class SegmentHead
{
    private const int LongestText = 4096;

    public static byte[] Write(IReadOnlyList<DocumentFacts> documents, ReadOnlySpan<Entry> entries, ReadOnlySpan<ushort> lengths, IReadOnlyList<ulong> firstKeys)
    {
        var bytes = new ByteBuffer();
        WriteDocuments(bytes, documents);
        bytes.Write(entries.Length);
        var (number, document) = (0L, 0);
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            bytes.Write((ulong)(entry.Number - number));
            // Neighbours belong to the same document or to the next: one byte tells that, the zone and what it is.
            bytes.Write(((ulong)(entry.Document - document) << 4) | ((uint)entry.Zone << 1) | (entry.IsPoint ? 1u : 0));
            bytes.Write(lengths[i]);
            (number, document) = (entry.Number, entry.Document);
        }
        bytes.Write(firstKeys.Count);
        var last = 0UL;
        foreach (var key in firstKeys)
        {
            bytes.Write(key - last);
            last = key;
        }
        return bytes.Sealed();
    }

    public static Segment Read(long id, ReadOnlySpan<byte> blob)
    {
        Checksum.Check(blob);
        var reader = new ByteReader(blob[Checksum.Length..]);
        var documents = ReadDocuments(ref reader, blob.Length);
        var entries = new Entry[reader.Number(blob.Length)];
        var lengths = new ushort[entries.Length];
        var (number, document) = (0L, 0);
        for (var i = 0; i < entries.Length; i++)
        {
            number += (long)reader.Number();
            var packed = reader.Number();
            document += (int)(packed >> 4);
            if ((uint)document >= (uint)documents.Length) throw new DamagedIndexException();
            entries[i] = new Entry(number, document, (ZoneKind)((packed >> 1) & 7), (packed & 1) != 0);
            lengths[i] = (ushort)reader.Number(ushort.MaxValue);
        }
        var firstKeys = new ulong[reader.Number(blob.Length)];
        var last = 0UL;
        for (var i = 0; i < firstKeys.Length; i++) firstKeys[i] = last += reader.Number();
        return new Segment(id, documents, entries, lengths, firstKeys);
    }

    private static void WriteDocuments(ByteBuffer bytes, IReadOnlyList<DocumentFacts> documents)
    {
        var issuers = documents.Select(d => d.Issuer).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var places = issuers.Select((issuer, i) => (issuer, i)).ToDictionary(p => p.issuer, p => p.i + 1, StringComparer.Ordinal);
        bytes.Write(issuers.Count);
        foreach (var issuer in issuers) WriteText(bytes, issuer);
        bytes.Write(documents.Count);
        foreach (var document in documents)
        {
            bytes.Write((ulong)document.Number);
            WriteText(bytes, document.Id);
            bytes.Write((int)document.Kind);
            bytes.Write(document.Date is { } day ? day.DayNumber + 1 : 0);
            bytes.Write(document.Issuer is { } issuer ? places[issuer] : 0);
        }
    }

    private static DocumentFacts[] ReadDocuments(ref ByteReader reader, int most)
    {
        var issuers = new string[reader.Number(most)];
        for (var i = 0; i < issuers.Length; i++) issuers[i] = ReadText(ref reader);
        var documents = new DocumentFacts[reader.Number(most)];
        for (var i = 0; i < documents.Length; i++)
        {
            var number = (long)reader.Number();
            var id = ReadText(ref reader);
            var kind = (DocumentKind)reader.Number(byte.MaxValue);
            var day = reader.Number(DateOnly.MaxValue.DayNumber + 1);
            var issuer = reader.Number(issuers.Length);
            documents[i] = new DocumentFacts(
                number, id, kind, day == 0 ? null : DateOnly.FromDayNumber(day - 1), issuer == 0 ? null : issuers[issuer - 1]);
        }
        return documents;
    }

    // Only filters and ties read these texts: a name beyond this length is cut.
    private static void WriteText(ByteBuffer bytes, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text.Length > LongestText ? text[..LongestText] : text);
        bytes.Write(utf8.Length);
        bytes.Write(utf8);
    }

    private static string ReadText(ref ByteReader reader) =>
        Encoding.UTF8.GetString(reader.Take(reader.Number(LongestText * 3)));
}
