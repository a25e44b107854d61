using ReplyAssistant.Documents;
using ReplyAssistant.Letters;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>Prints a letter that was taken apart.</summary>
internal static class LetterText
{
    public static void Show(Terminal terminal, SourceDocument document, ReplyLetter letter)
    {
        terminal.Json(new
        {
            Kind = document.Metadata.Kind,
            Letter = new
            {
                Title = letter.Title.Text,
                DocumentNumber = letter.DocumentNumber?.Text,
                Answers = letter.IsNpc switch { true => "npc", false => "cppcc", _ => null },
                Number = letter.Numbers.Count > 0 ? letter.Numbers[0].Text : null,
                Numbers = letter.Numbers.Select(n => n.Text),
                Sessions = letter.Sessions.Select(s => s.Text),
                ProposalTitle = letter.ProposalTitle?.Text,
                Addressee = letter.Addressee?.Text,
                Opening = letter.Opening.Select(o => o.Text),
                Sections = letter.Sections.Select(s => new
                {
                    s.Number,
                    Heading = s.Heading.Text,
                    s.Point,
                    Blocks = s.Blocks.Select(b => new { Heading = b.Heading?.Text, Paragraphs = b.Paragraphs.Select(p => p.Text) }),
                }),
                Points = LetterPoints.Of(letter).Select(p => new { p.Point, p.Hidden }),
                Closing = letter.Closing.Select(c => c.Text),
                Signatory = letter.Signatory?.Text,
                Date = letter.Date?.Text,
                Note = letter.Note?.Text,
                Disclosure = letter.Disclosure?.Text,
                CopyTo = letter.CopyTo.Select(c => c.Text),
                ResultClass = letter.ResultClass?.Text,
            },
        });
        if (!terminal.IsJson) Print(terminal, document, letter);
    }

    private static void Print(Terminal terminal, SourceDocument document, ReplyLetter letter)
    {
        terminal.Line($"{ChineseTerms.Of(document.Metadata.Kind)}：{letter.Title.Text}");
        terminal.Field("发文字号", letter.DocumentNumber?.Text);
        terminal.Field("案号", string.Join("；", letter.Numbers.Select(n => n.Text).Distinct(StringComparer.Ordinal)));
        terminal.Field("届次", string.Join("；", letter.Sessions.Select(s => s.Text).Distinct(StringComparer.Ordinal)));
        terminal.Field("提案题目", letter.ProposalTitle?.Text);
        terminal.Field("主送", letter.Addressee?.Text);
        terminal.Line($"\n答复 {letter.Sections.Count} 条：");
        foreach (var section in letter.Sections)
        {
            terminal.Line($"  {(section.Number.Length > 0 ? section.Number : "（无序号）")}　{section.Point}");
            foreach (var block in section.Blocks.Where(b => b.Heading is not null)) terminal.Line($"      {block.Heading!.Text}");
        }
        foreach (var hidden in LetterPoints.Of(letter).Where(p => p.Hidden)) terminal.Line($"  （未单列标题）　{hidden.Point}");
        terminal.Line();
        terminal.Field("署名", letter.Signatory?.Text);
        terminal.Field("日期", letter.Date?.Text);
        terminal.Field("公开方式", letter.Disclosure?.Text);
        terminal.Field("抄送", string.Join("，", letter.CopyTo.Select(c => c.Text)));
    }
}
