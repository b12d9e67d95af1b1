using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Logboek;

namespace Portal.Data.Bewaren;

/// <summary>Which texts can be taken away. What was taken away already is not among them.</summary>
public static class TekstverwijderingQueries
{
    /// <summary>The subject and the messages of a question; nothing when it does not exist.</summary>
    /// <exception cref="DomeinregelException">Not the bureau.</exception>
    public static async Task<IReadOnlyList<Tekstplek>> GetTekstenVanAdviesvraagAsync(this PortalDbContext db, string kenmerk, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var gezocht = kenmerk.ToUpperInvariant();
        var vraag = await db.InzageAsync(
            () => db.Adviesvragen.AsNoTracking().Include(v => v.Berichten.OrderBy(b => b.Volgnummer)).SingleOrDefaultAsync(v => v.Kenmerk == gezocht, cancellationToken),
            v => Logblik.Van(Logobject.Adviesvraag, gezocht, v is null ? null : (v.Id, v.GemeenteId)), cancellationToken);
        return vraag is null ? [] : ZonderVerwijderde(
        [
            (Tekstsoort.Adviesonderwerp, vraag.Id, "Onderwerp", vraag.Onderwerp),
            .. vraag.Berichten.Select(b => (Tekstsoort.Adviesbericht, b.Id, $"Bericht {b.Volgnummer}, {b.Door}, {b.Op.Voluit()}", b.Tekst)),
        ]);
    }

    /// <summary>Everything that was typed about a casus, also in its history; nothing when it does not exist.</summary>
    /// <exception cref="DomeinregelException">Not the bureau.</exception>
    public static async Task<IReadOnlyList<Tekstplek>> GetTekstenVanCasusAsync(this PortalDbContext db, string kenmerk, CancellationToken cancellationToken = default)
    {
        db.Toegang.VereisBureau();
        var gezocht = kenmerk.ToUpperInvariant();
        var (casus, toelichtingen) = await db.InzageAsync(
            async () =>
            {
                var casus = await db.Casussen.AsNoTracking().Include(c => c.Wijzigingen.OrderByDescending(w => w.VastgelegdOp)).SingleOrDefaultAsync(c => c.Kenmerk == gezocht, cancellationToken);
                return (Casus: casus, Toelichtingen: casus is null ? [] : await db.Afsluitvoorstellen.Where(v => v.CasusId == casus.Id && v.Toelichting != null)
                    .OrderByDescending(v => v.VoorgesteldOp).Select(v => v.Toelichting!).ToListAsync(cancellationToken));
            },
            t => Logblik.Van(Logobject.Casus, gezocht, t.Casus is { } c ? (c.Id, c.GemeenteId) : null), cancellationToken);
        if (casus is null)
        {
            return [];
        }

        return ZonderVerwijderde(
        [
            (Tekstsoort.Casusonderwerp, casus.Id, "Onderwerp", casus.Onderwerp),
            (Tekstsoort.Casusreden, casus.Id, $"Reden bij ‘{casus.Status.Tekst()}’", casus.Reden ?? ""),
            (Tekstsoort.Afsluittoelichting, casus.Id, "Toelichting van de gemeente bij het afsluiten", toelichtingen.Find(t => !Tekstverwijdering.IsVerwijderd(t)) ?? ""),
            .. casus.Wijzigingen.Where(w => w.IsGetypt && !Tekstverwijdering.IsVerwijderd(w.Tekst)).Select(w => (Tekstsoort.Casusgeschiedenis, w.Id, $"Geschiedenis van {w.VastgelegdOp.Voluit()}", w.Wat)),
        ]);
    }

    private static IReadOnlyList<Tekstplek> ZonderVerwijderde(IEnumerable<(Tekstsoort Soort, Guid Id, string Naam, string Tekst)> teksten) =>
        [.. teksten.Where(t => t.Tekst.Length > 0 && !Tekstverwijdering.IsVerwijderd(t.Tekst)).Select(t => Tekstplek.Van(t.Soort, t.Id, t.Naam, t.Tekst))];
}
