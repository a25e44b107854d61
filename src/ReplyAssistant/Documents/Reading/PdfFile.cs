using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReplyAssistant.Documents.Reading;

/// <summary>A PDF, through poppler's pdftotext: a program of its own, so that a hostile file cannot take this one down.</summary>
internal static class PdfFile
{
    public static async Task<FileContent> ReadAsync(FileInput file, CancellationToken cancellationToken)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"reply-{Guid.NewGuid():N}.pdf");
        try
        {
            await using (var stream = new FileStream(copy, ForOneselfOnly())) await stream.WriteAsync(file.Bytes, cancellationToken);
            var content = FileContent.Plain(PdfPages.Joined(await ConvertAsync(copy, file, cancellationToken)));
            return content.IsEmpty ? throw Refusal.ScannedPdf(file.Name) : content;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>The folder for temporary files is shared; the document need not be public.</summary>
    private static FileStreamOptions ForOneselfOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static async Task<string> ConvertAsync(string path, FileInput file, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(file.Options.PdfTimeoutSeconds));
        using var process = Start(path, file);
        try
        {
            // Its complaints are drained, or a chatty run would block on a full pipe; nobody reads them.
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var text = await OutputAsync(process.StandardOutput, file, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await complaints;
            return process.ExitCode == 0 ? text : throw Refusal.BrokenPdf(file.Name);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Refusal.SlowPdf(file.Name);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string path, FileInput file)
    {
        var start = new ProcessStartInfo(file.Options.PdfToText)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in new[] { "-enc", "UTF-8", path, "-" }) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start) ?? throw Refusal.NoPdfTool(file.Name);
        }
        catch (Win32Exception)
        {
            throw Refusal.NoPdfTool(file.Name);
        }
    }

    private static async Task<string> OutputAsync(StreamReader output, FileInput file, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[32768];
        int read;
        while ((read = await output.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + read > file.Options.MaxTextLength) throw Refusal.TooMuchText(file.Name);
            text.Append(buffer, 0, read);
        }
        return text.ToString();
    }
}
