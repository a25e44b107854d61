namespace ReplyAssistant.Conversations;

/// <summary>What somebody new is told, and what can be said.</summary>
internal static class HelpText
{
    private const string Usage =
        """
        起草：粘贴提案或建议的全文，或者发送文件（docx、pdf、txt、html），核对后发送“起草”
        阅读：概览，全文，第2部分，第3句
        问出处：引用 3，第3句的依据，第2部分的依据，或者直接粘贴一句话；全部依据；未采用的依据
        检索：查 低空经济；以前怎么答复的；第2点以前怎么答复的；其他答复怎么说
        修改：把第3句改为：……；把“甲”改为“乙”；删除第3句；不要引用第2条；补充依据 第2部分：……（来源：……）；第1点和第2点换一下；第2部分缩短到300字；重写第2部分；第2部分改为列入计划；换成B类；称谓：……；日期 2026年11月30日
        稿次：比较，历史，撤销，恢复到第1稿
        核验：核验；看问题 1；修正 1；忽略 1：理由
        审核：送审；撤回送审；待审；审核 稿件编号；通过；退回：意见；办理记录
        其他：导出，导出审阅稿，我的任务，还有哪些没办，打开 案号，办理期限，交办日期 2026年2月20日，延期到 2026年8月20日，取消，/forget（清除记录）
        """;

    public static Reply.Message Help { get; } = new(AnswerText.Of(Usage)) { Suggestions = ["我的任务", "查 充电设施建设"] };

    public static IReadOnlyList<Reply> Welcome(ConversationScope conversation) =>
    [
        new Reply.Message(AnswerText.Of(
            "我是建议提案答复助手：根据往年答复和现行政策起草答复函，每句注明出处，没有依据的标为〔待补充〕或〔待核实〕。\n"
            + (conversation.IsGroup ? "在群聊中请@我再说话；文件请在单人对话中发送。\n" : "")
            + "可以先试试：\n1. 粘贴一份提案或建议的全文\n2. 查 充电设施建设\n3. 以前怎么答复 中小企业融资的\n"
            + "内容保存在本单位的服务器上，不用于其他用途；发送“/forget”可以清除。"))
        {
            Suggestions = ["帮助", "查 充电设施建设", "我的任务"],
        },
    ];
}
