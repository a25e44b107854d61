using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Letters;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Checking;

public sealed class CheckedLetterTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(2)]
    public async Task Each_line_stands_in_the_file_where_it_says(int seed)
    {
        var letter = await ReadAsync(Shared.Seed(seed));

        Assert.All(letter.Lines, line => Assert.Equal(line.Text, letter.Source[line.Start..line.End]));
        Assert.Equal(letter.Lines.OrderBy(l => l.Start), letter.Lines);
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2)]
    public async Task Each_part_of_a_letter_has_its_line(int seed)
    {
        var letter = await ReadAsync(Shared.Seed(seed));

        Assert.Equal(3, letter.Lines.Count(l => l.Role == LineRole.SectionHeading));
        Assert.Contains(letter.Lines, l => l.Role == LineRole.Title);
        Assert.Single(letter.Lines, l => l.Role == LineRole.Addressee);
        Assert.Single(letter.Lines, l => l.Role == LineRole.Date);
        Assert.DoesNotContain(letter.Lines, l => l.Role == LineRole.After);
        Assert.Contains(letter.Lines, l => l.Role == LineRole.Foot && l.Text.Contains("抄送", StringComparison.Ordinal));
    }

    private static async Task<CheckedLetter> ReadAsync(string path)
    {
        var document = new DocumentParser().Parse(await new FileReader().ReadAsync(path, CancellationToken.None));
        return CheckedLetter.Of(document, new LetterParser(), LetterStage.Published)!;
    }
}
