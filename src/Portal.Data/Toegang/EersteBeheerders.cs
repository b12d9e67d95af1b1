using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;

namespace Portal.Data.Toegang;

/// <summary>The beheerders who are there before any beheerder can invite another.</summary>
public static class EersteBeheerders
{
    /// <summary>
    /// Makes the accounts that the configuration names, each once: the first as long as there never was a beheerder, the second as long as
    /// there never was a second. Without the second nobody could confirm what the first proposes.
    /// </summary>
    /// <param name="ingesteld">At most two keys, in order.</param>
    /// <returns>The functions of the accounts that were made.</returns>
    /// <exception cref="DomeinregelException">A key that would become beheerder has an account of another role.</exception>
    internal static Task<IReadOnlyList<string>> StelEersteBeheerdersInAsync(this PortalDbContext db, IReadOnlyList<Aanmeldsleutel> ingesteld, DateTime nu, CancellationToken cancellationToken = default) =>
        db.LegVastAsync<IReadOnlyList<string>>(nu, async pen =>
        {
            var ooit = Math.Max(
                await db.Gebruikers.CountAsync(g => g.Rol == Rol.Beheerder, cancellationToken),
                await db.Logregels.CountAsync(r => r.Actie == Logactie.EersteBeheerder, cancellationToken));
            if (await db.Logregels.AnyAsync(cancellationToken) && await db.Logregels.MinAsync(r => r.Volgnummer, cancellationToken) > 1)
            {
                return []; // the logboek no longer goes back to the beginning, so it can't tell: that was years ago
            }

            List<string> gemaakt = [];
            foreach (var (plaats, sleutel) in ingesteld.Take(2).Index().Skip(ooit))
            {
                if (await db.Gebruikers.AnyAsync(g => g.Issuer == sleutel.Issuer && g.Subject == sleutel.Subject, cancellationToken))
                {
                    throw new DomeinregelException($"Beheer:{(plaats == 0 ? "EersteBeheerder" : "TweedeBeheerder")} noemt iemand die al een account heeft. Kies een andere sleutel, of haal de instelling weg.");
                }

                var gebruiker = new Gebruiker(sleutel.Issuer, sleutel.Subject, plaats == 0 ? "Beheerder" : "Tweede beheerder", Rol.Beheerder);
                db.Gebruikers.Add(gebruiker);
                gemaakt.Add(gebruiker.Functie);
                pen.Schrijf(new(Logactie.EersteBeheerder, Logobject.Account, gebruiker.Id, gebruiker.Functie, "uit de instellingen van het portaal"));
            }

            return gemaakt;
        }, cancellationToken);
}
