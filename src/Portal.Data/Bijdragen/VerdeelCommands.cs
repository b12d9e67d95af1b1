using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Bijdragen;

public static class VerdeelCommands
{
    /// <summary>Keeps a what-if under a name.</summary>
    /// <returns>The id of the voorstel.</returns>
    /// <exception cref="DomeinregelException">The name is taken, missing or too long, or the question cannot be answered. Nothing is saved.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Guid> BewaarVerdeelvoorstelAsync(
        this PortalDbContext db, string? naam, Verdeelvraag vraag, DateTime nu, CancellationToken cancellationToken = default)
    {
        var gegevens = await db.GetVerdeelgegevensAsync(cancellationToken);
        var voorstel = Verdeelvoorstel.Bewaar(naam, vraag, gegevens.Verdeel(vraag), db.Toegang, nu);
        if (await db.Verdeelvoorstellen.CountAsync(cancellationToken) >= Verdeelvoorstel.MaxAantal)
        {
            throw new DomeinregelException($"Er zijn al {Verdeelvoorstel.MaxAantal} voorstellen bewaard. Meer kan niet.");
        }

        if (await BestaatAsync())
        {
            throw Bezet();
        }

        db.Add(voorstel);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await BestaatAsync())
            {
                throw Bezet(); // someone took the name a moment earlier
            }

            throw;
        }

        return voorstel.Id;

        Task<bool> BestaatAsync() => db.Verdeelvoorstellen.AnyAsync(v => v.Naam == voorstel.Naam, cancellationToken);

        DomeinregelException Bezet() => new($"Er is al een voorstel met de naam ‘{voorstel.Naam}’. Kies een andere naam.");
    }
}
