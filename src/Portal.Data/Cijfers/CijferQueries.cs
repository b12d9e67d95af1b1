using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Cijfers;

/// <summary>The published figures as anyone reads them. Reads what documents say, never a casus or a count of them.</summary>
public static class CijferQueries
{
    /// <summary>What the casuïstiek is about first.</summary>
    public const string Actief = "actieve_procesregie";

    /// <summary>Follows from two others, so that it need not stand first.</summary>
    public const string Beginstand = "beginstand_procesregie";

    private const int AantalGemeenten = 12;

    /// <summary>
    /// The breakdowns that name every part, so that their sum may be held against the printed total. No column of the brondata says so;
    /// of the others a part was unreadable or unknown.
    /// </summary>
    private static readonly HashSet<(string Indicator, string Dimensie)> Volledig =
    [
        ("aanmeldingen", "partner"),
        ("formatie_bureau", "functie"),
        ("formatie_liaisons", "partner"),
        ("lla_actief", "leeftijd"),
        ("stalking_aangemeld", "product"),
        ("stalking_actief", "product"),
    ];

    /// <summary>Each indicator in the newest year that has it.</summary>
    public static async Task<Cijferoverzicht> GetCijferoverzichtAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        var alle = await LeesAsync(db, cancellationToken);
        return new(await JarenAsync(db, alle, cancellationToken), Groepeer(alle.Indicatorjaren()
            .GroupBy(i => i.Indicator.Code).Select(g => g.MaxBy(i => i.Jaar)!)));
    }

    /// <summary>Everything published about a year; null when that is nothing.</summary>
    public static async Task<Cijferjaar?> GetCijferjaarAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        var alle = await LeesAsync(db, cancellationToken);
        var jaren = await JarenAsync(db, alle, cancellationToken);
        return jaren.Contains(jaar) ? new(jaar, jaren, Groepeer(alle.Indicatorjaren().Where(i => i.Jaar == jaar))) : null;
    }

    private static IReadOnlyList<Indicatorgroep> Groepeer(IEnumerable<Indicatorjaar> indicatoren) =>
        [.. indicatoren.OrderBy(i => i.Indicator.Volgorde).GroupBy(i => i.Indicator.Groep).Select(g => new Indicatorgroep(g.Key, [.. g]))];

    /// <summary>The years of the documents and of the published quarters, oldest first.</summary>
    private static async Task<IReadOnlyList<int>> JarenAsync(PortalDbContext db, Gelezen alle, CancellationToken cancellationToken) =>
    [
        .. alle.Kengetallen.Select(k => k.Jaar)
            .Union(await db.Momentopnamen.Select(m => m.Jaar).Distinct().ToListAsync(cancellationToken)).Order(),
    ];

    private static async Task<Gelezen> LeesAsync(PortalDbContext db, CancellationToken cancellationToken) => new(
        await db.Kengetallen.AsNoTrackingWithIdentityResolution().Include(k => k.Bron).Include(k => k.Indicator).Include(k => k.Gemeente).ToListAsync(cancellationToken),
        await db.Convenantpartners.AsNoTracking().ToDictionaryAsync(p => p.Code, p => p.Naam, cancellationToken));

    /// <summary>Some hundreds of rows: read whole, arranged here.</summary>
    private sealed record Gelezen(IReadOnlyList<Kengetal> Kengetallen, IReadOnlyDictionary<string, string> Partners)
    {
        public IEnumerable<Indicatorjaar> Indicatorjaren()
        {
            foreach (var reeks in Kengetallen.GroupBy(k => k.IndicatorCode))
            {
                IReadOnlyList<Jaarcijfer> verloop = [.. reeks.Where(k => k is { GemeenteId: null, Dimensie: null }).OrderBy(k => k.Jaar).Select(k => new Jaarcijfer(k.Jaar, k.Cijfer))];
                foreach (var jaar in reeks.GroupBy(k => k.Jaar))
                {
                    yield return new(reeks.First().Indicator!, jaar.Key, verloop.FirstOrDefault(j => j.Jaar == jaar.Key)?.Cijfer, verloop,
                    [
                        .. jaar.Where(k => k is { GemeenteId: not null, Dimensie: null }).ToList() is { Count: > 0 } gemeenten ? [PerGemeente(gemeenten)] : (Uitsplitsing[])[],
                        .. jaar.Where(k => k.Dimensie is not null && k.GemeenteId is null).GroupBy(k => k.Dimensie!).Select(Naar),
                    ]);
                }
            }
        }

        private static Uitsplitsing PerGemeente(List<Kengetal> gemeenten) => new(null,
            [.. gemeenten.OrderBy(k => k.Gemeente!.Naam, StringComparer.Create(Notatie.Nederlands, true)).Select(k => new Indicatordeel(k.Gemeente!.Naam, k.Cijfer, k.GemeenteId))],
            gemeenten.Count == AantalGemeenten ? Som("Wat de twaalf gemeenten samen tellen.", gemeenten, k => k.Gemeente!.Naam) : null);

        private Uitsplitsing Naar(IGrouping<string, Kengetal> delen) => new(delen.Key,
            [.. Geordend(delen).Select(k => new Indicatordeel(Naam(k), k.Cijfer, null, k.Categorie))],
            Volledig.Contains((delen.First().IndicatorCode, delen.Key)) ? Som("Wat de onderdelen samen tellen.", delen, Naam) : null);

        private static Cijfer Som(string formule, IEnumerable<Kengetal> delen, Func<Kengetal, string> naam) =>
            new(delen.Sum(k => k.Waarde), delen.First().Indicator!.Eenheid, new Berekend(formule, [.. delen.Select(k => new Deel(naam(k), k.Cijfer))]));

        private string Naam(Kengetal k) => k.Dimensie == "partner" ? Partners.GetValueOrDefault(k.Categorie!, k.Categorie!) : k.Categorie!;

        /// <summary>Ages from young to old, all else from large to small. What a document prints is public: ordering by it tells nothing new.</summary>
        private IEnumerable<Kengetal> Geordend(IGrouping<string, Kengetal> delen) => delen.Key == "leeftijd"
            ? delen.OrderBy(k => k.Categorie!.StartsWith("t/m", StringComparison.Ordinal) ? 0 : 1).ThenBy(k => k.Categorie, StringComparer.Ordinal)
            : delen.OrderByDescending(k => k.Waarde).ThenBy(Naam, StringComparer.Create(Notatie.Nederlands, true));
    }
}
