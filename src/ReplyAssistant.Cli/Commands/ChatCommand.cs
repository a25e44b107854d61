using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply chat: the same conversation as the bot's, in the terminal.</summary>
internal static class ChatCommand
{
    public static Command Build(Stream output, TimeProvider time)
    {
        var store = CommonOptions.Store();
        var profile = new Option<string?>("--profile") { Description = "单位配置文件（YAML）。", HelpName = "文件" };
        var folder = new Option<string>("--out") { Description = "导出的文件放在哪个文件夹。", HelpName = "文件夹", DefaultValueFactory = _ => "." };
        var command = new ReplyCommand("chat", "在终端里对话起草，与机器人相同。", "reply chat --profile corpus/profile.yaml") { store, profile, folder };
        command.SetAction((call, cancellationToken) => RunAsync(
            new Terminal(output, json: false), StoreLocation.Of(call.GetValue(store)), call.GetValue(profile),
            Path.GetFullPath(call.GetRequiredValue(folder)), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string storePath, string? profilePath, string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var profile = profilePath is null ? ProfileReader.Default : await ProfileReader.ReadAsync(profilePath, cancellationToken);
        await using var file = new StoreFile(storePath);
        var documents = await file.OpenAsync(cancellationToken);
        await using var kept = await TalkStore.OpenAsync(Path.ChangeExtension(storePath, ".talk.db"), time, cancellationToken);
        await using var services = new ServiceCollection().AddReplyAssistant().AddConversation()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddSingleton(time).AddSingleton(profile)
            .AddSingleton<IDocumentStore>(documents).AddSingleton<IPassageSearch>(documents)
            .AddSingleton<IConversationMemory>(kept.Memory).AddSingleton<IDraftArchive>(kept.Drafts)
            .BuildServiceProvider();
        await new ChatLoop(services.GetRequiredService<IConversation>(), terminal, new ChatInput(Console.In, Console.IsInputRedirected), folder)
            .RunAsync(cancellationToken);
        return ExitCode.Done;
    }
}
