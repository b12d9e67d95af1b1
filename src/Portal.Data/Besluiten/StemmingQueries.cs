using Microsoft.EntityFrameworkCore;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

/// <summary>The newest plan of a year, as what is decided upon.</summary>
/// <param name="Acties">Lines that are to be done in the year.</param>
public sealed record PlanTerStemming(
    Guid Id, int Jaar, int Versienummer, Jaarplanstatus Status, bool IsVoorbeeld, string? TekstHash, int Acties, DateTime? VoorgelegdOp, string? VoorgelegdDoor, string? TerugReden);

/// <summary>A vote in the list of a year.</summary>
/// <param name="Uitkomst">Null while it is open.</param>
public sealed record Stemronde(Guid Id, string Titel, int Ronde, DateTime GeopendOp, Stemuitkomst? Uitkomst);

/// <summary>A member, and what may be known of his vote at this moment.</summary>
/// <param name="GestemdOp">UTC; null while he has not voted.</param>
/// <param name="Keuze">Null until the closing, besides to the member himself.</param>
/// <param name="Voorwaarde">As <paramref name="Keuze"/>.</param>
public sealed record Stemlid(string Functie, bool IsIk, DateTime? GestemdOp, Stemkeuze? Keuze, string? Voorwaarde);

/// <summary>The besluit that followed.</summary>
public sealed record Stembesluit(string Nummer, DateOnly Datum, string Tekst, Besluituitslag Uitslag);

/// <summary>A vote as the page shows it to one user.</summary>
/// <param name="Regel">How is decided, in a sentence.</param>
/// <param name="Nodig">How many members must take part.</param>
/// <param name="WatOntbreekt">What is missing, in a sentence; null after the closing.</param>
/// <param name="Uitkomst">Null while it is open.</param>
/// <param name="Telling">How was voted, in words; null while it is open.</param>
/// <param name="MagStemmen">The user is a member and the vote is open.</param>
/// <param name="MagSluiten">The user may close it, and did not open it himself.</param>
/// <param name="IsEigenOpening">The user opened it: somebody else must close.</param>
/// <param name="Bevindingen">What is wrong with its chain; nothing when it holds.</param>
public sealed record StemmingDetail(
    Guid Id, string Titel, int Jaar, int Ronde, string TekstHash, DateTime GeopendOp, string GeopendDoor, string Regel, int Regelnummer, IReadOnlyList<Stemlid> Leden,
    int Deelnemers, int Nodig, string? WatOntbreekt, Stemuitkomst? Uitkomst, string? Telling, DateTime? GeslotenOp, string? GeslotenDoor, Stembesluit? Besluit,
    bool MagStemmen, bool MagSluiten, bool IsEigenOpening, Zegel Zegel, IReadOnlyList<Ketenbevinding> Bevindingen)
{
    public bool IsOpen => Uitkomst is null;

    public Stemlid? Ik => Leden.FirstOrDefault(l => l.IsIk);
}

/// <summary>What there is to decide about the plan of a year.</summary>
/// <param name="Plan">Null when the year has no plan.</param>
/// <param name="Rondes">Newest first.</param>
/// <param name="Stemming">The vote that was asked for, or else the newest; null when there was none.</param>
/// <param name="MagVoorleggen">The user may put the plan forward now.</param>
/// <param name="MagOpenen">The user may open a vote now.</param>
/// <param name="Leden">Who is in the stuurgroep now, for who may open a vote; nobody for another.</param>
public sealed record Jaarplanstemming(
    PlanTerStemming? Plan, IReadOnlyList<Stemronde> Rondes, StemmingDetail? Stemming, bool MagVoorleggen, bool MagOpenen, IReadOnlyList<Kandidaatlid> Leden);

/// <summary>Who would have a vote, or would not.</summary>
/// <param name="IsGeblokkeerd">His account is shut out: when the vote opens now he has none, then and later, and does not count for the quorum.</param>
public sealed record Kandidaatlid(string Functie, bool IsGeblokkeerd);

/// <summary>An open vote, for who must know that it is there.</summary>
/// <param name="MoetIkNog">The user is a member and has not voted.</param>
public sealed record OpenStemming(Guid Id, string Titel, int Jaar, DateTime GeopendOp, bool MoetIkNog);

