using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Jaarplannen;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>
/// Fills an empty portal with an invented registration to practise with, by the same acts a user would do: every rule of the entities holds
/// for it. For Development only; where it ran, <see cref="VoorbeeldregistratieQueries.IsVoorbeeldregistratieAsync"/> says so.
/// </summary>
public sealed class VoorbeeldregistratieMaker
{
    private const int PerKeer = 100;

    private readonly PortalDbContext db;
    private readonly DateOnly vandaag;
    private readonly Werktijd werktijd;
    private readonly IReadOnlyDictionary<string, GebruikerToegang> gebruikers;

    private VoorbeeldregistratieMaker(PortalDbContext db, DateOnly vandaag, Werktijd werktijd, IReadOnlyDictionary<string, GebruikerToegang> gebruikers) =>
        (this.db, this.vandaag, this.werktijd, this.gebruikers) = (db, vandaag, werktijd, gebruikers);

    private GebruikerToegang Bureau => gebruikers[Demogebruikers.Bureau];

    /// <summary>Adds the demo users and the registration, all or nothing. Does nothing when it was done before.</summary>
    /// <param name="systeem">A context of the portal itself, on a database with brondata.</param>
    /// <param name="vandaag">Until when there is a history.</param>
    /// <param name="nu">UTC; nothing is recorded later than this.</param>
    public static async Task MaakAsync(PortalDbContext systeem, DateOnly vandaag, DateTime nu, IProgress<string>? voortgang = null, CancellationToken cancellationToken = default)
    {
        if (await systeem.IsVoorbeeldregistratieAsync(cancellationToken))
        {
            return;
        }

        var gemeenten = await systeem.Gemeenten.AsNoTracking().ToListAsync(cancellationToken);
        var kengetallen = await systeem.Kengetallen.AsNoTracking().ToListAsync(cancellationToken);
        var gebruikers = Demogebruikers.Alle(gemeenten);
        var toegangen = gebruikers.ToDictionary(g => g.Subject, GebruikerToegang.Van);
        var werktijd = new Werktijd(nu);
        var plan = Voorbeeldplan.Maak(kengetallen, gemeenten, vandaag);
        var gesprekken = new Gesprekspeler(toegangen, vandaag, werktijd, plan.Select(c => c.Kenmerk)).SpeelNa();

        await using var transactie = await systeem.Database.BeginTransactionAsync(cancellationToken);
        systeem.Gebruikers.AddRange(gebruikers);
        systeem.Voorbeeldregistraties.Add(new(nu, plan.Count + gesprekken.Count(v => v.Casus is not null)));
        await BewaarAsync();

        var maker = new VoorbeeldregistratieMaker(systeem, vandaag, werktijd, toegangen);
        var klaar = 0;
        foreach (var deel in plan.Chunk(PerKeer))
        {
            systeem.Casussen.AddRange(deel.Select(maker.SpeelNa));
            await BewaarAsync();
            voortgang?.Report($"Voorbeeldregistratie: {klaar += deel.Length} van {plan.Count} casussen");
        }

        await maker.DoeAfsluitvoorstellenAsync(cancellationToken);
        maker.TelNazorg(new Gedrukt(kengetallen), await systeem.PlustaakAfnames.AsNoTracking().Where(a => a.PlustaakCode == Plustaakregels.Nazorg).ToListAsync(cancellationToken));
        await maker.VraagPlustaakAsync(cancellationToken);
        await maker.MaakJaarplanAsync(cancellationToken);
        systeem.Adviesvragen.AddRange(gesprekken);
        await BewaarAsync();
        voortgang?.Report($"Voorbeeldregistratie: {gesprekken.Count} adviesvragen");
        await transactie.CommitAsync(cancellationToken);

        async Task BewaarAsync()
        {
            await systeem.SaveChangesAsync(cancellationToken);
            systeem.ChangeTracker.Clear();
        }
    }

    private Casus SpeelNa(GeplandeCasus plan)
    {
        var toeval = new Toeval(plan.Kenmerk);
        var casus = Casus.MeldAan(plan.Kenmerk, plan.GemeenteId, plan.Gegevens, plan.AangemeldOp, Bureau, werktijd.Op(toeval, plan.AangemeldOp));
        foreach (var stap in plan.Stappen())
        {
            casus.Verplaats(stap, Bureau, werktijd.Op(toeval, stap.Op));
        }

        return casus;
    }

