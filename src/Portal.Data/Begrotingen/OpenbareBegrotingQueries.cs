using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>
/// The begroting of a year as its document prints it, for anybody: <c>/begroting/{jaar}</c>. Wijzigingen, quarters and prognoses are the
/// stuurgroep's, and are not here.
/// </summary>
/// <param name="Jaren">Years with a begroting, oldest first.</param>
/// <param name="Vorige">The begroting of the year before; null when no document has one.</param>
/// <param name="WaarVandaan">The baten as parts of a hundred euros.</param>
/// <param name="Waarheen">The lasten as parts of a hundred euros.</param>
/// <param name="Reserve">The algemene reserve in this year; null when no document speaks about it.</param>
public sealed record OpenbareBegroting(
    IReadOnlyList<int> Jaren,
    Begrotingskop Begroting,
    Begrotingskop? Vorige,
    Begrotingstabel Lasten,
    Begrotingstabel Baten,
    IReadOnlyList<Honderdste> WaarVandaan,
    IReadOnlyList<Honderdste> Waarheen,
    Reservejaar? Reserve,
    Tegenspraak? Nazorg)
{
    /// <summary>What the twelve gemeenten pay together, as the document names that line; null when it has none.</summary>
    public Begrotingsregel? VanGemeenten => Baten.Regels.FirstOrDefault(r => r.Omschrijving.StartsWith("Cofinanciering", StringComparison.Ordinal));
}

public static class OpenbareBegrotingQueries
{
    /// <summary>The begroting of this year; null when no document has one.</summary>
    public static async Task<OpenbareBegroting?> GetOpenbareBegrotingAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        var begrotingen = await db.Begrotingen.AsNoTracking().Include(b => b.Bron).OrderBy(b => b.Jaar).ThenByDescending(b => b.Versienaam).ToListAsync(cancellationToken);
        if (begrotingen.Find(b => b.Jaar == jaar) is not { } begroting)
        {
            return null;
        }

        var posten = await db.Begrotingsposten.AsNoTracking().Include(p => p.Bron).ToListAsync(cancellationToken);
        var realisatie = await db.Realisatieposten.AsNoTracking().Include(p => p.Bron).ToListAsync(cancellationToken);
        var vorige = begrotingen.Find(b => b.Jaar == jaar - 1);
        var eigen = Posten(begroting);
        var ervoor = vorige is null ? null : Posten(vorige);
        return new(
            [.. begrotingen.Select(b => b.Jaar).Distinct()],
            BegrotingQueries.Kop(begroting),
            vorige is null ? null : BegrotingQueries.Kop(vorige),
            new(Kant.Lasten, eigen, ervoor),
            new(Kant.Baten, eigen, ervoor),
            VanElkeHonderd.Van(Kant.Baten, eigen),
            VanElkeHonderd.Van(Kant.Lasten, eigen),
            (await db.GetReserveverloopAsync(posten, realisatie, cancellationToken)).Jaren.FirstOrDefault(r => r.Jaar == jaar),
            BegrotingQueries.Nazorgtegenspraak(eigen));

        List<Begrotingspost> Posten(Begroting van) => posten.FindAll(p => p.Jaar == van.Jaar && p.Versienaam == van.Versienaam);
    }
}
