namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Mends what conversion, recognition and typing did to a text; figures stay as they are.</summary>
internal sealed class TextCleaner(ScriptConverter converter)
{
    public CleanText Clean(RawDocument raw)
    {
        var editor = new TextEditor(raw.Text);
        foreach (var rule in RulesFor(raw)) rule.Mend(editor);
        return editor.Finish();
    }

    // The order matters: pinyin hides neighbours, page marks hide line ends, and joined lines show whole words.
    private ICleaningRule[] RulesFor(RawDocument raw) =>
    [
        new TraditionalRule(converter),
        new EdgeSpaceRule(),
    ];
}
