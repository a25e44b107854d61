using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Presenting;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>The dialog for the words of a thumb, where a client asks for one of our own (message/fetchTask).</summary>
internal static class FeedbackForm
{
    /// <summary>The name of its field.</summary>
    public const string Words = "feedbackText";

    private const int Longest = 500;

    public static InvokeAnswer Asked(InboundActivity activity)
    {
        // The name of the act lies in the data in one description and beside it in the other.
        var asked = activity.Value.Part("data") ?? activity.Value;
        return asked.Text("actionName") == "feedback" && asked.Text("actionValue", "reaction") is "like" or "dislike"
            ? new InvokeAnswer(StatusCodes.Status200OK, Dialog(asked.Text("actionValue", "reaction")!))
            : new InvokeAnswer(StatusCodes.Status400BadRequest, CardPresses.Error("BadRequest", "请求的内容无法识别，请重新点评。"));
    }

    private static JsonObject Dialog(string reaction) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = "评价",
                ["card"] = new JsonObject { ["contentType"] = CardWriter.ContentType, ["content"] = Card(reaction) },
            },
        },
    };

    private static JsonObject Card(string reaction) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject
        {
            ["type"] = "Input.Text", ["id"] = Words, ["label"] = reaction == "like" ? "哪里有用（可不填）" : "哪里需要改进（可不填）",
            ["isMultiline"] = true, ["maxLength"] = Longest,
        }),
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "Action.Submit", ["title"] = "提交",
            ["data"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction } },
        }),
    };
}
