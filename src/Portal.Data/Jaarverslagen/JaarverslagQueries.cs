using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Logboek;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarverslagen;

/// <summary>The tables of a jaarverslag, counted from the registration: <c>/bureau/jaarverslag</c>.</summary>
public static class JaarverslagQueries
{
    private const string Casuslijst = "/bureau/casussen";

    private static readonly (string Naam, Jaartelling Telling, Func<Casusjaar, Cijfer> Welk)[] Casuskolommen =
    [
        ("Actief", Jaartelling.Actief, j => j.Actief),
        ("Nieuw", Jaartelling.Instroom, j => j.Instroom),
        ("Afgesloten", Jaartelling.Afgesloten, j => j.Afgesloten),
        ("Uitgebreid advies", Jaartelling.Advies, j => j.Advies),
        ("Aangemeld", Jaartelling.Aangemeld, j => j.Aangemeld),
    ];

    /// <summary>The years that can be counted, oldest first.</summary>
    public static IReadOnlyList<int> Jaren(DateOnly vandaag) => [.. Enumerable.Range(Casuscijfers.EersteJaar, Math.Max(1, vandaag.Year - Casuscijfers.EersteJaar + 1))];

    /// <param name="isVoorbeeld">The registration is the demo registration.</param>
    /// <returns>Null for a year that is not among <see cref="Jaren"/>.</returns>
    /// <exception cref="UnauthorizedAccessException">The user is not of the bureau: these are exact counts of every gemeente.</exception>
    public static Task<Jaarverslag?> GetJaarverslagAsync(this PortalDbContext db, int jaar, DateOnly vandaag, bool isVoorbeeld = false, CancellationToken cancellationToken = default) =>
        db.LeesJaarverslagAsync(jaar, vandaag, isVoorbeeld, Logactie.Bekeken, null, cancellationToken);

    /// <summary>The same tables, to make a file of.</summary>
    /// <param name="soort">What kind of file, for the logboek.</param>
    /// <inheritdoc cref="GetJaarverslagAsync"/>
    public static Task<Jaarverslag?> GetJaarverslagVoorBestandAsync(
        this PortalDbContext db, int jaar, DateOnly vandaag, Verslagdoel soort, bool isVoorbeeld = false, CancellationToken cancellationToken = default) =>
        db.LeesJaarverslagAsync(jaar, vandaag, isVoorbeeld, Logactie.Opgehaald, soort is Verslagdoel.Intern ? "precieze aantallen" : "afgeronde aantallen", cancellationToken);

    private static async Task<Jaarverslag?> LeesJaarverslagAsync(
        this PortalDbContext db, int jaar, DateOnly vandaag, bool isVoorbeeld, Logactie actie, string? wat, CancellationToken cancellationToken)
    {
        if (db.Toegang is not ({ IsBureau: true } or { IsSysteem: true }))
        {
            throw await db.WeigerAsync(Logobject.Jaarverslag, "De tabellen van het jaarverslag zijn voor het bureau.", cancellationToken);
        }

        if (!Jaren(vandaag).Contains(jaar))
        {
            return null;
        }

        var blik = Logblik.Van(db, Logobject.Jaarverslag, bijzonderheden: wat is null ? $"{jaar}" : $"{jaar}, {wat}") with { Actie = actie };
        return await db.InzageAsync(blik, () => db.StelSamenAsync(jaar, vandaag, isVoorbeeld, cancellationToken), cancellationToken);
    }

    private static async Task<Jaarverslag?> StelSamenAsync(this PortalDbContext db, int jaar, DateOnly vandaag, bool isVoorbeeld, CancellationToken cancellationToken)
    {
        var eind = new DateOnly(jaar, 12, 31);
        var gemeenten = (await db.Gemeenten.Select(g => new Gemeentenaam(g.Id, g.Naam, g.Slug)).ToListAsync(cancellationToken))
            .OrderBy(g => g.Naam, StringComparer.Create(Notatie.Nederlands, true)).ToList();
        var teller = new Teller(jaar, eind < vandaag ? eind : vandaag, isVoorbeeld, await Regiototalen.GetBeginjaarAsync(db, cancellationToken));
        return new(jaar, teller.TotEnMet, isVoorbeeld,
        [
            await CasussenAsync(db, gemeenten, teller, vandaag, cancellationToken),
            await AanmeldersAsync(db, teller, cancellationToken),
            await OnderwerpenAsync(db, teller, cancellationToken),
            await LeeftijdenAsync(db, teller, cancellationToken),
            await ThemasAsync(db, teller, cancellationToken),
            .. await AdviesvragenAsync(db, gemeenten, teller, cancellationToken),
        ], await PlustakenAsync(db, gemeenten, jaar, cancellationToken));
    }

