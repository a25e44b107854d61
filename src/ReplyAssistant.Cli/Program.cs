using ReplyAssistant.Cli;

return await ReplyProgram.RunAsync(args, Console.OpenStandardOutput(), TimeProvider.System);
