using System.Text.Json;
using System.Text.Json.Serialization;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>An answer to a press as it is kept for the copies of the click.</summary>
[JsonSerializable(typeof(KeptAnswer))]
internal sealed partial class CardAnswerJson : JsonSerializerContext
{
    public static byte[] Write(CardAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(
        answer switch
        {
            CardAnswer.Replaced replaced => new KeptAnswer("card", null, replaced.Card),
            // The work has been begun by the first click.
            CardAnswer.Working working => new KeptAnswer("card", null, working.Card),
            CardAnswer.Refused refused => new KeptAnswer("refused", refused.Text, null),
            CardAnswer.Told told => new KeptAnswer("told", told.Text, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        Default.KeptAnswer);

    public static CardAnswer Read(byte[] body) => JsonSerializer.Deserialize(body, Default.KeptAnswer) switch
    {
        { Card: { } card } => new CardAnswer.Replaced(card),
        { Kind: "refused", Text: { } text } => new CardAnswer.Refused(text),
        { Text: { } text } => new CardAnswer.Told(text),
        _ => throw new JsonException("A kept answer cannot be read."),
    };
}

/// <summary>An answer to a press, flat.</summary>
internal sealed record KeptAnswer(string Kind, string? Text, Card? Card);
