using System.Security.Cryptography;
using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Storage;

/// <summary>Small documents of an invented city, made by hand.</summary>
internal static class Sample
{
    /// <summary>A document whose lines are paragraphs; lines that begin with # are headings of level 1.</summary>
    public static IndexedDocument Document(
        string path, string text, DocumentKind kind = DocumentKind.Policy, string title = "云澜市集成电路扶持办法",
        string? date = "2023-05-06", string? issuer = "云澜市工业和信息化局", string? number = null,
        Validity? validity = null, IReadOnlyList<RepealStatement>? repeals = null, string? asked = null)
    {
        var clean = text.Replace("#", "", StringComparison.Ordinal);
        var source = new SourceDocument
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + text)))[..16],
            Path = path,
            Metadata = new DocumentMetadata
            {
                Kind = kind, Title = title, Issuer = issuer, DocumentNumber = number,
                Date = date is null ? null : DateOnly.Parse(date),
            },
            Validity = validity ?? Validity.Unknown,
            Content = new CleanText(clean, clean, TextMap.Identity(clean.Length), []),
            Zones = [new Zone(ZoneKind.FullText, 0, clean.Length)],
            Blocks = Blocks(text),
            Repeals = repeals ?? [],
        };
        IReadOnlyList<PastPoint> points = asked is null
            ? []
            : [new PastPoint { DocumentId = source.Id, Ordinal = 0, Point = asked, ProposalTitle = "关于芯片产业的提案", Start = 0, End = 4 }];
        return new IndexedDocument(source, PassageBuilder.Build(source), points);
    }

    private static List<Block> Blocks(string text)
    {
        var blocks = new List<Block>();
        string[] path = [];
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var heading = line.StartsWith('#');
            var length = line.Length - (heading ? 1 : 0);
            if (heading) path = [line[1..]];
            blocks.Add(new Block { Start = at, End = at + length, HeadingLevel = heading ? 1 : 0, Path = path, Zone = ZoneKind.FullText });
            at += length + 1;
        }
        return blocks;
    }
}
