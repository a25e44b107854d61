using System.CommandLine;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply cite: where a sentence of a draft is from.</summary>
internal static class CiteCommand
{
    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var draft = new Argument<string>("草稿") { Description = "draft 命令生成的“案号.json”。" };
        var asked = new Argument<string>("句号或文字") { Description = "第几句，或句中的一段文字。" };
        var corpus = new Option<string?>("--corpus") { Description = "起草时用的资料文件夹，据以给出文件位置。", HelpName = "文件夹" };
        var command = new ReplyCommand("cite", "查一句话的出处：原文、文件、日期、时效和在文件中的位置。", "reply cite out/20210468.json 3")
        {
            draft, asked, corpus, json, store,
        };
        command.SetAction((call, cancellationToken) => RunAsync(
            new Terminal(output, call.GetValue(json)),
            call.GetValue(corpus) is { } folder && call.GetValue(store) is null
                ? StoreLocation.OfCorpus(folder) : StoreLocation.Of(call.GetValue(store)),
            call.GetRequiredValue(draft),
            call.GetRequiredValue(asked),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string storePath, string draftPath, string asked, CancellationToken cancellationToken)
    {
        var draft = await JsonDraftReader.ReadFileAsync(draftPath, cancellationToken);
        var sentences = SentenceLookup.Find(draft, asked);
        if (sentences.Count == 0)
            throw new UnusableInputException($"草稿共 {draft.NumberedSentences().Count} 句，没有与“{asked}”对应的句子，请写句号或句中的文字。");

        await using var places = new SourcePlaces(new StoreFile(storePath));
        var evidence = draft.Evidence.ToDictionary(e => e.Id);
        var found = new List<CitedSentence>();
        foreach (var sentence in sentences)
        {
            var cited = new List<CitedSource>();
            foreach (var citation in sentence.Sentence.Citations)
                cited.Add(CitedSource.Of(citation, evidence[citation.Evidence], await places.OfAsync(citation, evidence[citation.Evidence], cancellationToken)));
            found.Add(new CitedSentence(sentence.Number, sentence.Section.Request, sentence.Sentence.Text, sentence.Sentence.Marks, cited));
        }
        terminal.Json(new { Sentences = found });
        if (!terminal.IsJson) Print(terminal, found);
        return ExitCode.Done;
    }

    private static void Print(Terminal terminal, IReadOnlyList<CitedSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            terminal.Line($"第 {sentence.Number} 句：{sentence.Text}");
            foreach (var mark in sentence.Marks) terminal.Line($"  标注：{MarkTerms.Of(mark)}");
            if (sentence.Citations.Count == 0) terminal.Line("  没有引用依据。");
            foreach (var source in sentence.Citations) Print(terminal, source);
        }
    }

    private static void Print(Terminal terminal, CitedSource source)
    {
        var number = source.DocumentNumber is { } printed ? $"（{printed}）" : "";
        terminal.Line($"  依据 {source.Evidence}：《{source.Title}》{number}");
        var from = new[] { source.Issuer, source.Date is { } day ? ChineseTerms.Of(day) : "日期不明", ValidityOf(source) };
        terminal.Line($"    {string.Join("，", from.Where(f => !string.IsNullOrEmpty(f)))}");
        if (source.Path.Count > 0) terminal.Line($"    {string.Join(" › ", source.Path)}");
        terminal.Line($"    原文：“{source.Quote}”");
        if (source.Original is { } original) terminal.Line($"    文件中原样：“{original}”");
        var line = source.Line is { } at ? $"第 {at} 行，" : "";
        terminal.Line($"    位置：{source.File ?? $"文档 {source.DocumentId}"}，{line}第 {source.Start + 1}—{source.End} 字");
    }

    private static string ValidityOf(CitedSource source) => ChineseTerms.Of(source.Validity)
        + (source.Zone == ZoneKind.FullText ? "" : $"，{ChineseTerms.Of(source.Zone)}")
        + (source.ValidityReason.Length > 0 ? $"（{source.ValidityReason}）" : "");
}

/// <summary>A sentence with its sources.</summary>
internal sealed record CitedSentence(
    int Number, int Request, string Text, IReadOnlyList<string> Marks, IReadOnlyList<CitedSource> Citations);

/// <summary>One source of a sentence, and where to open it.</summary>
internal sealed record CitedSource(
    int Evidence, string Quote, string? Original, string DocumentId, string Title, string? DocumentNumber, string? Issuer,
    DateOnly? Date, DocumentKind Kind, ValidityStatus Validity, string ValidityReason, ZoneKind Zone,
    IReadOnlyList<string> Path, int Start, int End, string? File, int? Line)
{
    public static CitedSource Of(Citation citation, Evidence evidence, SourcePlace? place) => new(
        evidence.Id, citation.Quote, citation.Original == citation.Quote ? null : citation.Original,
        evidence.DocumentId, evidence.Title, evidence.DocumentNumber, evidence.Issuer, evidence.Date, evidence.Kind,
        evidence.Validity, evidence.ValidityReason, evidence.Zone, evidence.Path,
        citation.Start, citation.End, place?.File, place?.Line);
}
