using FsCheck;
using FsCheck.Fluent;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Tests.Storage.Segments;

public sealed class PageTests
{
    [Fact]
    public void Any_postings_come_back_as_they_were_written()
    {
        var frequencies = Gen.Choose(0, 255).SelectMany(word => Gen.Choose(Math.Max(1, word), 255).Select(count => new Frequency((byte)count, (byte)word)));
        var postings = Gen.ListOf(Gen.Choose(1, 3000).SelectMany(distance => frequencies.Select(f => (distance, f)))).ToArbitrary();

        Prop.ForAll(postings, list =>
        {
            var expected = new List<(int Entry, Frequency Frequency)>();
            foreach (var (distance, frequency) in list) expected.Add(((expected.Count == 0 ? -1 : expected[^1].Entry) + distance, frequency));
            Assert.Equal(expected, Written(expected));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_list_longer_than_a_page_goes_on_in_the_next_and_no_page_is_larger_than_allowed()
    {
        var expected = Enumerable.Range(0, 100_000).Select(i => (i * 3, new Frequency((byte)(1 + (i % 3)), 1))).ToList();

        Assert.Equal(expected, Written(expected));
    }

    [Fact]
    public void A_damaged_page_is_told_before_it_is_read()
    {
        var blob = Pages([(0, new Frequency(1, 1)), (7, new Frequency(3, 0))])[0].Blob;
        for (var bit = 0; bit < blob.Length * 8; bit++)
        {
            var damaged = (byte[])blob.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<DamagedIndexException>(() => new Page(damaged));
        }
        Assert.Throws<DamagedIndexException>(() => new Page([]));
        Assert.Throws<DamagedIndexException>(() => new Page(blob[..^1]));
    }

    [Fact]
    public void Bytes_that_somebody_made_up_are_damage_and_nothing_worse()
    {
        var bytes = Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 255), Gen.Elements(0, 1, 2, 0x80, 0xFF)).Select(b => (byte)b)).ToArbitrary();

        Prop.ForAll(bytes, made => OnlyDamage(() =>
        {
            var buffer = new ByteBuffer();
            buffer.Write(made);
            var page = new Page(buffer.Sealed());
            using var postings = new PostingList();
            for (var i = 0; i < page.Keys; i++) postings.Append(page.Stretch(i), 0, 100, []);
            for (var i = 0; i < page.Keys; i++) postings.Append(page.Stretch(i), 0, 100, new ulong[2]);
            Assert.All(postings.Entries.Take(postings.Count), entry => Assert.InRange(entry, 0, 99));
        })).QuickCheckThrowOnFailure();

        Prop.ForAll(bytes, made => OnlyDamage(() =>
        {
            var buffer = new ByteBuffer();
            buffer.Write(made);
            SegmentHead.Read(1, buffer.Sealed());
        })).QuickCheckThrowOnFailure();
    }

    private static void OnlyDamage(Action read)
    {
        try
        {
            read();
        }
        catch (DamagedIndexException)
        {
            // What the reader promises.
        }
    }

    private static List<(ulong Key, byte[] Blob)> Pages(IEnumerable<(int Entry, Frequency Frequency)> postings)
    {
        var pages = new List<(ulong, byte[])>();
        var writer = new PageWriter((key, page) => pages.Add((key, page)));
        foreach (var key in new ulong[] { 5, 9 })
        {
            writer.Begin(key);
            foreach (var (entry, frequency) in postings) writer.Add(entry, frequency);
            writer.End();
        }
        writer.Flush();
        return pages;
    }

    /// <summary>The postings of the second of two terms that both have them.</summary>
    private static List<(int Entry, Frequency Frequency)> Written(List<(int Entry, Frequency Frequency)> expected)
    {
        var pages = Pages(expected);
        Assert.All(pages, page => Assert.InRange(page.Blob.Length, 1, PageWriter.MostBytes));
        using var postings = new PostingList();
        foreach (var (_, blob) in pages)
        {
            var stretch = new Page(blob).Find(9);
            if (!stretch.IsEmpty) postings.Append(stretch, 0, 400_000, []);
        }
        return [.. Enumerable.Range(0, postings.Count).Select(i => (postings.Entries[i], Frequency.Of(postings.Frequencies[i])))];
    }
}
