using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>The begroting of a year with all that belongs to it: <c>/stuurgroep/begroting/{jaar}</c>.</summary>
/// <param name="Jaren">Years with a begroting, oldest first.</param>
/// <param name="Vorige">The begroting of the year before; null when no document has one.</param>
/// <param name="Saldo">Baten minus lasten as printed.</param>
/// <param name="Realisatie">The newest complete realisatie before or in this year.</param>
/// <param name="Nazorg">Nazorg is paid for but costs nothing, or the other way round: a contradiction within one begroting. Null when there is none.</param>
public sealed record Begrotingsoverzicht(
    IReadOnlyList<int> Jaren,
    Begrotingskop Begroting,
    Begrotingskop? Vorige,
    Begrotingstabel Lasten,
    Begrotingstabel Baten,
    Cijfer Saldo,
    IReadOnlyList<Programmadekking> Programmas,
    Realisatieoverzicht Realisatie,
    Reserveverloop Reserve,
    IReadOnlyList<Resultaatjaar> Resultaten,
    Inzetoverzicht Inzet,
    Tegenspraak? Nazorg);

/// <summary>Two figures of one document that cannot both be the whole story.</summary>
public sealed record Tegenspraak(Cijfer Baten, Cijfer Lasten);

/// <summary>Which begroting it is.</summary>
/// <param name="Naam">"2024, nieuw", "2025".</param>
/// <param name="Index">By how many percent prices and wages were raised over the year before.</param>
public sealed record Begrotingskop(int Jaar, string Versienaam, string Naam, Cijfer Index, Begrotingsstatus Status, string? Toelichting);

/// <param name="Jaar">Null when no complete realisatie is known.</param>
/// <param name="Begrotingen">The heads of the columns beside it.</param>
public sealed record Realisatieoverzicht(int? Jaar, IReadOnlyList<Begrotingskop> Begrotingen, IReadOnlyList<Realisatieregel> Regels);

/// <summary>How a year came out, as far as the documents tell.</summary>
public sealed record Resultaatjaar(int Jaar, IReadOnlyList<Resultaatregel> Regels);

public sealed record Resultaatregel(Resultaatsoort Soort, Bedragstatus Status, Cijfer Bedrag);

/// <summary>People: what the partners bring in, and who works at the bureau.</summary>
/// <param name="Ketenpartners">Per partner, one figure of each year; the printed total last.</param>
/// <param name="Formatie">Per function, the printed total last.</param>
/// <param name="Personeel">What people cost, post by post, as the begroting prints it.</param>
public sealed record Inzetoverzicht(
    IReadOnlyList<Inzetjaar> Jaren, IReadOnlyList<Inzetregel> Ketenpartners, int? Formatiejaar, IReadOnlyList<Formatieregel> Formatie, IReadOnlyList<Deel> Personeel);

public sealed record Inzetjaar(int Jaar, Bedragstatus Status);

/// <param name="PerJaar">In the order of <see cref="Inzetoverzicht.Jaren"/>.</param>
public sealed record Inzetregel(string Partner, bool IsTotaal, IReadOnlyList<Inzetbedrag> PerJaar);

/// <param name="EigenSom">Of a printed total: what the partners add up to, when that differs.</param>
public sealed record Inzetbedrag(Cijfer Fte, Cijfer Euro, Cijfer? EigenSom = null);

/// <param name="EigenSom">Of the printed total: what the functions add up to, when that differs.</param>
public sealed record Formatieregel(string Functie, bool IsTotaal, Cijfer Fte, Cijfer? EigenSom = null);

public static class BegrotingQueries
{
    private const string Formatie = "formatie_bureau";
    private const string Nazorgbaten = "B2b";
    private const string Nazorglasten = "L11";
    private const string Reserveaandeel = "reserve_aandeel_begroting";

    /// <summary>The years with a begroting, oldest first.</summary>
    public static async Task<IReadOnlyList<int>> GetBegrotingsjarenAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        await db.Begrotingen.Select(b => b.Jaar).Distinct().OrderBy(j => j).ToListAsync(cancellationToken);

    /// <summary>The begroting of this year with everything beside it; null when no document has a begroting of this year.</summary>
    public static async Task<Begrotingsoverzicht?> GetBegrotingsoverzichtAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        var begrotingen = await db.Begrotingen.AsNoTracking().Include(b => b.Bron).OrderBy(b => b.Jaar).ThenByDescending(b => b.Versienaam).ToListAsync(cancellationToken);
        if (begrotingen.Find(b => b.Jaar == jaar) is not { } begroting)
        {
            return null;
        }

