using Portal.Data.Privacy;

namespace Portal.Casussen;

/// <summary>The guard of free text on its way through a form; the entity asks the same once more.</summary>
internal static class Privacywaarschuwing
{
    /// <summary>What the writer must take away or confirm; null when there is nothing, or when it was confirmed. A BSN can't be confirmed.</summary>
    public static string? Van(string? tekst, bool isBevestigd) => isBevestigd ? null : Persoonsgegevens.Zoek(tekst).FirstOrDefault(v => v.Ernst is not Ernst.Weigeren)?.Melding;
}
