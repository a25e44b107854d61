using System.Text.RegularExpressions;
using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Changes of what an answer rests on: without a source, with another one, written anew.</summary>
internal static class EvidencePhrases
{
    private const string Unwanted = "(?:不要再?引用|不再引用|不引用|别引用|不要采用|不采用|不要使用|不使用|不要用|不用|别用)";
    private const string Out = "(?:不要|去掉|删除|删掉|剔除|排除|弃用|撤掉|去除)";
    private const string Name = "(?:引用|依据|来源|出处)";
    private const string Mark = $@"(?:{Name}\s*第?\s*\[?{N}\]?\s*(?:条|号|个|处)?|第?{N}(?:条|号|个|处)的?{Name}|\[{N}\])";
    private const string Anew = @"(?:\s*[,。]?.{0,6}重写.{0,3})?";
    private const string Document = @"(?:文件|依据)?\s*(?<doc>《[^》]{2,80}》.{0,20}|[^,\s]{1,12}\[20[0-9]{2}\]\s*[0-9]{1,5}号)";
    private const string Addition = "(?:依据|材料|资料|数据|内容|引用)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($@"{Unwanted}\s*{Name}?\s*第?\s*\[?{N}\]?\s*(?:条|号|个|处)?{Name}?{Anew}", m => m.Numbered(n => new Intent.DropSource(n))),
        Say($@"{Out}\s*{Mark}{Anew}", m => m.Numbered(n => new Intent.DropSource(n))),
        Say($@"(?:把|将)?{Mark}(?:{Unwanted}|{Out}){Anew}", m => m.Numbered(n => new Intent.DropSource(n))),
        Say($@"(?:{Unwanted}|{Out})\s*{Sentence}的?{Name}{Anew}", m => m.Numbered(n => new Intent.DropSourcesOfSentence(n))),
        Say($@"(?:{Unwanted}|{Out})\s*{Document}{Anew}", m => new Intent.DropDocument(m.Words("doc"))),
        Say($"(?:重写|重新起草|重拟|重新写|重新拟|再写){Part}", m => m.InPart(p => new Intent.Redraft(p))),
        Say($"(?:把|将)?{Part}(?:重写|重新起草|重拟|重新写|重新拟|再写)(?:一遍|一次)?", m => m.InPart(p => new Intent.Redraft(p))),
        Say($@"补充{Addition}?\s*(?:到|给|在|于)?\s*{Part}\s*:\s*(?<text>.+)", m => m.InPart(p => Added(p, m.Words("text")))),
        Say($@"(?:给|在|为|向)?{Part}(?:里面?|中)?再?(?:补充|增加|添加|加上|加入|补上|加|补)(?:一条|一个|一点|个|条)?{Addition}?\s*:\s*(?<text>.+)", m => m.InPart(p => Added(p, m.Words("text")))),
        Say($@"(?:补充|增加|添加|加){Addition}\s*:\s*(?<text>.+)", m => Added(0, m.Words("text"))),
    ];

    private static Intent.AddSource Added(int part, string text)
    {
        var source = From.Match(text);
        return source.Success
            ? new Intent.AddSource(part, text[..source.Index].Trim(), source.Groups["from"].Value.Trim())
            : new Intent.AddSource(part, text.Trim(), null);
    }

    private static readonly Regex From = new(
        @"[（(](?:来源|出处)\s*[:：]\s*(?<from>[^（）()]{2,200}(?:（[^（）]*）)?)[）)][。\s]*$|(?:来源|出处)\s*[:：]\s*(?<from>[^（）()。：:\n]{2,200}(?:（[^（）]*）)?)[。\s]*$",
        RegexOptions.NonBacktracking);
}
