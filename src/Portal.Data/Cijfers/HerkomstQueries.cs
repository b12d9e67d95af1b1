using Microsoft.EntityFrameworkCore;
using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Gemeenten;

namespace Portal.Data.Cijfers;

/// <summary>One figure with all that is known of where it comes from.</summary>
/// <param name="Titel">What the figure is: "Nieuw onder procesregie, Emmen, 2023".</param>
/// <param name="Definitie">What is counted; null where the title says it all.</param>
/// <param name="Staat">The page that shows the figure among others; null when no public page does.</param>
/// <param name="Vorig">Of a percentage: the same one of the year before, where a document has it.</param>
public sealed record Herkomstpagina(string Titel, Cijfer Cijfer, string? Definitie, Vindplaats? Staat = null, Cijfer? Vorig = null)
{
    public bool IsPercentage => Cijfer.Eenheid is Eenheid.Procent;
}

/// <summary>A public page that shows a figure.</summary>
public sealed record Vindplaats(string Tekst, string Adres)
{
    internal static Vindplaats Van(Gemeente gemeente) => new(gemeente.Naam, $"/gemeenten/{gemeente.Slug}");

    internal static Vindplaats VanBegroting(int jaar) => new($"Begroting {jaar}", $"/begroting/{jaar}");
}

public static class HerkomstQueries
{
    /// <summary>The figure with this id, the same for everyone: all of it stands in a public document. Null when there is none.</summary>
    public static async Task<Herkomstpagina?> GetHerkomstAsync(this PortalDbContext db, string id, CancellationToken cancellationToken = default)
    {
        if (await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator).Include(k => k.Gemeente)
            .SingleOrDefaultAsync(k => k.Id == id, cancellationToken) is { } kengetal)
        {
            string?[] delen = [kengetal.Indicator!.Titel, kengetal.Categorie, kengetal.Gemeente?.Naam ?? "Drenthe", $"{kengetal.Jaar}"];
            return new(string.Join(", ", delen.OfType<string>()), kengetal.Cijfer, kengetal.Indicator.Definitie,
                kengetal.Gemeente is { } van ? Vindplaats.Van(van) : new($"Cijfers over {kengetal.Jaar}", $"/cijfers/{kengetal.Jaar}#{kengetal.IndicatorCode}"),
                kengetal.Cijfer.Eenheid is Eenheid.Procent ? await db.VorigAsync(kengetal, cancellationToken) : null);
        }

        if (await db.Inwonertallen.AsNoTracking().Include(i => i.Bron).Include(i => i.Gemeente)
            .SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } inwoners)
        {
            return new($"Inwoners van {inwoners.Gemeente!.Naam} op {inwoners.Peildatum.Voluit()}", new(inwoners.Aantal, Eenheid.Aantal, inwoners.Herkomst), null, Vindplaats.Van(inwoners.Gemeente));
        }

        if (await db.Bijdragetotalen.AsNoTracking().Include(b => b.Bron).SingleOrDefaultAsync(b => b.Id == id, cancellationToken) is { } totaal)
        {
            return new($"Bijdrage van de twaalf gemeenten samen, {totaal.Soort.Tekst()}, {totaal.Jaar}", totaal.Cijfer, null, new("Wat het kost en wie betaalt", "/informatie/kosten-en-bijdrage"));
        }

        if (await db.Begrotingsposten.AsNoTracking().Include(p => p.Bron).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } post)
        {
            return new($"{post.Omschrijving}, {post.Kant.Tekst()} van de begroting {post.Jaar}", post.Cijfer, null, Vindplaats.VanBegroting(post.Jaar));
        }

        if (await db.Realisatieposten.AsNoTracking().Include(p => p.Bron).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } realisatie)
        {
            return new($"{realisatie.Omschrijving}, gerealiseerde {realisatie.Kant.Tekst()} {realisatie.Jaar}", realisatie.Cijfer, null);
        }

        if (await db.Reservemutaties.AsNoTracking().Include(p => p.Bron).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } reserve)
        {
            return new($"Algemene reserve {reserve.Jaar}, {reserve.Soort.Tekst()}{(reserve.Soort is Reservesoort.Onttrekking ? $" van {Notatie.Schrijf(Math.Abs(reserve.Bedrag), Eenheid.Euro)}" : "")}, {reserve.Status.Tekst()}", reserve.Cijfer, null);
        }

        if (await db.Resultaten.AsNoTracking().Include(r => r.Bron).SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } resultaat)
        {
            return new($"Uitkomst van {resultaat.Jaar}, {resultaat.Soort.Tekst()}", resultaat.Cijfer, null);
        }

        if (await db.Ketenpartnerinzet.AsNoTracking().Include(i => i.Bron).Include(i => i.Partner).SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } inzet)
        {
            return new($"Inzet van {inzet.Partner?.Naam ?? "de ketenpartners samen"}, {inzet.Status.Tekst()}, {inzet.Jaar}", inzet.Cijfer,
                inzet.Fte is { } fte ? $"Het bedrag hoort bij {Notatie.Schrijf(fte, Eenheid.Fte)}." : null);
        }

        if (await db.Begrotingen.AsNoTracking().Include(b => b.Bron).SingleOrDefaultAsync(b => b.Id == id, cancellationToken) is { } begroting)
        {
            return new($"Index van de begroting {begroting.Jaar}", new(begroting.Indexpercentage, Eenheid.Procent, begroting.Herkomst), "Met hoeveel procent lonen en prijzen omhoog gaan.", Vindplaats.VanBegroting(begroting.Jaar));
        }

        return await db.Bijdragen.AsNoTracking().Include(b => b.Bron).Include(b => b.Gemeente)
            .SingleOrDefaultAsync(b => b.Id == id, cancellationToken) is { } bijdrage
            ? new($"Bijdrage van {bijdrage.Gemeente!.Naam}, {bijdrage.Soort.Tekst()}, {bijdrage.Jaar}", bijdrage.Cijfer, null, Vindplaats.Van(bijdrage.Gemeente))
            : null;
    }

    private static async Task<Cijfer?> VorigAsync(this PortalDbContext db, Kengetal nu, CancellationToken cancellationToken) =>
        (await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .SingleOrDefaultAsync(k => k.IndicatorCode == nu.IndicatorCode && k.Jaar == nu.Jaar - 1 && k.GemeenteId == nu.GemeenteId && k.Dimensie == nu.Dimensie && k.Categorie == nu.Categorie, cancellationToken))?.Cijfer;
}
