using System.IO.Compression;
using System.Text;

namespace ReplyAssistant.EndToEnd;

/// <summary>Files that cannot be taken in, made in a folder.</summary>
internal static class BadInputFiles
{
    public static string Make(string kind, string folder)
    {
        var path = Path.Combine(folder, kind);
        switch (kind)
        {
            case "没有.txt": break;
            case "空.txt": File.WriteAllBytes(path, []); break;
            case "图片.txt": File.WriteAllBytes(path, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0, 0, 0, 1, 0, 8, 6, 0, 0, 0]); break;
            case "假的.docx": File.WriteAllText(path, "这不是压缩包，只是改了扩展名的文字。"); break;
            case "炸弹.docx": Bomb(path); break;
            case "加密.docx": Encrypted(path); break;
            case "巨大.txt": Huge(path); break;
            case "机密.txt": File.WriteAllText(path, "机密★1年\n\n某某市能源局关于某事项的报告\n\n现将有关情况报告如下。"); break;
            case "空文件夹": Directory.CreateDirectory(path); File.WriteAllBytes(Path.Combine(path, "a.exe"), [0x4D, 0x5A]); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind));
        }
        return path;
    }

    /// <summary>A kilobyte of archive that says it holds a document of half a gigabyte.</summary>
    private static void Bomb(string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < 300; i++) part.Write(zeros);
    }

    /// <summary>What Word writes for a document with a password: an OLE file with an EncryptedPackage.</summary>
    private static void Encrypted(string path)
    {
        var ole = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(ole, 0);
        Encoding.Unicode.GetBytes("EncryptionInfo").CopyTo(ole, 1024);
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(ole, 1152);
        File.WriteAllBytes(path, ole);
    }

    /// <summary>200 MB that take no room on the disk.</summary>
    private static void Huge(string path)
    {
        using var file = File.Create(path);
        file.SetLength(200L * 1024 * 1024);
    }
}
