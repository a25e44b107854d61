using System.Diagnostics;

namespace ReplyAssistant.Indexing;

/// <summary>Documents that go into the store together: a disk can make so many transactions a second and no more.</summary>
internal sealed class IntakeBatch
{
    // A million characters keep the memory small that their terms take, and make one segment of some thousand passages.
    private const int MostCharacters = 1_000_000;

    // What is read slowly is not kept waiting: broken off, no more than this much work is lost.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(0.5);

    private readonly List<(int File, IndexedDocument Document)> documents = [];
    private readonly Stopwatch age = new();
    private long characters;

    public IReadOnlyList<(int File, IndexedDocument Document)> Documents => documents;

    public bool IsFull => characters >= MostCharacters || age.Elapsed >= Longest;

    public void Add(int file, IndexedDocument document)
    {
        age.Start();
        documents.Add((file, document));
        characters += document.Document.Text.Length;
    }

    public void Clear()
    {
        documents.Clear();
        age.Reset();
        characters = 0;
    }
}
