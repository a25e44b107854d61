using System.Text.RegularExpressions;
using ReplyAssistant.Documents.Structure;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Parts what stands on one line but belongs on two: a signature and its date, labels in columns.</summary>
internal sealed class LineSplitRule(LineHints hints) : ICleaningRule
{
    private const int LongestLine = 200;

    private static readonly Regex SignatureAndDate = Compile("^([\u4e00-\u9fff（）()]{4,40})([ \u3000]+)" + ChineseDates.Pattern + "$");
    private static readonly Regex NextLabel = Compile("([ \u3000]{2,})[\u4e00-\u9fff]{2,8}[：:]");

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var edits = new List<TextEdit>();
        foreach (var line in TextLines.Of(text))
        {
            if (line.Length > LongestLine || hints.At(line, editor) is not null) continue;
            AddEdits(edits, line, line.In(text));
        }
        editor.Apply(RepairKind.LineSplit, edits);
    }

    private static void AddEdits(List<TextEdit> edits, TextLine line, string words)
    {
        var signature = SignatureAndDate.Match(words);
        if (signature.Success && Signature.IsBody(signature.Groups[1].Value))
            edits.Add(new TextEdit(line.Start + signature.Groups[2].Index, signature.Groups[2].Length, "\n"));
        else if (words[0] is not ('（' or '(') && words.AsSpan().IndexOfAny('：', ':') > 0)
            edits.AddRange(Columns(line, words));
    }

    private static IEnumerable<TextEdit> Columns(TextLine line, string words)
    {
        var firstColon = words.AsSpan().IndexOfAny('：', ':');
        return NextLabel.Matches(words).Where(m => m.Index > firstColon)
            .Select(m => new TextEdit(line.Start + m.Groups[1].Index, m.Groups[1].Length, "\n"));
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
