using Portal.Data.Privacy;

namespace Portal.Data.Adviesvragen;

/// <summary>What may stand in text that people type about a casus: no personal data, and no more than fits.</summary>
internal static class Vrijetekst
{
    /// <param name="wat">What should be filled in, with its article: "een onderwerp".</param>
    /// <param name="bevestigd">The writer saw the warnings and says that they are mistaken.</param>
    /// <returns>The text without spaces around it.</returns>
    /// <exception cref="DomeinregelException">Empty, too long, or with personal data.</exception>
    public static string Keur(string? tekst, int max, string wat, bool bevestigd)
    {
        var goed = Kaal(tekst);
        if (goed.Length == 0)
        {
            throw new DomeinregelException($"Vul {wat} in.");
        }

        if (goed.Length > max)
        {
            throw new DomeinregelException($"Vul {wat} in van hoogstens {max} tekens.");
        }

        Persoonsgegevens.Weiger(goed, bevestigd);
        return goed;
    }

    /// <summary>As it is stored: without spaces around it, with one kind of line ending.</summary>
    public static string Kaal(string? tekst) => (tekst ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>A draft is kept as typed, but a burgerservicenummer is never stored, not even in a draft.</summary>
    /// <exception cref="DomeinregelException">Too long, or with a burgerservicenummer.</exception>
    public static void KeurConcept(string tekst, int max)
    {
        if (tekst.Length > max)
        {
            throw new DomeinregelException($"Het concept is niet bewaard: er kunnen hoogstens {max} tekens in.");
        }

        if (Persoonsgegevens.Weigering(tekst) is { } waarom)
        {
            throw new DomeinregelException($"Het concept is niet bewaard. {waarom}");
        }
    }
}
