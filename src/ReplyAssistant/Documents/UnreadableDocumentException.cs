namespace ReplyAssistant.Documents;

/// <summary>One file cannot be taken in; the message is one Chinese sentence that says what to do.</summary>
public sealed class UnreadableDocumentException(string message, Exception? inner = null) : Exception(message, inner);