    /// <summary>From the kept counts, as every other screen counts them.</summary>
    private static async Task<Jaartabel> CasussenAsync(PortalDbContext db, List<Gemeentenaam> gemeenten, Teller teller, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var tellingen = (await db.Casustellingen.AsNoTracking().Where(t => t.Maand > 0).Select(t => new { t.GemeenteId, t.Maat, t.Maand, t.Aantal }).ToListAsync(cancellationToken))
            .ToLookup(t => t.GemeenteId, t => (t.Maat, t.Maand, t.Aantal));
        return new(
            $"Casussen per gemeente in {teller.Jaar}",
            "Actief is: al onder procesregie op 1 januari, of nieuw in het jaar. Een casus telt bij de gemeente van inschrijving.",
            "Gemeente",
            [.. Casuskolommen.Select(k => new Jaarkolom(k.Naam, k.Telling is Jaartelling.Afgesloten))],
            [.. gemeenten.Select(g => Rij(g.Naam, g.Id, [.. tellingen[g.Id]]))],
            Rij("Drenthe", null, [.. tellingen.SelectMany(t => t)]),
            IsPerGemeente: true);

        Jaarrij Rij(string naam, int? gemeente, IReadOnlyCollection<(Telmaat, int, int)> aantallen)
        {
            var cijfers = Casuscijfers.Van(aantallen, teller.Begin, vandaag, null, teller.IsVoorbeeld).Jaren.Single(j => j.Jaar == teller.Jaar);
            return new(naam, [.. Casuskolommen.Select(k => MetRijen(k.Welk(cijfers), new() { GemeenteId = gemeente, Jaar = teller.Jaar, Telling = k.Telling }))]);
        }
    }

    private static Cijfer MetRijen(Cijfer cijfer, CasusFilter filter) =>
        cijfer.Herkomst is Geteld geteld ? new(cijfer.Waarde, cijfer.Eenheid, geteld with { Adres = filter.Adres(Casuslijst) }) : cijfer;

    private static async Task<Jaartabel> AanmeldersAsync(PortalDbContext db, Teller teller, CancellationToken cancellationToken)
    {
        var aangemeld = await db.Casussen.Waar(new() { Jaar = teller.Jaar, Telling = Jaartelling.Aangemeld })
            .GroupBy(c => new { c.AanmelderCode, c.Product }).Select(g => new { g.Key.AanmelderCode, g.Key.Product, Aantal = g.Count() }).ToListAsync(cancellationToken);
        var partners = (await db.Convenantpartners.Select(p => new { p.Code, p.Naam }).ToListAsync(cancellationToken)).OrderBy(p => p.Naam, StringComparer.Create(Notatie.Nederlands, true));
        return teller.Tabel(
            $"Aanmeldingen per partner in {teller.Jaar}", "Casussen die in het jaar zijn aangemeld, naar wie ze aanmeldde. Een aanmelding zonder product is afgewezen, of nog niet beoordeeld.", "Aangemeld door",
            ["Aangemeld", "Met procesregie", "Met uitgebreid advies"],
            partners.Select(p => (p.Naam, (IReadOnlyList<int>)[Tel(p.Code), Tel(p.Code, Product.Procesregie), Tel(p.Code, Product.UitgebreidAdvies)])));

        int Tel(string code, Product? product = null) => aangemeld.Where(a => a.AanmelderCode == code && (product is null || a.Product == product)).Sum(a => a.Aantal);
    }

