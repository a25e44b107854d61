using System.CommandLine;
using ReplyAssistant.Checking;

namespace ReplyAssistant.Cli.Commands;

/// <summary>What can be written after `reply check`.</summary>
internal sealed class CheckOptions
{
    private static readonly Dictionary<string, LetterStage> Stages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["draft"] = LetterStage.Draft, ["published"] = LetterStage.Published, ["草稿"] = LetterStage.Draft, ["公开"] = LetterStage.Published,
    };

    private readonly Argument<string> letter = new("答复函") { Description = "答复函或会办意见（txt、html、docx、md），或 draft 命令生成的“案号.json”。" };
    private readonly Option<string?> against = new("--against") { Description = "所答复的提案或建议，用来核对届次、编号、标题和各条建议。", HelpName = "提案" };
    private readonly Option<DateOnly?> date = CommonOptions.Day("--date", "按哪一天核对时效；不写则按成文日期。");
    private readonly Option<string?> profile = new("--profile") { Description = "单位配置文件（YAML）；不写则用内置配置。", HelpName = "文件" };
    private readonly Option<LetterStage?> stage = new("--stage")
    {
        Description = "draft 草稿，published 公开件；不写则自行判断：文号、联系人、办理类别都没有的是公开件。", HelpName = "阶段",
        CustomParser = result => CommonOptions.Choose(result, "--stage", result.Tokens[0].Value, Stages),
    };
    private readonly Option<bool> fix = new("--fix") { Description = "另存一份只改正确定之处的副本，不动数字和文件名称。" };
    private readonly Option<string?> fixedCopy = new("--out") { Description = "改正后的副本；不写则为“原名.fixed.原后缀”。", HelpName = "文件" };
    private readonly Option<string?> store = CommonOptions.Store();

    public Option<bool> Json { get; } = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Add(letter);
        Option[] options = [against, date, profile, stage, fix, fixedCopy, Json, store];
        foreach (var option in options) command.Add(option);
    }

    public CheckCall Read(ParseResult call) => new()
    {
        Letter = Path.GetFullPath(call.GetRequiredValue(letter)),
        Against = call.GetValue(against),
        Date = call.GetValue(date),
        Profile = call.GetValue(profile),
        Stage = call.GetValue(stage),
        Store = call.GetValue(store),
        Fix = call.GetValue(fix) || call.GetValue(fixedCopy) is not null,
        FixedCopy = call.GetValue(fixedCopy),
    };
}

/// <summary>What the user asked `reply check` for.</summary>
internal sealed record CheckCall
{
    public required string Letter { get; init; }

    public required string? Against { get; init; }

    public required DateOnly? Date { get; init; }

    public required string? Profile { get; init; }

    public required LetterStage? Stage { get; init; }

    public required string? Store { get; init; }

    public required bool Fix { get; init; }

    public required string? FixedCopy { get; init; }

    /// <summary>Beside the letter when the user names no place.</summary>
    public string FixedPath => Path.GetFullPath(FixedCopy ?? Path.ChangeExtension(Letter, ".fixed" + Path.GetExtension(Letter)));
}
