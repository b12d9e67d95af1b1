using Portal.Data.Jaarplannen;

namespace Portal.Data.Raadsbrieven;

/// <summary>Whether a thema of the plan touches a gemeente, by what the plan itself says; nothing else is assumed.</summary>
internal static class Raking
{
    private const string Gemeente = "gemeente";

    /// <param name="plustaken">What this gemeente takes.</param>
    /// <param name="codes">Which plustaak an action of the plan belongs to, by its text.</param>
    /// <returns>A Dutch sentence; null when nothing in the thema speaks of gemeenten or of a plustaak this one takes.</returns>
    public static string? Van(OpenbaarThema thema, IReadOnlyList<Briefplustaak> plustaken, IReadOnlyDictionary<string, string> codes)
    {
        var afgenomen = thema.Acties.Where(a => a.Soort is Actiesoort.Plustaak && codes.ContainsKey(a.Titel)).Select(a => codes[a.Titel]).Distinct()
            .Select(code => plustaken.FirstOrDefault(p => p.Code == code)).Where(p => p?.Begroting is true).Select(p => p!.Naam).ToList();
        if (afgenomen.Count > 0)
        {
            return $"Dit raakt onze gemeente: wij nemen de plustaak {string.Join(" en ", afgenomen.Select(naam => $"‘{naam}’"))} af.";
        }

        return thema.Acties.Where(a => a.Soort is Actiesoort.Actie).Select(a => a.Titel).Append(thema.Samenvatting)
            .Any(tekst => tekst.Contains(Gemeente, StringComparison.OrdinalIgnoreCase))
            ? "Dit raakt onze gemeente: het plan noemt hier de gemeenten."
            : null;
    }
}
