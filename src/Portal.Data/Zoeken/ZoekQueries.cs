using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Zoeken;

public static class ZoekQueries
{
    /// <summary>Rows of one kind; there are far fewer.</summary>
    private const int PerSoort = 2_000;

    /// <summary>Everything public that can be found by its words. Holds nothing of casussen or adviesvragen, whoever asks.</summary>
    /// <param name="nu">What is planned for later is not public yet (UTC).</param>
    public static async Task<IReadOnlyList<Zoekingang>> GetZoekingangenAsync(this PortalDbContext db, DateTime nu, CancellationToken cancellationToken = default)
    {
        var begrippen = await db.Begrippen.Take(PerSoort).Select(b => new { b.Term, b.Uitleg }).ToListAsync(cancellationToken);
        var gemeenten = await db.Gemeenten.Take(PerSoort).Select(g => new { g.Naam, g.Slug }).ToListAsync(cancellationToken);
        var indicatoren = await db.Indicatoren.Take(PerSoort).Select(i => new { i.Code, i.Titel, i.Definitie }).ToListAsync(cancellationToken);
        var documenten = await db.Documenten.Where(d => d.IngetrokkenOp == null).Take(PerSoort).Select(d => new { d.Id, d.Titel, d.Omschrijving, d.Jaar }).ToListAsync(cancellationToken);
        var bronnen = await db.Bronnen.Take(PerSoort).Select(b => new { b.Titel, b.Toelichting, b.Uitgever }).ToListAsync(cancellationToken);
        return
        [
            .. begrippen.Select(b => new Zoekingang(b.Term, "begrip", $"/begrippen#{Anker.Van(b.Term)}", b.Uitleg)),
            .. gemeenten.Select(g => new Zoekingang($"Gemeente {g.Naam}", "gemeente", $"/gemeenten/{g.Slug}", $"Cijfers, bijdrage en plustaken van {g.Naam}.")),
            .. indicatoren.Select(i => new Zoekingang(i.Titel, "cijfer", $"/cijfers#{i.Code}", i.Definitie)),
            .. documenten.Select(d => new Zoekingang(d.Titel, "document", Documenten.Document.AdresVan(d.Id, d.Titel), $"{d.Omschrijving} {d.Jaar}")),
            .. bronnen.Select(b => new Zoekingang(b.Titel, "stuk", "/documenten", $"{b.Uitgever}. {b.Toelichting}")),
        ];
    }
}
