using Microsoft.EntityFrameworkCore;
using Portal.Data.Governance;
using Portal.Data.Informatie.Opmaak;

namespace Portal.Data.Informatie;

/// <summary>Somebody else made a version after this editor began. Nothing of this editor was saved.</summary>
/// <param name="Nu">The newest version, to lay beside what the editor wanted.</param>
public sealed record Paginaconflict(Paginaversieregel Nu);

/// <summary>What an editor wants to save.</summary>
/// <param name="Notitie">What changed and why; may be empty.</param>
/// <param name="Gezien">Number of the newest version the editor saw.</param>
public sealed record Paginawijziging(Paginainhoud Inhoud, string? Notitie, int Gezien);

public static class InformatiepaginaCommands
{
    private const string BestaatNiet = "Deze pagina bestaat niet.";

    /// <summary>Starts a page, last in the list; nobody reads it yet.</summary>
    /// <returns>Its slug, made of the title.</returns>
    /// <exception cref="DomeinregelException">Not the bureau, no title, or a page with this address is there already.</exception>
    public static async Task<string> MaakPaginaAsync(this PortalDbContext db, string titel, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var slug = Anker.Van(titel);
        var volgorde = await db.Informatiepaginas.Select(p => (int?)p.Volgorde).MaxAsync(cancellationToken) ?? 0;
        db.Informatiepaginas.Add(new(slug, volgorde + 1, new(titel, "", ""), "Nieuwe pagina", db.Toegang, nu));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Informatiepaginas.AnyAsync(p => p.Slug == slug, cancellationToken))
            {
                throw;
            }

