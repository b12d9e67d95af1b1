using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Cijfers;

/// <summary>Published figures that the bureau enters or corrects.</summary>
public static class KengetalCommands
{
    private const string Ingehaald = "Iemand anders heeft dit cijfer net veranderd. Er is niets bewaard. Vernieuw de pagina om te zien wat er nu staat.";

    /// <summary>Adds a figure, or replaces one and keeps what stood there.</summary>
    /// <exception cref="DomeinregelException">Refused, or someone else was first. Nothing is saved.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not of the bureau.</exception>
    public static async Task BewaarKengetalAsync(this PortalDbContext db, Kengetalinvoer invoer, DateOnly vandaag, DateTime nu, CancellationToken cancellationToken = default)
    {
        var indicator = await db.Indicatoren.AsNoTracking().SingleOrDefaultAsync(i => i.Code == invoer.IndicatorCode, cancellationToken)
            ?? throw new DomeinregelException("Kies een indicator.", nameof(invoer.IndicatorCode));
        if (!await db.Bronnen.AnyAsync(b => b.Id == invoer.BronId, cancellationToken))
        {
            throw new DomeinregelException("Kies een bron.", nameof(invoer.BronId));
        }

        if (invoer.GemeenteId is { } gemeente && !await db.Gemeenten.AnyAsync(g => g.Id == gemeente, cancellationToken))
        {
            throw new DomeinregelException("Kies een gemeente.", nameof(invoer.GemeenteId));
        }

        Vervang(db, invoer, indicator, await db.Kengetallen.SingleOrDefaultAsync(k => k.Id == invoer.Id, cancellationToken), vandaag, nu);
        await BewaarAsync(db, cancellationToken);
    }

    /// <summary>Takes over a csv: all of it, or nothing when one line is wrong.</summary>
    /// <returns>How many figures were added or changed.</returns>
    /// <inheritdoc cref="BewaarKengetalAsync"/>
    public static async Task<int> ImporteerKengetallenAsync(this PortalDbContext db, string csv, DateOnly vandaag, DateTime nu, CancellationToken cancellationToken = default)
    {
        Momentopname.VereisBureau(db.Toegang);
        var import = Kengetalimport.Lees(csv, await db.GetKengetalreferentieAsync(cancellationToken), db.Toegang, vandaag, nu);
        if (!import.IsGoed)
        {
            throw new DomeinregelException($"{import.Afgekeurd.Count} {(import.Afgekeurd.Count == 1 ? "regel is" : "regels zijn")} niet goed. Er is niets overgenomen.");
        }

        var ids = import.Regels.Select(r => r.Invoer.Id).ToList();
        var bestaand = await db.Kengetallen.Where(k => ids.Contains(k.Id)).ToDictionaryAsync(k => k.Id, cancellationToken);
        foreach (var regel in import.Regels)
        {
            Vervang(db, regel.Invoer, regel.Indicator, bestaand.GetValueOrDefault(regel.Invoer.Id), vandaag, nu);
        }

        await BewaarAsync(db, cancellationToken);
        return import.Regels.Count;
    }

    private static void Vervang(PortalDbContext db, Kengetalinvoer invoer, Indicator indicator, Kengetal? bestaand, DateOnly vandaag, DateTime nu)
    {
        var (nieuw, correctie) = invoer.Maak(indicator, bestaand, db.Toegang, vandaag, nu);
        if (correctie is null)
        {
            db.Add(nieuw);
        }
        else
        {
            db.Entry(bestaand!).CurrentValues.SetValues(nieuw); // a fact has one key: the new one takes the place of the old
            db.Add(correctie);
        }
    }

    private static async Task BewaarAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw new DomeinregelException(Ingehaald);
        }
        catch (DbUpdateException)
        {
            var nieuw = db.ChangeTracker.Entries<Kengetal>().Where(e => e.State is EntityState.Added).Select(e => e.Entity.Id).ToList();
            db.ChangeTracker.Clear();
            if (await db.Kengetallen.AnyAsync(k => nieuw.Contains(k.Id), cancellationToken))
            {
                throw new DomeinregelException(Ingehaald);
            }

            throw;
        }
    }
}

/// <summary>A figure that the bureau entered or corrected.</summary>
/// <param name="Correcties">What stood there before, newest first.</param>
public sealed record Ingevoerdcijfer(
    string Id, string Indicator, int Jaar, string? Gemeente, string? Categorie, Cijfer Cijfer, DateTime Op, string Door, IReadOnlyList<Eerdercijfer> Correcties);

/// <summary>What a figure was until it was corrected.</summary>
public sealed record Eerdercijfer(string Waarde, string Reden, DateTime Op, string Door);

public static class KengetalinvoerQueries
{
    /// <summary>Everything figures are chosen from and checked against.</summary>
    public static async Task<Kengetalreferentie> GetKengetalreferentieAsync(this PortalDbContext db, CancellationToken cancellationToken = default) => new(
        await db.Indicatoren.AsNoTracking().OrderBy(i => i.Volgorde).ToListAsync(cancellationToken),
        await db.Bronnen.AsNoTracking().OrderByDescending(b => b.Jaar).ThenBy(b => b.Titel).ToListAsync(cancellationToken),
        await db.Gemeenten.AsNoTracking().OrderBy(g => g.Naam).ToListAsync(cancellationToken),
        await db.Kengetallen.AsNoTracking().ToDictionaryAsync(k => k.Id, cancellationToken));

    /// <summary>What the bureau entered or corrected, newest first.</summary>
    public static async Task<IReadOnlyList<Ingevoerdcijfer>> GetIngevoerdeCijfersAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        var rijen = await db.Kengetallen.AsNoTracking().Where(k => k.IngevoerdOp != null).Include(k => k.Bron).Include(k => k.Indicator).Include(k => k.Gemeente)
            .OrderByDescending(k => k.IngevoerdOp).ThenBy(k => k.Id).ToListAsync(cancellationToken);
        var correcties = (await db.Kengetalcorrecties.AsNoTracking().OrderByDescending(c => c.VervangenOp).ToListAsync(cancellationToken)).ToLookup(c => c.KengetalId);
        return [.. rijen.Select(k => new Ingevoerdcijfer(
            k.Id, k.Indicator!.Titel, k.Jaar, k.Gemeente?.Naam, k.Categorie, k.Cijfer, k.IngevoerdOp!.Value, k.IngevoerdDoor ?? "",
            [.. correcties[k.Id].Select(c => new Eerdercijfer(Notatie.Schrijf(c.Waarde, k.Indicator.Eenheid), c.Reden, c.VervangenOp, c.Door))]))];
    }
}
