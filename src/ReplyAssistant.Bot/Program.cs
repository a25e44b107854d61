using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot;
using ReplyAssistant.Bot.Package;
using ReplyAssistant.Profiles;
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
catch (Exception e) when (e is OpenBotException or ProfileException or StoreException)
{
    Console.Error.WriteLine(e.Message);
    return e is StoreException ? 3 : 2;
}
catch (IOException e) when (e.InnerException is AddressInUseException)
{
    Console.Error.WriteLine("监听地址已被占用，可能程序已经在运行；请先停止它，或者用 --urls http://127.0.0.1:端口 换一个端口。");
    return 3;
}
