using System.Collections;
using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Options;
using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Bot;

/// <summary>Looks for settings that are no number, time or name that is known, before they are read: reading stops at the first, with a stack.</summary>
internal static class ReadableSettings
{
    /// <exception cref="OptionsValidationException">A sentence for each.</exception>
    public static void MustBe(IConfiguration configuration)
    {
        var mistakes = Mistakes(typeof(BotOptions), configuration.GetSection(BotOptions.Section))
            .Concat(Mistakes(typeof(RoleOptions), configuration.GetSection(RoleOptions.Section))).ToList();
        if (mistakes.Count > 0) throw new OptionsValidationException(BotOptions.Section, typeof(BotOptions), mistakes);
    }

    private static IEnumerable<string> Mistakes(Type type, IConfigurationSection section) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let setting = section.GetSection(property.Name)
        where setting.Exists()
        from mistake in MistakesAt(property.PropertyType, setting)
        select mistake;

    private static IEnumerable<string> MistakesAt(Type type, IConfigurationSection setting)
    {
        if (type == typeof(string)) return [];
        if (typeof(IEnumerable).IsAssignableFrom(type)) return setting.GetChildren().SelectMany(item => MistakesAt(type.GenericTypeArguments[0], item));
        if (setting.Value is not { } value) return Mistakes(type, setting);
        return IsRead(type, value) ? [] : [$"设置 {setting.Path} 的值“{value}”不能使用，请写{Wanted(type)}。"];
    }

    private static bool IsRead(Type type, string value)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        // What converters throw for words that they do not know.
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Wanted(Type type) => true switch
    {
        _ when type.IsEnum => string.Join("、", Enum.GetNames(type)) + " 之一" + (type.IsDefined(typeof(FlagsAttribute)) ? "，有几个时用逗号分开" : ""),
        _ when type == typeof(bool) => " true 或者 false",
        _ when type == typeof(TimeSpan) => "时间，例如 00:05:00",
        _ => "数字",
    };
}
