using Microsoft.EntityFrameworkCore;
using Portal.Data.Jaarplannen;

namespace Portal.Data.Besluiten;

public static class StemmingCommands
{
    internal const string BestaatNiet = "Deze stemming bestaat niet, of u mag haar niet zien.";

    /// <summary>Puts the concept plan before the stuurgroep. Doing it twice is doing it once.</summary>
    /// <exception cref="DomeinregelException">There is no such plan, it is no concept, or it has no actions.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the manager puts a plan forward.</exception>
    public static Task LegJaarplanVoorAsync(this PortalDbContext db, Guid jaarplanId, DateTime nu, CancellationToken cancellationToken = default) =>
        db.ProbeerAsync(async () =>
        {
            var plan = await db.LaadJaarplanAsync(jaarplanId, cancellationToken);
            if (plan.Status is not Jaarplanstatus.Voorgelegd)
            {
                plan.LegVoor(db.Toegang, nu);
            }

            return plan.Id;
        }, cancellationToken);

    /// <summary>Opens the vote on a plan, under the rule that holds today, for who is in the stuurgroep now.</summary>
    /// <returns>The open vote: the new one, or the one that was open already.</returns>
    /// <exception cref="DomeinregelException">There is no such plan, or it does not lie before the stuurgroep.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau opens a vote.</exception>
    public static Task<Guid> OpenStemmingAsync(this PortalDbContext db, Guid jaarplanId, DateTime nu, CancellationToken cancellationToken = default) =>
        db.ProbeerAsync(async () =>
        {
            var plan = await db.Jaarplannen.SingleOrDefaultAsync(p => p.Id == jaarplanId, cancellationToken) ?? throw new DomeinregelException(JaarplanCommands.BestaatNiet);
            var eerder = await db.Stemmingen.Where(s => s.JaarplanId == jaarplanId).OrderByDescending(s => s.Ronde)
                .Select(s => new { s.Id, s.Ronde, IsOpen = s.Regels.All(r => r.Soort != Regelsoort.Sluiting) }).FirstOrDefaultAsync(cancellationToken);
            if (eerder is { IsOpen: true } && db.Toegang.IsBureau)
            {
                return eerder.Id;
            }

            var regel = await db.GetBesluitregelAsync(DateOnly.FromDateTime(nu.InDrenthe()), cancellationToken);
            var leden = await db.Gebruikers.Where(g => g.Rol == Toegang.Rol.Stuurgroeplid && !g.IsGeblokkeerd).AsNoTracking().ToListAsync(cancellationToken);
            var stemming = Stemming.Open(plan, (eerder?.Ronde ?? 0) + 1, regel, leden, db.Toegang, nu);
            db.Stemmingen.Add(stemming);
            return stemming.Id;
        }, cancellationToken);

    /// <summary>The vote of the user. See <see cref="Stemming.BrengUit"/>.</summary>
    /// <exception cref="DomeinregelException">The vote is absent or closed, the sign-in is too long ago, or the condition can't be accepted.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not one of the members.</exception>
    public static Task BrengStemUitAsync(
        this PortalDbContext db, Guid stemmingId, Stemkeuze keuze, string? voorwaarde, DateTime nu, bool isBevestigd = false, CancellationToken cancellationToken = default) =>
        db.ProbeerAsync(async () =>
        {
            var stemming = await db.LaadStemmingAsync(stemmingId, cancellationToken);
            stemming.BrengUit(keuze, voorwaarde, db.Toegang, nu, isBevestigd);
            return stemming.Id;
        }, cancellationToken);

