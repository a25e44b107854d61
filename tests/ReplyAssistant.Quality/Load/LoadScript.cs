namespace ReplyAssistant.Quality.Load;

/// <summary>What people say: one conversation in five drafts a letter and works on it, the others ask and search.</summary>
internal sealed class LoadScript(IReadOnlyList<string> proposals)
{
    public const string Draft = "起草";

    // One of five: a bureau's people look things up far more often than they begin a letter.
    private const int Drafters = 5;

    private const int Beginnings = 5;

    private static readonly string[] working = ["第1句的依据", "核验", "查 公共充电桩建设", "看第1部分", "我的任务", "引用 1"];

    private static readonly string[] asking =
    [
        "查 低空经济", "帮助", "以前怎么答复老旧小区加装电梯的", "我的任务", "查 中小企业贷款贴息", "起草权限", "查 养老服务 床位", "类似的提案：学校周边交通",
    ];

    public static async Task<LoadScript> ReadAsync(string corpus, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(corpus, "proposals"), "*.txt").Order(StringComparer.Ordinal))
            texts.Add(await File.ReadAllTextAsync(file, cancellationToken));
        return new LoadScript(texts);
    }

    public string Says(int conversation, int turn)
    {
        // Not all bring their proposals in the same minute.
        var since = turn - (conversation / Drafters % Beginnings);
        if (conversation % Drafters != 0 || since < 0) return asking[(conversation + turn) % asking.Length];
        return since switch
        {
            0 => proposals[conversation / Drafters % proposals.Count],
            1 => Draft,
            _ => working[(since - 2) % working.Length],
        };
    }
}
