using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Data.Aansluitingen;

/// <summary>
/// Checks all figures, notes what appeared, changed or went, and remembers the outcome for every page. One at a time; runs at the start, and
/// after every change of a figure that takes part.
/// </summary>
public sealed class Aansluitcontrole(Func<PortalDbContext> nieuw, Omroep omroep, TimeProvider klok) : IDisposable
{
    private readonly SemaphoreSlim beurt = new(1);
    private volatile Controleronde laatste = Controleronde.Leeg;

    /// <summary>The outcome of the last run.</summary>
    public Controleronde Laatste => laatste;

    /// <summary>Whether rows of this type are among what is checked.</summary>
    public static bool Telt(Type soort) => soort.IsAssignableTo(typeof(Bronfeit)) || soort == typeof(Casus) || soort == typeof(Bron) || soort == typeof(Indicator);

    public async Task<Controleronde> VoerUitAsync(CancellationToken cancellationToken = default)
    {
        await beurt.WaitAsync(cancellationToken);
        try
        {
            await using var db = nieuw().Voor(GebruikerToegang.Systeem).MetWerktijd(); // all figures at once, behind the screens
            var ronde = Controleronde.Voer(await db.LaadCijferboekAsync(klok.Vandaag(), cancellationToken), klok.Nu());
            await NoteerAsync(db, ronde, cancellationToken);
            var isAnders = !Afdruk(ronde).SequenceEqual(Afdruk(laatste));
            laatste = ronde;
            if (isAnders) // nearly every change of a casus leaves all outcomes as they were: nobody needs to look again
            {
                omroep.Meld([new(null, typeof(Controleronde))]);
            }

            return ronde;
        }
        finally
        {
            beurt.Release();
        }
    }

    public void Dispose() => beurt.Dispose();

    private static IEnumerable<(string, string)> Afdruk(Controleronde ronde) => ronde.Uitkomsten.Select(u => (u.Sleutel, u.Vingerafdruk));

    /// <summary>Another machine, or somebody who judges, may write the same step a moment earlier: then look again.</summary>
    private static async Task NoteerAsync(PortalDbContext db, Controleronde ronde, CancellationToken cancellationToken)
    {
        const int Pogingen = 5;
        for (var poging = 1; ; poging++)
        {
            db.ChangeTracker.Clear();
            var bekend = await db.LaatsteStappenAsync(cancellationToken);
            var gevonden = ronde.Uitkomsten.Where(u => u.IsBevinding).ToList();
            db.Bevindingstappen.AddRange(gevonden
                .Select(u => (Uitkomst: u, Laatste: bekend.GetValueOrDefault(u.Sleutel)))
                .Where(p => p.Laatste is null or { Status: Bevindingstatus.Opgelost } || p.Laatste.Vingerafdruk != p.Uitkomst.Vingerafdruk)
                .Select(p => Bevindingstap.Gevonden(p.Uitkomst, p.Laatste, ronde.Op)));
            db.Bevindingstappen.AddRange(bekend.Values
                .Where(s => s.Status is not Bevindingstatus.Opgelost).ExceptBy(gevonden.Select(u => u.Sleutel), s => s.Sleutel)
                .Select(s => s.NietMeer(ronde.Op)));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException) when (poging < Pogingen)
            {
                // the number was taken
            }
        }
    }
}
