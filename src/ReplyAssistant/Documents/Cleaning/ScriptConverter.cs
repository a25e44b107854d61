using Icu;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Traditional characters to simplified ones, by ICU; without ICU it leaves the text and says so.</summary>
internal sealed class ScriptConverter
{
    private static readonly Lock Loading = new();

    private readonly Transliterator? transliterator;

    private ScriptConverter(Transliterator? transliterator) => this.transliterator = transliterator;

    /// <summary>One Chinese sentence when ICU is missing; null when all is well.</summary>
    public string? Notice => transliterator is null ? "本机未安装 ICU，繁体字未转换为简体字；请安装 libicu 后重新入库。" : null;

    public static ScriptConverter Shared { get; } = Load();

    /// <returns>Of the same length as <paramref name="text"/>, so that places stay; the text itself where ICU changed its length.</returns>
    public string ToSimplified(string text)
    {
        if (transliterator is null) return text;
        // ICU's transliterators must not be used by two threads at once.
        lock (Loading)
        {
            var simplified = transliterator.Transliterate(text, 1);
            return simplified.Length == text.Length ? simplified : text;
        }
    }

    private static ScriptConverter Load()
    {
        lock (Loading)
        {
            try
            {
                Wrapper.Init();
                return new ScriptConverter(Transliterator.CreateInstance("Traditional-Simplified", Transliterator.UTransDirection.Forward, null));
            }
            // icu.net promises no one type: a missing library shows as any of these.
            catch (Exception e) when (e is FileLoadException or DllNotFoundException or FileNotFoundException or EntryPointNotFoundException
                or MissingMethodException or TypeInitializationException or NotSupportedException or ArgumentException)
            {
                return new ScriptConverter(null);
            }
        }
    }
}