        var posten = await db.Begrotingsposten.AsNoTracking().Include(p => p.Bron).ToListAsync(cancellationToken);
        var vorige = begrotingen.Find(b => b.Jaar == jaar - 1);
        var eigen = Posten(begroting);
        var wijzigingen = (await db.GetWijzigingenAsync(jaar, cancellationToken)).SelectMany(w => w.Regels, (w, r) => (r.Code, Deel: w.Deel(r))).ToLookup(w => w.Code, w => w.Deel);
        var lasten = new Begrotingstabel(Kant.Lasten, eigen, vorige is null ? null : Posten(vorige), wijzigingen.Count > 0 ? wijzigingen : null);
        var baten = new Begrotingstabel(Kant.Baten, eigen, vorige is null ? null : Posten(vorige), wijzigingen.Count > 0 ? wijzigingen : null);
        var naast = begrotingen.Where(b => b.Jaar >= jaar - 1 && b.Jaar <= jaar).ToList();
        var realisatie = await db.Realisatieposten.AsNoTracking().Include(p => p.Bron).ToListAsync(cancellationToken);
        var realisatiejaar = realisatie.Where(r => r.IsTotaal && r.Jaar <= jaar).Max(r => (int?)r.Jaar);

        return new(
            [.. begrotingen.Select(b => b.Jaar).Distinct()],
            Kop(begroting),
            vorige is null ? null : Kop(vorige),
            lasten,
            baten,
            new(baten.Totaal.Nu.Waarde - lasten.Totaal.Nu.Waarde, Eenheid.Euro, new Berekend("De gedrukte baten min de gedrukte lasten.", [new("Baten", baten.Totaal.Nu), new("Lasten", lasten.Totaal.Nu)])),
            Programmadekking.Van(eigen),
            new(realisatiejaar, [.. naast.Select(Kop)], Realisatievergelijking.Van([.. realisatie.Where(r => r.Jaar == realisatiejaar)], [.. naast.Select(Posten)])),
            await db.GetReserveverloopAsync(posten, realisatie, cancellationToken),
            await db.GetResultatenAsync(cancellationToken),
            await db.GetInzetAsync(jaar, [.. eigen.Where(p => p.Kant is Kant.Lasten && p.Omschrijving.StartsWith("Personeel ", StringComparison.Ordinal) && !p.IsTotaal).OrderBy(p => Begrotingstabel.Plaats(p.Code)).Select(p => new Deel(p.Omschrijving, p.Cijfer))], cancellationToken),
            Nazorgtegenspraak(eigen));