    /// <summary>Four gemeenten are asked whether a casus may be closed; one of them has said yes.</summary>
    private async Task DoeAfsluitvoorstellenAsync(CancellationToken cancellationToken)
    {
        var toeval = new Toeval("afsluitvoorstellen");
        var voorgesteld = Werkdag.Vanaf(vandaag.AddDays(-7));
        var lopend = await db.Casussen
            .Where(c => c.Status == CasusStatus.InBehandeling && c.Product == Product.Procesregie && c.GestartOp < vandaag.AddDays(-60))
            .OrderBy(c => c.GestartOp).ThenBy(c => c.Kenmerk).ToListAsync(cancellationToken);
        var perGemeente = lopend.Where(c => !c.Themas.Contains(Casusthema.Levensloopaanpak)).ToLookup(c => c.GemeenteId);
        foreach (var (gemeente, akkoord) in new[] { ("emmen", false), ("hoogeveen", false), ("coevorden", false), ("assen", true) })
        {
            var contactpersoon = gebruikers[Demogebruikers.ContactpersoonVan(gemeente)];
            if (perGemeente[contactpersoon.GemeenteId!.Value].FirstOrDefault() is { } casus)
            {
                var voorstel = Afsluitvoorstel.Doe(casus, voorgesteld.AddDays(14), Bureau, werktijd.Op(toeval, voorgesteld));
                if (akkoord)
                {
                    voorstel.Reageer(Afsluitreactie.Akkoord, "Het sociaal team houdt contact. Wij zien geen reden om door te gaan.", contactpersoon, werktijd.Op(toeval, Werkdag.Vanaf(voorgesteld.AddDays(2))));
                }

                db.Afsluitvoorstellen.Add(voorstel);
            }
        }
    }

    /// <summary>The gemeenten that last bought nazorg have about as much of it as in 2023, counted until the end of last month.</summary>
    private void TelNazorg(Gedrukt gedrukt, IReadOnlyCollection<PlustaakAfname> afnames)
    {
        var peildatum = vandaag.Month == 1 ? vandaag : new DateOnly(vandaag.Year, vandaag.Month, 1).AddDays(-1);
        foreach (var afname in afnames.Where(a => a.Jaar == afnames.Max(b => b.Jaar)).OrderBy(a => a.GemeenteId))
        {
            var toeval = new Toeval($"nazorg {afname.GemeenteId} {vandaag.Year}");
            if (gedrukt.Misschien("nazorg_actief", 2023, afname.GemeenteId) is { } actief2023 && gedrukt.Misschien("nazorg_instroom", 2023, afname.GemeenteId) is { } instroom2023)
            {
                var instroom = (int)(instroom2023 * (0.85 + (0.3 * toeval.Deel())) * peildatum.DayOfYear / 365);
                var actief = (int)((actief2023 - instroom2023) * (0.85 + (0.3 * toeval.Deel()))) + instroom;
                db.PlustaakVolumes.Add(new(afname.GemeenteId, Plustaakregels.Nazorg, Volumemaat.Actief, actief, peildatum, Bureau, werktijd.Nu));
                db.PlustaakVolumes.Add(new(afname.GemeenteId, Plustaakregels.Nazorg, Volumemaat.Instroom, instroom, peildatum, Bureau, werktijd.Nu));
            }
        }
    }

    /// <summary>Coevorden asks for a seat at the tactisch veiligheidsoverleg, and waits for the bureau.</summary>
    private async Task VraagPlustaakAsync(CancellationToken cancellationToken)
    {
        var coevorden = gebruikers[Demogebruikers.ContactpersoonVan("coevorden")];
        var gemeente = coevorden.GemeenteId!.Value;
        var eersteDag = Werkdag.Vanaf(vandaag.AddDays(-12)) is var dag && dag.Year == vandaag.Year ? dag : vandaag;
        var kennis = await db.GetAfnamekennisAsync(cancellationToken);
        db.PlustaakVerzoeken.Add(PlustaakVerzoek.Vraagt(
            gemeente, kennis.Verloop(gemeente, Plustaakregels.Tvo), PlustaakVraag.Starten, coevorden, werktijd.Op(new Toeval("plustaakverzoek"), eersteDag)));
    }

    /// <summary>The plan of this year, as a concept that starts as a copy of the newest printed plan.</summary>
    private async Task MaakJaarplanAsync(CancellationToken cancellationToken)
    {
        if (await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt, cancellationToken) is { } id)
        {
            db.Jaarplannen.Add(Voorbeeldjaarplan.Maak(await db.LaadJaarplanAsync(id, cancellationToken), Bureau, vandaag, werktijd));
        }
    }
}
