using System.Globalization;

namespace Portal.Ui;

public static class Tijdstempel
{
    /// <summary>A UTC moment as a script counts: milliseconds since 1970.</summary>
    public static string Milliseconden(this DateTime utc) =>
        new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
