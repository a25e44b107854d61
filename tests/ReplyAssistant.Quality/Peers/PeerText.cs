using System.Security.Cryptography;
using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Quality.Peers;

/// <summary>One passage as the programs exchange it: a line of document, ordinal and text.</summary>
internal sealed record PeerPassage(string Document, int Ordinal, string Text)
{
    public string Key => $"{Document}:{Ordinal}";

    public string Line => $"{Document}\t{Ordinal}\t{Text}";

    public static IEnumerable<PeerPassage> Read(string file) => File.ReadLines(file).Select(line =>
    {
        var fields = line.Split('\t', 3);
        return new PeerPassage(fields[0], int.Parse(fields[1]), fields[2]);
    });

    /// <summary>Passages of one document stand side by side.</summary>
    public static IEnumerable<IReadOnlyList<PeerPassage>> Documents(IEnumerable<PeerPassage> passages)
    {
        var document = new List<PeerPassage>();
        foreach (var passage in passages)
        {
            if (document.Count > 0 && document[0].Document != passage.Document)
            {
                yield return document;
                document = [];
            }
            document.Add(passage);
        }
        if (document.Count > 0) yield return document;
    }
}

/// <summary>Makes documents of the product out of passages that are divided already.</summary>
internal static class PeerDocument
{
    public static string IdOf(string document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)))[..16];

    public static IndexedDocument Of(IReadOnlyList<PeerPassage> passages)
    {
        var text = string.Join('\n', passages.Select(p => p.Text));
        var id = IdOf(passages[0].Document);
        var document = new SourceDocument
        {
            Id = id,
            Path = "/news/" + passages[0].Document,
            Metadata = new DocumentMetadata { Kind = DocumentKind.Other, Title = "" },
            Validity = Validity.Unknown,
            Content = new CleanText(text, text, TextMap.Identity(text.Length), []),
            Zones = [new Zone(ZoneKind.FullText, 0, text.Length)],
            Blocks = [],
        };
        var at = 0;
        var divided = new List<Passage>();
        foreach (var passage in passages)
        {
            divided.Add(new Passage
            {
                DocumentId = id, Ordinal = passage.Ordinal, Path = [], Start = at, End = at + passage.Text.Length,
                Text = passage.Text, Zone = ZoneKind.FullText,
            });
            at += passage.Text.Length + 1;
        }
        return new IndexedDocument(document, divided, []);
    }
}
