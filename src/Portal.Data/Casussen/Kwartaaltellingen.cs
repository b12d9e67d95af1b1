using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;

namespace Portal.Data.Casussen;

/// <summary>The exact counts of a quarter, for the one command that makes labels of them. No page asks for these.</summary>
internal static class Kwartaaltellingen
{
    /// <summary>Per measure and gemeente, from the kept counts; what is absent is 0. The filter per gemeente stands: only who sees all sees all here.</summary>
    public static async Task<Dictionary<(Meting Maat, int GemeenteId), int>> TelKwartaalAsync(this PortalDbContext db, Kwartaal kwartaal, CancellationToken cancellationToken)
    {
        Momentopname.VereisBureau(db.Toegang);
        var (van, tot) = (Casustelling.MaandVan(kwartaal.Begin), Casustelling.MaandVan(kwartaal.Eind));
        var tellingen = await db.Casustellingen
            .Where(t => t.Maand > 0 && t.Maand <= tot && (t.Maat == Telmaat.Instroom || t.Maat == Telmaat.Afgesloten || t.Maat == Telmaat.Advies))
            .GroupBy(t => new { t.GemeenteId, t.Maat })
            .Select(g => new { g.Key.GemeenteId, g.Key.Maat, Ervoor = g.Sum(t => t.Maand < van ? t.Aantal : 0), Erin = g.Sum(t => t.Maand >= van ? t.Aantal : 0) })
            .ToListAsync(cancellationToken);

        Dictionary<(Meting, int), int> uitkomst = [];
        foreach (var telling in tellingen)
        {
            if (telling.Maat is Telmaat.Advies)
            {
                Tel(Meting.Advies, telling.Erin);
            }
            else if (telling.Maat is Telmaat.Instroom)
            {
                Tel(Meting.Instroom, telling.Erin);
                Tel(Meting.Actief, telling.Ervoor + telling.Erin);
            }
            else
            {
                Tel(Meting.Afgesloten, telling.Erin);
                Tel(Meting.Actief, -telling.Ervoor); // closed before the quarter: no longer active in it
            }

            void Tel(Meting maat, int erbij) => uitkomst[(maat, telling.GemeenteId)] = uitkomst.GetValueOrDefault((maat, telling.GemeenteId)) + erbij;
        }

        return uitkomst;
    }
}
