namespace ReplyAssistant.Storage.Segments;

/// <summary>Where the pages of segments are read from.</summary>
internal interface IPageSource
{
    Page Read(Segment segment, int page);
}
