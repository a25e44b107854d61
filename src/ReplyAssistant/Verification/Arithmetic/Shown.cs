using System.Globalization;

namespace ReplyAssistant.Verification.Arithmetic;

/// <summary>Writes computed figures for a reader.</summary>
internal static class Shown
{
    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Percent(decimal value) => decimal.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
