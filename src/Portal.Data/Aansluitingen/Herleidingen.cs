using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

/// <summary>
/// From what the figures were worked out that stand among those of a document although no document prints them. A rule that does not give the
/// figure itself is left out: then it came about otherwise.
/// </summary>
internal static class Herleidingen
{
    private static readonly (string Indicator, string Formule, (string Indicator, string Naam) Van, (string Indicator, string Naam) Af)[] Verschillen =
    [
        ("beginstand_procesregie", "Actief min nieuw is wat er op 1 januari al was.", ("actieve_procesregie", "actief"), ("instroom_procesregie", "nieuw")),
        ("lla_beginstand", "Actief min nieuw is wat er op 1 januari al was.", ("lla_actief", "actief"), ("lla_nieuw", "nieuw")),
        ("uitgebreid_advies", "Alle aanmeldingen min die met procesregie.", ("aanmeldingen", "alle aanmeldingen"), ("instroom_procesregie", "met procesregie")),
    ];

    /// <summary>Figures that follow from the growth that is named beside the figure of the year after.</summary>
    private static readonly (string Indicator, decimal Groei, string Formule)[] Groeiend =
    [
        ("aanmeldingen", 29, "Het aantal van een jaar later, gedeeld door 1,29: het stuk noemt een groei van 29%."),
    ];

    /// <summary>Each with its tree: formula, rows, documents.</summary>
    public static IEnumerable<(Boekcijfer Cijfer, Cijfer Boom)> Van(Cijferboek boek) =>
        from cijfer in boek.Metingen
        where cijfer.IsBerekend && cijfer.Bron.Id is not null
        from boom in (IEnumerable<Cijfer?>)[Verschil(boek, cijfer), Teruggerekend(boek, cijfer), Rest(boek, cijfer)]
        where boom is not null && boom.Waarde == cijfer.Waarde
        select (cijfer, boom);

    private static Cijfer? Verschil(Cijferboek boek, Boekcijfer cijfer) =>
        cijfer.Dimensie is null && Array.Find(Verschillen, v => v.Indicator == cijfer.Indicator) is { Formule: not null } regel
        && boek.Zoek(regel.Van.Indicator, cijfer.Jaar, cijfer.GemeenteId) is { } van && boek.Zoek(regel.Af.Indicator, cijfer.Jaar, cijfer.GemeenteId) is { } af
            ? Rekenwerk.Min(regel.Formule, van.Onderdeel(regel.Van.Naam), af.Onderdeel(regel.Af.Naam))
            : null;

    private static Cijfer? Teruggerekend(Cijferboek boek, Boekcijfer cijfer) =>
        cijfer.Dimensie is null && Array.Find(Groeiend, g => g.Indicator == cijfer.Indicator) is { Formule: not null } regel && boek.Zoek(regel.Indicator, cijfer.Jaar + 1, cijfer.GemeenteId) is { } later
            ? new(decimal.Round(100 * later.Waarde / (100 + regel.Groei), 0, MidpointRounding.AwayFromZero), later.Cijfer.Eenheid, new Berekend(regel.Formule, [later.Onderdeel($"{later.Jaar}")]))
            : null;

    /// <summary>The one part of a total that could not be read.</summary>
    private static Cijfer? Rest(Cijferboek boek, Boekcijfer cijfer) =>
        cijfer.Dimensie is { } dimensie && boek.Zoek(cijfer.Indicator, cijfer.Jaar) is { } totaal
        && boek.Delen(cijfer.Indicator, cijfer.Jaar, dimensie).Where(d => d.Categorie != cijfer.Categorie).Select(d => d.Onderdeel()).ToList() is { Count: > 0 } andere
            ? Rekenwerk.Min($"Het totaal min alle andere rijen naar {dimensie}.", totaal.Onderdeel("totaal"),
                new("alle andere rijen", Rekenwerk.Som("De andere rijen bij elkaar opgeteld.", andere)))
            : null;
}
