using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

/// <summary>
/// Totals over all gemeenten, for roles that see no rows of any of them. The audited exception to the filter per gemeente: it reads
/// counts, never casussen, and gives out nothing about a single gemeente.
/// </summary>
public static class Regiototalen
{
    /// <summary>The figures of all casussen in Drenthe together.</summary>
    /// <param name="isVoorbeeld">The registration is the demo registration.</param>
    /// <exception cref="UnauthorizedAccessException">The user is neither of the stuurgroep nor of the bureau.</exception>
    public static async Task<Casuscijfers> GetRegiocijfersAsync(
        this PortalDbContext db, DateOnly vandaag, string? lijst = null, bool isVoorbeeld = false, CancellationToken cancellationToken = default)
    {
        if (db.Toegang is not ({ Rol: Rol.Stuurgroeplid } or { IsBureau: true } or { IsSysteem: true }))
        {
            throw await db.WeigerAsync(Logobject.Casuscijfers, "Totalen van alle gemeenten zijn voor de stuurgroep en het bureau.", cancellationToken);
        }

        // A list of rows is of no use to who may not see them.
        return await db.InzageAsync(
            new Logblik(Logobject.Casuscijfers, Logobject.Casuscijfers.Tekst(), Bijzonderheden: "Drenthe als geheel"),
            async () => Casuscijfers.Van(
                await AlleTellingen(db).TelAsync(cancellationToken), await GetBeginjaarAsync(db, cancellationToken), vandaag,
                db.Toegang.AlleGemeenten ? lijst : null, isVoorbeeld), cancellationToken);
    }

    /// <summary>
    /// The year of the first casus of any gemeente, null when there is none: a gemeente without casussen in a year that was registered
    /// has none, and in a year before that it is not known.
    /// </summary>
    internal static async Task<int?> GetBeginjaarAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await AlleTellingen(db).Where(t => t.Maat == Telmaat.Aangemeld && t.Aantal > 0).MinAsync(t => (int?)t.Maand, cancellationToken) / 100;

    private static IQueryable<Casustelling> AlleTellingen(PortalDbContext db) => db.Casustellingen.IgnoreQueryFilters([PortalDbContext.GemeenteFilter]);
}
