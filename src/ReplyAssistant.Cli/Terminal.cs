using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReplyAssistant.Cli;

/// <summary>Where a command's words go: with --json the one object to standard output and people's text to standard error.</summary>
internal sealed class Terminal(Stream output, bool json)
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private const int WidthInAFile = 160;

    public bool IsJson => json;

    /// <summary>The result for a program; nothing without --json.</summary>
    public void Json(object result)
    {
        if (json) Write(output, JsonSerializer.Serialize(result, Compact) + "\n");
    }

    /// <summary>The result for a person.</summary>
    public void Line(string text = "")
    {
        if (json) Note(text);
        else Write(output, Printable(text) + "\n");
    }

    /// <summary>A line with its name; nothing where there is no value.</summary>
    public void Field(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Line($"{name}：{value}");
    }

    /// <summary>What is said beside the result.</summary>
    public static void Note(string text) => Console.Error.WriteLine(Printable(text));

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.None, ShowRowSeparators = false };
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column)) { NoWrap = column != columns[^1] });
        foreach (var row in rows) table.AddRow(row.Select(cell => (IRenderable)new Text(Printable(cell))));

        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Console.IsOutputRedirected ? WidthInAFile : Math.Max(60, Console.WindowWidth);
        console.Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n')) Line(line.TrimEnd());
    }

    /// <summary>Runs long work under a progress bar where a person is looking.</summary>
    public static async Task<T> WithProgressAsync<T>(string title, Func<Action<int, int>, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work((_, _) => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(title));
            return await work((done, of) => task.MaxValue(Math.Max(1, of)).Value(done));
        });
    }

    /// <summary>A document must not be able to steer the terminal: no escape sequences, no control characters.</summary>
    internal static string Printable(string text)
    {
        if (!text.Any(c => char.IsControl(c) && c != '\n')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c == '\t') clean.Append(' ');
            else if (c == '\n' || !char.IsControl(c)) clean.Append(c);
        return clean.ToString();
    }

    private static void Write(Stream stream, string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush();
    }
}
