using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Begrotingen;

/// <summary>What the bureau enters beside the printed begroting.</summary>
public static class PeriodeCommands
{
    private const string Ingehaald = "Iemand anders heeft dit kwartaal net veranderd. Er is niets bewaard, en uw tekst staat er nog.";

    /// <summary>Takes over realisatie and prognose of posts in a quarter; posts that are not named stay as they are.</summary>
    /// <param name="versie">The version the user had on screen; null when nothing was filled in yet.</param>
    /// <exception cref="DomeinregelException">Refused, or someone else was first. Nothing is saved.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not of the bureau.</exception>
    public static Task VulKwartaalInAsync(
        this PortalDbContext db, int jaar, int kwartaal, IReadOnlyCollection<Periodeinvoer> invoer, Guid? versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, kwartaal, versie, nu, (periode, posten) => periode.VulIn(invoer, posten, db.Toegang, nu), cancellationToken);

    /// <summary>Takes over a csv: all of it, or nothing when one line is wrong.</summary>
    /// <inheritdoc cref="VulKwartaalInAsync"/>
    public static Task ImporteerKwartaalAsync(
        this PortalDbContext db, int jaar, int kwartaal, string csv, Guid? versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, kwartaal, versie, nu, (periode, posten) =>
        {
            var import = Periodeimport.Lees(csv, posten);
            if (!import.IsGoed)
            {
                throw new DomeinregelException($"{import.Afgekeurd.Count} {(import.Afgekeurd.Count == 1 ? "regel is" : "regels zijn")} niet goed. Er is niets overgenomen.");
            }

            periode.VulIn(import.Regels, posten, db.Toegang, nu);
        }, cancellationToken);

    /// <summary>From how much a difference must be explained in this quarter.</summary>
    /// <inheritdoc cref="VulKwartaalInAsync"/>
    public static Task StelDrempelInAsync(
        this PortalDbContext db, int jaar, int kwartaal, Afwijkingsdrempel drempel, Guid? versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, kwartaal, versie, nu, (periode, _) => periode.StelDrempelIn(drempel, db.Toegang, nu), cancellationToken);

    /// <summary>Closes a quarter.</summary>
    /// <inheritdoc cref="VulKwartaalInAsync"/>
    public static Task MaakKwartaalDefinitiefAsync(this PortalDbContext db, int jaar, int kwartaal, Guid? versie, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, kwartaal, versie, nu, (periode, posten) => periode.MaakDefinitief(posten, db.Toegang, nu), cancellationToken);

    /// <summary>Enters a begrotingswijziging as the next one of its year.</summary>
    /// <param name="formulierId">Made by the form: the same form sent again gives the wijziging that it became.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="DomeinregelException">Refused, someone else was first, or this form was sent before with something else in it. Nothing is saved.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not of the bureau.</exception>
    public static async Task<int> LegBegrotingswijzigingVastAsync(
        this PortalDbContext db, int jaar, string? reden, DateOnly vastgesteldOp, IReadOnlyCollection<Wijzigingsinvoer> invoer, Guid formulierId, DateTime nu,
        CancellationToken cancellationToken = default)
    {
        var posten = await db.GetBegrotePostenAsync(jaar, cancellationToken);
        var nummer = 1 + (await db.Begrotingswijzigingen.Where(w => w.Jaar == jaar).MaxAsync(w => (int?)w.Nummer, cancellationToken) ?? 0);
        var wijziging = Begrotingswijziging.LegVast(formulierId, jaar, nummer, reden, vastgesteldOp, invoer, posten, db.Toegang, nu);
        if (await EerderAsync() is { } al)
        {
            return al;
        }

        db.Add(wijziging);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return nummer;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await EerderAsync() is { } eerder)
            {
                return eerder; // the second click of a double one
            }

            if (await db.Begrotingswijzigingen.AnyAsync(w => w.Jaar == jaar && w.Nummer == nummer, cancellationToken))
            {
                throw new DomeinregelException("Iemand anders heeft net een wijziging vastgelegd. Er is niets bewaard. Bekijk eerst die wijziging.");
            }

            throw;
        }

        async Task<int?> EerderAsync() => await db.Begrotingswijzigingen.AsNoTracking().Include(w => w.Regels).SingleOrDefaultAsync(w => w.Id == formulierId, cancellationToken) switch
        {
            null => null,
            { } eerder when eerder.ZegtHetzelfdeAls(wijziging) => eerder.Nummer,
            { } eerder => throw new DomeinregelException(
                $"Dit formulier is al verstuurd: het is wijziging {eerder.Nummer} van {eerder.Jaar}. Wat u daarna hebt veranderd, is niet bewaard. Leg een nieuwe wijziging vast die haar verbetert."),
        };
    }

    private static async Task BewerkAsync(
        this PortalDbContext db, int jaar, int kwartaal, Guid? versie, DateTime nu, Action<Begrotingsperiode, IReadOnlyList<Begrotepost>> bewerk, CancellationToken cancellationToken)
    {
        var posten = await db.GetBegrotePostenAsync(jaar, cancellationToken);
        if (posten.Count == 0)
        {
            throw new DomeinregelException($"Er is geen begroting van {jaar}.");
        }

        var periode = await db.Begrotingsperioden.Include(p => p.Cijfers).SingleOrDefaultAsync(p => p.Jaar == jaar && p.Kwartaal == kwartaal, cancellationToken);
        if (periode?.Versie != versie)
        {
            throw new DomeinregelException(Ingehaald);
        }

        if (periode is null)
        {
            db.Add(periode = Begrotingsperiode.Open(jaar, kwartaal, db.Toegang, nu));
        }

        bewerk(periode, posten);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var nieuwste = await db.Begrotingsperioden.Where(p => p.Jaar == jaar && p.Kwartaal == kwartaal).Select(p => (Guid?)p.Versie).SingleOrDefaultAsync(cancellationToken);
            if (nieuwste != versie)
            {
                throw new DomeinregelException(Ingehaald);
            }

            throw;
        }
    }
}
