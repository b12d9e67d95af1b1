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
    /// Whether the bytes are gone too. False when others kept the database file occupied: the text is then out of the portal, and what is left of
    /// it is wiped as soon as that goes, in the coming night at the latest when nothing is wrong.
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
            var geraakt = soort switch
            {
                Tekstsoort.Adviesonderwerp or Tekstsoort.Adviesbericht => await db.UitAdviesvraagAsync(soort, id, nu, cancellationToken),
                Tekstsoort.Plustaakreden => await db.UitVerzoekAsync(id, nu, cancellationToken),
                Tekstsoort.Reactie => await db.UitReactieAsync(id, nu, cancellationToken),
                _ => await db.UitCasusAsync(soort, id, nu, cancellationToken),
            };
            var weggehaald = geraakt.Where(g => g.Rijen.Any(r => db.Entry(r).State is EntityState.Modified)).ToList();
            if (weggehaald.Count > 0)
            {
                db.Sporen.Add(new(nu));
            }

            foreach (var weg in weggehaald)
            {
                pen.Schrijf(new(Logactie.TekstVerwijderd, weg.Over, weg.OverId, weg.Weergave, $"{soort.Tekst()}; {waarom.Tekst()}", weg.GemeenteId));
            }

            return true;
        }, cancellationToken);
        return await db.WisSporenAsync(ookGroot: false, cancellationToken: cancellationToken);
    }

    private static async Task<IReadOnlyList<Weg>> UitAdviesvraagAsync(this PortalDbContext db, Tekstsoort soort, Guid id, DateTime nu, CancellationToken cancellationToken)
    {
        var vraag = await db.Adviesvragen.Include(v => v.Berichten)
            .SingleOrDefaultAsync(v => soort == Tekstsoort.Adviesonderwerp ? v.Id == id : v.Berichten.Any(b => b.Id == id), cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
        await db.VergeetConceptenAsync(vraag, cancellationToken);
        if (soort is Tekstsoort.Adviesbericht)
        {
            vraag.VerwijderBericht(id, db.Toegang, nu);
            return [Weg.Uit(vraag)];
        }

        var onderwerp = vraag.Onderwerp;
        vraag.VerwijderOnderwerp(db.Toegang, nu);
        if (vraag.CasusId is not { } casusId)
        {
            return [Weg.Uit(vraag)];
        }

        var casus = await db.LaadCasusAsync(c => c.Id == casusId, cancellationToken);
        casus.VergeetOnderwerp(onderwerp, db.Toegang, nu);
        return [Weg.Uit(vraag), Weg.Uit(casus)];
    }

    /// <summary>Nobody but their writers can see drafts, so nobody can say whether they quote a text of this question.</summary>
    private static async Task VergeetConceptenAsync(this PortalDbContext db, Adviesvraag vraag, CancellationToken cancellationToken) =>
        db.Adviesconcepten.RemoveRange(await db.Adviesconcepten.Where(c => c.Plaats == vraag.Kenmerk).ToListAsync(cancellationToken));

    private static async Task<IReadOnlyList<Weg>> UitCasusAsync(this PortalDbContext db, Tekstsoort soort, Guid id, DateTime nu, CancellationToken cancellationToken)
    {
        var casus = await (soort is Tekstsoort.Casusgeschiedenis
            ? db.LaadCasusAsync(c => c.Wijzigingen.Any(w => w.Id == id), cancellationToken)
            : db.LaadCasusAsync(c => c.Id == id, cancellationToken));
        switch (soort)
        {
            case Tekstsoort.Casusonderwerp:
                var gelijk = await db.VraagMetOnderwerpAsync(casus, casus.NoemtOnderwerp, cancellationToken);
                casus.VerwijderOnderwerp(db.Toegang, nu);
                return await MetVraagAsync(gelijk);
            case Tekstsoort.Casusreden:
                casus.VerwijderReden(db.Toegang, nu);
                return [Weg.Uit(casus)];
            case Tekstsoort.Afsluittoelichting:
                var voorstellen = await db.Afsluitvoorstellen.Where(v => v.CasusId == casus.Id).ToListAsync(cancellationToken);
                voorstellen.ForEach(v => v.VerwijderToelichting(db.Toegang, nu));
                return [Weg.Uit(casus, voorstellen)];
            case Tekstsoort.Casusgeschiedenis:
                // What the casus is called now was not pointed at, and stays; at the question then too.
                var genoemd = casus.Wijzigingen.Single(w => w.Id == id).IsOverOnderwerp
                    ? await db.VraagMetOnderwerpAsync(casus, o => o != casus.Onderwerp && casus.NoemtOnderwerp(o), cancellationToken) : null;
                casus.VerwijderUitGeschiedenis(id, db.Toegang, nu);
                return await MetVraagAsync(genoemd);
            default:
                throw new ArgumentOutOfRangeException(nameof(soort), soort, null);
        }

        async Task<IReadOnlyList<Weg>> MetVraagAsync(Adviesvraag? vraag)
        {
            if (vraag is null)
            {
                return [Weg.Uit(casus)];
            }

            vraag.VerwijderOnderwerp(db.Toegang, nu);
            await db.VergeetConceptenAsync(vraag, cancellationToken);
            return [Weg.Uit(casus), Weg.Uit(vraag)];
        }
    }

    /// <summary>The question that this casus came from, when its subject is one of these; the gemeente reads it there.</summary>
    private static async Task<Adviesvraag?> VraagMetOnderwerpAsync(this PortalDbContext db, Casus casus, Func<string, bool> welk, CancellationToken cancellationToken) =>
        await db.Adviesvragen.SingleOrDefaultAsync(v => v.CasusId == casus.Id, cancellationToken) is { } vraag && welk(vraag.Onderwerp) ? vraag : null;

    private static async Task<IReadOnlyList<Weg>> UitVerzoekAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken)
    {
        var verzoek = await db.PlustaakVerzoeken.Include(v => v.Wijzigingen).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
        verzoek.VerwijderRedenen(db.Toegang, nu);
        return [new(Logobject.Plustaak, verzoek.Id, $"{verzoek.PlustaakCode} {verzoek.Jaar}", verzoek.GemeenteId, [verzoek, .. verzoek.Wijzigingen])];
    }

    private static async Task<IReadOnlyList<Weg>> UitReactieAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken)
    {
        var reactie = await db.Reacties.Include(r => r.Pagina).SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
        reactie.VerwijderTekst(db.Toegang, nu);
        return [new(Logobject.Reactie, reactie.Id, $"Reactie bij {reactie.Pagina!.Slug}", null, [reactie])];
    }

    private static async Task<Casus> LaadCasusAsync(this PortalDbContext db, System.Linq.Expressions.Expression<Func<Casus, bool>> welke, CancellationToken cancellationToken) =>
        await db.Casussen.Include(c => c.Wijzigingen).SingleOrDefaultAsync(welke, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);

    /// <summary>What a text was taken from, as the logboek names it.</summary>
    /// <param name="Rijen">Where it may have stood; when none of these changed there was nothing to take away.</param>
    private sealed record Weg(Logobject Over, Guid OverId, string Weergave, int? GemeenteId, IReadOnlyList<object> Rijen)
    {
        public static Weg Uit(Adviesvraag vraag) => new(Logobject.Adviesvraag, vraag.Id, vraag.Kenmerk, vraag.GemeenteId, [vraag, .. vraag.Berichten]);

        public static Weg Uit(Casus casus, params IEnumerable<object> rijen) => new(Logobject.Casus, casus.Id, casus.Kenmerk, casus.GemeenteId, [casus, .. casus.Wijzigingen, .. rijen]);
    }
}
