namespace ReplyAssistant.Storage;

/// <summary>The store cannot do its work; the message is one Chinese sentence that says what to do.</summary>
public class StoreException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another process holds the store; later it may work.</summary>
public sealed class StoreBusyException(string message, Exception? inner = null) : StoreException(message, inner);
