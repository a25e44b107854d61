using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Tells from the beginning of a sentence or clause whether it asks for something, in an office's words or anybody's.</summary>
internal static class AskOpening
{
    // What decides stands at the beginning.
    private const int Head = 60;

    private const string Connective =
        "(?:首先|其次|再次|最后|第[一二三四五六七八九十]|[一二三四五六七八九十]是|为此|因此|对此|鉴于此|基于此|据此|故此?|所以|同时|此外|另外|另|还有|再者|再就是|再有|综上所述|综上|总之|一方面|另一方面|顺带|附带|并且?|且)?[，,：:]?";

    private const string Who = "(?:也|还|再|特|现|在此|谨|我们|我|本人|大家|代表团?|委员|想|觉得|认为|就|都)*[，,]?";

    private const string Adverb = "(?:进一步|切实|着力|全面|积极|大力|持续|逐步|适当|适度|适时|就近|就地|统一|统筹|尽快|尽早|及时|依法|严格|同时|也|还|再|更|率先|有序|稳步|科学|合理|优先|重点|不断|深入|认真|继续|一并|早日|真正|充分|试点|定期|主动)*";

    private const string Verb =
        "(?:加强|完善|推进|推动|建立|健全|提升|提高|优化|加快|加大|解决|破解|化解|补齐|发挥|推广|公布|公开|明确|支持|鼓励|强化|深化|突破|总结|借鉴|摸清|开展|做好|做强|做优|做大|改善|聚焦|克服|消除|弥补"
        + "|增加|增设|增开|增派|增强|增配|降低|减少|减免|减轻|免除|延长|扩大|缩短|缩减|压缩|压减|压实|设立|设置|建设|新建|扩建|改建|组建|搭建|构建|打造|培育|培养|引进|引入|引导|引育|制定|制订|出台|修订|修改|修编|修缮|编制|编写|研究|落实|实施|规范|整治|整顿|清理|清除|查处"
        + "|打击|取缔|禁止|严禁|限制|控制|监督|监管|检查|巡查|排查|督促|督办|考核|评估|评选|表彰|奖励|补贴|补助|资助|扶持|帮扶|保障|保护|保留|恢复|修复|改造|更新|升级|拓宽|拓展|延伸|开通|开设|开放|开办|开发|开行|调整|调配|调度|协调|整合|合并|取消|简化|放宽|放开|下放|下调|上调|提前|推迟"
        + "|成立|配备|配齐|配足|配套|安排|安装|加装|加固|加密|装上|购置|采购|投入|投放|筹集|争取|申报|列入|纳入|划定|划设|划出|划分|移栽|移除|拆除|疏通|疏导|分流|发放|发布|宣传|普及|教育|培训|组织|举办|承办|邀请|对接|衔接|联合|联动|共享|共建|打通|畅通|盘活|利用|用好|用足|用活|管好|管住|守住|守牢|织密|筑牢|夯实|探索|试行|试点|创新|创建|创办|丰富|充实|稳定|稳住|遏制|防止|防范|避免|杜绝|确保|保证|保持|满足|照顾|关心|关注|重视|倡导|倡议|号召|动员|发动|吸引|留住|招引|壮大|振兴|挖掘|传承|弘扬|维护|优待|兑现|兜底|统计|公示|通报|通知|告知|说明|给予|提供|授权|授予|指定|选派|派出|派驻|抽查|抽检|检测|监测|监控|预警|治理|绿化|美化|亮化|净化|硬化|活化|细化|量化|强制|推行|推出|推介|推荐|修建|修好|修通|(?:修|建|设|办|盖|装|种|划|配|派|管|查|改|加|减|降|增|拆|补|扩|开|搞|做|弄|腾|添)(?:[个一几些好起上出下点掉大宽长高快两三]|成立?))";

    private static readonly Regex clear = Patterns.Linear("^" + Connective + Who + "(?:建议|恳请|希望|请求|呼吁|恳求|祈望|期望|期盼|请[^示客假帖柬教问来了过到进的]|(?:望|盼)(?:能|尽快|尽早|早日|予|给予|有关|相关|贵|政府|领导|各级))");

    private static readonly Regex question = Patterns.Linear("^" + Connective + "[^，。；：！？问说映道]{0,14}(?:能不能|可不可以|能否|可否|是否可以|是不是可以|是不是该|最好|麻烦|拜托|不妨)");

