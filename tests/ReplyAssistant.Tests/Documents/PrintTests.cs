using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents;

public sealed class PrintTests
{
    [Fact]
    public void Prints()
    {
        for (var i = 0; i < 5; i++)
        {
            var d = RawText.Seed(i);
            Console.WriteLine($"=== {i} {d.Metadata}\n{d.Validity}\n{string.Join('\n', d.Repeals)}");
            foreach (var z in d.Zones) Console.WriteLine($"{z.Kind} {z.Start}-{z.End} {Cut(d.Text[z.Start..z.End].Trim())}");
            foreach (var b in d.Blocks) Console.WriteLine($"  {b.Zone} {b.HeadingLevel} {(b.IsHeading ? string.Join(" › ", b.Path) : "")} | {Cut(d.TextOf(b))}");
            foreach (var r in d.Content.Repairs.Where(r => r.Kind is not (RepairKind.PinyinRemoved or RepairKind.TraditionalToSimplified or RepairKind.PunctuationWidened)).Take(120))
                Console.WriteLine($"  {r.Kind} {r.Start} [{Cut(r.Before)}] -> [{Cut(r.After)}]");
            File.WriteAllText($"/tmp/clean-{i}.txt", d.Text);
        }
        static string Cut(string s) => (s.Length > 60 ? s[..30] + "…" + s[^25..] : s).Replace('\n', '|');
    }
}
