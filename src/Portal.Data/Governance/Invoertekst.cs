using Portal.Data.Privacy;

namespace Portal.Data.Governance;

/// <summary>What people type about governance: trimmed, within its limit, without a BSN.</summary>
internal static class Invoertekst
{
    /// <param name="wat">With its article: "een titel".</param>
    /// <exception cref="DomeinregelException">It lacks, is too long or holds a BSN.</exception>
    public static string Verplicht(string? tekst, int max, string wat) =>
        Optioneel(tekst, max, wat) ?? throw new DomeinregelException($"Vul {wat} in.");

    /// <summary>Null for a text without content.</summary>
    /// <exception cref="DomeinregelException">It is too long or holds a BSN.</exception>
    public static string? Optioneel(string? tekst, int max, string wat)
    {
        var schoon = tekst?.Trim().ReplaceLineEndings("\n");
        if (string.IsNullOrEmpty(schoon))
        {
            return null;
        }

        if (schoon.Length > max)
        {
            throw new DomeinregelException($"Vul {wat} in van hoogstens {max} tekens.");
        }

        Persoonsgegevens.Weiger(schoon);
        return schoon;
    }
}
