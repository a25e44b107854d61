using AngleSharp.Dom;

namespace ReplyAssistant.Documents.Reading;

/// <summary>How much text an element holds, in links and out of them, and on how many lines.</summary>
internal readonly record struct TextWeight(int Own, int Linked, int Links, int Lines)
{
    /// <summary>A list of links to elsewhere.</summary>
    public bool IsLinkList => Links >= 4 && Linked > Own * 2;

    public static TextWeight operator +(TextWeight a, TextWeight b) =>
        new(a.Own + b.Own, a.Linked + b.Linked, a.Links + b.Links, a.Lines + b.Lines);
}

/// <summary>Weighs all elements of a page once and finds the one that holds its main text.</summary>
internal sealed class PageMeasure
{
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "body", "div", "section", "article", "main", "form", "center", "table", "tbody", "tr", "td", "ul", "li", "span", "font",
    };

    private readonly Dictionary<INode, TextWeight> weights = [];

    public PageMeasure(IElement body) => Weigh(body, inLink: false);

    public TextWeight Of(INode node) => weights.GetValueOrDefault(node);

    public bool IsDropped(IElement element) =>
        element.LocalName != "body" && (PageFurniture.Is(element, Of(element).Own) || (PageLines.IsBlock(element) && Of(element).IsLinkList));

    /// <summary>
    /// Goes down as long as one child holds nearly all the text and most of the lines. The lines keep it from ending in
    /// one long paragraph and losing addressee and signature, which are short.
    /// </summary>
    public IElement MainOf(IElement body)
    {
        var main = body;
        while (true)
        {
            var whole = Of(main);
            var next = main.Children.FirstOrDefault(child => Containers.Contains(child.LocalName)
                && Of(child).Own >= whole.Own * 0.75 && Of(child).Lines >= Math.Max(2, whole.Lines * 0.5));
            if (next is null) return main;
            main = next;
        }
    }

    private TextWeight Weigh(IElement element, bool inLink)
    {
        inLink |= element.LocalName == "a" && element.HasAttribute("href");
        var weight = default(TextWeight);
        var line = 0;
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "br" }) line = 0;
            var inner = child switch
            {
                IElement below => Weigh(below, inLink),
                IText text => OfText(text.Data, inLink),
                _ => default,
            };
            // The first text after a break or a block begins a line.
            if (child is IElement block && PageLines.IsBlock(block)) line = 0;
            else if (inner.Own > 0 && line++ > 0) inner = inner with { Lines = 0 };
            weight += inner;
        }
        if (element.LocalName == "a" && weight.Linked > 0) weight = weight with { Links = 1 };
        weights[element] = weight;
        // What is dropped anyway must not weigh in its parents.
        return PageFurniture.Is(element, weight.Own) || (PageLines.IsBlock(element) && weight.IsLinkList) ? default : weight;
    }

    private static TextWeight OfText(string text, bool inLink)
    {
        var count = text.Count(c => c is >= '\u4E00' and <= '\u9FFF');
        return inLink ? new TextWeight(0, count, 0, 0) : new TextWeight(count, 0, 0, count > 0 ? 1 : 0);
    }
}
