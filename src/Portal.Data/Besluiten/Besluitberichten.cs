using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Besluiten;

/// <summary>That a besluit was taken, for who follows them: what, when, with which outcome. Never its text, nor who voted how.</summary>
/// <param name="VastgelegdOp">When it came into the register (UTC).</param>
public sealed record Besluitbericht(string Nummer, string Titel, DateOnly Datum, Besluituitslag Uitslag, DateTime VastgelegdOp);

public static class Besluitberichten
{
    /// <summary>The newest besluiten of the stuurgroep in the register.</summary>
    public static async Task<IReadOnlyList<Besluitbericht>> GetBesluitberichtenAsync(this PortalDbContext db, int aantal, CancellationToken cancellationToken = default) =>
        await db.Besluiten.Where(b => b.OrgaanCode == Besluit.Stuurgroep).OrderByDescending(b => b.Volgnummer).Take(aantal)
            .Select(b => new Besluitbericht(b.Nummer, b.Titel, b.Datum, b.Uitslag, b.VastgelegdOp)).ToListAsync(cancellationToken);
}
