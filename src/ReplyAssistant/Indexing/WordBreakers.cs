namespace ReplyAssistant.Indexing;

/// <summary>Chooses the word breaker that this machine can run.</summary>
public static class WordBreakers
{
    /// <summary>What the user is told once when <see cref="IWordBreaker.IsFallback"/> is true.</summary>
    public const string FallbackNotice = "本机未安装 ICU 词典，检索改用二字切分，结果可能略差；安装 libicu 后请重新入库。";

    public static IWordBreaker Create() => Create(static () => new IcuWordBreaker());

    internal static IWordBreaker Create(Func<IWordBreaker> dictionary)
    {
        try
        {
            return dictionary();
        }
        // All the ways in which a native library can be absent, too old or for another machine.
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or TypeInitializationException
            or BadImageFormatException or FileLoadException or FileNotFoundException or MissingMemberException)
        {
            return new BigramWordBreaker();
        }
    }
}
