using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    private const string Measures = "云澜市特色园区认定管理办法";

    [Fact]
    public async Task A_document_s_own_term_holds_until_somebody_knows_better()
    {
        var own = new Validity(ValidityStatus.InForce, "自印发之日起施行，有效期三年", new DateOnly(2026, 5, 5));
        await Store.SaveAsync(Sample.Document("/a.txt", "甲。", title: Measures, validity: own), None);

        Assert.Equal(own, await ValidityAsync("/a.txt"));
    }

    [Theory]
    [InlineData("云澜市特色园区认定管理办法")]
    [InlineData("《云澜市 特色园区认定管理办法》")]
    [InlineData("特色园区认定管理办法")]
    public async Task What_another_document_says_is_resolved_whichever_came_first(string told)
    {
        var teller = Sample.Document("/b.txt", "乙。", title: "云澜市专业园区管理规定", date: "2024-01-01",
            repeals: [new RepealStatement(told, null, ValidityStatus.Repealed, new DateOnly(2024, 2, 1), "同时废止")]);
        await Store.SaveAsync(teller, None);
        await Store.SaveAsync(Sample.Document("/a.txt", "甲。", title: Measures, date: "2019-01-01"), None);

        var validity = await ValidityAsync("/a.txt");

        Assert.Equal(ValidityStatus.Repealed, validity.Status);
        Assert.Equal(new DateOnly(2024, 1, 31), validity.Until);
        Assert.Equal("云澜市专业园区管理规定", validity.By);
        Assert.Contains("同时废止", validity.Reason, StringComparison.Ordinal);

        await Store.RemoveAsync(teller.Document.Id, None);
        Assert.Equal(ValidityStatus.Unknown, (await ValidityAsync("/a.txt")).Status);
    }

    [Theory]
    [InlineData("青溪市特色园区认定管理办法", null, "2019-01-01")]
    [InlineData("管理办法", null, "2019-01-01")]
    [InlineData("云澜市特色园区认定管理办法", "云工信〔2015〕9号", "2019-01-01")]
    [InlineData("云澜市特色园区认定管理办法", null, "2025-01-01")]
    public async Task Another_city_s_another_number_or_a_later_edition_is_not_meant(string told, string? number, string issued)
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "甲。", title: Measures, number: "云工信〔2019〕3号", date: issued), None);
        await Store.SaveAsync(Sample.Document("/b.txt", "乙。", title: "某规定", date: "2024-01-01",
            repeals: [new RepealStatement(told, number, ValidityStatus.Repealed, null, "同时废止")]), None);

        Assert.Equal(ValidityStatus.Unknown, (await ValidityAsync("/a.txt")).Status);
    }

    [Fact]
    public async Task The_notice_that_issues_measures_is_meant_by_their_name()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "甲。", date: "2019-01-01",
            title: "云澜市工业和信息化局关于印发《云澜市特色园区认定管理办法》的通知"), None);
        await Store.SaveAsync(Sample.Document("/b.txt", "乙。", title: Measures, date: "2024-01-01",
            repeals: [new RepealStatement(Measures, null, ValidityStatus.Superseded, null, "原办法废止")]), None);

        Assert.Equal(ValidityStatus.Superseded, (await ValidityAsync("/a.txt")).Status);
        Assert.Equal(ValidityStatus.Unknown, (await ValidityAsync("/b.txt")).Status);
    }

    [Fact]
    public async Task What_a_person_recorded_wins_and_survives_a_new_edition_of_the_file()
    {
        var document = Sample.Document("/a.txt", "甲。", title: Measures, date: "2019-01-01");
        await Store.SaveAsync(document, None);
        await Store.SaveAsync(Sample.Document("/b.txt", "乙。", date: "2024-01-01",
            repeals: [new RepealStatement(Measures, null, ValidityStatus.Repealed, null, "同时废止")]), None);
        var recorded = new Validity(ValidityStatus.Expired, "人工登记", new DateOnly(2022, 12, 31), "法规科");

        Assert.True(await Store.SetValidityAsync(document.Document.Id, recorded, None));
        Assert.False(await Store.SetValidityAsync("0000000000000000", recorded, None));

        Assert.Equal(recorded, await ValidityAsync("/a.txt"));
        await Store.SaveAsync(Sample.Document("/a.txt", "甲，更正。", title: Measures, date: "2019-01-01"), None);
        Assert.Equal(recorded, await ValidityAsync("/a.txt"));
    }

    [Fact]
    public async Task All_statements_about_others_are_listed_with_who_makes_them()
    {
        var statement = new RepealStatement(Measures, "云工信〔2019〕3号", ValidityStatus.Expired, new DateOnly(2024, 2, 1), "已失效");
        var teller = Sample.Document("/b.txt", "乙。", repeals: [statement]);
        await Store.SaveAsync(teller, None);

        Assert.Equal([(teller.Document.Id, statement)], await Store.RepealsAsync(None));
    }

    private async Task<Validity> ValidityAsync(string path) =>
        (await Store.ListAsync(None)).Single(d => d.Path == path).Validity;
}
