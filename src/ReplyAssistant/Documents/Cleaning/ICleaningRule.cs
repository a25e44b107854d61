namespace ReplyAssistant.Documents.Cleaning;

/// <summary>One kind of repair; it decides from the document's own state whether it applies at all.</summary>
internal interface ICleaningRule
{
    void Mend(TextEditor editor);
}
