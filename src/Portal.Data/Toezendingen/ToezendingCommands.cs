using Microsoft.EntityFrameworkCore;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Toezendingen;

public static class ToezendingCommands
{
    private const int Pogingen = 20;

    /// <summary>Says when a step is expected at these gemeenten.</summary>
    /// <exception cref="DomeinregelException">The plan of the year was not adopted, or a gemeente or step does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau plans.</exception>
    public static Task PlanToezendingAsync(
        this PortalDbContext db, int jaar, string stapCode, IReadOnlyCollection<int> gemeenten, DateOnly verwachtOp, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, stapCode, gemeenten, t => t.Plan(verwachtOp, db.Toegang), cancellationToken);

    /// <summary>Says when a step happened at these gemeenten: the bureau for any, a contactpersoon for the own one.</summary>
    /// <exception cref="DomeinregelException">The day lies ahead, the plan of the year was not adopted, or a gemeente or step does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">Not for this gemeente.</exception>
    public static Task MeldToezendingAsync(
        this PortalDbContext db, int jaar, string stapCode, IReadOnlyCollection<int> gemeenten, DateOnly op, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, stapCode, gemeenten, t => t.Meld(op, db.Toegang, nu), cancellationToken);

    /// <summary>The contactpersoon agrees with what the bureau entered for the own gemeente.</summary>
    /// <exception cref="DomeinregelException">There is nothing to confirm.</exception>
    /// <exception cref="UnauthorizedAccessException">The user belongs to no gemeente.</exception>
    public static Task BevestigToezendingAsync(this PortalDbContext db, int jaar, string stapCode, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkAsync(jaar, stapCode, [db.EigenGemeente()], t => t.Bevestig(db.Toegang, nu), cancellationToken);

    /// <summary>All or none. Who meets a row that somebody else just made or changed acts anew on that one.</summary>
    private static async Task BewerkAsync(
        this PortalDbContext db, int jaar, string stapCode, IReadOnlyCollection<int> gemeenten, Action<Toezending> bewerk, CancellationToken cancellationToken)
    {
        if (gemeenten.Count == 0)
        {
            throw new DomeinregelException("Kies ten minste één gemeente.");
        }

        if (!await db.IsVastgesteldAsync(jaar, cancellationToken))
        {
            throw new DomeinregelException($"Het jaarplan {jaar} is nog niet vastgesteld. Er is nog niets te verzenden.");
        }

        if (await db.Gemeenten.CountAsync(g => gemeenten.Contains(g.Id), cancellationToken) != gemeenten.Distinct().Count())
        {
            throw new DomeinregelException("Een van de gemeenten bestaat niet.");
        }

        for (var poging = 1; ; poging++)
        {
            db.ChangeTracker.Clear();
            var rijen = await db.Toezendingen.Where(t => t.Document == PcDocument.JaarplanBegroting && t.Jaar == jaar && t.StapCode == stapCode && gemeenten.Contains(t.GemeenteId))
                .ToDictionaryAsync(t => t.GemeenteId, cancellationToken);
            foreach (var gemeente in gemeenten.Distinct())
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
