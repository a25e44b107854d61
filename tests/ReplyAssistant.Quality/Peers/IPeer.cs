namespace ReplyAssistant.Quality.Peers;

/// <summary>A program that keeps passages and finds them; each runs in a process of its own.</summary>
internal interface IPeer : IAsyncDisposable
{
    /// <summary>Everything at once; when it is back, all is on disk and findable.</summary>
    Task BuildAsync(IEnumerable<IReadOnlyList<PeerPassage>> documents, CancellationToken cancellationToken);

    /// <summary>In one transaction.</summary>
    Task AddAsync(IReadOnlyList<IReadOnlyList<PeerPassage>> documents, CancellationToken cancellationToken);

    Task RemoveAsync(string document, CancellationToken cancellationToken);

    /// <returns>Keys of the best ten, best first.</returns>
    Task<IReadOnlyList<string>> SearchAsync(string text, CancellationToken cancellationToken);

    /// <summary>What the index takes on disk, without the texts.</summary>
    Task<long> BytesAsync(CancellationToken cancellationToken);
}
