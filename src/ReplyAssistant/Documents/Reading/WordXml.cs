using System.Xml.Linq;

namespace ReplyAssistant.Documents.Reading;

/// <summary>Reads WordprocessingML by local names, which the transitional and the strict form share.</summary>
internal static class WordXml
{
    public static string Name(this XElement element) => element.Name.LocalName;

    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    public static string? Attr(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>The w:val of a child.</summary>
    public static string? Value(this XElement? element, string child) => element.Child(child).Attr("val");

    public static int? Number(this XElement? element, string child) =>
        int.TryParse(element.Value(child), out var number) ? number : null;

    /// <summary>A property that is on by being there, off by w:val; null when it is not there.</summary>
    public static bool? Switch(this XElement? element, string child) =>
        element.Child(child) is { } found ? found.Attr("val") is not ("0" or "false" or "off") : null;

    /// <summary>What a program that knows no extension shows: of two forms of the same content only one is taken.</summary>
    public static XElement? Chosen(this XElement alternate) => alternate.Child("Choice") ?? alternate.Child("Fallback");
}
