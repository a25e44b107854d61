using System.CommandLine;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply parse: what the program understands of a proposal, a letter or a policy.</summary>
internal static class ParseCommand
{
    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var path = new Argument<string>("文件") { Description = "提案、建议、答复函或政策文件。" };
        var command = new ReplyCommand("parse", "看看程序怎样理解一份提案、答复函或政策文件。", "reply parse 提案.docx") { path, json };
        command.SetAction((call, cancellationToken) =>
            RunAsync(new Terminal(output, call.GetValue(json)), call.GetRequiredValue(path), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        var document = new DocumentParser().Parse(await new FileReader().ReadAsync(Path.GetFullPath(path), cancellationToken));
        if (Letter(document) is { } letter) LetterText.Show(terminal, document, letter);
        else if (document.Metadata.Kind == DocumentKind.Policy) PolicyText.Show(terminal, document);
        else ProposalText.Show(terminal, ProposalFile.Parse(document));
        return ExitCode.Done;
    }

    private static ReplyLetter? Letter(SourceDocument document) =>
        document.Metadata.Kind is DocumentKind.Reply or DocumentKind.Opinion ? new LetterParser().Parse(document) : null;
}
