using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;

namespace Portal.Data.Besluiten;

/// <summary>All chains of the portal at once: for who has to know that a database is whole, not for a screen.</summary>
public static class KetenQueries
{
    /// <summary>What is wrong with the besluiten, with any vote, or with the logboek, as Dutch sentences; nothing when all hold.</summary>
    /// <exception cref="UnauthorizedAccessException">Not the portal itself asks.</exception>
    public static async Task<IReadOnlyList<string>> ControleerKetensAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        if (!db.Toegang.IsSysteem)
        {
            throw new UnauthorizedAccessException("Alleen het portaal zelf gaat alle ketens na.");
        }

        List<string> bevindingen = [];
        Neem("Besluiten", [.. (await db.Besluiten.AsNoTracking().OrderBy(b => b.Volgnummer).ToListAsync(cancellationToken)).Select(b => b.Schakel())]);
        bevindingen.AddRange((await db.LoopLogboekNaAsync(cancellationToken)).Bevindingen.Select(b => $"Logboek: {b.Zin}"));
        foreach (var id in await db.Stemmingen.Select(s => s.Id).ToListAsync(cancellationToken))
        {
            var stemming = await db.LaadStemmingAsync(id, cancellationToken);
            Neem(stemming.Titel, stemming.Keten());
        }

        return bevindingen;

        void Neem(string naam, IReadOnlyList<Schakel> keten) => bevindingen.AddRange(Ketencontrole.Controleer(keten).Select(b => $"{naam}: {b.Zin}"));
    }
}
