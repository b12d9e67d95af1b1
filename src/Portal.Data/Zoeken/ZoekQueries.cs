using Microsoft.EntityFrameworkCore;
using Portal.Data.Begrotingen;
using Portal.Data.Informatie;
using Portal.Data.Informatie.Opmaak;
using Portal.Data.Jaarplannen;

namespace Portal.Data.Zoeken;

public static class ZoekQueries
{
    /// <summary>Rows of one kind; there are far fewer.</summary>
    private const int PerSoort = 2_000;

    /// <summary>Everything public that can be found by its words; of two that fit equally well, the first comes first. Holds nothing of casussen or adviesvragen, whoever asks.</summary>
    /// <param name="nu">What is planned for later is not public yet (UTC).</param>
    public static async Task<IReadOnlyList<Zoekingang>> GetZoekingangenAsync(this PortalDbContext db, DateTime nu, CancellationToken cancellationToken = default)
    {
        var begrippen = await db.Begrippen.Take(PerSoort).Select(b => new { b.Term, b.Uitleg }).ToListAsync(cancellationToken);
        var gemeenten = await db.Gemeenten.Take(PerSoort).Select(g => new { g.Naam, g.Slug }).ToListAsync(cancellationToken);
        var jaren = await db.Kengetallen.GroupBy(k => k.IndicatorCode).Select(g => new { g.Key, Jaar = g.Max(k => k.Jaar) }).ToDictionaryAsync(g => g.Key, g => g.Jaar, cancellationToken);
        var indicatoren = await db.Indicatoren.Take(PerSoort).Select(i => new { i.Code, i.Titel, i.Definitie }).ToListAsync(cancellationToken);
        var paginas = await db.OpenbareVersies(nu).Take(PerSoort).Select(v => new { v.Pagina!.Slug, v.Titel, v.Inleiding, v.Tekst }).ToListAsync(cancellationToken);
        var plannen = await db.GetOpenbarePlanjarenAsync(cancellationToken);
        var begrotingen = await db.GetBegrotingsjarenAsync(cancellationToken);
        var documenten = await db.Documenten.Where(d => d.IngetrokkenOp == null).Take(PerSoort).Select(d => new { d.Id, d.Titel, d.Omschrijving, d.Jaar }).ToListAsync(cancellationToken);
        var bronnen = await db.Bronnen.Take(PerSoort).Select(b => new { b.Titel, b.Toelichting, b.Uitgever }).ToListAsync(cancellationToken);
        return
        [
            .. paginas.Select(p => new Zoekingang(p.Titel, "informatie", $"/informatie/{p.Slug}", $"{p.Inleiding} {Paginatekst.Lees(p.Tekst).Kaal}")),
            .. begrippen.Select(b => new Zoekingang(b.Term, "begrip", $"/begrippen#{Anker.Van(b.Term)}", b.Uitleg)),
            .. gemeenten.Select(g => new Zoekingang($"Gemeente {g.Naam}", "gemeente", $"/gemeenten/{g.Slug}", $"Cijfers, bijdrage en plustaken van {g.Naam}.")),
            .. indicatoren.Where(i => jaren.ContainsKey(i.Code)).Select(i => new Zoekingang(i.Titel, "cijfer", $"/cijfers/{jaren[i.Code]}#{i.Code}", i.Definitie)),
            .. plannen.Select(j => new Zoekingang($"Jaarplan {j}", "plan", $"/jaarplan/{j}", $"Wat het Zorg- en Veiligheidshuis in {j} wil doen, en hoe ver het is.")),
            .. begrotingen.Select(j => new Zoekingang($"Begroting {j}", "geld", $"/begroting/{j}", $"Wat het in {j} kost en wie het betaalt: lasten, baten en reserve.")),
            .. jaren.Values.Distinct().Select(j => new Zoekingang($"Cijfers over {j}", "cijfers", $"/cijfers/{j}", $"Alle gepubliceerde cijfers over {j}.")),
            .. documenten.Select(d => new Zoekingang(d.Titel, "document", Documenten.Document.AdresVan(d.Id, d.Titel), $"{d.Omschrijving} {d.Jaar}")),
            .. bronnen.Select(b => new Zoekingang(b.Titel, "stuk", "/documenten", $"{b.Uitgever}. {b.Toelichting}")),
        ];
    }
}