            throw new DomeinregelException("Er is al een pagina met deze titel, of een die er erg op lijkt.", "Titel");
        }
    }

    /// <summary>Makes a version of what the editor typed. What readers see stays as it is.</summary>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="DomeinregelException">Not the bureau, or content outside its limits.</exception>
    public static Task<Paginaconflict?> SchrijfVersieAsync(this PortalDbContext db, string slug, Paginawijziging wijziging, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(slug, wijziging.Gezien, pagina => Schrijf(db, pagina, wijziging, nu), nu, cancellationToken);

    /// <summary>Publishes what the editor typed, after the check: now, or from a later moment.</summary>
    /// <param name="op">UTC; not before <paramref name="nu"/>.</param>
    /// <param name="gezienWaarschuwingen">The warnings that the editor saw and accepts.</param>
    /// <param name="bestaatPad">See <see cref="Paginatoets.Toets"/>.</param>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="DomeinregelException">Not the bureau, an error or an unseen warning in the check, or a moment that can't be. Nothing is saved.</exception>
    public static async Task<Paginaconflict?> PubliceerAsync(
        this PortalDbContext db, string slug, Paginawijziging wijziging, DateTime op, IReadOnlyCollection<string> gezienWaarschuwingen, Func<string, bool> bestaatPad, DateTime nu,
        CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var cijfers = Paginatekst.Lees(wijziging.Inhoud.Tekst).Cijfers.Select(c => c.Id).Distinct().ToList();
        var uitslag = Paginatoets.Toets(wijziging.Inhoud, await db.GetNaslagAsync(cijfers, nu, cancellationToken), bestaatPad);
        if (uitslag.Fouten is [var fout, ..])
        {
            throw new DomeinregelException(uitslag.Fouten.Count == 1 ? fout.Tekst : $"{fout.Tekst} Er zijn nog {uitslag.Fouten.Count - 1} andere fouten.");
        }

        if (uitslag.Waarschuwingen.FirstOrDefault(w => !gezienWaarschuwingen.Contains(w.Tekst)) is { } nieuw)
        {
            throw new DomeinregelException($"Er is een waarschuwing die u nog niet hebt bevestigd. {nieuw.Tekst}");
        }

        return await db.BewerkAsync(slug, wijziging.Gezien, pagina =>
        {
            Schrijf(db, pagina, wijziging, nu);
            pagina.Publiceer(op, db.Toegang, nu);
        }, nu, cancellationToken);
    }

    /// <summary>Makes a new version with the text of an old one. What readers see stays as it is.</summary>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="DomeinregelException">Not the bureau, or there is no such version.</exception>
    public static Task<Paginaconflict?> ZetTerugAsync(this PortalDbContext db, string slug, int nummer, int gezien, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(slug, gezien, pagina =>
        {
            var oud = pagina.Versies.SingleOrDefault(v => v.Nummer == nummer) ?? throw new DomeinregelException("Deze versie bestaat niet.");
            pagina.Schrijf(oud.Inhoud, $"Teruggezet: versie {nummer}", db.Toegang, nu);
        }, nu, cancellationToken);

    /// <summary>Takes the page off the site, with what was planned.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, not on the site, or somebody else was a moment earlier.</exception>
    public static Task TrekPaginaInAsync(this PortalDbContext db, string slug, DateTime nu, CancellationToken cancellationToken = default) =>
        db.WijzigAsync(slug, pagina => pagina.TrekIn(db.Toegang, nu), cancellationToken);

    /// <summary>Drops what was planned.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, nothing planned, or somebody else was a moment earlier.</exception>
    public static Task LaatPlanVervallenAsync(this PortalDbContext db, string slug, DateTime nu, CancellationToken cancellationToken = default) =>
        db.WijzigAsync(slug, pagina => pagina.LaatPlanVervallen(db.Toegang, nu), cancellationToken);

    /// <summary>Moves a page one place up or down in the list; at either end nothing happens.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, no such page, or somebody else was a moment earlier.</exception>
    public static async Task VerplaatsPaginaAsync(this PortalDbContext db, string slug, bool omhoog, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var lijst = await db.Informatiepaginas.OrderBy(p => p.Volgorde).ThenBy(p => p.Slug).ToListAsync(cancellationToken);
        var van = lijst.FindIndex(p => p.Slug == slug);
        if (van < 0)
        {
            throw new DomeinregelException(BestaatNiet);
        }

        var naar = Math.Clamp(van + (omhoog ? -1 : 1), 0, lijst.Count - 1);
        (lijst[van], lijst[naar]) = (lijst[naar], lijst[van]);
        for (var plaats = 0; plaats < lijst.Count; plaats++)
        {
            lijst[plaats].ZetOp(plaats + 1);
        }

        await db.BewaarAlsEersteAsync(() => Task.FromResult(false), cancellationToken);
    }

    /// <summary>Keeps what the editor has typed so far, for this editor alone.</summary>
    /// <returns>When it was kept (UTC); null when it is the same as the version it began from, and there is nothing to keep.</returns>
    /// <exception cref="DomeinregelException">Longer than can ever be saved, with a BSN, or no such page.</exception>
    public static async Task<DateTime?> BewaarPaginaconceptAsync(
        this PortalDbContext db, string slug, Paginainhoud inhoud, int basisNummer, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var ik = db.Toegang.GebruikerId ?? throw new DomeinregelException("Een concept hoort bij een gebruiker.");
        var basis = await db.Paginaversies.AsNoTracking().SingleOrDefaultAsync(v => v.Pagina!.Slug == slug && v.Nummer == basisNummer, cancellationToken)
            ?? throw new DomeinregelException(BestaatNiet);
        var concept = await db.Paginaconcepten.SingleOrDefaultAsync(c => c.GebruikerId == ik && c.PaginaId == basis.PaginaId, cancellationToken);
        if (basis.Inhoud == inhoud)
        {
            if (concept is not null)
            {
                db.Paginaconcepten.Remove(concept);
                await db.SaveChangesAsync(cancellationToken);
            }

            return null;
        }

        if (concept is null)
        {
            db.Paginaconcepten.Add(concept = new(ik, basis.PaginaId));
        }

        concept.Bewaar(inhoud, basisNummer, nu);
        await db.SaveChangesAsync(cancellationToken);
        return nu;
    }

    /// <summary>Adds an upload.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, no description, too large, or no png, jpeg or webp.</exception>
    public static async Task<Afbeeldingregel> VoegAfbeeldingToeAsync(this PortalDbContext db, byte[] inhoud, string? alt, DateTime nu, CancellationToken cancellationToken = default)
    {
        var afbeelding = new Afbeelding(inhoud, alt, db.Toegang, nu);
        db.Afbeeldingen.Add(afbeelding);
        await db.SaveChangesAsync(cancellationToken);
        return new(afbeelding.Id, afbeelding.Alt, afbeelding.Breedte, afbeelding.Hoogte);
    }

    /// <summary>Marks what a reader missed as handled, or as not handled after all.</summary>
    /// <exception cref="DomeinregelException">Not the bureau, or no such reactie.</exception>
    public static async Task HandelReactieAfAsync(this PortalDbContext db, Guid id, bool isAfgehandeld, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var reactie = await db.Reacties.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new DomeinregelException("Deze reactie bestaat niet.");
        if (isAfgehandeld)
        {
            reactie.HandelAf(db.Toegang, nu);
        }
        else
        {
            reactie.Heropen(db.Toegang);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A version of what was typed, unless the newest one says just that. The draft has served.</summary>
    private static void Schrijf(PortalDbContext db, Informatiepagina pagina, Paginawijziging wijziging, DateTime nu)
    {
        if (pagina.Versies.MaxBy(v => v.Nummer)?.Inhoud != wijziging.Inhoud.Keur())
        {
            pagina.Schrijf(wijziging.Inhoud, wijziging.Notitie, db.Toegang, nu);
        }
    }

    private static async Task<Paginaconflict?> BewerkAsync(
        this PortalDbContext db, string slug, int gezien, Action<Informatiepagina> bewerk, DateTime nu, CancellationToken cancellationToken)
    {
        db.Toegang.VereisBureau();
        var pagina = await db.LaadAsync(slug, cancellationToken);
        if (pagina.LaatsteNummer == gezien)
        {
            bewerk(pagina);
            var ik = db.Toegang.GebruikerId;
            db.Paginaconcepten.RemoveRange(await db.Paginaconcepten.Where(c => c.GebruikerId == ik && c.PaginaId == pagina.Id).ToListAsync(cancellationToken));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException fout)
            {
                db.ChangeTracker.Clear();
                if (await db.ConflictAsync(slug, gezien, nu, cancellationToken) is { } conflict)
                {
                    return conflict;
                }

                if (fout is DbUpdateConcurrencyException) // no new version: somebody published or withdrew
                {
                    throw new DomeinregelException(ToezeggingCommands.Ingehaald);
                }

                throw;
            }
        }

        db.ChangeTracker.Clear();
        return await db.ConflictAsync(slug, gezien, nu, cancellationToken);
    }

    /// <summary>The newest version, when it is another than the editor saw.</summary>
    private static async Task<Paginaconflict?> ConflictAsync(this PortalDbContext db, string slug, int gezien, DateTime nu, CancellationToken cancellationToken) =>
        await db.GetWerkpaginaAsync(slug, nu, cancellationToken) is { } pagina && pagina.Laatste.Nummer != gezien ? new(pagina.Laatste) : null;

    private static async Task WijzigAsync(this PortalDbContext db, string slug, Action<Informatiepagina> wijzig, CancellationToken cancellationToken)
    {
        db.Toegang.VereisBureau();
        wijzig(await db.LaadAsync(slug, cancellationToken));
        await db.BewaarAlsEersteAsync(() => Task.FromResult(false), cancellationToken);
    }

    private static async Task<Informatiepagina> LaadAsync(this PortalDbContext db, string slug, CancellationToken cancellationToken) =>
        await db.Informatiepaginas.Include(p => p.Versies).SingleOrDefaultAsync(p => p.Slug == slug, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
}
