using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Governance;

/// <summary>What the bureau does with meetings.</summary>
public static class VergaderingCommands
{
    private const string BestaatNiet = "Deze vergadering bestaat niet meer.";

    /// <summary>Plans a meeting; a form that was sent before is the same meeting.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, an orgaan that does not exist, or a text that is too long. Nothing is saved.</exception>
    public static async Task PlanVergaderingAsync(
        this PortalDbContext db, Guid id, string orgaanCode, DateOnly datum, string? plaats, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        if (!await db.Organen.AnyAsync(o => o.Code == orgaanCode, cancellationToken))
        {
            throw new DomeinregelException("Kies wie er vergadert.");
        }

        if (!await db.Vergaderingen.AnyAsync(v => v.Id == id, cancellationToken))
        {
            db.Vergaderingen.Add(new(id, orgaanCode, datum, plaats, db.Toegang, nu));
            await db.BewaarAlsEersteAsync(() => db.Vergaderingen.AnyAsync(v => v.Id == id, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Lets a meeting act: its agenda, its actiepunten, its day.</summary>
    /// <param name="versie">The version the user had on screen.</param>
    /// <param name="daad">What it does; guarded by the meeting itself.</param>
    /// <exception cref="DomeinregelException">Refused, gone, or changed by somebody else in the meantime. Nothing is saved.</exception>
    public static async Task BewerkVergaderingAsync(
        this PortalDbContext db, Guid id, Guid versie, Action<Vergadering> daad, CancellationToken cancellationToken = default)
    {
        var vergadering = await db.LaadAsync(id, cancellationToken);
        if (vergadering.Versie != versie)
        {
            throw new DomeinregelException(ToezeggingCommands.Ingehaald);
        }

        daad(vergadering);
        await db.BewaarAlsEersteAsync(() => Task.FromResult(false), cancellationToken);
    }

    /// <summary>Takes a meeting that still has to come off the list, with its agenda.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, the day has come, or it is gone already. Nothing is saved.</exception>
    public static async Task GelastVergaderingAfAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken = default)
    {
        var vergadering = await db.LaadAsync(id, cancellationToken);
        vergadering.VereisAfTeGelasten(db.Toegang, nu);
        db.Vergaderingen.Remove(vergadering);
        await db.BewaarAlsEersteAsync(() => Task.FromResult(false), cancellationToken);
    }

    private static async Task<Vergadering> LaadAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Vergaderingen.Include(v => v.Agenda).Include(v => v.Actiepunten).AsSplitQuery()
            .SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
}
