using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ReplyAssistant.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "在标准输出给出一个 JSON 结果，供程序读取。" };

    public static Option<string?> Store() => new("--store")
    {
        Description = "资料库文件；不写则用用户数据目录下的 reply.db。", HelpName = "文件",
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} 的日期“{text}”无法识别，请写成 2022-12-31 的样子");
            return null;
        },
    };

    /// <summary>A choice written as the contract has it or in Chinese.</summary>
    public static T Choose<T>(SymbolResult result, string name, string text, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (choices.TryGetValue(text, out var choice)) return choice;
        result.AddError($"{name} 不认识“{text}”，可选：{string.Join("、", choices.Keys)}");
        return default;
    }
}
