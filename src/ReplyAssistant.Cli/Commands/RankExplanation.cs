using System.Globalization;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Cli.Commands;

/// <summary>What the rank of a passage is made of, for a reader.</summary>
internal static class RankExplanation
{
    // The rest weighs too little to change a rank; --json has them all.
    private const int MostTerms = 12;

    public static void Print(Terminal terminal, FoundPassage found)
    {
        var f = found.Features;
        terminal.Line(string.Create(CultureInfo.InvariantCulture,
            $"   得分 {f.Score:0.000} ＝（检索 {f.Index:0.00} ＋ 内容 {f.Matter:0.00}）÷ 2 × 效力 {f.Validity:0.00} × 新旧 {f.Freshness:0.00} × 正文 {f.Voice:0.00}"));
        foreach (var why in found.Hit.Why.Where(w => w.StartsWith(SaidOtherwise.Mark, StringComparison.Ordinal))) terminal.Line($"     {why}");
        foreach (var match in found.Hit.Matches.Take(MostTerms))
            terminal.Line(Line(match));
        if (found.Hit.Matches.Count > MostTerms) terminal.Line($"     其余 {found.Hit.Matches.Count - MostTerms} 项权重较小，见 --json");
    }

    private static string Line(TermMatch match) => string.Create(CultureInfo.InvariantCulture,
        $"     {Name(match.Field)}　“{match.Term}”（{Name(match.Kind)}）权重 {match.Weight:0.000}，此处 {match.Occurrences} 次，库中 {match.PassagesHolding} 段");

    private static string Name(TermField field) => field switch
    {
        TermField.Body => "正文",
        TermField.Path => "层级",
        TermField.Title => "标题",
        _ => "问题",
    };

    private static string Name(TermKind kind) => kind switch
    {
        TermKind.Word => "词",
        TermKind.Bigram => "二字",
        _ => "近义",
    };
}
