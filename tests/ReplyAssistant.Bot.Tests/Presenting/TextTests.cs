using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Presenting;

/// <summary>Sections B and I of the protocol's checklist: text and citations.</summary>
public sealed class TextTests
{
    [Fact]
    public void I102_I103_The_entity_is_teams_own_and_positions_are_the_marks()
    {
        var text = new AnswerText().Say("第一句").Cite(Source("a")).Say("第二句").Cite(Source("b")).Cite(Source("a"));

        var sent = Assert.Single(Teams().Write(new Reply.Message(text) { IsGenerated = true }));

        Assert.Equal("第一句[1]第二句[2] [1]", sent.Text);
        var entity = Assert.Single(sent.Entities!);
        Assert.Equal("https://schema.org/Message", (string?)entity["type"]);
        Assert.Equal("Message", (string?)entity["@type"]);
        Assert.Equal("https://schema.org", (string?)entity["@context"]);
        Assert.Equal("AIGeneratedContent", (string?)Assert.Single(entity["additionalType"]!.AsArray()));
        var citations = entity["citation"]!.AsArray();
        Assert.Equal([1, 2], citations.Select(c => (int)c!["position"]!));
        Assert.Equal("DigitalDocument", (string?)citations[0]!["appearance"]!["@type"]);
    }

    [Fact]
    public void I102_The_label_stands_on_generated_text_only()
    {
        var sent = Assert.Single(Teams().Write(Reply.Say("已取消。")));

        Assert.Null(sent.Entities);
        Assert.Null(sent.ChannelData);
    }

    [Fact]
    public void I104_More_than_ten_sources_are_divided_over_messages_and_none_is_lost()
    {
        var text = new AnswerText();
        for (var i = 0; i < 25; i++) text.Say($"第{i}句").Cite(Source($"s{i}")).Say("\n");

        var sent = Teams().Write(new Reply.Message(text) { IsGenerated = true });

        var claims = sent.Select(s => s.Entities![0]["citation"]!.AsArray()).ToList();
        Assert.All(claims, c => Assert.InRange(c.Count, 1, 10));
        Assert.Equal(25, claims.Sum(c => c.Count));
        Assert.All(sent, s => Assert.Contains("[1]", s.Text, StringComparison.Ordinal));
        Assert.Equal(1, sent.Count(s => s.ChannelData is not null));
    }

    [Fact]
    public void I104_Names_abstracts_and_keywords_keep_to_their_lengths()
    {
        var long_ = new string('长', 500);
        var source = Source("a") with { Title = long_, Quote = "𠮷" + string.Concat(Enumerable.Repeat("𠮷", 200)), Facts = [long_, "二", "", "三", "四"] };

        var sent = Assert.Single(Teams().Write(new Reply.Message(new AnswerText().Say("句").Cite(source))));

        var appearance = sent.Entities![0]["citation"]![0]!["appearance"]!;
        Assert.Equal(80, ((string)appearance["name"]!).Length);
        Assert.InRange(((string)appearance["abstract"]!).Length, 1, 160);
        Assert.DoesNotContain('\uFFFD', JsonSerializer.Serialize(appearance));
        Assert.All(((string)appearance["abstract"]!)[..^1].EnumerateRunes(), r => Assert.Equal("𠮷", r.ToString()));
        var keywords = appearance["keywords"]!.AsArray().Select(k => (string)k!).ToList();
        Assert.Equal(3, keywords.Count);
        Assert.All(keywords, k => Assert.InRange(k.Length, 1, 28));
    }

    [Theory]
    [InlineData("深坪府[2021]3号", "深坪府〔2021〕3号")]
    [InlineData("见[1]和![图](http://evil.example/x.png)", "见〔1〕和！〔图〕(http://evil.example/x.png)")]
    [InlineData("<at>所有人</at><script>alert(1)</script>", "＜at>所有人＜/at>＜script>alert(1)＜/script>")]
    [InlineData("**重**_要_`码`|表|", "＊＊重＊＊＿要＿｀码｀｜表｜")]
    [InlineData("# 标题\n> 引用\n- 项\n=====", "＃ 标题\n\n＞ 引用\n\n－ 项\n\n＝====")]
    [InlineData("&lt;b&gt;", "＆lt;b＆gt;")]
    [InlineData("2026-03-20 至 3-21 > 1", "2026-03-20 至 3-21 > 1")]
    public void I105_What_a_document_says_is_shown_and_never_obeyed(string words, string shown) =>
        Assert.Equal(shown, WrittenText.Of(AnswerText.Of(words)).Text);

    [Fact]
    public void I106_Web_chat_gets_link_definitions_and_an_empty_id()
    {
        var to = To("webchat");
        var sent = Assert.Single(new MessageWriter(to, ChannelStyle.Of(to)).Write(new Reply.Message(new AnswerText().Say("句").Cite(Source("a"))) { IsGenerated = true }));

        Assert.EndsWith("[1]: cite:1 \"办法a\"", sent.Text, StringComparison.Ordinal);
        Assert.Equal("", (string?)sent.Entities![0]["@id"]);
        Assert.Equal("LikeAction", (string?)sent.Entities[0]["potentialAction"]![0]!["@type"]);
        Assert.Null(sent.ChannelData);
    }

