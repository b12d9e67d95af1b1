using Microsoft.EntityFrameworkCore;
using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

internal static class CijferboekQueries
{
    /// <summary>Reads all figures that are checked, in a dozen queries of a few hundred rows at most. For the portal itself: it sees the bijdragen of all.</summary>
    public static async Task<Cijferboek> LaadCijferboekAsync(this PortalDbContext systeem, DateOnly vandaag, CancellationToken cancellationToken)
    {
        if (!systeem.Toegang.IsSysteem)
        {
            throw new UnauthorizedAccessException("De aansluitcontrole doet alleen het portaal zelf.");
        }

        var gemeenten = await systeem.Gemeenten.AsNoTracking().OrderBy(g => g.Id).Select(g => g.Id).ToListAsync(cancellationToken);
        var kengetallen = await systeem.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator).Include(k => k.Gemeente).OrderBy(k => k.Id).ToListAsync(cancellationToken);
        var partners = await systeem.Convenantpartners.AsNoTracking().ToListAsync(cancellationToken);
        var inzet = await systeem.Ketenpartnerinzet.AsNoTracking().Include(i => i.Bron).Include(i => i.Partner).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var signalen = await systeem.Signalen.AsNoTracking().Include(s => s.Bron).ToListAsync(cancellationToken);
        var gebeurtenissen = await systeem.Gebeurtenissen.AsNoTracking().Include(g => g.Bron).ToListAsync(cancellationToken);
        var bijdragen = await systeem.Bijdragen.AsNoTracking().ToListAsync(cancellationToken);
        var begrotingen = Geldend(await systeem.Begrotingen.AsNoTracking().Include(b => b.Bron).ToListAsync(cancellationToken));
        return new()
        {
            Bronnen = await systeem.Bronnen.AsNoTracking().OrderBy(b => b.Jaar).ToListAsync(cancellationToken),
            Gemeenten = gemeenten,
            Metingen = [.. kengetallen.Select(k => new Boekcijfer(k.IndicatorCode, k.Indicator!.Titel, k.Jaar, k.Cijfer, k.GemeenteId, k.Gemeente?.Naam, k.Dimensie, k.Categorie))],
            Partners = [.. partners.Select(p => new Partner(p.Code, p.Naam, p.Domein))],
            Afnemers = await systeem.PlustaakAfnames.AsNoTracking().Select(a => new Afnemer(a.PlustaakCode, a.Jaar, a.GemeenteId)).ToListAsync(cancellationToken),
            Begrotingen = begrotingen,
            Posten = [.. (await systeem.Begrotingsposten.AsNoTracking().Include(p => p.Bron).OrderBy(p => p.Id).ToListAsync(cancellationToken))
                .Where(p => begrotingen.Exists(b => b.Jaar == p.Jaar && b.Versienaam == p.Versienaam))],
            Realisatie = await systeem.Realisatieposten.AsNoTracking().Include(p => p.Bron).OrderBy(p => p.Id).ToListAsync(cancellationToken),
            Reserve = await systeem.Reservemutaties.AsNoTracking().Include(r => r.Bron).OrderBy(r => r.Jaar).ThenBy(r => r.Volgorde).ToListAsync(cancellationToken),
            Resultaten = await systeem.Resultaten.AsNoTracking().Include(r => r.Bron).OrderBy(r => r.Id).ToListAsync(cancellationToken),
            Inzet = inzet,
            Bijdragetotalen = await systeem.Bijdragetotalen.AsNoTracking().Include(b => b.Bron).OrderBy(b => b.Id).ToListAsync(cancellationToken),
            Bijdragesommen = Sommen(bijdragen, gemeenten.Count),
            Teksten =
            [
                .. signalen.Select(s => new Tekst(s.Omschrijving, (UitBron)s.Herkomst)),
                .. gebeurtenissen.Select(g => new Tekst(g.Omschrijving, (UitBron)g.Herkomst)),
                .. inzet.Where(i => i.Toelichting is not null).Select(i => new Tekst(i.Toelichting!, (UitBron)i.Herkomst)),
            ],
            Registratie = (await systeem.GetRegiocijfersAsync(vandaag, isVoorbeeld: await systeem.Voorbeeldregistraties.AnyAsync(cancellationToken), cancellationToken: cancellationToken)).Jaren,
        };
    }

    /// <summary>One begroting of each year: the one that replaced the others.</summary>
    private static List<Begroting> Geldend(IEnumerable<Begroting> begrotingen) =>
        [.. begrotingen.GroupBy(b => b.Jaar).OrderBy(g => g.Key).Select(g => g.OrderByDescending(b => b.Status is Begrotingsstatus.Bijgesteld).ThenBy(b => b.Id, StringComparer.Ordinal).First())];

    private static Dictionary<(int, Bijdragesoort), Cijfer> Sommen(IEnumerable<Bijdrage> bijdragen, int gemeenten) => bijdragen
        .GroupBy(b => (b.Jaar, b.Soort)).Where(g => gemeenten > 0 && g.Select(b => b.GemeenteId).Distinct().Count() == gemeenten)
        .ToDictionary(g => g.Key, g => new Cijfer(g.Sum(b => b.Bedrag), Eenheid.Euro, new Berekend(
            "De bijdragen van de twaalf gemeenten bij elkaar opgeteld. Wat één gemeente betaalt, ziet alleen die gemeente.", [])));
}
