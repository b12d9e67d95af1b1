using Microsoft.EntityFrameworkCore;
using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Governance;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Plustaken;
using Portal.Data.Signalen;
using Portal.Data.Stukken;
using Portal.Data.Toegang;

namespace Portal.Data.Raadsbrieven;

/// <summary>The concept letter of one gemeente among those of all.</summary>
public sealed record Gemeentebrief(Gemeentenaam Gemeente, Stuk Brief)
{
    /// <summary>How many figures stand in it.</summary>
    public int Cijfers => Brief.Delen.Count(d => d is Stukken.Cijferdeel);

    /// <summary>How many places are still to be filled in.</summary>
    public int Open => Brief.Delen.Count(d => d is Invuldeel);
}

public static class RaadsbriefQueries
{
    /// <summary>The first year a raadsbrief in the sources reports on.</summary>
    public const int EersteVerslagjaar = 2020;

    private const string Toezendstap = "TOEZENDING";
    private const string OverZvhd = "ZVHD";

    /// <summary>How reserve.csv begins the sentence that says why a year came out short.</summary>
    private const string NegatiefDoor = "Negatief ";

    /// <summary>The concept letter of a gemeente to its raad with the paragraphs of a first concept, as the portal writes it: with the settings of
    /// that gemeente as far as the user may see them, without anybody's corrections. All of it stands in public documents, so whoever may call
    /// this may call it for any gemeente.</summary>
    /// <param name="verslagjaar">The year that is reported on.</param>
    /// <param name="begrotingsjaar">The year whose plan and contribution are announced.</param>
    /// <exception cref="InvalidOperationException">There is no such gemeente.</exception>
    public static async Task<Stuk> GetRaadsbriefAsync(
        this PortalDbContext db, int gemeenteId, int verslagjaar, int begrotingsjaar, DateOnly vandaag, CancellationToken cancellationToken = default) =>
        Raadsbrief.StelOp(
            await db.GetBriefgegevensAsync(gemeenteId, verslagjaar, begrotingsjaar, vandaag, cancellationToken),
            Briefparagrafen.Begin,
            await db.Briefinstellingen.Where(i => i.GemeenteId == gemeenteId).MetLogo().SingleOrDefaultAsync(cancellationToken)).Stuk;

