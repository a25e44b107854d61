using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Classes;

/// <summary>Tells a sentence that reports something done.</summary>
internal static class DoneWords
{
    private static readonly Regex done = Patterns.Linear(
        "已|了|完成|印发|出台|建成|建立了|设立了|成立了|累计|截[至止]|20[0-9]{2}年(?:以来|起|度|底|[0-9]{1,2}月)|共(?:有|计|支持|发放|拨付|认定|培育)|新增|实现|组织了|开展了|举办了|发放|拨付|启用|投入使用|投运|开通|落实了|予以(?:支持|补助|奖励)|给予[^，。]{0,20}(?:补助|奖励|扶持|支持)|现有|[0-9]+(?:个|家|所|人|户|项|台|套|座|处|条)");

    private static readonly Regex studying = Patterns.Linear("正在?研究|尚未|暂未|还没有|未能|没有完成|将予|尚不");

    public static bool Tells(string sentence) => done.IsMatch(sentence) && !studying.IsMatch(sentence);
}
