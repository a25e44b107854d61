using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Bot.Package;

/// <summary>Says where a document departs from a JSON schema; a keyword that it does not know is a bug and not a pass.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    // The schemas' own patterns look ahead, which excludes the engine without backtracking.
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    /// <returns>One sentence for each departure; empty when the document conforms.</returns>
    public IReadOnlyList<string> Check(JsonElement document) => [.. Check(schema, document, "$")];

    private IEnumerable<string> Check(JsonElement rules, JsonElement value, string at) =>
        rules.EnumerateObject().SelectMany(rule => Check(rule, rules, value, at));

    private IEnumerable<string> Check(JsonProperty rule, JsonElement rules, JsonElement value, string at)
    {
        var wanted = rule.Value;
        switch (rule.Name)
        {
            case "$schema" or "description" or "default" or "definitions": return [];
            case "$ref": return Check(Referred(wanted.GetString()!), value, at);
            case "type": return Unless(IsOf(value, wanted.GetString()!), $"{at} 的类型应是 {wanted.GetString()}。");
            case "const": return Unless(JsonElement.DeepEquals(value, wanted), $"{at} 应是 {wanted}。");
            case "enum": return Unless(wanted.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), $"{at} 只能是 {wanted} 之一，现为 {value}。");
            case "properties" or "required" or "additionalProperties" or "patternProperties": return CheckObject(rule, rules, value, at);
            case "items" or "minItems" or "maxItems" or "uniqueItems": return CheckArray(rule, value, at);
            case "pattern" or "minLength" or "maxLength" or "format": return CheckText(rule, value, at);
            default: throw new NotSupportedException($"The schema's keyword {rule.Name} at {at} is not known.");
        }
    }

    private IEnumerable<string> CheckObject(JsonProperty rule, JsonElement rules, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object) return [];
        return rule.Name switch
        {
            "properties" => value.EnumerateObject().Where(p => rule.Value.TryGetProperty(p.Name, out _))
                .SelectMany(p => Check(rule.Value.GetProperty(p.Name), p.Value, $"{at}.{p.Name}")),
            "patternProperties" => value.EnumerateObject().SelectMany(p => rule.Value.EnumerateObject()
                .Where(r => Fits(p.Name, r.Name)).SelectMany(r => Check(r.Value, p.Value, $"{at}.{p.Name}"))),
            "required" => rule.Value.EnumerateArray().Select(r => r.GetString()!)
                .Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at} 缺少 {name}。"),
            _ => value.EnumerateObject().Where(p => !IsNamed(rules, p.Name)).SelectMany(p => Further(rule.Value, p, at)),
        };
    }

    private IEnumerable<string> CheckArray(JsonProperty rule, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Array) return [];
        var count = value.GetArrayLength();
        return rule.Name switch
        {
            "items" => value.EnumerateArray().Index().SelectMany(item => Check(rule.Value, item.Item, $"{at}[{item.Index}]")),
            "minItems" => Unless(count >= rule.Value.GetInt32(), $"{at} 至少要有 {rule.Value} 项，现有 {count} 项。"),
            "maxItems" => Unless(count <= rule.Value.GetInt32(), $"{at} 最多 {rule.Value} 项，现有 {count} 项。"),
            _ => Unless(!rule.Value.GetBoolean() || value.EnumerateArray().Select(i => i.GetRawText()).Distinct(StringComparer.Ordinal).Count() == count, $"{at} 中有重复的项。"),
        };
    }

    private static IEnumerable<string> CheckText(JsonProperty rule, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.String) return [];
        var text = value.GetString()!;
        return rule.Name switch
        {
            "pattern" => Unless(Fits(text, rule.Value.GetString()!), $"{at} 的写法不合要求：{text}"),
            "minLength" => Unless(text.Length >= rule.Value.GetInt32(), $"{at} 至少 {rule.Value} 个字符，现有 {text.Length} 个。"),
            "maxLength" => Unless(text.Length <= rule.Value.GetInt32(), $"{at} 最多 {rule.Value} 个字符，现有 {text.Length} 个。"),
            _ => rule.Value.GetString() == "uri"
                ? Unless(Uri.TryCreate(text, UriKind.Absolute, out _), $"{at} 应是网址，现为 {text}")
                : throw new NotSupportedException($"The schema's format {rule.Value} at {at} is not known."),
        };
    }

    private IEnumerable<string> Further(JsonElement rule, JsonProperty property, string at) => rule.ValueKind switch
    {
        JsonValueKind.True => [],
        JsonValueKind.False => [$"{at} 中不应有 {property.Name}。"],
        _ => Check(rule, property.Value, $"{at}.{property.Name}"),
    };

    private static bool IsNamed(JsonElement rules, string name) =>
        (rules.TryGetProperty("properties", out var known) && known.TryGetProperty(name, out _))
        || (rules.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(p => Fits(name, p.Name)));

    private static bool Fits(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternLimit);

    // References are into the schema itself: #/definitions/guid.
    private JsonElement Referred(string reference) =>
        reference.Split('/').Skip(1).Aggregate(schema, (element, step) => element.GetProperty(step));

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException($"The schema's type {type} is not known."),
    };

    private static IEnumerable<string> Unless(bool holds, string mistake) => holds ? [] : [mistake];
}
