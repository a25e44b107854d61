using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Names;

/// <summary>One pair of quotation marks around several names: “甲站、乙站、丙站”等公交站.</summary>
internal sealed class QuotedNamesRule : IFactRule
{
    private static readonly Regex Quoted = Patterns.Linear("“(?<names>[^“”。；]{6,160})”(?:等)");
    private static readonly Regex Name = Patterns.Linear(
        "(?:站|院|园|园区|中心|公司|集团|广场|大厦|小区|社区|居委会|村|镇|街道|学校|大学|中学|小学|医院|基地|平台|银行|码头|机场|公园|博物馆|图书馆|协会|学会|研究院|研究所|实验室|[）)])$");

    public const string Several = "name.quotes-several";

    public IReadOnlyList<string> Ids { get; } = [Several];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleHit>>(
            [.. from sentence in FigureSentence.Of(letter)
                from Match match in Quoted.Matches(sentence.Text)
                let names = match.Groups["names"]
                let items = names.Value.Split('、')
                where items.Length >= 3 && items.Count(i => i.Length >= 3 && Name.IsMatch(i)) * 2 > items.Length
                select new RuleHit(Several, [sentence.Place(letter, names.Index - 1, names.Index + names.Length + 1)])
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = $"{items.Length}" },
                }]);
}
