using System.Text;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Rendering;

/// <summary>The formats that a draft is written in.</summary>
[Flags]
public enum DraftFormats
{
    None = 0,

    /// <summary>The clean copy and the review copy.</summary>
    Docx = 1,
    Markdown = 2,
    Json = 4,
    All = Docx | Markdown | Json,
}

/// <summary>Puts a draft into a folder, one file for each format; an interrupted write leaves no half file.</summary>
public static class DraftFiles
{
    private const int LongestName = 60;

    /// <param name="proposalPath">Names the files when the proposal has no usable number.</param>
    /// <returns>The paths written.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        Draft draft, string proposalPath, string folder, DraftFormats formats, CancellationToken cancellationToken)
    {
        var name = NameOf(draft.Proposal.Number, proposalPath);
        var contents = new List<(string Path, byte[] Bytes)>();
        if (formats.HasFlag(DraftFormats.Docx))
        {
            contents.Add((Path.Combine(folder, name + ".docx"), DocxDraftWriter.WriteClean(draft)));
            contents.Add((Path.Combine(folder, name + ".review.docx"), DocxDraftWriter.WriteReview(draft)));
        }
        if (formats.HasFlag(DraftFormats.Markdown))
            contents.Add((Path.Combine(folder, name + ".md"), Encoding.UTF8.GetBytes(MarkdownDraftWriter.Write(draft))));
        if (formats.HasFlag(DraftFormats.Json))
            contents.Add((Path.Combine(folder, name + ".json"), Encoding.UTF8.GetBytes(JsonDraftWriter.Write(draft))));

        Directory.CreateDirectory(folder);
        foreach (var (path, bytes) in contents) await WholeFile.WriteAsync(path, bytes, cancellationToken);
        return [.. contents.Select(c => c.Path)];
    }

    /// <summary>The proposal's number, or its file's name, as a safe file name: the number comes out of an untrusted text.</summary>
    public static string NameOf(string? number, string proposalPath)
    {
        var name = Safe(number ?? "");
        if (name.Length == 0) name = Safe(Path.GetFileNameWithoutExtension(proposalPath));
        return name.Length == 0 || IsDevice(name) ? "draft" + name : name;
    }

    /// <summary>On Windows these open a device, whatever the extension.</summary>
    private static bool IsDevice(string name) => name.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        or ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];

    private static string Safe(string text)
    {
        var kept = new string([.. text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || IsHan(c))]);
        kept = kept.Trim('-');
        return kept.Length > LongestName ? kept[..LongestName] : kept;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF';
}
