using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Tests.Support;
using ReplyAssistant.Verification.Coverage;
using Xunit.Abstractions;

namespace ReplyAssistant.Tests.Verification.Coverage;

public sealed class SwappedAnswerRuleTests(ITestOutputHelper output)
{
    private static readonly RequestTerms Terms = new(WordBreakers.Create());

    private static readonly SwappedAnswerRule Rule = new(Terms);

    [Fact]
    public void Two_answers_under_each_others_questions_are_named()
    {
        var letter = CheckedLetters.Answering(
            ("一、关于“完善园区充电设施”的建议", "我市现有产业学院9所，院校与企业共建实训基地12个，2023年培训工人3200名。"),
            ("二、关于“推动校企共建产业学院”的建议", "截至2023年底，园区建成充电桩1180个、充电站26座，充电设施接入统一平台。"));

        Assert.Equal([("coverage.swapped", "一、关于“完善园区充电设施”的建议")], Rule.Hits(letter));
    }

    [Fact]
    public void Answers_in_their_places_are_left_alone()
    {
        var letter = CheckedLetters.Answering(
            ("一、关于“完善园区充电设施”的建议", "截至2023年底，园区建成充电桩1180个、充电站26座，充电设施接入统一平台。"),
            ("二、关于“推动校企共建产业学院”的建议", "我市现有产业学院9所，院校与企业共建实训基地12个，2023年培训工人3200名。"));

        Assert.Empty(Rule.Hits(letter));
    }

    [Fact]
    public void An_answer_of_which_not_one_word_was_asked_is_pointed_out()
    {
        var letter = CheckedLetters.Answering(
            ("一、关于“增设海岛医疗救援直升机停机坪”的建议", "全市推广数字化诊断，覆盖812户，占比54.6%。"),
            ("二、关于“推动校企共建产业学院”的建议", "我市现有产业学院9所，院校与企业共建实训基地12个。"));

        Assert.Equal([("coverage.not-about", "一、关于“增设海岛医疗救援直升机停机坪”的建议")], Rule.Hits(letter));
    }

    // The letters at hand are right; exchanged pairwise they are the wrong ones.
    [Fact]
    public async Task Real_letters_stay_silent_and_their_exchanged_answers_are_found()
    {
        int pairs = 0, found = 0;
        foreach (var path in Enumerable.Range(0, 3).Select(Shared.Seed).Concat(Directory.GetFiles(Path.Combine(Shared.ProjectRoot(), "corpus", "replies"))))
        {
            var document = new DocumentParser().Parse(await new FileReader().ReadAsync(path, CancellationToken.None));
            var sections = new LetterParser().Parse(document)!.Sections;
            var questions = sections.Select(s => s.Point).ToList();
            var answers = sections.Select(s => document.Text[s.Start..s.End]).ToList();
            Assert.DoesNotContain("coverage.swapped", Hits(questions, answers).Select(h => h.Rule));
            for (var i = 0; i < questions.Count; i++)
            for (var j = i + 1; j < questions.Count; j++)
            {
                var swapped = answers.ToList();
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                pairs++;
                if (Hits(questions, swapped).Any(h => h.Rule == "coverage.swapped")) found++;
                else output.WriteLine($"{Path.GetFileName(path)}: {questions[i]} / {questions[j]}");
            }
        }
        output.WriteLine($"{found} of {pairs}");
        Assert.True(found >= 0.9 * pairs, $"{found} of {pairs}");
    }

    private static IReadOnlyList<(string Rule, string Quote)> Hits(List<string> questions, List<string> answers) =>
        Rule.Hits(CheckedLetters.Answering([.. questions.Select((q, i) =>
            ($"{"一二三四五六"[i]}、关于“{q}”的建议", answers[i]))]));
}
