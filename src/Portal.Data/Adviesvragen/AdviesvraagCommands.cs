using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

/// <summary>
/// The acts on adviesvragen: load, let the question act, save. A form that is sent twice, or fifty times at once, is one act; who
/// loses a race tries again on what the winner left, and is refused by the question itself if the act no longer fits.
/// </summary>
public static class AdviesvraagCommands
{
    /// <summary>Enough for a busy moment; what still fails then has another cause.</summary>
    private const int Pogingen = 8;

    private const string BestaatNiet = "Deze adviesvraag bestaat niet, of u mag haar niet zien.";

    /// <summary>Asks the bureau something. The draft of the question goes with it.</summary>
    /// <param name="formulierId">Made by the form, and kept by the browser with what was typed: the same form sent again gives the question that it became.</param>
    /// <returns>The kenmerk of the question.</returns>
    /// <exception cref="DomeinregelException">Not a contactpersoon, a value outside its limits, personal data, or this form was sent before with something else in it.</exception>
    public static Task<string> StelAdviesvraagAsync(
        this PortalDbContext db, Vraaggegevens gegevens, Guid formulierId, DateTime nu, CancellationToken cancellationToken = default) =>
        db.ProbeerAsync(async () =>
        {
            var bestaand = await (from b in db.Adviesberichten
                                  join v in db.Adviesvragen on b.AdviesvraagId equals v.Id
                                  where b.FormulierId == formulierId
                                  select new { v.Kenmerk, b.Tekst, v.Soort, v.Onderwerp, v.AveFase, v.Spoed }).FirstOrDefaultAsync(cancellationToken);
            if (bestaand is not null)
            {
                return (bestaand.Tekst, bestaand.Soort, bestaand.Onderwerp, bestaand.AveFase, bestaand.Spoed)
                        == (Vrijetekst.Kaal(gegevens.Toelichting), gegevens.Soort, Vrijetekst.Kaal(gegevens.Onderwerp), gegevens.AveFase, gegevens.Spoed)
                    ? bestaand.Kenmerk
                    : throw new DomeinregelException($"Deze vraag is al verstuurd en heet {bestaand.Kenmerk}. Wat u daarna hebt veranderd, is niet verstuurd. Schrijf het als bericht bij die vraag.");
            }

            var vraag = Adviesvraag.Stel(Kenmerk.Nieuw(Adviesvraag.KenmerkSoort, DateOnly.FromDateTime(nu.InDrenthe())), gegevens, formulierId, db.Toegang, nu);
            db.Adviesvragen.Add(vraag);
            await db.RuimConceptOpAsync(Adviesconcept.NieuweVraag, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return vraag.Kenmerk;
        }, cancellationToken);

    /// <summary>Writes a message. The draft of it goes with it.</summary>
    /// <param name="hoe"><see cref="Adviesactie.Reageer"/>, <see cref="Adviesactie.Antwoord"/> or <see cref="Adviesactie.VraagTerug"/>.</param>
    /// <exception cref="DomeinregelException">The question does not exist, may not be written to now, a colleague wrote in the meantime, or this form was sent in another conversation.</exception>
    public static Task SchrijfAdviesberichtAsync(
        this PortalDbContext db, string kenmerk, Adviesactie hoe, NieuwBericht bericht, DateTime nu, CancellationToken cancellationToken = default) =>
        db.DoeAsync(kenmerk, async vraag =>
        {
            if (vraag.Berichten.FirstOrDefault(b => b.FormulierId == bericht.FormulierId) is { } eerder)
            {
                if (eerder.Tekst != Vrijetekst.Kaal(bericht.Tekst))
                {
                    throw new DomeinregelException("Dit bericht is al verstuurd. Wat u daarna hebt veranderd, is niet verstuurd. Vernieuw de pagina en schrijf het als nieuw bericht.");
                }

                return;
            }

            if (await db.Adviesberichten.AnyAsync(b => b.GemeenteId == vraag.GemeenteId && b.AdviesvraagId != vraag.Id && b.FormulierId == bericht.FormulierId, cancellationToken))
            {
                throw new DomeinregelException("Dit formulier is al gebruikt bij een andere adviesvraag. Vernieuw de pagina en verstuur uw bericht opnieuw.");
            }

            vraag.Schrijf(hoe, bericht, db.Toegang, nu);
            await db.RuimConceptOpAsync(vraag.Kenmerk, cancellationToken);
        }, cancellationToken);

    /// <summary>The bureau takes a question: <see cref="Adviesactie.NeemInBehandeling"/> or <see cref="Adviesactie.NeemOver"/>.</summary>
    /// <exception cref="DomeinregelException">It may not, or a colleague was first.</exception>
    public static Task NeemAdviesvraagAsync(
        this PortalDbContext db, string kenmerk, Adviesactie hoe, DateTime nu, CancellationToken cancellationToken = default) =>
        db.DoeAsync(kenmerk, vraag =>
        {
            if (vraag.BehandelaarId is null || vraag.BehandelaarId != db.Toegang.GebruikerId || vraag.Status is not Adviesstatus.InBehandeling)
            {
                vraag.Neem(hoe, db.Toegang, nu);
            }

            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>The gemeente closes its question. Closing a closed question changes nothing.</summary>
    /// <exception cref="DomeinregelException">It may not.</exception>
    public static Task SluitAdviesvraagAsync(this PortalDbContext db, string kenmerk, DateTime nu, CancellationToken cancellationToken = default) =>
        db.DoeAsync(kenmerk, vraag =>
        {
            if (vraag.Status is not Adviesstatus.Gesloten || db.Toegang.IsBureau)
            {
                vraag.Sluit(db.Toegang, nu);
            }

            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Makes an aanmelding of a question. Question and casus are saved together; doing it again gives the same casus.</summary>
    /// <returns>The kenmerk of the casus.</returns>
    /// <exception cref="DomeinregelException">It may not, or the aanmelder does not exist.</exception>
    public static async Task<string> ZetAdviesvraagOmAsync(
        this PortalDbContext db, string kenmerk, Omzetting omzetting, DateTime nu, CancellationToken cancellationToken = default)
    {
        var casuskenmerk = "";
        await db.DoeAsync(kenmerk, async vraag =>
        {
            if (vraag is { Status: Adviesstatus.Omgezet, CasusId: { } casusId } && db.Toegang.IsBureau)
            {
                casuskenmerk = await db.Casussen.Where(c => c.Id == casusId).Select(c => c.Kenmerk).SingleAsync(cancellationToken);
                return;
            }

            if (!await db.Convenantpartners.AnyAsync(p => p.Code == omzetting.AanmelderCode, cancellationToken))
            {
                throw new DomeinregelException("Kies wie de casus aanmeldt.");
            }

            casuskenmerk = Kenmerk.Nieuw(Casus.KenmerkSoort, DateOnly.FromDateTime(nu.InDrenthe()));
            db.Casussen.Add(vraag.ZetOm(casuskenmerk, omzetting, db.Toegang, nu));
        }, cancellationToken);
        return casuskenmerk;
    }

    /// <summary>Keeps what the current user has typed and not sent. Empty fields take the draft away.</summary>
    /// <param name="plaats"><see cref="Adviesconcept.NieuweVraag"/>, or the kenmerk of a question.</param>
    /// <returns>When it was kept; null when there was nothing to keep.</returns>
    /// <exception cref="DomeinregelException">A field is too long or holds a burgerservicenummer, or this is not a place where the user can write.</exception>
    public static Task<DateTime?> BewaarConceptAsync(
        this PortalDbContext db, string plaats, Conceptvelden velden, DateTime nu, CancellationToken cancellationToken = default) =>
        db.ProbeerAsync<DateTime?>(async () =>
        {
            int? gemeenteId = plaats is Adviesconcept.NieuweVraag
                ? db.Toegang.GemeenteId
                : await db.Adviesvragen.Where(v => v.Kenmerk == plaats).Select(v => (int?)v.GemeenteId).SingleOrDefaultAsync(cancellationToken);
            if (db.Toegang.GebruikerId is not { } ik || gemeenteId is not { } gemeente)
            {
                throw await db.WeigerAsync(Logobject.Adviesvraag, plaats, BestaatNiet, cancellationToken);
            }

            if (velden.IsLeeg)
            {
                await db.RuimConceptOpAsync(plaats, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }

            if (await db.Adviesconcepten.SingleOrDefaultAsync(c => c.GebruikerId == ik && c.Plaats == plaats, cancellationToken) is { } concept)
            {
                concept.Bewaar(velden, nu);
            }
            else
            {
                db.Adviesconcepten.Add(new(ik, gemeente, plaats, velden, nu));
            }

            await db.SaveChangesAsync(cancellationToken);
            return nu;
        }, cancellationToken);

    private static async Task DoeAsync(this PortalDbContext db, string kenmerk, Func<Adviesvraag, Task> handeling, CancellationToken cancellationToken) =>
        await db.ProbeerAsync(async () =>
        {
            var gezocht = kenmerk.ToUpperInvariant();
            var vraag = await db.Adviesvragen.Include(v => v.Berichten.OrderBy(b => b.Volgnummer)).SingleOrDefaultAsync(v => v.Kenmerk == gezocht, cancellationToken)
                ?? throw await db.WeigerAsync(Logobject.Adviesvraag, kenmerk, BestaatNiet, cancellationToken);
            await handeling(vraag);
            return await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);

    /// <summary>Does it again when another save came between: on fresh rows, so that the rules see what the other did.</summary>
    private static async Task<T> ProbeerAsync<T>(this PortalDbContext db, Func<Task<T>> handeling, CancellationToken cancellationToken)
    {
        using var ruimte = db.OpenLeesruimte(isBlik: false);
        for (var poging = 1; ; poging++)
        {
            try
            {
                return await handeling();
            }
            catch (DbUpdateException) when (poging < Pogingen)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task RuimConceptOpAsync(this PortalDbContext db, string plaats, CancellationToken cancellationToken)
    {
        var ik = db.Toegang.GebruikerId;
        if (await db.Adviesconcepten.SingleOrDefaultAsync(c => c.GebruikerId == ik && c.Plaats == plaats, cancellationToken) is { } concept)
        {
            db.Adviesconcepten.Remove(concept);
        }
    }
}
