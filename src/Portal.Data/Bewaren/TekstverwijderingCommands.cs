using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Governance;
using Portal.Data.Logboek;
using Portal.Data.Opslag;

namespace Portal.Data.Bewaren;

/// <summary>
/// Takes a typed text away for good: out of its row, out of the history that repeats it, out of what others were typing at the same question,
/// and out of the bytes of the database file. A sentence stays in its place, and a row in the logboek that says which one and why, never what.
/// </summary>
public static class TekstverwijderingCommands
{
    private const string BestaatNiet = "Deze tekst bestaat niet (meer).";

    /// <summary>Doing it twice is doing it once.</summary>
    /// <returns>
    /// Whether the bytes are gone too. False when others kept the database file occupied: the text is then out of the portal, and the round of
    /// the coming night wipes what is left of it.
    /// </returns>
    /// <exception cref="DomeinregelException">Not the bureau, no reason, or no such text. Nothing changed.</exception>
    public static async Task<bool> VerwijderTekstAsync(
        this PortalDbContext db, Tekstsoort soort, Guid id, Verwijderreden? reden, DateTime nu, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        if (reden is not { } waarom || !Enum.IsDefined(waarom))
        {
            throw new DomeinregelException("Kies waarom de tekst weg moet.");
        }

        using var ruimte = db.OpenLeesruimte(isBlik: false);
        await db.LegVastAsync(nu, async pen =>
        {
            var (over, overId, weergave, gemeente) = soort switch
            {
                Tekstsoort.Adviesonderwerp or Tekstsoort.Adviesbericht => await db.UitAdviesvraagAsync(soort, id, nu, cancellationToken),
                Tekstsoort.Plustaakreden => await db.UitVerzoekAsync(id, nu, cancellationToken),
                Tekstsoort.Reactie => await db.UitReactieAsync(id, nu, cancellationToken),
                _ => await db.UitCasusAsync(soort, id, nu, cancellationToken),
            };
            if (db.ChangeTracker.Entries().Any(e => e.State is EntityState.Modified))
            {
                pen.Schrijf(new(Logactie.TekstVerwijderd, over, overId, weergave, $"{soort.Tekst()}; {waarom.Tekst()}", gemeente));
            }

            return true;
        }, cancellationToken);
        return await db.WisSporenAsync(ookGroot: false, cancellationToken);
    }

    private static async Task<Weg> UitAdviesvraagAsync(this PortalDbContext db, Tekstsoort soort, Guid id, DateTime nu, CancellationToken cancellationToken)
    {
        var vraag = await db.Adviesvragen.Include(v => v.Berichten)
            .SingleOrDefaultAsync(v => soort == Tekstsoort.Adviesonderwerp ? v.Id == id : v.Berichten.Any(b => b.Id == id), cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
        if (soort is Tekstsoort.Adviesbericht)
        {
            vraag.VerwijderBericht(id, db.Toegang, nu);
        }
        else
        {
            var onderwerp = vraag.Onderwerp;
            vraag.VerwijderOnderwerp(db.Toegang, nu);
            if (vraag.CasusId is { } casusId)
            {
                (await db.LaadCasusAsync(c => c.Id == casusId, cancellationToken)).VergeetOnderwerp(onderwerp, db.Toegang, nu);
            }
        }

        // Nobody but their writers can see drafts, so nobody can say whether they quote the text.
        db.Adviesconcepten.RemoveRange(await db.Adviesconcepten.Where(c => c.Plaats == vraag.Kenmerk).ToListAsync(cancellationToken));
        return new(Logobject.Adviesvraag, vraag.Id, vraag.Kenmerk, vraag.GemeenteId);
    }

    private static async Task<Weg> UitCasusAsync(this PortalDbContext db, Tekstsoort soort, Guid id, DateTime nu, CancellationToken cancellationToken)
    {
        var casus = await (soort is Tekstsoort.Casusgeschiedenis
            ? db.LaadCasusAsync(c => c.Wijzigingen.Any(w => w.Id == id), cancellationToken)
            : db.LaadCasusAsync(c => c.Id == id, cancellationToken));
        switch (soort)
        {
            case Tekstsoort.Casusonderwerp:
                var onderwerp = casus.Onderwerp;
                casus.VerwijderOnderwerp(db.Toegang, nu);
                if (await db.Adviesvragen.SingleOrDefaultAsync(v => v.CasusId == casus.Id && v.Onderwerp == onderwerp, cancellationToken) is { } vraag)
                {
                    vraag.VerwijderOnderwerp(db.Toegang, nu);
                }

                break;
            case Tekstsoort.Casusreden:
                casus.VerwijderReden(db.Toegang, nu);
                break;
            case Tekstsoort.Afsluittoelichting:
                (await db.Afsluitvoorstellen.Where(v => v.CasusId == casus.Id).ToListAsync(cancellationToken)).ForEach(v => v.VerwijderToelichting(db.Toegang, nu));
                break;
            case Tekstsoort.Casusgeschiedenis:
                casus.VerwijderUitGeschiedenis(id, db.Toegang, nu);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(soort), soort, null);
        }

        return new(Logobject.Casus, casus.Id, casus.Kenmerk, casus.GemeenteId);
    }

    private static async Task<Weg> UitVerzoekAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken)
    {
        var verzoek = await db.PlustaakVerzoeken.Include(v => v.Wijzigingen).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
        verzoek.VerwijderRedenen(db.Toegang, nu);
        return new(Logobject.Plustaak, verzoek.Id, $"{verzoek.PlustaakCode} {verzoek.Jaar}", verzoek.GemeenteId);
    }

    private static async Task<Weg> UitReactieAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken)
    {
        var reactie = await db.Reacties.Include(r => r.Pagina).SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
        reactie.VerwijderTekst(db.Toegang, nu);
        return new(Logobject.Reactie, reactie.Id, $"Reactie bij {reactie.Pagina!.Slug}", null);
    }

    private static async Task<Casus> LaadCasusAsync(this PortalDbContext db, System.Linq.Expressions.Expression<Func<Casus, bool>> welke, CancellationToken cancellationToken) =>
        await db.Casussen.Include(c => c.Wijzigingen).SingleOrDefaultAsync(welke, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);

    /// <summary>What a text was taken from, as the logboek names it.</summary>
    private sealed record Weg(Logobject Over, Guid OverId, string Weergave, int? GemeenteId);
}
