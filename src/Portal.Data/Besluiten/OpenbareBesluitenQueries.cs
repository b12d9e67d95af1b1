using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Governance;

namespace Portal.Data.Besluiten;

/// <summary>What anybody may know of a besluit of the stuurgroep: that it was taken, when, and with which outcome. Never its text, nor who voted how.</summary>
/// <param name="Wanneer">"21 november 2026"; of a document as precise as that is: "maart 2022".</param>
/// <param name="Uitslag">Null for what a document tells: that was decided.</param>
/// <param name="Herkomst">The document that tells of it; null for a besluit in the register of the portal.</param>
public sealed record OpenbaarBesluit(string Wanneer, string Titel, Besluituitslag? Uitslag, Herkomst? Herkomst);

public static class OpenbareBesluitenQueries
{
    /// <summary>The latest besluiten of the stuurgroep, newest first: of the register, and then what public documents say was decided before.</summary>
    /// <param name="aantal">At most so many.</param>
    public static async Task<IReadOnlyList<OpenbaarBesluit>> GetOpenbareBesluitenAsync(this PortalDbContext db, int aantal, CancellationToken cancellationToken = default)
    {
        var register = await db.Besluiten.Where(b => b.OrgaanCode == Besluit.Stuurgroep).OrderByDescending(b => b.Datum).ThenByDescending(b => b.Volgnummer).Take(aantal)
            .Select(b => new { b.Datum, b.Titel, b.Uitslag }).ToListAsync(cancellationToken);
        var stukken = (await db.Gebeurtenissen.AsNoTracking().Include(g => g.Bron).Where(g => g.OrgaanCode == Besluit.Stuurgroep).ToListAsync(cancellationToken)).Where(g => g.IsBesluit);
        return
        [
            .. register.Select(b => new OpenbaarBesluit(b.Datum.Voluit(), b.Titel, b.Uitslag, null))
                .Concat(stukken.OrderByDescending(g => g.Jaar).ThenByDescending(g => g.Maand ?? 0).ThenBy(g => g.Id, StringComparer.Ordinal)
                    .Select(g => new OpenbaarBesluit(g.Wanneer, g.Omschrijving, null, g.Herkomst)))
                .Take(aantal),
        ];
    }
}
