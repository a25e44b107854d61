using System.Text;

namespace ReplyAssistant.Documents.Reading;

/// <summary>An OLE compound file: what Office wrote before docx, and the wrapper around a docx with a password.</summary>
internal static class OldOfficeFile
{
    public static UnreadableDocumentException Refused(FileInput file)
    {
        if (HasStream(file, "EncryptedPackage")) return Refusal.PasswordProtected(file.Name);
        if (HasStream(file, "WordDocument")) return Refusal.OldWord(file.Name);
        if (HasStream(file, "Workbook")) return Refusal.Unsupported(file.Name, "旧版 Excel 表格");
        if (HasStream(file, "PowerPoint Document")) return Refusal.Unsupported(file.Name, "旧版演示文稿");
        return file.Extension is ".doc" or ".wps" or ".docx"
            ? Refusal.OldWord(file.Name)
            : Refusal.Unsupported(file.Name, "旧版 Office 文档");
    }

    /// <summary>The directory holds the names of the streams in UTF-16; following its sectors would add nothing.</summary>
    private static bool HasStream(FileInput file, string name) =>
        file.Bytes.Span.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
