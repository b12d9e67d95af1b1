using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;
using Portal.Data.Privacy;

namespace Portal.Data.Casussen;

/// <summary>What the bureau fills in to register a casus.</summary>
/// <param name="Id">Made when the form was opened, so that a form that is sent twice is one casus.</param>
/// <param name="IsBevestigd">The writer saw the warnings about personal data and says that the onderwerp points at nobody.</param>
public sealed record CasusAanmelding(Guid Id, int GemeenteId, DateOnly AangemeldOp, CasusGegevens Gegevens, bool IsBevestigd = false);

/// <summary>Someone else saved the casus after this user opened it. Nothing of this user was saved.</summary>
/// <param name="Nu">The casus as it is now, to lay beside what the user wanted.</param>
public sealed record CasusConflict(CasusDetail Nu);

public static class CasusCommands
{
    internal const string BestaatNiet = "Deze casus bestaat niet, of u mag haar niet zien.";

    private const int Pogingen = 10;

    /// <summary>Registers a casus and gives back its new kenmerk; the same kenmerk again when this form was sent before.</summary>
    /// <exception cref="DomeinregelException">A value is missing or outside its limits, or this form was sent before and the casus says something else. Nothing is saved.</exception>
    public static async Task<string> RegistreerCasusAsync(this PortalDbContext db, CasusAanmelding aanmelding, DateTime nu, CancellationToken cancellationToken = default)
    {
        using var ruimte = db.OpenLeesruimte(isBlik: false);
        Persoonsgegevens.Weiger(aanmelding.Gegevens.Onderwerp, aanmelding.IsBevestigd);
        await db.ControleerAsync(aanmelding.Gegevens, aanmelding.GemeenteId, cancellationToken);
        for (var poging = 1; ; poging++)
        {
            var kenmerk = Kenmerk.Nieuw(Casus.KenmerkSoort, aanmelding.AangemeldOp);
            var casus = Casus.MeldAan(kenmerk, aanmelding.GemeenteId, aanmelding.Gegevens, aanmelding.AangemeldOp, db.Toegang, nu, aanmelding.Id);
            db.Casussen.Add(casus);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return kenmerk;
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                if (await db.Casussen.AsNoTracking().FirstOrDefaultAsync(c => c.Id == aanmelding.Id, cancellationToken) is { } eerder)
                {
                    return eerder.IsAangemeldAls(casus) ? eerder.Kenmerk
                        : throw new DomeinregelException($"Dit formulier is al verstuurd: de casus heet {eerder.Kenmerk}. Wat daar anders staat dan hier, is niet veranderd. Wijzig het bij die casus.");
                }

                if (poging == Pogingen || !await db.Casussen.AnyAsync(c => c.Kenmerk == kenmerk, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Moves a casus one step along its course.</summary>
    /// <param name="versie">The version the user had on screen.</param>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="DomeinregelException">The move is not allowed. Nothing is saved.</exception>
    public static Task<CasusConflict?> VerplaatsCasusAsync(
        this PortalDbContext db, string kenmerk, CasusStap stap, Guid versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(kenmerk, versie, casus => casus.Verplaats(stap, db.Toegang, nu), cancellationToken);

    /// <summary>Corrects what was registered about a casus.</summary>
    /// <param name="versie">The version the user had on screen.</param>
    /// <param name="isBevestigd">The writer saw the warnings about personal data and says that the onderwerp points at nobody.</param>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="DomeinregelException">A value is missing or outside its limits. Nothing is saved.</exception>
    public static async Task<CasusConflict?> WijzigCasusAsync(
        this PortalDbContext db, string kenmerk, CasusGegevens gegevens, Guid versie, DateTime nu, bool isBevestigd = false, CancellationToken cancellationToken = default)
    {
        var namen = await db.ControleerAsync(gegevens, gemeenteId: null, cancellationToken);
        return await db.BewerkAsync(kenmerk, versie, casus =>
        {
            if (casus.Onderwerp != gegevens.Onderwerp.Trim())
            {
                Persoonsgegevens.Weiger(gegevens.Onderwerp, isBevestigd);
            }

            casus.Wijzig(gegevens, namen, db.Toegang, nu);
        }, cancellationToken);
    }

    /// <summary>Sets right the date of a step, or the product.</summary>
    /// <param name="versie">The version the user had on screen.</param>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="DomeinregelException">The correction is not allowed. Nothing is saved.</exception>
    public static Task<CasusConflict?> CorrigeerCasusAsync(
        this PortalDbContext db, string kenmerk, CasusCorrectie correctie, Guid versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(kenmerk, versie, casus => casus.Corrigeer(correctie, db.Toegang, nu), cancellationToken);

    /// <summary>Undoes the last step of a casus.</summary>
    /// <param name="versie">The version the user had on screen.</param>
    /// <param name="isBevestigd">The writer saw the warnings about personal data and says that the reason points at nobody.</param>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="DomeinregelException">There is no step to undo, or the reason lacks. Nothing is saved.</exception>
    public static Task<CasusConflict?> DraaiCasusTerugAsync(
        this PortalDbContext db, string kenmerk, string? reden, Guid versie, DateTime nu, bool isBevestigd = false, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(kenmerk, versie, casus => casus.DraaiTerug(reden, db.Toegang, nu, isBevestigd), cancellationToken);

    private static async Task<CasusConflict?> BewerkAsync(this PortalDbContext db, string kenmerk, Guid versie, Action<Casus> bewerk, CancellationToken cancellationToken)
    {
        using var ruimte = db.OpenLeesruimte(isBlik: false);
        var casus = await db.Casussen.SingleOrDefaultAsync(c => c.Kenmerk == kenmerk, cancellationToken)
            ?? throw await db.WeigerAsync(Logobject.Casus, kenmerk, BestaatNiet, cancellationToken);
        if (casus.Versie == versie)
        {
            bewerk(casus);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }
        }

        Casus.VereisBureau(db.Toegang);
        return new(await db.GetCasusAsync(kenmerk, cancellationToken) ?? throw new DomeinregelException(BestaatNiet));
    }

    /// <summary>Refuses codes that do not exist, and gives the names of those that do.</summary>
    private static async Task<Casusnamen> ControleerAsync(this PortalDbContext db, CasusGegevens gegevens, int? gemeenteId, CancellationToken cancellationToken)
    {
        var namen = new Casusnamen(
            await db.Convenantpartners.ToDictionaryAsync(p => p.Code, p => p.Naam, cancellationToken),
            await db.Gemeenten.ToDictionaryAsync(g => g.Id, g => g.Naam, cancellationToken));
        if (gemeenteId is { } id && !namen.Gemeenten.ContainsKey(id))
        {
            throw new DomeinregelException("Kies de gemeente van inschrijving.");
        }

        if (!namen.Partners.ContainsKey(gegevens.AanmelderCode))
        {
            throw new DomeinregelException("Kies wie de casus heeft aangemeld.");
        }

        if (!gegevens.BetrokkenGemeenten.All(namen.Gemeenten.ContainsKey))
        {
            throw new DomeinregelException("Een van de betrokken gemeenten bestaat niet.");
        }

        return namen;
    }
}
