using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Reads what stands behind the part that asks: 三、保障措施 asks too, 三、存在问题 tells the background, 四、预期效果 is shown.</summary>
internal static class AfterAsking
{
    public static RequestRegion Of(IReadOnlyList<string> lines)
    {
        var level = ItemMark.Of(lines[0]).Level;
        var background = new List<string>();
        var asked = new List<string>();
        var loose = new List<string>();
        var part = loose;
        foreach (var line in lines)
        {
            if (level != MarkLevel.None && ItemMark.Of(line).Level == level)
                part = AskHeading.IsBackground(line) ? background : AskHeading.IsAfterword(line) ? loose : asked;
            part.Add(line);
        }
        return new RequestRegion(background, asked.Count > 0 ? [new AskedStretch(asked, IsHeaded: true)] : [], loose);
    }
}