        List<Begrotingspost> Posten(Begroting van) => posten.FindAll(p => p.Jaar == van.Jaar && p.Versienaam == van.Versienaam);
    }

    /// <summary>A begroting by its name: what the document calls "nieuw" replaced an earlier one of the same year.</summary>
    internal static Begrotingskop Kop(Begroting begroting) => new(
        begroting.Jaar,
        begroting.Versienaam,
        begroting.Status is Begrotingsstatus.Bijgesteld ? $"{begroting.Jaar}, {begroting.Versienaam}" : $"{begroting.Jaar}",
        new(begroting.Indexpercentage, Eenheid.Procent, begroting.Herkomst),
        begroting.Status,
        begroting.Toelichting);

    internal static Tegenspraak? Nazorgtegenspraak(List<Begrotingspost> posten) =>
        (posten.Find(p => p.Code == Nazorgbaten), posten.Find(p => p.Code == Nazorglasten)) is ({ } baten, { } lasten) && (baten.Bedrag == 0) != (lasten.Bedrag == 0)
            ? new(baten.Cijfer, lasten.Cijfer)
            : null;

    internal static async Task<Reserveverloop> GetReserveverloopAsync(
        this PortalDbContext db, List<Begrotingspost> posten, List<Realisatiepost> realisatie, CancellationToken cancellationToken)
    {
        var mutaties = await db.Reservemutaties.AsNoTracking().Include(r => r.Bron).ToListAsync(cancellationToken);
        var aandelen = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .Where(k => k.IndicatorCode == Reserveaandeel && k.GemeenteId == null).ToListAsync(cancellationToken);
        var totalen = realisatie.Where(r => r.IsTotaal && r.Kant is Kant.Baten).ToDictionary(r => r.Jaar, r => r.Cijfer);
        foreach (var totaal in posten.Where(p => p.Kant is Kant.Baten && p.OuderCode is null))
        {
            totalen.TryAdd(totaal.Jaar, totaal.Cijfer);
        }

        return new(mutaties, totalen, aandelen.ToDictionary(k => k.Jaar, k => k.Cijfer));
    }

    private static async Task<IReadOnlyList<Resultaatjaar>> GetResultatenAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.Resultaten.AsNoTracking().Include(r => r.Bron).ToListAsync(cancellationToken)).GroupBy(r => r.Jaar).OrderBy(g => g.Key)
            .Select(g => new Resultaatjaar(g.Key, [.. g.OrderBy(r => r.Volgorde).Select(r => new Resultaatregel(r.Soort, r.Status, r.Cijfer))]))];

    private static async Task<Inzetoverzicht> GetInzetAsync(this PortalDbContext db, int jaar, IReadOnlyList<Deel> personeel, CancellationToken cancellationToken)
    {
        var inzet = await db.Ketenpartnerinzet.AsNoTracking().Include(i => i.Bron).Include(i => i.Partner).Where(i => i.Jaar <= jaar).ToListAsync(cancellationToken);
        List<Inzetjaar> jaren = [.. inzet.Select(i => new Inzetjaar(i.Jaar, i.Status)).Distinct().OrderBy(j => j.Jaar).ThenByDescending(j => j.Status)];
        var partners = inzet.GroupBy(i => i.PartnerCode).OrderBy(g => g.Key is null).ThenBy(g => g.First().Partner?.Naam, StringComparer.Ordinal)
            .Select(g => new Inzetregel(g.First().Partner?.Naam ?? "Totaal", g.Key is null, [.. jaren.Select(j => Bedrag(g.SingleOrDefault(i => i.Jaar == j.Jaar && i.Status == j.Status), inzet))]));

        var formatie = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .Where(k => k.IndicatorCode == Formatie && k.Jaar <= jaar).ToListAsync(cancellationToken);
        var formatiejaar = formatie.Max(k => (int?)k.Jaar);
        var functies = formatie.Where(k => k.Jaar == formatiejaar && k.Categorie is not null).OrderByDescending(k => k.Waarde).ThenBy(k => k.Categorie, StringComparer.Ordinal).ToList();
        var totaal = formatie.SingleOrDefault(k => k.Jaar == formatiejaar && k.Categorie is null);
        return new(
            jaren,
            [.. partners],
            formatiejaar,
            [
                .. functies.Select(f => new Formatieregel(f.Categorie!, false, f.Cijfer)),
                .. totaal is null ? (IEnumerable<Formatieregel>)[] : [new("Totaal", true, totaal.Cijfer, functies.Sum(f => f.Waarde) == totaal.Waarde ? null
                    : new(functies.Sum(f => f.Waarde), Eenheid.Fte, new Berekend("De functies bij elkaar opgeteld.", [.. functies.Select(f => new Deel(f.Categorie!, f.Cijfer))])))],
            ],
            personeel);
    }

    private static Inzetbedrag Bedrag(Ketenpartnerinzet? inzet, List<Ketenpartnerinzet> alle)
    {
        if (inzet is null)
        {
            return new(Cijfer.NietBekend(Eenheid.Fte, "Geen stuk noemt deze inzet."), Cijfer.NietBekend(Eenheid.Euro, "Geen stuk noemt deze inzet."));
        }

        var delen = alle.Where(i => i.Jaar == inzet.Jaar && i.Status == inzet.Status && i.PartnerCode is not null).ToList();
        return new(
            inzet.Fte is { } fte ? new(fte, Eenheid.Fte, inzet.Herkomst) : Cijfer.NietBekend(Eenheid.Fte, $"Het stuk noemt over {inzet.Jaar} alleen euro’s."),
            inzet.Cijfer,
            inzet.PartnerCode is null && delen.Sum(d => d.Bedrag) != inzet.Bedrag
                ? new(delen.Sum(d => d.Bedrag), Eenheid.Euro, new Berekend("De partners bij elkaar opgeteld.", [.. delen.Select(d => new Deel(d.Partner!.Naam, d.Cijfer))]))
                : null);
    }
}
