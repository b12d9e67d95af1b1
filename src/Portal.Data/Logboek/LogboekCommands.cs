using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>Writes down what one act comes to. Saved together with the act, or not at all.</summary>
/// <param name="plaats">The first free place.</param>
internal sealed class Logpen(PortalDbContext db, Logplaats plaats, DateTime nu)
{
    private Logplaats plaats = plaats;

    /// <summary>Writes a row for who the context belongs to.</summary>
    public void Schrijf(Logfeit feit) => Schrijf(feit, db.Toegang);

    public void Schrijf(Logfeit feit, GebruikerToegang door) => Schrijf(feit, door, nu);

    public Logregel Schrijf(Logfeit feit, GebruikerToegang door, DateTime op)
    {
        var regel = new Logregel(plaats, feit, door, op);
        db.Logregels.Add(regel);
        plaats = new(regel.Volgnummer + 1, regel.Hash);
        return regel;
    }
}

public static class LogboekCommands
{
    /// <summary>
    /// Acts, writes it down and saves, all at once. The place in the logboek is taken before the act looks at anything: of two acts at the
    /// same time the second finds its place taken, and looks anew at what the first one left. So acts that are written down never overlap.
    /// </summary>
    internal static Task<T> LegVastAsync<T>(this PortalDbContext db, DateTime nu, Func<Logpen, Task<T>> daad, CancellationToken cancellationToken) =>
        db.ProbeerAsync(async () => await daad(await db.NeemPenAsync(nu, cancellationToken)), cancellationToken);

    /// <summary>A pen at the end of the chain, as it is now.</summary>
    internal static async Task<Logpen> NeemPenAsync(this PortalDbContext db, DateTime nu, CancellationToken cancellationToken)
    {
        var laatste = await db.Logregels.OrderByDescending(r => r.Volgnummer).Select(r => new { r.Volgnummer, r.Hash }).FirstOrDefaultAsync(cancellationToken);
        return new(db, new((laatste?.Volgnummer ?? 0) + 1, laatste?.Hash ?? Schakel.Begin), nu);
    }

    /// <summary>Writes down that the logboek was taken out of the portal.</summary>
    /// <param name="keuze">What was asked for, in words.</param>
    /// <exception cref="UnauthorizedAccessException">The user may not read the logboek.</exception>
    public static Task LegExportVastAsync(this PortalDbContext db, string keuze, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.VereisLogboek();
        return db.LegVastAsync(nu, pen =>
        {
            pen.Schrijf(new(Logactie.LogboekGeexporteerd, Logobject.Logboek, null, keuze));
            return Task.FromResult(true);
        }, cancellationToken);
    }
}
