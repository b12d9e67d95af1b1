using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

/// <summary>
/// The one thing a visitor without an account can put into the database. He may write nothing there himself, so the portal does it for him:
/// a text of limited length, at a page that he can read, and not without end.
/// </summary>
public sealed class Reactiebus(Func<PortalDbContext> nieuw, Omroep omroep)
{
    /// <summary>More than this lie unread: nobody is helped by another one.</summary>
    public const int OpenMax = 500;

    /// <summary>Keeps what a reader missed. The same text of the same form twice is one reactie.</summary>
    /// <param name="formulierId">Made when the form was shown.</param>
    /// <param name="isBevestigd">The writer saw the warnings for this text, and says it points at nobody.</param>
    /// <exception cref="DomeinregelException">The text can't be accepted, the page is not public, or too many lie unread. Nothing is kept.</exception>
    public async Task BezorgAsync(string slug, string? tekst, bool isBevestigd, Guid formulierId, DateTime nu, CancellationToken cancellationToken = default)
    {
        await using var db = nieuw().Voor(GebruikerToegang.Systeem);
        db.Bewaard += omroep.Meld;
        var paginaId = await db.OpenbareVersies(nu).Where(v => v.Pagina!.Slug == slug).Select(v => (Guid?)v.PaginaId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new DomeinregelException("Deze pagina staat niet meer op de site.");
        var reactie = new Reactie(formulierId, paginaId, tekst, isBevestigd, nu);
        if (await db.Reacties.AnyAsync(r => r.Id == reactie.Id, cancellationToken))
        {
            return;
        }

        if (await db.Reacties.CountAsync(r => r.AfgehandeldOp == null, cancellationToken) >= OpenMax)
        {
            throw new DomeinregelException("Er liggen op dit moment te veel reacties. Probeer het later opnieuw.");
        }

        db.Reacties.Add(reactie);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Reacties.AnyAsync(r => r.Id == reactie.Id, cancellationToken))
            {
                throw; // not the second click of a double one
            }
        }
    }
}
