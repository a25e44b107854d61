using System.Text.RegularExpressions;
using ReplyAssistant.Documents.Structure;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Removes list bullets that recognition invented before lines which have their own number or dash.</summary>
internal sealed class BulletRule : ICleaningRule
{
    // A list in which one line in several is numbered is still the author's list.
    private const int FewestInvented = 2;

    private static readonly Regex Bullet = new(@"^[-*•·●▪◦]\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var bullets = new List<TextEdit>();
        var invented = 0;
        foreach (var line in TextLines.Of(text))
        {
            var match = Bullet.Match(line.Length > 8 ? text.Substring(line.Start, 8) : line.In(text));
            if (!match.Success) continue;
            bullets.Add(new TextEdit(line.Start, match.Length, ""));
            if (HasOwnSign(text[(line.Start + match.Length)..line.End])) invented++;
        }
        if (invented >= FewestInvented && invented * 2 >= bullets.Count) editor.Apply(RepairKind.BulletRemoved, bullets);
    }

    private static bool HasOwnSign(string rest) =>
        rest.StartsWith("——", StringComparison.Ordinal) || Numbering.Read(rest).Style != NumberingStyle.None;
}
