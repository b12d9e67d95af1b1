using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Besluiten;

/// <summary>A rule about deciding, in the list of all.</summary>
/// <param name="Besluit">Number and title of the besluit that made it; null for the standard rule.</param>
/// <param name="GeldtNu">A vote that opens today follows this rule.</param>
public sealed record BesluitregelInLijst(int Nummer, string Tekst, string Reden, DateOnly GeldigVan, string? Besluit, string Door, bool GeldtNu);

/// <summary>A besluit that a rule can follow from.</summary>
public sealed record BesluitVoorRegel(Guid Id, string Naam, DateOnly Datum);

/// <summary>How the stuurgroep decides, now and before.</summary>
/// <param name="Regels">Newest first; the standard rule is the last.</param>
/// <param name="Besluiten">Newest first; only those that were taken.</param>
/// <param name="Quorum">Of the newest rule, to start from.</param>
/// <param name="Meerderheid">Of the newest rule, to start from.</param>
/// <param name="MagVastleggen">The user may write down the next rule.</param>
public sealed record Besluitregellijst(
    IReadOnlyList<BesluitregelInLijst> Regels, IReadOnlyList<BesluitVoorRegel> Besluiten, string Quorum, string Meerderheid, bool MagVastleggen);

public static class BesluitregelQueries
{
    /// <summary>Besluiten to choose from; a rule follows from a recent one.</summary>
    private const int BesluitenMax = 50;

    /// <param name="vandaag">The day in Drenthe, which decides what holds now.</param>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Besluitregellijst> GetBesluitregelsAsync(this PortalDbContext db, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        db.VereisStuurgroepOfBureau();
        var regels = await db.Besluitregels.AsNoTracking().OrderByDescending(r => r.Nummer).ToListAsync(cancellationToken);
        regels.Add(Besluitregel.Standaard);
        var namen = await db.Besluiten.Where(b => db.Besluitregels.Any(r => r.BesluitId == b.Id)).ToDictionaryAsync(b => b.Id, b => b.Nummer + " " + b.Titel, cancellationToken);
        var besluiten = await db.Besluiten.Where(b => b.Uitslag == Besluituitslag.Aangenomen).OrderByDescending(b => b.Volgnummer).Take(BesluitenMax)
            .Select(b => new BesluitVoorRegel(b.Id, b.Nummer + " " + b.Titel, b.Datum)).ToListAsync(cancellationToken);
        var nu = regels.First(r => r.GeldigVan <= vandaag);
        return new(
            [.. regels.Select(r => new BesluitregelInLijst(r.Nummer, r.Tekst(), r.Reden, r.GeldigVan, r.BesluitId is { } id ? namen.GetValueOrDefault(id) : null, r.Door, r.Nummer == nu.Nummer))],
            besluiten, regels[0].Quorum.ToString(), regels[0].Meerderheid.ToString(), db.Toegang.Rol is Toegang.Rol.Manager);
    }
}
