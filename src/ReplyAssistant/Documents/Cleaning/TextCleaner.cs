using ReplyAssistant.Documents.Structure;

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

    // The order matters: pinyin hides neighbours, marks of pages hide line ends, and only joined lines show whole words.
    private ICleaningRule[] RulesFor(RawDocument raw)
    {
        var hints = new LineHints(raw.Hints);
        return
        [
            new InvisibleRule(),
            new PinyinRule(),
            new LostCharacterRule(),
            new UnreadableRule(),
            new TraditionalRule(converter),
            new PageMarkRule(),
            new MarkupRule(),
            new BulletRule(),
            new LineSplitRule(hints),
            new BrokenLineRule(hints),
            new EdgeSpaceRule(),
            new DocumentNumberRule(),
            new PunctuationRule(),
            new QuoteRule(),
            new WordSpaceRule(),
            new DashRule(),
        ];
    }
}
