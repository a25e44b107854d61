using ReplyAssistant.Conversations;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Cli;

/// <summary>Puts what is said to the conversation and prints what comes back, until the person leaves.</summary>
internal sealed class ChatLoop(IConversation conversation, Terminal terminal, ChatInput input, string folder)
{
    private static readonly ConversationScope Here = new("terminal", Tenant: null, IsGroup: false);

    private static readonly Speaker Person = new() { Key = "terminal/user", Name = "本机用户" };

    private static readonly string[] Farewells = ["退出", "再见", "exit", "quit", "/exit"];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(await conversation.WelcomeAsync(Here, cancellationToken), cancellationToken);
        terminal.Line("发送文件：文件 路径；离开：退出。");
        while (true)
        {
            Console.Error.Write("\n> ");
            if (await input.ReadAsync(cancellationToken) is not { } said || Farewells.Contains(said.Trim(), StringComparer.OrdinalIgnoreCase)) return;
            if (said.Trim().Length > 0) await AnswerAsync(said, cancellationToken);
        }
    }

    private async Task AnswerAsync(string said, CancellationToken cancellationToken)
    {
        var turn = new Turn { Id = Guid.NewGuid().ToString("N"), Conversation = Here, Speaker = Person, Text = said };
        if (said.StartsWith("文件 ", StringComparison.Ordinal))
        {
            if (await FileAsync(said[3..].Trim().Trim('"'), cancellationToken) is not { } file) return;
            turn = turn with { Text = "", Files = [file] };
        }
        await foreach (var reply in conversation.AnswerAsync(turn, cancellationToken))
            await ShowAsync([reply], cancellationToken);
    }

    private async Task<ReceivedFile?> FileAsync(string path, CancellationToken cancellationToken)
    {
        var limit = new ReadingOptions().MaxFileBytes;
        if (!File.Exists(path)) terminal.Line($"找不到文件“{path}”，请检查路径。");
        else if (new FileInfo(path).Length > limit) terminal.Line($"文件超过 {limit / 1024 / 1024} MB，请检查是否选错了文件。");
        else return new ReceivedFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken));
        return null;
    }

    private async Task ShowAsync(IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        foreach (var reply in replies)
        {
            switch (reply)
            {
                case Reply.Progress progress:
                    Terminal.Note(progress.Text);
                    break;
                case Reply.Message message:
                    ChatText.Show(terminal, message.Text);
                    break;
                case Reply.Shown shown:
                    ChatText.Show(terminal, shown.Card);
                    break;
                case Reply.Offered offered:
                    await SaveAsync(offered.File, cancellationToken);
                    break;
            }
        }
    }

    private async Task SaveAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        if (await conversation.OpenFileAsync(Here, Person, offer.Key, cancellationToken) is not { } file) return;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetFileName(file.Name));
        await File.WriteAllBytesAsync(path, file.Content, cancellationToken);
        terminal.Line($"已保存：{path}");
    }
}
