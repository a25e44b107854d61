namespace ReplyAssistant.Verification.Arithmetic;

/// <summary>Divides a list in running text at its own joints, not inside quotations and brackets.</summary>
internal static class ItemList
{
    private const string Opens = "“《（(〈「";
    private const string Closes = "”》）)〉」";

    /// <summary>Where the list ends: at 。；：or at a ， when its joints are 、; the length when it runs to the end.</summary>
    public static int EndOf(string text)
    {
        var depth = 0;
        var joints = false;
        for (var i = 0; i < text.Length; i++)
        {
            depth = Math.Max(0, depth + Step(text[i]));
            if (depth > 0) continue;
            if (text[i] == '、') joints = true;
            if (text[i] is '。' or '；' or '：' or '\n' || (text[i] == '，' && joints)) return i;
        }
        return text.Length;
    }

    /// <summary>The fewest and the most items that the list can have: 和 and 及 join items, or stand inside one.</summary>
    public static (int Least, int Most) Count(string list)
    {
        int depth = 0, sure = 1, maybe = 0;
        for (var i = 0; i < list.Length; i++)
        {
            var before = depth;
            depth = Math.Max(0, depth + Step(list[i]));
            if (depth > 0) continue;
            if (list[i] is '、' or '，') sure++;
            else if (list[i] is '和' or '与' or '及' && Joins(list, i)) maybe++;
            // 《甲》《乙》 need no mark between them.
            else if (before == 1 && i + 1 < list.Length && Opens.Contains(list[i + 1])) sure++;
        }
        return (sure, sure + maybe);
    }

    // 和平路口站, 及第村: at the beginning of an item, or at the end of all, it is part of a name.
    private static bool Joins(string list, int i) => i > 0 && i + 1 < list.Length && list[i - 1] is not ('、' or '，');

    private static int Step(char c) => Opens.Contains(c) ? 1 : Closes.Contains(c) ? -1 : 0;
}
