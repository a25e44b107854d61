namespace ReplyAssistant.Documents.Reading;

/// <summary>Why a file is not taken in: each one sentence that names the file and says what to do.</summary>
internal static class Refusal
{
    public const string Supported = "txt、md、html、docx、pdf";

    public static UnreadableDocumentException Missing(string name) =>
        new($"找不到文件“{name}”，请核对路径后重试。");

    public static UnreadableDocumentException IsFolder(string name) =>
        new($"“{name}”是文件夹而不是文件，请指定其中的一个文件。");

    public static UnreadableDocumentException Denied(string name, Exception inner) =>
        new($"没有读取“{name}”的权限，请调整文件权限后重试。", inner);

    public static UnreadableDocumentException Unreachable(string name, Exception inner) =>
        new($"“{name}”无法读取，可能正被其他程序占用或磁盘、网络出现故障，请关闭占用的程序后重试。", inner);

    public static UnreadableDocumentException Empty(string name) =>
        new($"“{name}”中没有文字，请换用有正文的文件。");

    public static UnreadableDocumentException TooLarge(string name, long limit) =>
        new($"“{name}”超过单个文件的上限（{Size(limit)}），请拆分或只保留正文后重试。");

    public static UnreadableDocumentException TooMuchText(string name) =>
        new($"“{name}”中的文字过多，超出处理上限，请拆分后重试。");

    public static UnreadableDocumentException NotText(string name) =>
        new($"“{name}”不是文本文件，扩展名与内容不符，请换用 {Supported} 格式的原文件。");

    public static UnreadableDocumentException UnknownEncoding(string name) =>
        new($"“{name}”的文字编码无法识别，请另存为 UTF-8 编码后重试。");

    public static UnreadableDocumentException Picture(string name) =>
        new($"“{name}”是图片，读不出文字，请先做文字识别，存为 docx 或 txt 后重试。");

    public static UnreadableDocumentException Unsupported(string name, string what) =>
        new($"“{name}”是{what}，暂不支持，请另存为 {Supported} 中的一种后重试。");

    public static UnreadableDocumentException UnsupportedExtension(string name, string extension) =>
        new($"不支持“{name}”的文件类型（{extension}），请另存为 {Supported} 中的一种后重试。");

    public static UnreadableDocumentException PasswordProtected(string name) =>
        new($"“{name}”设有打开密码，请在 Word 或 WPS 中取消密码后重试。");

    public static UnreadableDocumentException OldWord(string name) =>
        new($"“{name}”是旧版 Word 文档（.doc），请在 Word 或 WPS 中另存为 docx 后重试。");

    public static UnreadableDocumentException BrokenWord(string name, Exception? inner = null) =>
        new($"“{name}”不是有效的 docx 文档或已损坏，请在 Word 或 WPS 中重新另存为 docx 后重试。", inner);

    public static UnreadableDocumentException Bomb(string name) =>
        new($"“{name}”解压后的内容异常庞大，为安全起见未予读取，请核实文件来源，或将正文另存为新的 docx 后重试。");

    public static UnreadableDocumentException TooDeep(string name) =>
        new($"“{name}”的内部结构异常复杂，为安全起见未予读取，请将正文另存为新的 docx 或 txt 后重试。");

    public static UnreadableDocumentException NoPdfTool(string name) =>
        new($"无法读取 PDF 文件“{name}”，请安装 poppler-utils（含 pdftotext），或将 PDF 另存为 docx 或 txt 后重试。");

    public static UnreadableDocumentException SlowPdf(string name) =>
        new($"“{name}”读取超时，请将 PDF 另存为 docx 或 txt 后重试。");

    public static UnreadableDocumentException BrokenPdf(string name) =>
        new($"PDF 文件“{name}”已损坏或设有密码，读不出文字，请解除密码或另存为 docx、txt 后重试。");

    public static UnreadableDocumentException ScannedPdf(string name) =>
        new($"PDF 文件“{name}”中没有文字，可能是扫描件，请先做文字识别，存为 docx 或 txt 后重试。");

    private static string Size(long bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : $"{bytes / 1024} KB";
}
