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

    /// <summary>People's text goes to standard error beside json.</summary>
    private readonly bool isRedirected = json ? Console.IsErrorRedirected : Console.IsOutputRedirected;

    public bool IsJson => json;

    /// <summary>Columns of the window that a person looks at.</summary>
    public int Width => isRedirected ? WidthInAFile : Math.Clamp(Console.WindowWidth, 60, WidthInAFile);

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

    /// <summary>In colour where a terminal shows colours and the user has not declined them (NO_COLOR).</summary>
    public void Line(string text, Tint tint)
    {
        var shows = !isRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };
        if (!shows) Line(text);
        else if (json) Console.Error.WriteLine(Tinted(text, tint));
        else Write(output, Tinted(text, tint) + "\n");
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

    private static string Tinted(string text, Tint tint) => $"\u001B[{(int)tint}m{Printable(text)}\u001B[0m";

    private static void Write(Stream stream, string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush();
    }
}

/// <summary>How a line stands out; the number is the terminal's own (SGR).</summary>
internal enum Tint
{
    Faint = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