    private static readonly Regex duty = Patterns.Linear(
        "^" + Connective + Who + "(?:[^，。；：！？问说映]{0,14}?(?:政府|部门|单位|街道|社区|学校|医院|园区|平台|公司|企业|物业|银行|方面|上面|[市区县镇乡村厂]里|局|委|办|院|团|站|中心))?(?:也|还|都|就|更|一定|今后|下一步)*"
        + "(?:应当|应该|应[^邀届聘]|要[^求知素闻么是]|须|需要|必须|务必|得[^到知了]|不要|不能再|不得|别|尽快|尽早|尽可能|多[^年数次种家半个为元]|少[^数年许])");

    private static readonly Regex wished = Patterns.Linear("^" + Connective + "[^，。；：！？]{0,8}(?:群众|居民|村民|家长|职工|企业|商户|老人|大家|学生|患者|业主|乡亲们?)(?:普遍|都|强烈|十分|迫切|也)*(?:希望|盼望|期盼|呼吁|建议|要求)");

    private static readonly Regex order = Patterns.Linear("^" + Connective + Who + Adverb + "(?:" + Verb + "|(?:把|将|对|为|给|帮|替|让|使|由|在|从|以|围绕|针对|通过|依托|面向|借助|参照|按照|结合|围绕着|实行|实现|形成|试|用|以)[^。]{2,40})");

    private static readonly Regex statement = Patterns.Linear(
        "^(?:目前|当前|现在|现有|近年|近几年|近来|这几年|今年|去年|据|由于|因为|因[^此地]|这|该|此举|其中|例如|比如|譬如|如[^期实]|一些|部分|有的|有些|有人|很多|许多|不少|多数|大多|多年|全[市区县省国]|我[市区县省国厂]|本[市区县]|上述|从而|既|不仅|虽然|但|然而|否则|只有|如果|若|一旦|经过|经调|数据|调研|调查|资料|事实|实践|截至|截止|随着|[0-9]|这里|那里|他们|她们|它|其[他它]?|周边|附近|原来|原有|过去|以前|以往|曾|已|理由|原因|目的|结果|特别是|尤其)");

    // 宣传力度不够 begins like an order and is none.
    private static readonly Regex lack = Patterns.Linear("^[^，。；：]{2,24}(?:不足|不够|不全|不到位|不高|不强|不畅|滞后|薄弱|困难|严重|偏[低少弱慢]|突出|有限|缺失|较[低少弱慢差])(?:[，。；]|$)");

    private static readonly Regex predicate = Patterns.Linear("(?:没有|没法|不足|不便|不够|不到|不上|不高|不强|不畅|不全|不清|太[^阳原湖]|很[^好]|缺乏|缺少|缺[^口陷]|短缺|困难|偏[低高少慢弱]|严重|普遍|存在|已经|达到|占[^用地]|仅|只有|下降|上升|增长了|是[^否]|有限|薄弱|滞后|落后|堪忧|突出|不便宜|来不及)");

    /// <summary>建议…, 希望…, 请…, 能不能…: asks, whatever stands around it.</summary>
    public static bool IsClear(string text) => clear.IsMatch(Start(text)) || question.IsMatch(Start(text));

    /// <summary>厂子附近没有托儿所，希望想想办法: gives its reason first.</summary>
    public static bool AsksLate(string text) => text.Split('，', ',').Skip(1).Any(part => IsClear(part.Trim()));

    /// <summary>应…, 要…, 多装些…: asks where nothing in the text asks more clearly.</summary>
    public static bool IsSoft(string text) => duty.IsMatch(Start(text)) || wished.IsMatch(Start(text));

    /// <summary>Begins with what is to be done: 增加…, 把…纳入….</summary>
    public static bool IsOrder(string text) => order.IsMatch(Start(text)) && !statement.IsMatch(text) && !lack.IsMatch(Start(text));

    /// <summary>Tells how things are, and wants nothing by itself.</summary>
    public static bool IsStatement(string text) =>
        statement.IsMatch(text) || (!IsClear(text) && !IsSoft(text) && !IsOrder(text) && predicate.IsMatch(text.Length <= 200 ? text : text[..200]));

    private static string Start(string text) => text.Length <= Head ? text : text[..Head];
}