    private static async Task<Jaartabel> OnderwerpenAsync(PortalDbContext db, Teller teller, CancellationToken cancellationToken)
    {
        var actief = await db.Casussen.Waar(new() { Jaar = teller.Jaar, Telling = Jaartelling.Actief }).GroupBy(c => c.Hoofdonderwerp)
            .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, cancellationToken);
        return teller.Tabel($"Actieve casussen naar hoofdonderwerp in {teller.Jaar}", "Casussen die in het jaar onder procesregie waren.", "Hoofdonderwerp", ["Actief"],
            Enum.GetValues<Hoofdonderwerp>().Select(o => (o.Tekst(), (IReadOnlyList<int>)[actief.GetValueOrDefault(o)])));
    }

    private static async Task<Jaartabel> LeeftijdenAsync(PortalDbContext db, Teller teller, CancellationToken cancellationToken)
    {
        var regie = await TelAsync(Jaartelling.Actief);
        var advies = await TelAsync(Jaartelling.Advies);
        return teller.Tabel($"Casussen naar leeftijd in {teller.Jaar}", "Naar de leeftijd van de hoofdpersoon. Procesregie: actief in het jaar. Advies: begonnen in het jaar.", "Leeftijd",
            ["Procesregie", "Uitgebreid advies"],
            Enum.GetValues<Leeftijdsgroep>().OrderBy(l => l is Leeftijdsgroep.Onbekend).Select(l => (l.Tekst(), (IReadOnlyList<int>)[regie.GetValueOrDefault(l), advies.GetValueOrDefault(l)])));

        Task<Dictionary<Leeftijdsgroep, int>> TelAsync(Jaartelling telling) => db.Casussen.Waar(new() { Jaar = teller.Jaar, Telling = telling }).GroupBy(c => c.Leeftijdsgroep)
            .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, cancellationToken);
    }

    /// <summary>A casus has several themes: the rows do not add up to anything.</summary>
    private static async Task<Jaartabel> ThemasAsync(PortalDbContext db, Teller teller, CancellationToken cancellationToken)
    {
        var aangemeld = await TelAsync(Jaartelling.Aangemeld);
        var actief = await TelAsync(Jaartelling.Actief);
        return teller.Tabel($"Casussen naar thema in {teller.Jaar}", "Een casus kan bij meer thema’s horen. Daarom is er geen totaal.", "Thema", ["Aangemeld", "Actief"],
            Enum.GetValues<Casusthema>().Select(t => (t.Tekst(), (IReadOnlyList<int>)[aangemeld.GetValueOrDefault(t), actief.GetValueOrDefault(t)])), metTotaal: false);

        async Task<Dictionary<Casusthema, int>> TelAsync(Jaartelling telling) =>
            (await db.Casussen.Waar(new() { Jaar = teller.Jaar, Telling = telling }).Select(c => c.Themas).ToListAsync(cancellationToken))
            .SelectMany(t => t).CountBy(t => t).ToDictionary();
    }

    private static async Task<IReadOnlyList<Jaartabel>> AdviesvragenAsync(PortalDbContext db, List<Gemeentenaam> gemeenten, Teller teller, CancellationToken cancellationToken)
    {
        var (van, tot) = (new DateOnly(teller.Jaar, 1, 1).BeginInUtc(), new DateOnly(teller.Jaar + 1, 1, 1).BeginInUtc());
        var gesteld = await db.Adviesvragen.Where(a => a.GesteldOp >= van && a.GesteldOp < tot).GroupBy(a => new { a.GemeenteId, a.Soort })
            .Select(g => new { g.Key.GemeenteId, g.Key.Soort, Aantal = g.Count() }).ToListAsync(cancellationToken);
        var beantwoord = await db.Adviesvragen.Where(a => a.BeantwoordOp >= van && a.BeantwoordOp < tot).GroupBy(a => new { a.GemeenteId, a.Soort })
            .Select(g => new { g.Key.GemeenteId, g.Key.Soort, Aantal = g.Count() }).ToListAsync(cancellationToken);
        // what was destroyed after its term still counts
        var bewaard = await db.Adviestellingen.AsNoTracking().Where(t => t.Jaar == teller.Jaar).ToListAsync(cancellationToken);
        gesteld.AddRange(bewaard.Select(t => new { t.GemeenteId, t.Soort, Aantal = t.Gesteld }));
        beantwoord.AddRange(bewaard.Select(t => new { t.GemeenteId, t.Soort, Aantal = t.Beantwoord }));
        var eerste = await db.Adviesvragen.MinAsync(a => (DateTime?)a.GesteldOp, cancellationToken);
        var eersteBewaard = await db.Adviestellingen.Where(t => t.Gesteld > 0).MinAsync(t => (int?)t.Jaar, cancellationToken);
        teller = teller with { Begin = new[] { eerste?.InDrenthe().Year, eersteBewaard }.Min(), Wat = "De telling van adviesvragen" }; // before the first one nobody asked in the portal: that is not 0
        const string uitleg = "Adviesvragen die gemeenten in het portaal stelden. Beantwoord telt in het jaar van het eerste antwoord.";
        return
        [
            teller.Tabel($"Adviesvragen per soort in {teller.Jaar}", uitleg, "Soort", ["Gesteld", "Beantwoord"], Enum.GetValues<Adviessoort>().Select(s =>
                (s.Tekst(), (IReadOnlyList<int>)[gesteld.Where(g => g.Soort == s).Sum(g => g.Aantal), beantwoord.Where(g => g.Soort == s).Sum(g => g.Aantal)]))),
            teller.Tabel($"Adviesvragen per gemeente in {teller.Jaar}", uitleg, "Gemeente", ["Gesteld", "Beantwoord"], gemeenten.Select(m =>
                (m.Naam, (IReadOnlyList<int>)[gesteld.Where(g => g.GemeenteId == m.Id).Sum(g => g.Aantal), beantwoord.Where(g => g.GemeenteId == m.Id).Sum(g => g.Aantal)]))) with
            { IsPerGemeente = true },
        ];
    }

    private static async Task<Afnametabel> PlustakenAsync(PortalDbContext db, List<Gemeentenaam> gemeenten, int jaar, CancellationToken cancellationToken)
    {
        var plustaken = (await db.GetPlustakenAsync(cancellationToken)).Where(p => !Plustaakregels.IsPilot(p.Code)).ToList();
        List<(string, IReadOnlyList<bool?>)> rijen = [];
        foreach (var gemeente in gemeenten)
        {
            var verloop = (await db.GetPlustakenPerJaarAsync(gemeente.Id, jaar, cancellationToken)).Plustaken.ToDictionary(p => p.Code, p => p.Jaren.FirstOrDefault(j => j.Jaar == jaar)?.Stand);
            rijen.Add((gemeente.Naam, [.. plustaken.Select(p => verloop.GetValueOrDefault(p.Code) switch
            {
                Afnamestand.Afgenomen => true,
                Afnamestand.NietAfgenomen => (bool?)false,
                _ => null,
            })]));
        }

        return new([.. plustaken.Select(p => p.Naam)], rijen);
    }

    /// <summary>Makes figures of counts of one year.</summary>
    /// <param name="Begin">The first year of the registration; null when nothing was ever registered.</param>
    private sealed record Teller(int Jaar, DateOnly TotEnMet, bool IsVoorbeeld, int? Begin)
    {
        /// <summary>What began in that year.</summary>
        public string Wat { get; init; } = "De registratie";

        public Jaartabel Tabel(string titel, string uitleg, string rijnaam, IReadOnlyList<string> kolommen, IEnumerable<(string Naam, IReadOnlyList<int> Aantallen)> rijen, bool metTotaal = true)
        {
            var alle = rijen.ToList();
            return new(titel, uitleg, rijnaam, [.. kolommen.Select(k => new Jaarkolom(k))],
                [.. alle.Select(r => new Jaarrij(r.Naam, [.. r.Aantallen.Select((a, k) => Maak(a, $"{titel}: {r.Naam}, {kolommen[k].ToLowerInvariant()}."))]))],
                metTotaal ? new("Drenthe", [.. kolommen.Select((k, i) => Maak(alle.Sum(r => r.Aantallen[i]), $"{titel}: alles samen, {k.ToLowerInvariant()}."))]) : null);
        }

        private Cijfer Maak(int aantal, string wat) => Begin is not { } begin
            ? Cijfer.NietBekend(Eenheid.Aantal, "Er is nog niets geregistreerd.")
            : Jaar < begin ? Cijfer.NietBekend(Eenheid.Aantal, $"{Wat} in dit portaal begint in {begin}.")
            : new(aantal, Eenheid.Aantal, new Geteld(wat, TotEnMet, null, IsVoorbeeld));
    }
}