/// <summary>Everything needed to verify a vote without the portal.</summary>
/// <param name="IsOpen">Members can still vote; the rows behind the opening then stay out, because they tell how was voted.</param>
/// <param name="Stemming">Opening, votes, closing.</param>
/// <param name="Besluiten">The whole register.</param>
public sealed record Stemketen(string Titel, bool IsOpen, IReadOnlyList<Schakel> Stemming, Zegel Stemmingzegel, IReadOnlyList<Schakel> Besluiten, Zegel Besluitenzegel);

public static class StemmingQueries
{
    /// <summary>Votes of one year that are listed.</summary>
    public const int RondesMax = 50;

    /// <summary>Besluiten in one chain; at a handful a year this is never reached.</summary>
    public const int BesluitenMax = 5000;

    /// <summary>The rule for a vote that opens on this day.</summary>
    public static async Task<Besluitregel> GetBesluitregelAsync(this PortalDbContext db, DateOnly dag, CancellationToken cancellationToken = default) =>
        await db.Besluitregels.AsNoTracking().Where(r => r.GeldigVan <= dag).OrderByDescending(r => r.Nummer).FirstOrDefaultAsync(cancellationToken) ?? Besluitregel.Standaard;

    /// <summary>The plan of a year and the votes on it.</summary>
    /// <param name="stemmingId">Which vote to show; null for the newest of the year.</param>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Jaarplanstemming> GetJaarplanstemmingAsync(this PortalDbContext db, int jaar, Guid? stemmingId = null, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var plan = await db.Jaarplannen.Where(p => p.Jaar == jaar).OrderByDescending(p => p.Versienummer)
            .Select(p => new PlanTerStemming(
                p.Id, p.Jaar, p.Versienummer, p.Status, p.IsVoorbeeld, p.TekstHash,
                p.Themas.SelectMany(t => t.Regels).Count(r => r.Soort == Actiesoort.Actie), p.VoorgelegdOp, p.VoorgelegdDoor, p.TerugReden))
            .FirstOrDefaultAsync(cancellationToken);
        var rondes = await db.Stemmingen.Where(s => s.Jaar == jaar).OrderByDescending(s => s.Versienummer).ThenByDescending(s => s.Ronde).Take(RondesMax)
            .Select(s => new Stemronde(s.Id, s.Titel, s.Ronde, s.GeopendOp, s.Regels.Where(r => r.Soort == Regelsoort.Sluiting).Select(r => r.Uitkomst).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var gekozen = rondes.Find(r => r.Id == stemmingId) ?? (stemmingId is null ? rondes.FirstOrDefault() : null);
        var isOpen = rondes.Exists(r => r.Uitkomst is null);
        var magOpenen = db.Toegang.IsBureau && plan is { Status: Jaarplanstatus.Voorgelegd } && !isOpen;
        return new(
            plan, rondes, gekozen is null ? null : await db.LeesStemmingAsync(gekozen.Id, cancellationToken),
            db.Toegang.Rol is Rol.Manager && plan is { Status: var status } && Jaarplan.Vervolg(status).Contains(Jaarplanstatus.Voorgelegd),
            magOpenen,
            !magOpenen ? [] : await db.Gebruikers.Where(g => g.Rol == Rol.Stuurgroeplid).OrderBy(g => g.Functie).Select(g => new Kandidaatlid(g.Functie, g.IsGeblokkeerd)).ToListAsync(cancellationToken));
    }

    /// <summary>The votes that are open now, the oldest first.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<IReadOnlyList<OpenStemming>> GetOpenStemmingenAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var ik = db.Toegang.GebruikerId ?? Guid.Empty;
        return await db.Stemmingen.Where(s => s.Regels.All(r => r.Soort != Regelsoort.Sluiting)).OrderBy(s => s.GeopendOp).Take(RondesMax)
            .Select(s => new OpenStemming(s.Id, s.Titel, s.Jaar, s.GeopendOp, s.Leden.Any(l => l.GebruikerId == ik) && s.Regels.All(r => r.DoorId != ik)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The chain of a vote and that of all besluiten; null when there is no such vote.</summary>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Stemketen?> GetStemketenAsync(this PortalDbContext db, Guid stemmingId, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        if (!await db.Stemmingen.AnyAsync(s => s.Id == stemmingId, cancellationToken))
        {
            return null;
        }

        var stemming = await db.LaadStemmingAsync(stemmingId, cancellationToken);
        var keten = stemming.Keten();
        var besluiten = await db.GetBesluitketenAsync(cancellationToken);
        var isOpen = stemming.Sluiting is null;
        return new(stemming.Titel, isOpen, isOpen ? [keten[0]] : keten, Zegel.Van(keten), besluiten, Zegel.Van(besluiten));
    }

    /// <summary>The chain of all besluiten.</summary>
    internal static async Task<IReadOnlyList<Schakel>> GetBesluitketenAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        [.. (await db.Besluiten.AsNoTracking().OrderBy(b => b.Volgnummer).Take(BesluitenMax).ToListAsync(cancellationToken)).Select(b => b.Schakel())];

    internal static void VereisStuurgroepOfBureau(this PortalDbContext db)
    {
        if (db.Toegang is not ({ Rol: Rol.Stuurgroeplid } or { IsBureau: true } or { IsSysteem: true }))
        {
            throw new UnauthorizedAccessException("Stemmingen zijn voor de stuurgroep en het bureau.");
        }
    }

    private static async Task<StemmingDetail> LeesStemmingAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var stemming = await db.LaadStemmingAsync(id, cancellationToken);
        db.ChangeTracker.Clear();
        var besluit = await db.Besluiten.Where(b => b.StemmingId == id).Select(b => new { b.StemmingHash, Regel = new Stembesluit(b.Nummer, b.Datum, b.Tekst, b.Uitslag) })
            .FirstOrDefaultAsync(cancellationToken);
        var (verhouding, sluiting, keten) = (stemming.Verhouding, stemming.Sluiting, stemming.Keten());
        var ik = db.Toegang.GebruikerId;
        var laatste = stemming.Regels.Where(r => r.Soort is Regelsoort.Stem).GroupBy(r => r.DoorId).ToDictionary(r => r.Key, r => r.Last());
        var isLid = stemming.Leden.Any(l => l.GebruikerId == ik) && db.Toegang.Rol is Rol.Stuurgroeplid;
        return new(
            stemming.Id, stemming.Titel, stemming.Jaar, stemming.Ronde, stemming.TekstHash, stemming.GeopendOp, stemming.GeopendDoor,
            Besluitregel.Zin(stemming.Quorum, stemming.Meerderheid), stemming.Regelnummer,
            [.. stemming.Leden.OrderBy(l => l.Functie, StringComparer.Create(Cijfers.Notatie.Nederlands, ignoreCase: true)).Select(l => Lid(l, l.GebruikerId == ik, laatste.GetValueOrDefault(l.GebruikerId), sluiting is not null))],
            verhouding.Deelnemers, verhouding.Nodig, sluiting is null ? verhouding.WatOntbreekt : null, sluiting?.Uitkomst, sluiting is null ? null : verhouding.Telling,
            sluiting?.Op, sluiting?.Door, besluit?.Regel,
            MagStemmen: isLid && sluiting is null,
            MagSluiten: sluiting is null && ik != stemming.GeopendDoorId && (isLid || db.Toegang.Rol is Rol.Manager),
            IsEigenOpening: sluiting is null && ik == stemming.GeopendDoorId,
            Zegel.Van(keten), Bevindingen(keten, sluiting, besluit?.StemmingHash));
    }

    private static Stemlid Lid(Stemgerechtigde lid, bool isIk, Stemmingsregel? stem, bool isGesloten) =>
        new(lid.Functie, isIk, stem?.Op, isGesloten || isIk ? stem?.Keuze : null, isGesloten || isIk ? stem?.Voorwaarde : null);

    /// <summary>A besluit holds the hash of the closing it followed from, which is a zegel of the whole vote.</summary>
    private static IReadOnlyList<Ketenbevinding> Bevindingen(IReadOnlyList<Schakel> keten, Stemmingsregel? sluiting, string? besluithash) =>
    [
        .. Ketencontrole.Controleer(keten),
        .. besluithash is not null && besluithash != sluiting?.Hash ? new[] { new Ketenbevinding(keten.Count, "Het besluit hoort bij een andere sluiting dan deze.") } : [],
    ];
}
