using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Governance;

/// <summary>What the bureau enters about who sits where.</summary>
public static class OrgaanCommands
{
    /// <summary>Enters a seat, or changes the one with this id.</summary>
    /// <param name="zetelId">Null for a new one.</param>
    /// <param name="versie">The version the user had on screen; null for a new one.</param>
    /// <exception cref="DomeinregelException">Refused, gone, or changed by somebody else in the meantime. Nothing is saved.</exception>
    public static async Task LegZetelVastAsync(
        this PortalDbContext db, Guid? zetelId, Zetelgegevens gegevens, Guid? versie, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        if (zetelId is { } id)
        {
            (await db.LaadAsync(id, versie, cancellationToken)).Wijzig(gegevens, db.Toegang, nu);
        }
        else if (await db.Organen.AnyAsync(o => o.Code == gegevens.OrgaanCode, cancellationToken))
        {
            db.Zetels.Add(new(gegevens, db.Toegang, nu));
        }
        else
        {
            throw new DomeinregelException("Dit orgaan bestaat niet.");
        }

        await db.BewaarAlsEersteAsync(() => Task.FromResult(false), cancellationToken);
    }

    /// <summary>Takes away a seat that was entered wrongly. Who leaves gets a last day instead.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, gone already, or changed by somebody else in the meantime. Nothing is saved.</exception>
    public static async Task HaalZetelWegAsync(this PortalDbContext db, Guid zetelId, Guid versie, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        db.Zetels.Remove(await db.LaadAsync(zetelId, versie, cancellationToken));
        await db.BewaarAlsEersteAsync(() => Task.FromResult(false), cancellationToken);
    }

    private static async Task<Zetel> LaadAsync(this PortalDbContext db, Guid id, Guid? versie, CancellationToken cancellationToken)
    {
        var zetel = await db.Zetels.SingleOrDefaultAsync(z => z.Id == id, cancellationToken) ?? throw new DomeinregelException("Deze zetel staat er niet meer.");
        return zetel.Versie == versie ? zetel : throw new DomeinregelException(ToezeggingCommands.Ingehaald);
    }
}
