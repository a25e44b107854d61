using FsCheck;
using FsCheck.Fluent;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task A_mended_document_comes_back_exactly()
    {
        var document = Mended("/a.txt", "甲\0乙𠀀\uD840丙\uFFFE：“\"”\t<br>", "甲乙。");
        await Store.SaveAsync(new IndexedDocument(document, [], []), None);

        AssertSame(document, await Store.FindAsync(document.Id, None));
    }

    [Fact]
    public void Any_text_map_and_repair_comes_back_exactly()
    {
        var texts = ArbMap.Default.ArbFor<string>().Generator.Select(s => s ?? "");
        var documents = texts.SelectMany(source => texts.Select(text => (source, text))).ToArbitrary();
        var n = 0;

        Prop.ForAll(documents, pair =>
        {
            var document = Mended($"/{n++}.txt", pair.source, pair.text);
            Store.SaveAsync(new IndexedDocument(document, [], []), None).GetAwaiter().GetResult();
            AssertSame(document, Store.FindAsync(document.Id, None).GetAwaiter().GetResult());
        }).QuickCheckThrowOnFailure();
    }

    private static SourceDocument Mended(string path, string source, string text) =>
        Sample.Document(path, path).Document with
        {
            Metadata = new DocumentMetadata
            {
                Kind = DocumentKind.Reply, Title = "答复", Session = "市政协七届一次会议", ProposalNumber = "B0087",
            },
            Validity = new Validity(ValidityStatus.Superseded, "因", new DateOnly(2021, 1, 2), "者"),
            Content = new CleanText(
                source, text,
                new TextMap([new TextRun(0, text.Length, 3, source.Length), new TextRun(text.Length, 0, 1, 7), new TextRun(90000, 2, 40000, 1)]),
                [new Repair(RepairKind.LostCharacter, 0, source.Length, source, text), new Repair(RepairKind.SpaceRemoved, 5, 6, " ", "")]),
            Zones = [new Zone(ZoneKind.News, 0, 1), new Zone(ZoneKind.FullText, 1, text.Length)],
            Blocks =
            [
                new Block { Start = 0, End = 1, HeadingLevel = 2, Path = ["一、“甲”", "（一）<乙>"], Zone = ZoneKind.Comment },
                new Block { Start = 1, End = 2, HeadingLevel = 0, Path = [], Zone = ZoneKind.FullText, IsTableRow = true },
            ],
            Repeals = [new RepealStatement("乙办法", "云〔2020〕1号", ValidityStatus.Repealed, new DateOnly(2020, 3, 4), "废止")],
        };

    private static void AssertSame(SourceDocument expected, SourceDocument? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal((expected.Id, expected.Path, expected.Metadata, expected.Validity), (actual.Id, actual.Path, actual.Metadata, actual.Validity));
        Assert.Equal(expected.Content.Source, actual.Content.Source);
        Assert.Equal(expected.Content.Text, actual.Content.Text);
        Assert.Equal(expected.Content.Map.Runs, actual.Content.Map.Runs);
        Assert.Equal(expected.Content.Repairs, actual.Content.Repairs);
        Assert.Equal(expected.Zones, actual.Zones);
        Assert.Equal(expected.Repeals, actual.Repeals);
        Assert.Equal(expected.Blocks.Count, actual.Blocks.Count);
        foreach (var (was, isNow) in expected.Blocks.Zip(actual.Blocks))
        {
            Assert.Equal(was.Path, isNow.Path);
            Assert.Equal(was with { Path = [] }, isNow with { Path = [] });
        }
    }
}
