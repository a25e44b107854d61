using System.Net;
using System.Net.Http.Headers;

namespace ReplyAssistant.Bot.Sending;

/// <summary>A body in JSON that marks the message as leaving when the connection stands and the first byte is due.</summary>
internal sealed class MarkedContent : HttpContent
{
    private readonly byte[] body;
    private readonly ISendMark mark;

    public MarkedContent(byte[] body, ISendMark mark)
    {
        (this.body, this.mark) = (body, mark);
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await mark.LeavingAsync();
        await stream.WriteAsync(body);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
