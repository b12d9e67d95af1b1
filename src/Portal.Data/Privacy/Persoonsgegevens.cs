namespace Portal.Data.Privacy;

/// <summary>
/// Keeps personal data out of free text. It finds what has a shape: a BSN, an e-mail address, a phone number, a date of birth, a postcode
/// with huisnummer. Names it cannot see; for those the screen says beforehand what not to type.
/// </summary>
public static class Persoonsgegevens
{
    private static readonly string[] Rangwoorden =
    [
        "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
        "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste",
    ];

    /// <summary>
    /// What in the text may point at a person, in the order in which it stands there, in a time in proportion to its length.
    /// </summary>
    public static IReadOnlyList<Vondst> Zoek(string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return [];
        }

        var leestekst = new Leestekst(tekst);
        var zinnen = new Zinnen(leestekst.Tekst);
        SortedSet<Plek> plekken = new(Plek.OpVolgorde);
        var gevonden = Nummers.Zoek(leestekst.Tekst, zinnen).Concat(Adresgegevens.Zoek(leestekst.Tekst)).Concat(Geboortedatums.Zoek(leestekst.Tekst));
        foreach (var plek in gevonden.OrderBy(p => p.Soort))
        {
            plekken.Add(plek); // one place is one finding: the worst
        }

        return
        [
            .. plekken.Select(p =>
            {
                var (positie, lengte) = leestekst.InOrigineel(p.Begin, p.Einde);
                var zin = zinnen.NummerVan(p.Begin);
                return new Vondst(p.Soort, positie, lengte, zin, Melding(p.Soort, zin, zinnen.Aantal));
            }),
        ];
    }

    /// <summary>Why the text can't be accepted, in Dutch and fit for the field: "Haal het burgerservicenummer weg. Het staat in de tweede zin." Null when it can.</summary>
    public static string? Weigering(string? tekst)
    {
        var meldingen = Zoek(tekst).Where(v => v.Ernst is Ernst.Weigeren).ToList();
        var zinnen = meldingen.Select(v => v.Zin).Distinct().ToList();
        return meldingen.Count switch
        {
            0 => null,
            1 => meldingen[0].Melding,
            _ when zinnen.Count == 1 => $"Haal de burgerservicenummers weg. Het zijn er {meldingen.Count}.",
            _ => $"Haal de burgerservicenummers weg. Zij staan {string.Join(" en ", zinnen.Select(Plaats))}.",
        };
    }

    /// <summary>For entities: stops a text that must not be stored.</summary>
    /// <exception cref="DomeinregelException">The text holds a BSN.</exception>
    public static void Weiger(string? tekst)
    {
        if (Weigering(tekst) is { } waarom)
        {
            throw new DomeinregelException(waarom);
        }
    }

    /// <summary>For entities: stops a text that must not be stored, and one whose author has not confirmed what it may give away.</summary>
    /// <param name="isBevestigd">The author saw the warnings for this text, and says it may stay.</param>
    /// <exception cref="DomeinregelException">The text holds a BSN, or something that asks for a confirmation that was not given.</exception>
    public static void Weiger(string? tekst, bool isBevestigd)
    {
        Weiger(tekst);
        if (!isBevestigd && Zoek(tekst) is [var eerste, ..])
        {
            throw new DomeinregelException(eerste.Melding);
        }
    }

    private static string Melding(Persoonsgegeven soort, int zin, int aantalZinnen) => (soort, aantalZinnen) switch
    {
        (Persoonsgegeven.Burgerservicenummer, 1) => "Haal het burgerservicenummer weg.",
        (Persoonsgegeven.Burgerservicenummer, _) => $"Haal het burgerservicenummer weg. Het staat {Plaats(zin)}.",
        _ => $"Er staat {soort.Tekst()} {(aantalZinnen == 1 ? "in de tekst" : Plaats(zin))}. Haal het weg, of bevestig dat het geen persoon aanwijst.",
    };

    private static string Plaats(int zin) => zin <= Rangwoorden.Length ? $"in de {Rangwoorden[zin - 1]} zin" : $"in zin {zin}";
}

/// <summary>A finding in the <see cref="Leestekst"/>.</summary>
internal readonly record struct Plek(Persoonsgegeven Soort, int Begin, int Einde)
{
    /// <summary>From the front to the back; two that overlap are the same place.</summary>
    public static Comparer<Plek> OpVolgorde { get; } = Comparer<Plek>.Create((a, b) => a.Einde <= b.Begin ? -1 : b.Einde <= a.Begin ? 1 : 0);
}