    /// <summary>
    /// Closes the vote. With quorum the plan is vastgesteld or goes back, and a besluit is written, all at once; without quorum nothing
    /// happens to the plan.
    /// </summary>
    /// <exception cref="DomeinregelException">The vote is absent or closed, the user opened it himself, or the plan is not the text that was voted on.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the manager and the members close a vote.</exception>
    public static Task<Stemuitkomst> SluitStemmingAsync(this PortalDbContext db, Guid stemmingId, DateTime nu, CancellationToken cancellationToken = default) =>
        db.ProbeerAsync(async () =>
        {
            var stemming = await db.LaadStemmingAsync(stemmingId, cancellationToken);
            var uitkomst = stemming.Sluit(db.Toegang, nu).Uitkomst!.Value;
            if (uitkomst is Stemuitkomst.ZonderQuorum)
            {
                return uitkomst;
            }

            var plan = await db.LaadJaarplanAsync(stemming.JaarplanId, cancellationToken);
            if (plan.TekstHash != stemming.TekstHash || plan.BerekenHash() != stemming.TekstHash)
            {
                throw new DomeinregelException("De tekst van het plan is niet meer de tekst waarover is gestemd. Er kan geen besluit volgen.");
            }

            if (uitkomst is Stemuitkomst.Aangenomen)
            {
                plan.StelVast(db.Toegang, nu);
            }
            else
            {
                plan.LegTerug($"De stuurgroep stelde het plan niet vast: {stemming.Verhouding.Telling}.", db.Toegang, nu);
            }

            db.Besluiten.Add(Besluit.UitStemming(stemming, await db.GetPlaatsAsync(nu.InDrenthe().Year, cancellationToken), db.Toegang, nu));
            return uitkomst;
        }, cancellationToken);

    /// <summary>Writes down a besluit that was taken in a meeting.</summary>
    /// <param name="formulierId">Made by the form: the same form sent again gives the besluit that it became.</param>
    /// <returns>Its number: "2026-3".</returns>
    /// <exception cref="DomeinregelException">Something lacks or is too long, the orgaan does not exist, the day lies ahead, or this form was sent before with something else in it.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau writes besluiten down.</exception>
    public static Task<string> LegBesluitVastAsync(
        this PortalDbContext db, Besluitgegevens gegevens, Guid formulierId, DateTime nu, CancellationToken cancellationToken = default) =>
        db.ProbeerAsync(async () =>
        {
            if (!await db.Organen.AnyAsync(o => o.Code == gegevens.OrgaanCode, cancellationToken))
            {
                throw new DomeinregelException("Kies wie het besluit heeft genomen.");
            }

            var besluit = Besluit.UitVergadering(formulierId, gegevens, await db.GetPlaatsAsync(gegevens.Datum.Year, cancellationToken), db.Toegang, nu);
            if (await db.Besluiten.SingleOrDefaultAsync(b => b.Id == formulierId, cancellationToken) is { } eerder)
            {
                return eerder.ZegtHetzelfdeAls(besluit) ? eerder.Nummer
                    : throw new DomeinregelException($"Dit formulier is al verstuurd: het is besluit {eerder.Nummer}. Wat u daarna hebt veranderd, is niet bewaard. Leg een nieuw besluit vast dat het verbetert.");
            }

            db.Besluiten.Add(besluit);
            return besluit.Nummer;
        }, cancellationToken);

    /// <summary>Writes down how the stuurgroep decides from a day on, by which besluit and why.</summary>
    /// <exception cref="DomeinregelException">See <see cref="Besluitregel.Opvolger"/>; or the besluit does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the manager writes rules down.</exception>
    public static Task<int> LegBesluitregelVastAsync(
        this PortalDbContext db, Drempel quorum, Drempel meerderheid, string? reden, DateOnly geldigVan, Guid besluitId, DateTime nu, CancellationToken cancellationToken = default) =>
        db.ProbeerAsync(async () =>
        {
            var besluit = await db.Besluiten.SingleOrDefaultAsync(b => b.Id == besluitId, cancellationToken) ?? throw new DomeinregelException("Kies het besluit waaruit de regel volgt.");
            var vorige = await db.Besluitregels.OrderByDescending(r => r.Nummer).FirstOrDefaultAsync(cancellationToken) ?? Besluitregel.Standaard;
            var regel = vorige.Opvolger(quorum, meerderheid, reden, geldigVan, besluit, db.Toegang, nu);
            db.Besluitregels.Add(regel);
            return regel.Nummer;
        }, cancellationToken);

    /// <summary>A vote with its members, votes and closing, in order.</summary>
    internal static async Task<Stemming> LaadStemmingAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Stemmingen.Include(s => s.Leden).Include(s => s.Regels.OrderBy(r => r.Volgnummer)).AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);

    private static async Task<Besluitplaats> GetPlaatsAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken)
    {
        var laatste = await db.Besluiten.OrderByDescending(b => b.Volgnummer).Select(b => new { b.Volgnummer, b.Hash }).FirstOrDefaultAsync(cancellationToken);
        return new((laatste?.Volgnummer ?? 0) + 1, laatste?.Hash ?? Schakel.Begin, await db.Besluiten.CountAsync(b => b.Datum.Year == jaar, cancellationToken) + 1);
    }
}
