using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Logboek;
using Portal.Data.Voorbeeldregistraties;

namespace Portal.Data.Cijfers;

/// <summary>
/// Publishing a quarter: here alone exact counts become labels. What the public reads comes from <see cref="MomentopnameQueries"/>, which
/// knows only what was published here.
/// </summary>
public static class MomentopnameCommands
{
    /// <summary>Exactly what would be public of a quarter if it were published now.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, or the registration does not reach back that far.</exception>
    public static Task<Momentopnamevoorstel> StelMomentopnameVoorAsync(this PortalDbContext db, Kwartaal kwartaal, CancellationToken cancellationToken = default)
    {
        Momentopname.VereisBureau(db.Toegang);
        return db.InzageAsync(
            Logblik.Van(db, Logobject.Kwartaaltelling, bijzonderheden: kwartaal.Tekst, keuze: kwartaal), () => db.TelVoorMomentopnameAsync(kwartaal, cancellationToken), cancellationToken);
    }

    private static async Task<Momentopnamevoorstel> TelVoorMomentopnameAsync(this PortalDbContext db, Kwartaal kwartaal, CancellationToken cancellationToken)
    {
        if (await Regiototalen.GetBeginjaarAsync(db, cancellationToken) is not { } begin || kwartaal.Jaar < begin)
        {
            throw new DomeinregelException($"De registratie in dit portaal heeft geen gegevens over het {kwartaal.Tekst}.");
        }

        var gemeenten = await db.Gemeenten.OrderBy(g => g.Naam).Select(g => new { g.Id, g.Naam }).ToListAsync(cancellationToken);
        var tellingen = await db.TelKwartaalAsync(kwartaal, cancellationToken);
        var eerder = await db.Momentopnamen.AsNoTracking().Include(m => m.Cellen).ToListAsync(cancellationToken);
        return Momentopnamevoorstel.Maak(kwartaal, [.. gemeenten.Select(g => (g.Id, g.Naam))], (maat, gemeente) => tellingen.GetValueOrDefault((maat, gemeente)), eerder);
    }

    /// <summary>Publishes a quarter as it was looked at.</summary>
    /// <param name="vingerafdruk">Of the proposal that was on screen.</param>
    /// <exception cref="DomeinregelException">Not the bureau, too early, published already, or the registration changed since it was looked at. Nothing is saved.</exception>
    public static async Task PubliceerMomentopnameAsync(
        this PortalDbContext db, Kwartaal kwartaal, string vingerafdruk, DateOnly vandaag, DateTime nu, CancellationToken cancellationToken = default)
    {
        var gezien = await db.Momentopnamen.CountAsync(cancellationToken);
        var voorstel = await db.StelMomentopnameVoorAsync(kwartaal, cancellationToken);
        var opname = Momentopname.Publiceer(voorstel, await db.IsVoorbeeldregistratieAsync(cancellationToken), db.Toegang, vandaag, nu);
        if (voorstel.Vingerafdruk != vingerafdruk)
        {
            throw new DomeinregelException("De registratie is net veranderd. Bekijk eerst opnieuw wat openbaar wordt.");
        }

        // Nobody else writes from here on: two quarters that are published at once would not be laid beside each other.
        await using var transactie = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);
        if (await StaatErAlAsync())
        {
            throw new DomeinregelException($"Het {kwartaal.Tekst} is al gepubliceerd.");
        }

        if (await db.Momentopnamen.CountAsync(cancellationToken) != gezien)
        {
            throw new DomeinregelException("Er is net een ander kwartaal gepubliceerd. Bekijk eerst opnieuw wat openbaar wordt.");
        }

        db.Add(opname);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transactie.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await transactie.RollbackAsync(cancellationToken);
            if (await StaatErAlAsync())
            {
                throw new DomeinregelException($"Het {kwartaal.Tekst} is al gepubliceerd.");
            }

            throw;
        }

        Task<bool> StaatErAlAsync() =>
            db.Momentopnamen.AnyAsync(m => m.Jaar == kwartaal.Jaar && m.Kwartaalnummer == kwartaal.Nummer && m.IngetrokkenOp == null, cancellationToken);
    }

    /// <summary>Takes a quarter off the public pages.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, no reason, or it was withdrawn already. Nothing is saved.</exception>
    public static async Task TrekMomentopnameInAsync(this PortalDbContext db, Guid id, string? reden, DateTime nu, CancellationToken cancellationToken = default)
    {
        Momentopname.VereisBureau(db.Toegang);
        var opname = await db.Momentopnamen.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw new DomeinregelException("Deze kwartaalstand bestaat niet.");
        opname.TrekIn(reden, db.Toegang, nu);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw new DomeinregelException("Deze kwartaalstand is al ingetrokken.");
        }
    }
}
