using Microsoft.Extensions.Options;
using ReplyAssistant.Bot;
using ReplyAssistant.Bot.Package;
using ReplyAssistant.Storage;

if (args is [PackageCommand.Name, .. var asked]) return PackageCommand.Run(asked, Console.Out, Console.Error);

try
{
    await BotHost.Build(args).RunAsync();
    return 0;
}
// What is wrong with the settings or the files is said in sentences, without a stack.
catch (OptionsValidationException e)
{
    foreach (var mistake in e.Failures) Console.Error.WriteLine(mistake);
    return 2;
}
catch (Exception e) when (e is OpenBotException or StoreException)
{
    Console.Error.WriteLine(e.Message);
    return e is StoreException ? 3 : 2;
}