    [Fact]
    public void I109_There_is_one_way_to_ask_for_thumbs()
    {
        var sent = Assert.Single(Teams().Write(new Reply.Message(AnswerText.Of("稿")) { IsGenerated = true }));

        Assert.Equal("""{"feedbackLoop":{"type":"default"}}""", sent.ChannelData!.ToJsonString());
    }

    [Fact]
    public void I111_Three_suggestions_at_most_say_what_they_show_and_stand_apart_from_citations()
    {
        var message = new Reply.Message(new AnswerText().Say("句").Cite(Source("a"))) { IsGenerated = true, Suggestions = ["引用 1", "核验", "导出", "送审"] };

        var sent = Teams().Write(message);

        Assert.Equal(2, sent.Count);
        Assert.Null(sent[0].SuggestedActions);
        Assert.Null(sent[1].Attachments);
        Assert.Equal(["引用 1", "核验", "导出"], sent[1].SuggestedActions!.Actions.Select(a => a.Title));
        Assert.All(sent[1].SuggestedActions!.Actions, a => Assert.Equal(("imBack", a.Title), (a.Type, a.Value)));
    }

    [Fact]
    public void I111_Beside_suggestions_lines_are_broken_so_that_every_client_of_teams_breaks_them()
    {
        var message = Reply.Say("可以先试试：\n1. 查 充电设施\n\n2. <b>核验</b>") with { Suggestions = ["帮助"] };
        var webChat = To("webchat");

        Assert.Equal("可以先试试：<br>1. 查 充电设施<br>2. ＜b>核验＜/b>", Assert.Single(Teams().Write(message)).Text);
        Assert.DoesNotContain("<br>", Assert.Single(new MessageWriter(webChat, ChannelStyle.Of(webChat)).Write(message)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void E63_A_long_letter_is_divided_at_the_ends_of_paragraphs_and_loses_nothing()
    {
        var paragraphs = Enumerable.Range(0, 300).Select(i => $"第{i}段，" + new string('述', i % 90) + "。").ToList();

        var parts = AnswerSplitter.Split(AnswerText.Of(string.Join('\n', paragraphs)));

        Assert.True(parts.Count > 1);
        Assert.Equal(paragraphs, string.Concat(parts).Split('\n'));
        Assert.All(parts, p => Assert.InRange(p.ToString().Length, 1, AnswerSplitter.MostCharacters));
    }

    [Fact]
    public void E63_A_paragraph_longer_than_a_message_is_cut_between_sentences()
    {
        var words = string.Concat(Enumerable.Repeat("这是一句话。", 3000));

        var parts = AnswerSplitter.Split(AnswerText.Of(words));

        Assert.Equal(words, string.Concat(parts));
        Assert.All(parts, p => Assert.EndsWith("。", p.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void G77_The_text_so_far_is_always_the_beginning_of_the_whole()
    {
        var whole = new AnswerText().Head("一、进展").Say("据[2021]统计，\n").Say("- 新建 10 个").Cite(Source("a")).Say("。\n").Head("二、下一步").Say("继续推进");
        var previous = "";
        var soFar = new AnswerText();
        foreach (var run in whole.Runs)
        {
            foreach (var piece in run is Run.Words w ? w.Text.Select(c => (Run)new Run.Words(c.ToString())) : [run])
            {
                soFar.Add(piece);
                var written = MessageWriter.SoFar(soFar);
                Assert.StartsWith(previous, written, StringComparison.Ordinal);
                previous = written;
            }
        }
        Assert.StartsWith(previous, Assert.Single(Teams().Write(new Reply.Message(whole))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("webchat", false)]
    public void H90_H101_Cards_are_of_version_1_5_and_each_channel_gets_the_buttons_it_knows(string channel, bool executes)
    {
        var card = new Card
        {
            Title = "稿件", Facts = [new CardFact("期限", "2026-05-20")], Inputs = [new CardInput("comment", "意见", 500) { IsMultiline = true }],
            Buttons = [new CardButton("通过", "draft.approve", new Dictionary<string, string> { ["draftId"] = "d1" })],
        };

        var drawn = CardWriter.Draw(card, ChannelStyle.Of(To(channel)));

        Assert.Equal("1.5", (string?)drawn["version"]);
        var set = drawn["body"]!.AsArray().Single(b => (string?)b!["type"] == "ActionSet")!;
        var button = Assert.Single(set["actions"]!.AsArray())!;
        Assert.Equal(executes ? "Action.Execute" : "Action.Submit", (string?)button["type"]);
        Assert.Equal(executes, button["fallback"] is JsonObject);
        var submit = executes ? button["fallback"]! : button;
        Assert.Equal("draft.approve", (string?)submit["data"]!["verb"]);
        Assert.Equal(executes, drawn.ToJsonString().Contains("Action.Execute", StringComparison.Ordinal));
    }

    private static Source Source(string key) => new() { Key = key, Title = "办法" + key, Quote = "每年新建十个。", Facts = ["云府〔2025〕1号"] };

    private static MessageWriter Teams() => new(To("msteams"), ChannelStyle.Of(To("msteams")));

    private static ConversationAddress To(string channel) => new()
    {
        ChannelId = channel, ServiceUrl = "http://127.0.0.1", Conversation = new ConversationAccount { Id = "c", ConversationType = "personal" },
    };
}
