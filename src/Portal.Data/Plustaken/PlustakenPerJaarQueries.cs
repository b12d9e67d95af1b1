using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Plustaken;

/// <summary>Which plustaken a gemeente takes, according to public documents alone: <c>/gemeenten/{slug}</c>.</summary>
/// <param name="Jaren">The columns, oldest first.</param>
public sealed record PlustakenPerJaar(IReadOnlyList<int> Jaren, IReadOnlyList<PlustaakVerloop> Plustaken);

/// <param name="Jaren">One per column.</param>
public sealed record PlustaakVerloop(string Code, string Naam, string Omschrijving, IReadOnlyList<PlustaakJaarstand> Jaren)
{
    /// <summary>A document names the gemeente as taker in one of the years.</summary>
    public bool IsOoitAfgenomen => Jaren.Any(j => j.Stand is Afnamestand.Afgenomen);
}

/// <param name="IsGestopt">It was not offered any more.</param>
/// <param name="Uitleg">One Dutch sentence: how it is known, or why not.</param>
public sealed record PlustaakJaarstand(int Jaar, Afnamestand Stand, bool IsGestopt, string Uitleg);

public static class PlustakenPerJaarQueries
{
    /// <summary>
    /// The plustaken of a gemeente, year by year. What it asked of the bureau in the portal and what was counted there are left out, whoever
    /// asks: those are between the gemeente and the bureau.
    /// </summary>
    /// <param name="totEnMet">The last year; the running one.</param>
    public static async Task<PlustakenPerJaar> GetPlustakenPerJaarAsync(this PortalDbContext db, int gemeenteId, int totEnMet, CancellationToken cancellationToken = default)
    {
        var gemeente = await db.Gemeenten.Where(g => g.Id == gemeenteId).Select(g => g.Naam).SingleAsync(cancellationToken);
        var afnames = await db.PlustaakAfnames.AsNoTracking().Include(a => a.Bron).Where(a => a.GemeenteId == gemeenteId).ToListAsync(cancellationToken);
        List<int> jaren = [.. Enumerable.Range(Plustaakregels.EersteJaar, Math.Max(0, totEnMet - Plustaakregels.EersteJaar + 1))];
        return new(jaren, [.. (await db.GetPlustakenAsync(cancellationToken)).Select(Verloop).Where(p => !Plustaakregels.IsPilot(p.Code) || p.IsOoitAfgenomen)]);

        PlustaakVerloop Verloop(PlustakenQueries.PlustaakNaam plustaak)
        {
            var eigen = afnames.Where(a => a.PlustaakCode == plustaak.Code).ToDictionary(a => a.Jaar);
            var verloop = new Afnameverloop(plustaak.Code, eigen.Keys, new Dictionary<int, PlustaakVraag>(), []);
            return new(plustaak.Code, plustaak.Naam, plustaak.Omschrijving,
            [
                .. jaren.Select(jaar => new PlustaakJaarstand(
                    jaar,
                    verloop.Stand(jaar),
                    Plustaakregels.LaatsteJaar(plustaak.Code) < jaar,
                    eigen.TryGetValue(jaar, out var afname) ? $"{afname.Bron!.Titel}, {afname.Sectie}.{(afname.Toelichting is { } t ? $" {t}" : "")}" : verloop.Uitleg(jaar, gemeente))),
            ]);
        }
    }
}
