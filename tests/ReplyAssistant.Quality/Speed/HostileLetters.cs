namespace ReplyAssistant.Quality.Speed;

/// <summary>Letters of a million characters that are made to cost time.</summary>
internal static class HostileLetters
{
    public const int Size = 1_000_000;

    public static IReadOnlyList<(string Name, Func<int, string> Make)> All { get; } =
    [
        ("一个汉字不断重复", size => Framed(new string('建', size))),
        ("嵌套的引号", size => Framed(new string('“', size / 2) + new string('”', size / 2))),
        ("不成对的书名号", size => Framed(new string('《', size))),
        ("数字与汉字相间", size => Framed(Repeated("1一", size))),
        ("半角逗号相间", size => Framed(Repeated("甲,", size))),
        ("直引号", size => Framed(Repeated("甲\"", size))),
        ("半角括号", size => Framed(Repeated("甲(", size))),
        ("没有换行的文章", size => Framed(Repeated("推动产业集聚发展，2021年投入90余亿元、同比增长5%；", size))),
        ("每行一个字", size => Framed(Repeated("甲\n", size))),
        ("每行一个序数", size => Framed(Repeated("（二）甲。\n", size))),
        ("每行一个标题", size => Framed(Repeated("关于“甲乙丙丁”的建议\n", size))),
        ("二是连用", size => Framed(Repeated("；三是甲", size))),
        ("容易混淆的词", size => Framed(Repeated("截止途径既使", size))),
        ("建设中心", size => Framed(Repeated("建设中心", size))),
        ("根据连用", size => Framed(Repeated("根据《甲》规定", size))),
        ("顿号连用", size => Framed(Repeated("甲乙丙、丁戊己，", size))),
        ("连字符", size => Framed(Repeated("甲乙-", size))),
        ("随机标点", Shuffled),
    ];

    public static string Framed(string body) =>
        $"""
        云澜市工业和信息化局关于市政协十一届四次会议第074号提案答复的函

        经济界别委员小组：

        你们提出的《关于完善培育体系的提案》收悉。现答复如下：

        {body}

        专此答复。

        云澜市工业和信息化局
        2025年5月27日
        """;

    private static string Repeated(string piece, int size) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, size / piece.Length)));

    // The same every time: a growth that is measured must not depend on luck.
    private static string Shuffled(int size)
    {
        const string Pieces = "，。、；：“”‘’（）《》()\"',.;:-—～0123456789一二三年月日％建设中心的关于提出根据\n";
        var state = 12345u;
        var text = new char[size];
        for (var i = 0; i < size; i++)
        {
            state = unchecked(state * 1664525u + 1013904223u);
            text[i] = Pieces[(int)(state >> 8) % Pieces.Length];
        }
        return Framed(new string(text));
    }
}
