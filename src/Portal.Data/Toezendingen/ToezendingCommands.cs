using Microsoft.EntityFrameworkCore;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Toezendingen;

public static class ToezendingCommands
{
    private const int Pogingen = 20;

    /// <summary>Says when a step is expected at these gemeenten.</summary>
    /// <exception cref="DomeinregelException">The plan of the year was not adopted, a gemeente or step does not exist, or somebody entered something else in the meantime.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau plans.</exception>
    public static Task PlanToezendingAsync(
        this PortalDbContext db, int jaar, string stapCode, IReadOnlyCollection<Toezendkeuze> gemeenten, DateOnly verwachtOp, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, stapCode, gemeenten, t => t.VerwachtOp == verwachtOp, t => t.Plan(verwachtOp, db.Toegang), cancellationToken);

    /// <summary>Says when a step happened at these gemeenten: the bureau for any, a contactpersoon for the own one.</summary>
    /// <exception cref="DomeinregelException">The day lies ahead, the plan of the year was not adopted, a gemeente or step does not exist, or somebody entered something else in the meantime.</exception>
    /// <exception cref="UnauthorizedAccessException">Not for this gemeente.</exception>
    public static Task MeldToezendingAsync(
        this PortalDbContext db, int jaar, string stapCode, IReadOnlyCollection<Toezendkeuze> gemeenten, DateOnly op, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, stapCode, gemeenten, t => t.GedaanOp == op, t => t.Meld(op, db.Toegang, nu), cancellationToken);

    /// <summary>The contactpersoon agrees with what the bureau entered for the own gemeente.</summary>
    /// <param name="gezien">The day that stood on the screen: another one was not agreed with.</param>
    /// <exception cref="DomeinregelException">There is nothing to confirm, or another day stands there by now.</exception>
    /// <exception cref="UnauthorizedAccessException">The user belongs to no gemeente.</exception>
    public static Task BevestigToezendingAsync(this PortalDbContext db, int jaar, string stapCode, DateOnly gezien, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, stapCode, [new(db.EigenGemeente(), null)], _ => true, t => t.Bevestig(gezien, db.Toegang, nu), cancellationToken);

    /// <summary>
    /// All or none. Who meets a row that somebody else just made or changed looks again: what says the same already stays, and what says something
    /// else than stood on the screen is nobody's to overwrite unseen.
    /// </summary>
    /// <param name="zegtHetAl">Whether a row says already what is to be entered.</param>
    private static async Task BewerkAsync(
        this PortalDbContext db, int jaar, string stapCode, IReadOnlyCollection<Toezendkeuze> gemeenten, Func<Toezending, bool> zegtHetAl, Action<Toezending> bewerk, CancellationToken cancellationToken)
    {
        if (gemeenten.Count == 0)
        {
            throw new DomeinregelException("Kies ten minste één gemeente.");
        }

        if (!await db.IsVastgesteldAsync(jaar, cancellationToken))
        {
            throw new DomeinregelException($"Het jaarplan {jaar} is nog niet vastgesteld. Er is nog niets te verzenden.");
        }

        var gezien = gemeenten.DistinctBy(g => g.GemeenteId).ToDictionary(g => g.GemeenteId, g => g.Versie);
        List<int> ids = [.. gezien.Keys];
        var namen = await db.Gemeenten.Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Naam, cancellationToken);
        if (namen.Count != gezien.Count)
        {
            throw new DomeinregelException("Een van de gemeenten bestaat niet.");
        }

        for (var poging = 1; ; poging++)
        {
            db.ChangeTracker.Clear();
            var rijen = await db.Toezendingen.Where(t => t.Document == PcDocument.JaarplanBegroting && t.Jaar == jaar && t.StapCode == stapCode && ids.Contains(t.GemeenteId))
                .ToDictionaryAsync(t => t.GemeenteId, cancellationToken);
            var ingehaald = rijen.Values.Where(r => r.Versie != gezien[r.GemeenteId] && !zegtHetAl(r)).Select(r => namen[r.GemeenteId]).Order(StringComparer.Ordinal).ToList();
            if (ingehaald.Count > 0)
            {
                throw new DomeinregelException($"Iemand anders heeft net iets veranderd bij {string.Join(", ", ingehaald)}. Er is niets bewaard. Kijk wat er nu staat en probeer het opnieuw.");
            }

            foreach (var gemeente in ids)
            {
                if (!rijen.TryGetValue(gemeente, out var rij))
                {
                    db.Toezendingen.Add(rij = Toezending.Nieuw(gemeente, jaar, stapCode));
                }

                bewerk(rij);
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException) when (poging < Pogingen)
            {
                // somebody else was a moment earlier
            }
        }
    }
}

/// <summary>A gemeente for which a step is entered.</summary>
/// <param name="Versie">Of what stood on the screen; null when nothing was entered there yet.</param>
public sealed record Toezendkeuze(int GemeenteId, Guid? Versie);
