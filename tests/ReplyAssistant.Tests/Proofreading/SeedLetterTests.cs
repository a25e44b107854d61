using ReplyAssistant.Drafting;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Proofreading;

/// <summary>What is known to be wrong in numbering, punctuation, numerals and wording of three published letters.</summary>
public sealed class SeedLetterTests
{
    [Theory]
    [InlineData(0, "numbering.missing", "针对“建立深圳都市圈城市产业")]
    [InlineData(0, "punctuation.missing-enumeration-comma", "布局总部研发和高端制造")]
    [InlineData(0, "punctuation.comma-in-list", "领先，前沿产业")]
    [InlineData(0, "punctuation.half-width", "功能,适时")]
    [InlineData(0, "punctuation.hyphen-span", "2021-2025年")]
    [InlineData(0, "punctuation.hyphen-span", "南坪三期-龙山一路")]
    [InlineData(0, "wording.missing-word", "成功认定省级")]
    [InlineData(1, "numbering.missing", "关于“统筹莞惠河汕乃至泛珠三角")]
    [InlineData(1, "wording.fragment", "”的相关规定。")]
    [InlineData(1, "punctuation.missing-comma", "中心筹建世界")]
    [InlineData(1, "punctuation.cut-sentence", "项目。按照不超过")]
    [InlineData(1, "wording.missing-object", "建立由商务部门牵头")]
    [InlineData(1, "punctuation.hyphen-span", "2021-2025年")]
    [InlineData(1, "punctuation.hyphen-span", "南坪三期-龙山一路")]
    [InlineData(1, "punctuation.hyphen-span", "众创-孵化-加速")]
    [InlineData(1, "wording.doubled-word", "法规法规")]
    [InlineData(2, "wording.confused", "途径始发公交线路")]
    [InlineData(2, "wording.fragment", "正在编制的《深圳市")]
    [InlineData(2, "numbering.ordinal-without-first", "其次，我局")]
    [InlineData(2, "wording.missing-de", "代表提出完善")]
    [InlineData(2, "punctuation.cut-sentence", "项目。按照不超过")]
    public async Task A_known_fault_is_found_at_its_place(int seed, string rule, string anchor)
    {
        var text = await File.ReadAllTextAsync(Shared.Seed(seed));
        var at = text.IndexOf(anchor, StringComparison.Ordinal);

        var findings = await Proofread.FileAsync(Shared.Seed(seed));

        Assert.Contains(findings, f => f.Rule == rule && f.Places.Any(p => p.Start < at + anchor.Length && p.End > at));
    }

    [Theory]
    [InlineData(0, 5), InlineData(1, 7), InlineData(2, 4)]
    public async Task Nothing_else_is_called_wrong(int seed, int known)
    {
        var findings = await Proofread.FileAsync(Shared.Seed(seed));

        Assert.Equal(known, findings.Count(finding => finding.Severity != Severity.Hint));
    }

    [Fact]
    public async Task The_clean_letters_of_the_corpus_raise_nothing()
    {
        // The fault that SOURCES.md names for these two is theirs on purpose.
        string[] faulty = ["2024-cppcc-203.txt", "2024-npc-061.txt"];
        foreach (var file in Directory.GetFiles(Path.Combine(Shared.ProjectRoot(), "corpus", "replies")))
        {
            var findings = await Proofread.FileAsync(file);
            Assert.Equal(faulty.Contains(Path.GetFileName(file)) ? 1 : 0, findings.Count);
        }
    }
}
