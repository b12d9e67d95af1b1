using Microsoft.EntityFrameworkCore;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Data.Stukken;

namespace Portal.Data.Gemeenten;

/// <summary>What public documents say of a gemeente, for its factsheet.</summary>
/// <param name="OverZvhd">What the ZVHD is, as a document says it; null when none does.</param>
/// <param name="Cijfers">Published, of all years.</param>
/// <param name="Bijdrage">Of the year; null when it lies outside what is known.</param>
/// <param name="Plustaken">Each with its state in the year.</param>
public sealed record Factsheetgegevens(
    Gemeentenaam Gemeente, int Jaar, string? OverZvhd, IReadOnlyList<Gemeentecijfer> Cijfers, BijdrageJaar? Bijdrage, IReadOnlyList<(string Naam, Afnamestand Stand)> Plustaken);

/// <summary>A gemeente and the ZVHD on one page. Published figures alone: it may be handed to anybody. Pure.</summary>
public static class Factsheet
{
    private const string Zvhd = "Het Zorg- en Veiligheidshuis Drenthe (ZVHD)";

    /// <param name="telefoon">Of the bureau; null when the portal does not know it.</param>
    public static Stuk Maak(Factsheetgegevens gegevens, string? telefoon) => new(
        $"Factsheet {gegevens.Gemeente.Naam} {gegevens.Jaar}",
        null,
        null,
        [
            .. gegevens.OverZvhd is { } over ? [new Stukparagraaf("zvhd", "Wat het ZVHD is", [new Alinea(new Tekstdeel(over))])] : (Stukparagraaf[])[],
            new("casussen", $"Casussen in {gegevens.Jaar}", [Casussen(gegevens)]),
            new("bijdrage", $"Bijdrage in {gegevens.Jaar}", [.. Bijdrage(gegevens)]),
            new("plustaken", $"Plustaken in {gegevens.Jaar}", [Plustaken(gegevens)]),
            new("contact", "Vragen", [new Alinea(
                new Tekstdeel("Over deze cijfers: het bureau van het ZVHD, telefoon "), telefoon is null ? new Invuldeel("telefoonnummer van het bureau") : new Tekstdeel(telefoon),
                new Tekstdeel($". Over de bijdrage in de begroting: het college van {gegevens.Gemeente.Naam}."))]),
        ]);

    private static Stukblok Casussen(Factsheetgegevens gegevens)
    {
        var cijfers = gegevens.Cijfers.Select(c => (c.Titel, Jaar: c.In(gegevens.Jaar))).Where(c => c.Jaar is not null).ToList();
        return cijfers.Count == 0
            ? new Alinea(new Tekstdeel($"Geen openbaar stuk noemt aantallen over {gegevens.Jaar}."))
            : new Stuktabel($"{Zvhd} in {gegevens.Gemeente.Naam} en in heel Drenthe", ["Wat", gegevens.Gemeente.Naam, "Drenthe"],
                [.. cijfers.Select(c => (IReadOnlyList<Stukdeel>)[new Tekstdeel(c.Titel), Cel(c.Jaar!.Eigen, c.Titel, gegevens.Gemeente.Naam), Cel(c.Jaar.Drenthe, c.Titel, "Drenthe")])]);

        Stukdeel Cel(Cijfer cijfer, string titel, string waar) => cijfer.IsBekend ? Stukdeel.Van(cijfer, $"{titel.ToLowerInvariant()} in {waar}, {gegevens.Jaar}") : new Tekstdeel(Notatie.NietBekend);
    }

    private static IEnumerable<Stukblok> Bijdrage(Factsheetgegevens gegevens)
    {
        var (naam, jaar) = (gegevens.Gemeente.Naam, gegevens.Bijdrage);
        if (jaar is not { Samen.IsBekend: true })
        {
            yield return new Alinea(new Tekstdeel($"Geen openbaar stuk noemt wat {naam} in {gegevens.Jaar} betaalt."));
        }
        else
        {
            yield return new Alinea(
            [
                new Tekstdeel($"{naam} betaalt in {gegevens.Jaar} "), Stukdeel.Van(jaar.Samen, $"bijdrage van {naam} in {gegevens.Jaar}"),
                .. jaar.PerInwoner.IsBekend ? [new Tekstdeel(". Dat is "), Stukdeel.Van(jaar.PerInwoner, "bijdrage per inwoner"), new Tekstdeel(" per inwoner.")] : (Stukdeel[])[new Tekstdeel(".")],
                .. jaar.IsSomVanDelen ? [new Tekstdeel(" Het stuk noemt alleen delen; dit is de som daarvan.")] : (Stukdeel[])[],
            ]);
        }

        if (jaar?.AlleGemeenten is { Count: > 0 } samen)
        {
            yield return new Opsomming([.. samen.Select(d => new Alinea(
                new Tekstdeel($"Alle gemeenten samen, {d.Soort.TekstSamen()}: "), Stukdeel.Van(d.Cijfer, $"{d.Soort.TekstSamen()} van alle gemeenten, {gegevens.Jaar}"), new Tekstdeel(".")))]);
        }
    }

    private static Opsomming Plustaken(Factsheetgegevens gegevens) => new([.. gegevens.Plustaken.Select(p => new Alinea(new Tekstdeel($"{p.Naam}: {p.Stand switch
    {
        Afnamestand.Afgenomen => "neemt af",
        Afnamestand.NietAfgenomen => "neemt niet af",
        _ => Notatie.NietBekend,
    }}.")))]);
}

public static class FactsheetQueries
{
    private const string Zvhd = "ZVHD";

    /// <summary>The years a factsheet of this gemeente can be about, newest first: those in which a document gives a count or an amount of it.</summary>
    public static async Task<IReadOnlyList<int>> GetFactsheetjarenAsync(this PortalDbContext db, int gemeenteId, CancellationToken cancellationToken = default) =>
    [
        .. (await db.Kengetallen.Where(k => k.GemeenteId == gemeenteId && k.Dimensie == null && KengetalQueries.Casuistiek.Contains(k.IndicatorCode)).Select(k => k.Jaar)
            .Union(db.Bijdragen.Where(b => b.GemeenteId == gemeenteId).Select(b => b.Jaar)).ToListAsync(cancellationToken)).OrderDescending(),
    ];

    /// <exception cref="InvalidOperationException">There is no such gemeente.</exception>
    public static async Task<Factsheetgegevens> GetFactsheetAsync(this PortalDbContext db, int gemeenteId, int jaar, CancellationToken cancellationToken = default) => new(
        await db.Gemeenten.Where(g => g.Id == gemeenteId).Select(g => new Gemeentenaam(g.Id, g.Naam, g.Slug)).SingleAsync(cancellationToken),
        jaar,
        await db.Begrippen.Where(b => b.Term == Zvhd).Select(b => b.Uitleg).FirstOrDefaultAsync(cancellationToken),
        await db.GetGemeentecijfersAsync(gemeenteId, cancellationToken),
        (await db.GetBijdrageOverzichtVanAsync(gemeenteId, jaar, cancellationToken)).Jaren.LastOrDefault(j => j.Jaar == jaar),
        [.. (await db.GetPlustakenPerJaarAsync(gemeenteId, jaar, cancellationToken)).Plustaken.Where(p => !Plustaakregels.IsPilot(p.Code))
            .Select(p => (p.Naam, p.Jaren.FirstOrDefault(j => j.Jaar == jaar)?.Stand ?? Afnamestand.NietBekend))]);
}
