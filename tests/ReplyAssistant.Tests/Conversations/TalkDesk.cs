using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Conversations.Reviewing;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;
using ReplyAssistant.Storage.Sqlite.Talk;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Conversations;

/// <summary>The whole talk over real stores in a temporary folder, with the sample corpus read in.</summary>
internal sealed class TalkDesk : IAsyncDisposable
{
    private readonly string folder;
    private readonly SqliteStore store;
    private readonly TalkStore talk;
    private readonly ServiceProvider services;
    private int turns;

    private TalkDesk(string folder, SqliteStore store, TalkStore talk, ServiceProvider services) =>
        (this.folder, this.store, this.talk, this.services) = (folder, store, talk, services);

    public static Speaker Drafter { get; } = new() { Key = "u/drafter", DirectoryId = "drafter", Name = "起草人甲" };

    public static Speaker Reviewer { get; } = new() { Key = "u/reviewer", DirectoryId = "reviewer", Name = "审核人乙" };

    public static ConversationScope Personal { get; } = new("c/personal", "tenant", IsGroup: false);

    public static ConversationScope Group { get; } = new("c/group", "tenant", IsGroup: true);

    public IConversation Conversation => services.GetRequiredService<IConversation>();

    public IDraftArchive Archive => talk.Drafts;

    public IDocumentStore Documents => store;

    public NoticesTold Told => (NoticesTold)services.GetRequiredService<IReviewNotices>();

    /// <param name="clock">The machine's own when null.</param>
    public static async Task<TalkDesk> OpenAsync(TimeProvider? clock = null)
    {
        var home = Directory.CreateTempSubdirectory("talk-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(home, "reply.db"), await sample.Value);
        var documents = await SqliteStore.OpenAsync(Path.Combine(home, "reply.db"), new StoreOptions(), CancellationToken.None);
        var kept = await TalkStore.OpenAsync(Path.Combine(home, "talk.db"), TimeProvider.System, CancellationToken.None);
        var corpus = Path.Combine(Shared.ProjectRoot(), "corpus");
        var provider = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<IReviewNotices, NoticesTold>().AddSingleton(clock ?? TimeProvider.System)
            .AddReplyAssistant().AddConversation()
            .AddSingleton<IDocumentStore>(documents).AddSingleton<IPassageSearch>(documents)
            .AddSingleton<IConversationMemory>(kept.Memory).AddSingleton<IDraftArchive>(kept.Drafts)
            .AddSingleton(await ProfileReader.ReadAsync(Path.Combine(corpus, "profile.yaml"), CancellationToken.None))
            .Configure<RoleOptions>(r => r.Members.Add(new RoleMember { Tenant = "tenant", ObjectId = "reviewer", Roles = Roles.Reviewer }))
            .BuildServiceProvider();
        return new TalkDesk(home, documents, kept, provider);
    }

    // Read in once for all desks.
    private static readonly Lazy<Task<byte[]>> sample = new(ReadSampleAsync);

    private static async Task<byte[]> ReadSampleAsync()
    {
        var corpus = Path.Combine(Shared.ProjectRoot(), "corpus");
        var path = Path.Combine(Directory.CreateTempSubdirectory("sample-").FullName, "reply.db");
        var (reader, parser, indexer) = (new FileReader(), new DocumentParser(), new DocumentIndexer(new LetterParser()));
        await using (var documents = await SqliteStore.OpenAsync(path, new StoreOptions(), CancellationToken.None))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(corpus, "replies")).Concat(Directory.GetFiles(Path.Combine(corpus, "policies"))))
                await documents.SaveAsync(indexer.Index(parser.Parse(await reader.ReadAsync(file, CancellationToken.None))), CancellationToken.None);
        }
        var bytes = await File.ReadAllBytesAsync(path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return bytes;
    }

    public Task<IReadOnlyList<Reply>> SayAsync(string text, Speaker? speaker = null, ConversationScope? where = null) =>
        PutAsync(new Turn { Id = $"turn-{++turns}", Conversation = where ?? Personal, Speaker = speaker ?? Drafter, Text = text });

    public async Task<IReadOnlyList<Reply>> PutAsync(Turn turn)
    {
        var replies = new List<Reply>();
        await foreach (var reply in Conversation.AnswerAsync(turn, CancellationToken.None)) replies.Add(reply);
        return replies;
    }

    public Task<CardAnswer> PressAsync(string verb, IReadOnlyDictionary<string, string> values, Speaker? speaker = null, ConversationScope? where = null) =>
        Conversation.PressAsync(
            new Turn { Id = $"turn-{++turns}", Conversation = where ?? Personal, Speaker = speaker ?? Drafter, Press = new CardPress(verb, values) },
            CancellationToken.None);

    /// <summary>A draft of a sample proposal at hand.</summary>
    public async Task<DraftRecord> DraftAsync(string proposal = "2026-cppcc-031.txt")
    {
        await SayAsync(await File.ReadAllTextAsync(Path.Combine(Shared.ProjectRoot(), "corpus", "proposals", proposal)));
        await SayAsync("起草");
        return (await Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None))[0];
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await store.DisposeAsync();
        await talk.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Keeps what would be told.</summary>
internal sealed class NoticesTold : IReviewNotices
{
    public List<ReviewNotice> All { get; } = [];

    public void Tell(ReviewNotice notice) => All.Add(notice);
}
