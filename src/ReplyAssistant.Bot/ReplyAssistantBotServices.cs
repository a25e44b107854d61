using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Authentication;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Bot.Local;
using ReplyAssistant.Bot.Operations;
using ReplyAssistant.Bot.Receiving;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Conversations.Reviewing;
using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot;

/// <summary>What the bot is made of.</summary>
internal static class ReplyAssistantBotServices
{
    public static IServiceCollection AddReplyAssistantBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsCheck>();
        services.AddSingleton(TimeProvider.System);
        services.AddReplyAssistant();
        services.AddStores();
        services.AddTalk(configuration);

        services.AddClients();
        services.AddSingleton<ServiceUrlGate>();
        services.AddSingleton<CallerKeys>();
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<TokenRequest>();
        services.AddSingleton<AppTokens>();
        services.AddSingleton<SendPace>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<ProactiveMessages>();

        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<Reception>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<InlineReplies>();
        services.AddSingleton<CardPresses>();
        services.AddSingleton<FeedbackReader>();
        services.AddSingleton<Membership>();
        services.AddSingleton<FileFetcher>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton<FileUpload>();
        services.AddSingleton<FileDelivery>();
        services.AddLocalPage();
        services.AddSingleton<Lanes>();
        services.AddSingleton<RunningTurns>();
        services.AddSingleton<TurnDesks>();
        services.AddSingleton<OnlyOnce>();
        services.AddSingleton<TurnRunner>();

        services.AddHostedService<KeysAhead>();
        services.AddRunning<BusyNotices>();
        services.AddRunning<ReviewNotices>();
        services.AddRunning<TurnWorker>();
        services.AddHostedService<Tidying>();
        services.AddHostedService<StartBanner>();
        services.AddBotTelemetry(configuration);
        services.AddOptions<HostOptions>().Configure<IOptions<BotOptions>>(
            (host, bot) => host.ShutdownTimeout = bot.Value.Work.Farewell + TimeSpan.FromSeconds(10));
        return services;
    }

    private static void AddLocalPage(this IServiceCollection services)
    {
        services.AddSingleton<LocalTokens>(provider => LocalTokens.OpenAsync(
            provider.GetRequiredService<IConversationMemory>(), provider.GetRequiredService<TimeProvider>(), CancellationToken.None).GetAwaiter().GetResult());
        services.AddSingleton<LocalChannel>();
        services.AddSingleton<LocalUploads>();
        services.AddSingleton<DirectLineRoutes>();
        services.AddSingleton<DraftViews>();
        services.AddSingleton<PageRoutes>();
        services.AddRunning<SampleIntake>();
    }

    private static void AddTalk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IReviewNotices>(provider => provider.GetRequiredService<ReviewNotices>());
        services.AddConversation();
        services.AddSingleton<IValidateOptions<RoleOptions>, RoleOptionsCheck>();
        services.AddOptions<RoleOptions>().Bind(configuration.GetSection(RoleOptions.Section)).ValidateOnStart()
            // On this machine alone, with nobody to vouch for anybody, one person tries out both sides, unless somebody is named.
            .PostConfigure<IOptions<BotOptions>>((roles, bot) => roles.Everyone |= bot.Value.IsAnonymous && roles.Members.Count == 0 ? Roles.Reviewer : Roles.None);
        services.AddSingleton<Profile>(provider => BotFiles.Profile(provider.GetRequiredService<IOptions<BotOptions>>().Value));
        services.AddSingleton<IDraftArchive>(provider => provider.GetRequiredService<TalkStore>().Drafts);
    }

    private static void AddRunning<T>(this IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }

    // Files are opened when first needed: the settings have been looked at by then.
    private static void AddStores(this IServiceCollection services)
    {
        services.AddSingleton<SqliteStore>(provider => SqliteStore.OpenAsync(
            BotFiles.Store(provider.GetRequiredService<IOptions<BotOptions>>().Value), new StoreOptions(), provider.GetRequiredService<IWordBreaker>(),
            provider.GetRequiredService<TimeProvider>(), CancellationToken.None).GetAwaiter().GetResult());
        services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<SqliteStore>());
        services.AddSingleton<IPassageSearch>(provider => provider.GetRequiredService<SqliteStore>());
        services.AddSingleton<TalkStore>(provider => TalkStore.OpenAsync(
            BotFiles.Talk(provider.GetRequiredService<IOptions<BotOptions>>().Value), provider.GetRequiredService<TimeProvider>(), CancellationToken.None)
            .GetAwaiter().GetResult());
        services.AddSingleton<IConversationMemory>(provider => provider.GetRequiredService<TalkStore>().Memory);
    }

    // No client follows redirects: one would carry the token, or the request, to a host that nobody vouched for. None logs its
    // calls: their addresses hold conversations' ids, and signatures that open a file.
    private static void AddClients(this IServiceCollection services)
    {
        services.AddHttpClient(CallerKeys.Client, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(5);
            client.MaxResponseContentBufferSize = 1024 * 1024;
        }).UsePlainHandler();
        services.AddHttpClient(TokenRequest.Client, client => client.Timeout = TimeSpan.FromSeconds(10)).UsePlainHandler();
        services.AddHttpClient(ConnectorClient.Client, client => client.MaxResponseContentBufferSize = 1024 * 1024).UsePlainHandler();
        services.AddHttpClient(FileFetcher.Client).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = PublicAddresses.ConnectAsync,
        }).RemoveAllLoggers();
    }

    private static void UsePlainHandler(this IHttpClientBuilder client) => client
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();
}