    /// <summary>How the letters of the gemeente of the user look, without the bytes of the logo; null when nothing was set.</summary>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static Task<Briefopmaak?> GetBriefopmaakAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        return db.Briefinstellingen.Where(i => i.GemeenteId == gemeenteId)
            .Select(i => new Briefopmaak(i.Afzender, i.Ondertekening, i.Contact, i.Aanhef, i.Inleiding, i.Slotzin, i.Kleur, i.LogoTekst, null, i.Versie)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The logo of the gemeente of the user; null when there is none.</summary>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static Task<Brieflogo?> GetBrieflogoAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        return db.Briefinstellingen.Where(i => i.GemeenteId == gemeenteId && i.Logo != null).Select(i => new Brieflogo(i.Logo!, i.Logosoort!.Value)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The letter of the gemeente of the user as it stands, with what its writer did to it: what the file says.</summary>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static async Task<Stuk> GetEigenRaadsbriefAsync(
        this PortalDbContext db, int verslagjaar, int begrotingsjaar, IReadOnlyCollection<string> paragrafen, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        return Raadsbrief.StelOp(
            await db.GetBriefgegevensAsync(gemeenteId, verslagjaar, begrotingsjaar, vandaag, cancellationToken),
            paragrafen,
            await db.Briefinstellingen.Where(i => i.GemeenteId == gemeenteId).MetLogo().SingleOrDefaultAsync(cancellationToken),
            (await db.GetBriefstandAsync(verslagjaar, begrotingsjaar, cancellationToken)).Werk).Stuk;
    }

    private static IQueryable<Briefopmaak> MetLogo(this IQueryable<Briefinstelling> instellingen) =>
        instellingen.Select(i => new Briefopmaak(i.Afzender, i.Ondertekening, i.Contact, i.Aanhef, i.Inleiding, i.Slotzin, i.Kleur, i.LogoTekst, i.Logo, i.Versie));

    /// <summary>What the gemeente of the user did to its letter about these years.</summary>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static async Task<Briefstand> GetBriefstandAsync(this PortalDbContext db, int verslagjaar, int begrotingsjaar, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        var concept = await db.Raadsbriefconcepten.Where(c => c.GemeenteId == gemeenteId && c.Verslagjaar == verslagjaar && c.Begrotingsjaar == begrotingsjaar)
            .Select(c => new { c.Id, c.Werk }).SingleOrDefaultAsync(cancellationToken);
        if (concept is null)
        {
            return Briefstand.Nieuw;
        }

        var bewaard = await db.Briefversies.Where(v => v.ConceptId == concept.Id).OrderByDescending(v => v.Nummer)
            .Select(v => new Bewaardconcept(v.Nummer, v.Door, v.BewaardOp)).ToListAsync(cancellationToken);
        return new(concept.Werk, bewaard, bewaard is [var laatste, ..] ? await db.GetBriefversieAsync(verslagjaar, begrotingsjaar, laatste.Nummer, cancellationToken) : null);
    }

    /// <summary>What a kept concept said; null when there is no such concept.</summary>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static Task<Briefinhoud?> GetBriefversieAsync(this PortalDbContext db, int verslagjaar, int begrotingsjaar, int nummer, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        return db.Briefversies.Where(v => v.Nummer == nummer && db.Raadsbriefconcepten.Any(c =>
                c.Id == v.ConceptId && c.GemeenteId == gemeenteId && c.Verslagjaar == verslagjaar && c.Begrotingsjaar == begrotingsjaar))
            .Select(v => v.Inhoud).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The years to choose from, oldest first, and those a new letter of the gemeente of the user begins with: the last it has figures of, and
    /// the last that has a plan.</summary>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static Task<Briefjaren> GetBriefjarenAsync(this PortalDbContext db, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        return db.GetBriefjarenAsync(db.Kengetallen.Where(k => k.GemeenteId == gemeenteId), vandaag, cancellationToken);
    }

    /// <summary>The same for the letters of all gemeenten at once: the last year that any has figures of.</summary>
    public static Task<Briefjaren> GetBriefjarenVanAllenAsync(this PortalDbContext db, DateOnly vandaag, CancellationToken cancellationToken = default) =>
        db.GetBriefjarenAsync(db.Kengetallen.Where(k => k.GemeenteId != null), vandaag, cancellationToken);

    /// <summary>The concept letters of all gemeenten, in the order of their names; see <see cref="GetRaadsbriefAsync"/>.</summary>
    public static async Task<IReadOnlyList<Gemeentebrief>> GetRaadsbrievenAsync(
        this PortalDbContext db, int verslagjaar, int begrotingsjaar, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        List<Gemeentebrief> brieven = [];
        foreach (var gemeente in await db.Gemeenten.Select(g => new Gemeentenaam(g.Id, g.Naam, g.Slug)).ToListAsync(cancellationToken))
        {
            brieven.Add(new(gemeente, await db.GetRaadsbriefAsync(gemeente.Id, verslagjaar, begrotingsjaar, vandaag, cancellationToken)));
        }

        return [.. brieven.OrderBy(b => b.Gemeente.Naam, StringComparer.Create(Notatie.Nederlands, true))];
    }

    private static async Task<Briefjaren> GetBriefjarenAsync(this PortalDbContext db, IQueryable<Kengetal> kengetallen, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var verslag = await kengetallen.MaxAsync(k => (int?)k.Jaar, cancellationToken);
        var plannen = await db.GetOpenbarePlanjarenAsync(cancellationToken);
        return new(
            [.. Enumerable.Range(EersteVerslagjaar, vandaag.Year - EersteVerslagjaar)],
            [.. Enumerable.Range(BijdrageQueries.EersteJaar + 1, vandaag.Year + 1 - BijdrageQueries.EersteJaar)],
            verslag ?? vandaag.Year - 1,
            plannen.Count > 0 ? plannen[^1] : vandaag.Year + 1);
    }

    /// <summary>What a letter of this gemeente about these years can say.</summary>
    /// <inheritdoc cref="GetRaadsbriefAsync"/>
    public static async Task<Briefgegevens> GetBriefgegevensAsync(
        this PortalDbContext db, int gemeenteId, int verslagjaar, int begrotingsjaar, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        var gemeente = await db.Gemeenten.Where(g => g.Id == gemeenteId).Select(g => g.Naam).SingleAsync(cancellationToken);
        var kengetallen = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .Where(k => k.Dimensie == null && (k.Jaar == verslagjaar || k.Jaar == verslagjaar - 1) && (k.GemeenteId == null || k.GemeenteId == gemeenteId)).ToListAsync(cancellationToken);
        var plustaken = await db.GetBriefplustakenAsync(gemeenteId, verslagjaar, begrotingsjaar, cancellationToken);
        var signalen = await db.Signalen.AsNoTracking().Include(s => s.Bron)
            .Where(s => s.Jaar == verslagjaar && s.Soort != Signaalsoort.Randvoorwaarde).OrderBy(s => s.Code).ToListAsync(cancellationToken);
        var (lijnen, planbron) = await db.GetLijnenAsync(begrotingsjaar, vandaag, plustaken, cancellationToken);
        return new(
            gemeenteId,
            gemeente,
            verslagjaar,
            begrotingsjaar,
            await db.GetToegezondenOpAsync(gemeenteId, verslagjaar, cancellationToken),
            await db.GetOverZvhdAsync(cancellationToken),
            [.. kengetallen.Select(k => new Briefkengetal(k.IndicatorCode, k.Jaar, k.GemeenteId is null, k.Cijfer))],
            plustaken,
            [.. signalen.Where(s => s.Soort is Signaalsoort.Trend).Select(s => new Briefzin(s.Titel, s.Omschrijving, s.Herkomst))],
            [.. signalen.Where(s => s.Soort is Signaalsoort.Knelpunt).Select(s => new Briefknelpunt(new(s.Titel, s.Omschrijving, s.Herkomst), s.GeadresseerdAan))],
            await db.GetFinancienAsync(verslagjaar, begrotingsjaar, cancellationToken),
            lijnen,
            planbron,
            await db.GetBriefbijdrageAsync(gemeenteId, begrotingsjaar, cancellationToken));
    }

    /// <summary>A day that was entered in the portal goes before what a document says. The jaarstukken have no step of their own there.</summary>
    private static Task<DateOnly?> GetToegezondenOpAsync(this PortalDbContext db, int gemeenteId, int verslagjaar, CancellationToken cancellationToken) =>
        db.PcFeiten.Where(f => f.Document == PcDocument.Jaarstukken && f.Jaar == verslagjaar && f.StapCode == Toezendstap && f.GemeenteId == gemeenteId)
            .Select(f => f.Datum).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What the ZVHD is, and its core tasks as the newest document lists them.</summary>
    private static async Task<IReadOnlyList<Briefzin>> GetOverZvhdAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var begrip = await db.Begrippen.AsNoTracking().Include(b => b.Bron).FirstOrDefaultAsync(b => b.Term == OverZvhd, cancellationToken);
        var taken = await db.Functies.AsNoTracking().Include(f => f.Bron).Where(f => f.Soort == Functiesoort.Kerntaak).ToListAsync(cancellationToken);
        var nieuwste = taken.Max(t => (int?)t.Bron!.Jaar);
        return
        [
            .. begrip is null ? [] : (Briefzin[])[new("", begrip.Uitleg, begrip.Herkomst)],
            .. taken.Where(t => t.Bron!.Jaar == nieuwste).OrderBy(t => t.Naam, StringComparer.Create(Notatie.Nederlands, true)).Select(t => new Briefzin(t.Naam, t.Omschrijving, t.Herkomst)),
        ];
    }

    private static async Task<IReadOnlyList<Briefplustaak>> GetBriefplustakenAsync(
        this PortalDbContext db, int gemeenteId, int verslagjaar, int begrotingsjaar, CancellationToken cancellationToken)
    {
        var perJaar = await db.GetPlustakenPerJaarAsync(gemeenteId, Math.Max(verslagjaar, begrotingsjaar), cancellationToken);
        return [.. perJaar.Plustaken.Where(p => !Plustaakregels.IsPilot(p.Code)).Select(p => new Briefplustaak(p.Code, p.Naam, Stand(p, verslagjaar), Stand(p, begrotingsjaar)))];

        static bool? Stand(PlustaakVerloop verloop, int jaar) => verloop.Jaren.FirstOrDefault(j => j.Jaar == jaar)?.Stand switch
        {
            Afnamestand.Afgenomen => true,
            Afnamestand.NietAfgenomen => false,
            _ => null,
        };
    }

    private static async Task<Brieffinancien> GetFinancienAsync(this PortalDbContext db, int verslagjaar, int begrotingsjaar, CancellationToken cancellationToken)
    {
        var resultaten = await db.Resultaten.AsNoTracking().Include(r => r.Bron)
            .Where(r => r.Jaar == verslagjaar && r.Status == Bedragstatus.Gerealiseerd).ToListAsync(cancellationToken);
        var reserve = await db.Reservemutaties.AsNoTracking().Include(r => r.Bron)
            .Where(r => r.Jaar == verslagjaar && r.Status == Bedragstatus.Gerealiseerd).ToListAsync(cancellationToken);
        var posten = await db.Realisatieposten.AsNoTracking().Include(p => p.Bron).Where(p => p.Jaar == verslagjaar).ToListAsync(cancellationToken);
        // a key has a first year and no last one: of a year of which no document tells what gemeenten pay, it may be another
        var isBegroot = await db.Bijdragetotalen.AnyAsync(b => b.Jaar == begrotingsjaar, cancellationToken)
            || await db.Bijdragen.AnyAsync(b => b.Jaar == begrotingsjaar, cancellationToken);
        var sleutels = isBegroot ? await db.Verdeelsleutels.AsNoTracking().Include(s => s.Bron).ToListAsync(cancellationToken) : [];
        var toelichting = reserve.Find(r => r.Soort is Reservesoort.Resultaat)?.Toelichting;
        return new(
            Uitkomst(Resultaatsoort.Resultaat, $"Geen openbaar stuk noemt het resultaat over {verslagjaar}."),
            toelichting?.StartsWith(NegatiefDoor, StringComparison.Ordinal) is true ? toelichting[NegatiefDoor.Length..].TrimEnd('.') : null,
            Uitkomst(Resultaatsoort.LastenAfwijking, "Geen openbaar stuk noemt dit."),
            Uitkomst(Resultaatsoort.BatenAfwijking, "Geen openbaar stuk noemt dit."),
            reserve.Find(r => r.Soort is Reservesoort.Eindstand)?.Cijfer ?? Cijfer.NietBekend(Eenheid.Euro, $"Geen openbaar stuk noemt de reserve aan het eind van {verslagjaar}."),
            reserve.Find(r => r.Soort is Reservesoort.Toevoeging)?.Cijfer,
            [.. posten.OrderBy(p => p.Kant is Kant.Lasten).ThenBy(p => p.IsTotaal).ThenByDescending(p => p.Bedrag).Select(p => new Briefpost(p.Kant, p.Omschrijving, p.Cijfer))],
            sleutels.Where(s => s.GeldtIn(begrotingsjaar)).OrderBy(s => s.GeldigVan ?? DateOnly.MinValue).Select(Sleutel).LastOrDefault());

        Cijfer Uitkomst(Resultaatsoort soort, string waarom) => resultaten.Find(r => r.Soort == soort)?.Cijfer ?? Cijfer.NietBekend(Eenheid.Euro, waarom);
    }

    private static Briefsleutel Sleutel(Verdeelsleutelregel regel) => new(
        new(100 * regel.AandeelGroot, Eenheid.Procent, regel.Herkomst), new(100 - (100 * regel.AandeelGroot), Eenheid.Procent, regel.Herkomst), regel.RestVerdeling == "inwoners_alle");

    private static async Task<Briefbijdrage> GetBriefbijdrageAsync(this PortalDbContext db, int gemeenteId, int begrotingsjaar, CancellationToken cancellationToken)
    {
        var jaar = (await db.GetBijdrageOverzichtVanAsync(gemeenteId, begrotingsjaar, cancellationToken)).Jaren.LastOrDefault(j => j.Jaar == begrotingsjaar);
        return new(
            jaar is { IsSomVanDelen: false } ? jaar.Samen : Cijfer.NietBekend(Eenheid.Euro, "Geen openbaar stuk noemt alles samen."),
            jaar?.Bekend ?? [],
            jaar?.AlleGemeenten ?? []);
    }

    /// <summary>The lines of the plan that anybody may read, with what touches this gemeente, and the document it was printed in.</summary>
    private static async Task<(IReadOnlyList<Brieflijn> Lijnen, string? Bron)> GetLijnenAsync(
        this PortalDbContext db, int jaar, DateOnly vandaag, IReadOnlyList<Briefplustaak> plustaken, CancellationToken cancellationToken)
    {
        if (await db.GetOpenbaarPlanAsync(jaar, vandaag, cancellationToken) is not { IsVoorbeeld: false } plan)
        {
            return ([], null);
        }

        // which plustaak a line belongs to: the document prints both under one heading
        var acties = await db.Jaarplanacties.Where(a => a.Soort == Actiesoort.Plustaak)
            .Join(db.Plustaken, a => new { a.BronId, a.Sectie }, p => new { p.BronId, p.Sectie }, (a, p) => new { a.Titel, p.Code }).ToListAsync(cancellationToken);
        var codes = acties.DistinctBy(a => a.Titel).ToDictionary(a => a.Titel, a => a.Code);
        var bron = plan.Status is Jaarplanstatus.Gedrukt
            ? await db.Jaarplanthemas.Where(t => t.Jaar == jaar).Select(t => t.Bron!.Titel).FirstOrDefaultAsync(cancellationToken)
            : null;
        return (
            [
                .. plan.Lijnen.Select(l => new Brieflijn(l.Naam,
                    [.. l.Themas.Select(t => new Briefthema(t.Naam, t.Samenvatting, Raking.Van(t, plustaken, codes)))])),
            ],
            bron);
    }
}
