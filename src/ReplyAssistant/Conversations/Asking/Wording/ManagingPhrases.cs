using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Help, yes and no, begin and stop.</summary>
internal static class ManagingPhrases
{
    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say("[?]+|/?help|帮助|怎么用|如何使用|使用(?:说明|方法)|菜单|(?:这个?|本)?(?:助手|机器人|程序|工具|系统)?(?:都)?(?:会|能)(?:做|干)?(?:什么|啥)|有(?:哪些|什么)功能|(?:你|您)好|hi|hello|在|早上好|上午好|下午好", new Intent.Help()),
        Say("/?(?:stop|cancel)|取消|停止|停下|停|算|算了|不用|不用了|别写|不写|中止|终止", new Intent.Cancel()),
        Say("/forget|清除记录|清除(?:我的)(?:数据|记录)|忘记我|删除(?:我的)?(?:记录|数据|信息)", new Intent.Forget()),
        Say("清除|清空|清空(?:记录|数据)|忘掉|忘掉我|全部删除|删除(?:草稿|稿件)", new Intent.HowToForget()),
        Say("谢谢.{0,6}|多谢|感谢|辛苦|收到|知道|明白|谢", new Intent.Thanks()),
        Say("好|好的|行|嗯+|对|对的|是的?|可以|可以的|没错|正确|无误|没问题|确认|继续|ok", new Intent.Agree()),
        Say("(?:(?:可以|好的?|没问题|无误|确认|对)[,。!]?)?(?:直接|开始|马上)?(?:起草|拟稿|拟|写|生成)(?:一下|一份)?(?:答复|答复函|草稿|初稿|回复)?|开始", new Intent.Start(IsAgain: false)),
        Say("(?:重新|再)(?:起草|写|拟|生成)(?:一遍|一稿|一份|一次)?|重写|重拟|全部重写|另起一稿|起草一(?:稿|遍)", new Intent.Start(IsAgain: true)),
    ];
}
