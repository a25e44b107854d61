using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>Words written twice: 法规法规; and the single ones of the pattern file.</summary>
internal sealed class RepeatedWordRule() : ParagraphRule("wording.doubled-word")
{
    // 一个一个, 逐步逐步, 很多很多 and numerals say something by being said twice; 研究研究 and 讨论讨论 soften.
    private const string Meant = "一二三四五六七八九十两〇零几每逐很非越层步家户点慢";

    private static readonly string[] verbs = ["研究", "讨论", "考虑", "商量", "了解", "学习", "休息", "交流", "沟通"];

    private readonly PatternRule patterns = new("wording.doubled-word");

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        foreach (var hit in patterns.HitsIn(paragraph, letter)) yield return hit;
        var text = paragraph.Text;
        for (var i = 0; i + 3 < text.Length; i++)
        {
            if (text[i] != text[i + 2] || text[i + 1] != text[i + 3] || text[i] == text[i + 1]) continue;
            if (!CharacterClass.IsHan(text[i]) || !CharacterClass.IsHan(text[i + 1])) continue;
            if (Meant.Contains(text[i]) || verbs.Contains(text.Substring(i, 2)) || EndsInsideWord(text, i)) continue;
            yield return Hit(paragraph, i, 4);
            i += 3;
        }
    }

    // 服务服务业, 教育教育部: what follows makes another word of the second.
    private static bool EndsInsideWord(string text, int i) =>
        i + 4 < text.Length && "业部局厅委者员长品站点区器机性化型类法学院所室组".Contains(text[i + 4]);
}
