namespace Portal.Data.Jaarplannen;

/// <summary>
/// Texts of a plan on one line: white space, line ends and tabs become a single space, so that two texts that read the same are the same,
/// and a text can stand in a line of a file or of <see cref="Jaarplan.CanoniekeTekst"/>.
/// </summary>
internal static class Tekstveld
{
    /// <exception cref="DomeinregelException">Empty or too long.</exception>
    public static string Verplicht(string? tekst, int max, string wat) =>
        Optioneel(tekst, max, wat) ?? throw new DomeinregelException($"Vul {wat} in.");

    /// <exception cref="DomeinregelException">Too long.</exception>
    public static string? Optioneel(string? tekst, int max, string wat) => OpEenRegel(tekst) switch
    {
        "" => null,
        { Length: var n } when n > max => throw new DomeinregelException($"Vul {wat} in van hoogstens {max} tekens."),
        var goed => goed,
    };

    public static string OpEenRegel(string? tekst) =>
        string.Join(' ', (tekst ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
