using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>To whom a letter speaks, as far as its words of address depend on it.</summary>
internal enum Asker
{
    /// <summary>The line does not say.</summary>
    Unknown,
    Person,
    Persons,

    /// <summary>A delegation, circle or group: 你们 and 贵组 are both in use.</summary>
    Group,

    /// <summary>A party, federation or bureau: 贵会, 贵局.</summary>
    Body,
}

internal static class Askers
{
    private static readonly Regex several = Patterns.Linear(
        "等(?:[0-9一二三四五六七八九十]+[位名人])?(?:委员|代表|同志)?$|们$|[0-9一二三四五六七八九十]+[位名]|[、，,].{0,200}(?:委员|代表)$|(?:委员|代表)[ 　]*[、，, 　].");
    private static readonly Regex person = Patterns.Linear("^[一-龥·• 　]{2,14}(?:委员|代表|同志|先生|女士)$");
    private static readonly Regex spaced = Patterns.Linear("[一-龥]{2,4}[ 　]+[一-龥]{2,4}[ 　]+[一-龥]{2,4}");
    private static readonly Regex group = Patterns.Linear("(?:代表团|小组|界别组?|界|组)$");
    private static readonly Regex body = Patterns.Linear("(?:会|局|厅|委|部|办|院|社|政府|办公室|工商联|总商会|民革|民盟|民建|民进|农工党|致公党|台盟)$");

    public static Asker Of(string addressee)
    {
        if (several.IsMatch(addressee)) return Asker.Persons;
        if (person.IsMatch(addressee)) return spaced.IsMatch(addressee) ? Asker.Persons : Asker.Person;
        if (group.IsMatch(addressee)) return Asker.Group;
        return body.IsMatch(addressee) ? Asker.Body : Asker.Unknown;
    }
}
