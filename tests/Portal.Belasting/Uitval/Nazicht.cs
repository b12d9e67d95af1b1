using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Casussen;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Belasting.Uitval;

/// <summary>Looks whether everything that was acknowledged is there, and nothing is there by half.</summary>
internal sealed class Nazicht(string bestand)
{
    private readonly Dictionary<string, List<string>> beloofd = [];

    public string Bestand => bestand;

    public int Aantal => beloofd.Values.Sum(b => b.Count);

    /// <summary>How often something was there that nobody had said: the commit came, the word did not.</summary>
    public int OngezegdeImports { get; private set; }

    public void Neem(IEnumerable<string> gemeld)
    {
        foreach (var delen in gemeld.Select(r => r.Split(' ', 2)))
        {
            if (!beloofd.TryGetValue(delen[0], out var lijst))
            {
                beloofd[delen[0]] = lijst = [];
            }

            lijst.Add(delen[1]);
        }
    }

    public IReadOnlyDictionary<string, int> PerSoort() => beloofd.OrderBy(b => b.Key, StringComparer.Ordinal).ToDictionary(b => b.Key, b => b.Value.Count);

    /// <exception cref="InvalidDataException">Something is lost, half, or does not hold.</exception>
    public async Task KijkAsync()
    {
        await Reservekopie.ControleerAsync(bestand); // integrity, references, chains
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Schrijver.Verbinding(bestand) + ";Pooling=False")().Voor(GebruikerToegang.Systeem);
        var casussen = await db.Casussen.AsNoTracking().Select(c => new { c.Id, c.Status }).ToListAsync();
        IsEr("casus", casussen.Select(c => c.Id.ToString()));
        IsEr("gestart", casussen.Where(c => c.Status is CasusStatus.InBehandeling).Select(c => c.Id.ToString()));
        IsEr("bericht", (await db.Adviesberichten.Select(b => b.FormulierId).ToListAsync()).Select(f => f.ToString()));
        IsEr("stem", await db.Stemmingsregels.Select(r => r.Voorwaarde ?? "").ToListAsync());
        IsEr("pagina", await db.Informatiepaginas.Select(p => p.Slug).ToListAsync());
        IsEr("openbaar", (await db.Informatiepaginas.AsNoTracking().Include(p => p.Versies).ToListAsync()).Where(p => p.Versies.Any(v => v.PubliceerOp is not null)).Select(p => p.Slug));
        var sessies = await db.Sessies.Select(s => s.Id).ToListAsync();
        IsEr("sessie", sessies);
        Vereis(await db.Logregels.CountAsync() >= sessies.Count, "Er is een aanmelding zonder regel in het logboek.");
        var opnamen = await db.Momentopnamen.AsNoTracking().Select(m => new { m.Id, m.IngetrokkenOp, Cellen = m.Cellen.Count }).ToListAsync();
        IsEr("kwartaal", opnamen.Select(m => $"{m.Id} {m.Cellen}"));
        IsEr("ingetrokken", opnamen.Where(m => m.IngetrokkenOp is not null).Select(m => m.Id.ToString()));
        Vereis(opnamen.TrueForAll(m => m.Cellen > 0), "Er is een kwartaalstand zonder inhoud.");
        await ImportAsync(db);
        await TellingenAsync(db);
    }

    private async Task ImportAsync(PortalDbContext db)
    {
        var waarden = await db.Kengetallen.Where(k => k.Jaar == 2026 && k.Sectie == "Proef").Select(k => k.Waarde).ToListAsync();
        Vereis(waarden.Count is 0 or Schrijver.Importregels && waarden.Distinct().Count() <= 1, $"Een import is half: {waarden.Count} regels, {waarden.Distinct().Count()} verschillende waarden.");
        var laatste = beloofd.TryGetValue("import", out var imports) ? int.Parse(imports[^1]) : 0;
        Vereis(waarden.FirstOrDefault() >= laatste, $"Import {laatste} is verloren: er staat {waarden.FirstOrDefault()}.");
        OngezegdeImports += waarden.FirstOrDefault() > laatste ? 1 : 0;
        var correcties = await db.Kengetalcorrecties.CountAsync(c => c.Sectie == "Proef");
        Vereis(correcties % Schrijver.Importregels == 0, $"Van een import zijn {correcties % Schrijver.Importregels} vorige waarden bewaard.");
    }

    /// <summary>Counts anew, and puts back what was kept.</summary>
    private static async Task TellingenAsync(PortalDbContext db)
    {
        var gehouden = await LeesAsync();
        await using var transactie = await db.Database.BeginTransactionAsync();
        await Casustellingen.HerberekenAsync(db);
        var geteld = await LeesAsync();
        await transactie.RollbackAsync();
        Vereis(gehouden.SequenceEqual(geteld), "De bijgehouden aantallen zijn niet wat er te tellen is.");

        async Task<List<(int, Telmaat, int, int)>> LeesAsync() =>
            [.. (await db.Casustellingen.AsNoTracking().Where(t => t.Aantal != 0).ToListAsync()).Select(t => (t.GemeenteId, t.Maat, t.Maand, t.Aantal)).Order()];
    }

    private void IsEr(string soort, IEnumerable<string> aanwezig)
    {
        if (beloofd.TryGetValue(soort, out var lijst) && lijst.Except(aanwezig).FirstOrDefault() is { } verloren)
        {
            throw new InvalidDataException($"Verloren: {soort} {verloren}.");
        }
    }

    private static void Vereis(bool voorwaarde, string zin)
    {
        if (!voorwaarde)
        {
            throw new InvalidDataException(zin);
        }
    }
}
