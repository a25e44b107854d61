using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Tells the document from what stands around it: site furniture, a report about it, a reading of it.</summary>
internal sealed class PartsFinder(string text, IReadOnlyList<TextLine> lines, FoundTitle? stated)
{
    private const int HeadSearched = 60;

    private static readonly Regex Addressee = new(
        "(?:委员|代表|单位|政府|委员会|委|局|会)(?:们)?[：:]$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public DocumentParts Find()
    {
        var kinds = new ZoneKind[lines.Count];
        var foot = FootStart();
        Array.Fill(kinds, ZoneKind.Furniture, foot, lines.Count - foot);

        var head = HeadEnd(foot);
        var voices = new VoiceFinder(text, lines, head, foot);
        var fullText = voices.Mark(kinds);
        var title = TitleOf(fullText, foot);
        Array.Fill(kinds, ZoneKind.Furniture, 0, Math.Min(head, foot));
        if (title is not null && title.First < head) Array.Fill(kinds, ZoneKind.FullText, title.First, title.Last - title.First + 1);
        return new DocumentParts { Title = title, TextStart = TextStart(title, fullText), TextEnd = foot, Zones = ZonesOf(kinds) };
    }

    // The title above the site's table counts only if it is not printed again below it.
    private FoundTitle? TitleOf(int fullText, int foot)
    {
        if (stated is not null && stated.Last >= fullText) return stated;
        var finder = new TitleFinder(text, lines);
        var below = fullText < foot ? finder.Find(fullText) : null;
        return below is { IsFormal: true } || fullText == 0 ? below : finder.Find(0) is { IsFormal: true } above ? above : below;
    }

    private int HeadEnd(int foot)
    {
        var end = 0;
        for (var i = 0; i < Math.Min(foot, HeadSearched); i++)
        {
            var line = lines[i].In(text);
            if (FurnitureWords.IsHead(line)) end = i + 1;
            else if (line.Length > 80 || line.Contains('。', StringComparison.Ordinal) || Numbering.Read(line).Style != NumberingStyle.None
                || Addressee.IsMatch(line)) break;
        }
        return end;
    }

    private int FootStart()
    {
        var start = lines.Count;
        for (var i = lines.Count - 1; i >= 0 && i >= start - 6; i--)
        {
            var line = lines[i].In(text);
            if (FurnitureWords.IsFoot(line)) start = i;
            else if (line.Length > 40 || ChineseDates.OfLine(line) is not null || Signature.IsBody(line) || IsLettersFoot(line)) break;
        }
        return start;
    }

    // What closes a letter is no furniture: 公开方式, 抄送, 附件, the contact.
    private static bool IsLettersFoot(string line) =>
        line.StartsWith("公开", StringComparison.Ordinal) || line.StartsWith("抄送", StringComparison.Ordinal)
        || line.StartsWith("附件", StringComparison.Ordinal) || line.Contains('。', StringComparison.Ordinal);

    private int TextStart(FoundTitle? title, int fullText)
    {
        var i = title is null ? fullText : Math.Max(title.Last + 1, fullText);
        while (i < lines.Count && FurnitureWords.IsHead(lines[i].In(text))) i++;
        return i;
    }

    private List<Zone> ZonesOf(ZoneKind[] kinds)
    {
        var zones = new List<Zone>();
        for (var i = 0; i < kinds.Length; i++)
        {
            var start = i == 0 ? 0 : lines[i].Start;
            if (zones.Count > 0 && zones[^1].Kind == kinds[i]) continue;
            if (zones.Count > 0) zones[^1] = zones[^1] with { End = start };
            zones.Add(new Zone(kinds[i], start, text.Length));
        }
        if (zones.Count == 0) zones.Add(new Zone(ZoneKind.FullText, 0, text.Length));
        return zones;
    }
}
