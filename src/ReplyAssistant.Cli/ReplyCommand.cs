using System.CommandLine;

namespace ReplyAssistant.Cli;

/// <summary>A command with the example that its help shows.</summary>
internal sealed class ReplyCommand(string name, string description, string example) : Command(name, description)
{
    public string Example { get; } = example;
}
