using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

public sealed class CasusQueriesTests : IDisposable
{
    private readonly TestDatabase database = new();

    public static TheoryData<Casusvolgorde, bool> Volgordes()
    {
        var data = new TheoryData<Casusvolgorde, bool>();
        foreach (var op in Enum.GetValues<Casusvolgorde>())
        {
            data.Add(op, false);
            data.Add(op, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Volgordes))]
    public async Task GetCasussen_AllePaginas_TonenElkeRijEenKeerOpVolgorde(Casusvolgorde op, bool aflopend)
    {
        var casussen = Maak.WillekeurigeCasussen(70);
        await VulAsync(casussen);
        await using var db = database.Open(Maak.Bureau);
        List<CasusRegel> rijen = [];
        for (var pagina = 1; pagina <= 3; pagina++)
        {
            var lijst = await db.GetCasussenAsync(new() { Sorteer = op, Aflopend = aflopend, Pagina = pagina });
            Assert.Equal((70, false), (lijst.Totaal, lijst.IsMeer));
            rijen.AddRange(lijst.Rijen);
        }

        Func<CasusRegel, object?> sleutel = op switch
        {
            Casusvolgorde.Kenmerk => r => r.Kenmerk,
            Casusvolgorde.Onderwerp => r => r.Onderwerp,
            Casusvolgorde.Status => r => r.Status.ToString(),
            Casusvolgorde.Aangemeld => r => r.AangemeldOp,
            _ => r => r.GestartOp,
        };
        var verwacht = (aflopend
            ? rijen.OrderByDescending(sleutel, Ordinaal).ThenByDescending(r => r.Kenmerk, StringComparer.Ordinal)
            : rijen.OrderBy(sleutel, Ordinaal).ThenBy(r => r.Kenmerk, StringComparer.Ordinal)).Select(r => r.Kenmerk);
        Assert.Equal(verwacht, rijen.Select(r => r.Kenmerk));
        Assert.Equal(casussen.Select(c => c.Kenmerk).Order(), rijen.Select(r => r.Kenmerk).Order());
    }

    [Fact]
    public async Task GetCasussen_ElkFilter_LaatAlleenDoorWatHetZegt()
    {
        await VulAsync(Maak.WillekeurigeCasussen(300));
        await using var db = database.Open(Maak.Bureau);
        var alle = await db.Casussen.ToListAsync();

        await KlopAsync(new() { Status = CasusStatus.Werkvoorraad }, c => c.Status is CasusStatus.Werkvoorraad);
        await KlopAsync(new() { Product = Product.UitgebreidAdvies }, c => c.Product is Product.UitgebreidAdvies);
        await KlopAsync(new() { Hoofdonderwerp = Hoofdonderwerp.Mensenhandel }, c => c.Hoofdonderwerp is Hoofdonderwerp.Mensenhandel);
        await KlopAsync(new() { GemeenteId = Maak.WesterveldId }, c => c.GemeenteId == Maak.WesterveldId);
        await KlopAsync(new() { Jaar = 2023 }, c => c.AangemeldOp.Year == 2023);
        await KlopAsync(new() { Zoek = "stalking 1" }, c => c.Onderwerp.StartsWith("Stalking 1", StringComparison.Ordinal));
        await KlopAsync(new() { Zoek = "zv-26-0042" }, c => c.Kenmerk == "ZV-26-0042");
        await KlopAsync(new() { Zoek = "26-00" }, c => c.Kenmerk.StartsWith("ZV-26-00", StringComparison.Ordinal));
        await KlopAsync(new() { Zoek = "%" }, _ => false);
        await KlopAsync(new() { Zoek = "_" }, _ => false);

        async Task KlopAsync(CasusFilter filter, Func<Casus, bool> hoort)
        {
            var lijst = await db.GetCasussenAsync(filter with { PerPagina = 100 });
            var verwacht = alle.Where(hoort).Select(c => c.Kenmerk).ToHashSet();
            Assert.Equal(verwacht.Count, lijst.Totaal);
            Assert.Equal(Math.Min(verwacht.Count, 100), lijst.Rijen.Count);
            Assert.All(lijst.Rijen, r => Assert.Contains(r.Kenmerk, verwacht));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(25, 25)]
    [InlineData(100, 100)]
    [InlineData(1_000_000, 100)]
    public async Task GetCasussen_PerPagina_BlijftBinnenDeGrens(int gevraagd, int rijen)
    {
        await VulAsync(Maak.WillekeurigeCasussen(120));
        await using var db = database.Open(Maak.Bureau);

        Assert.Equal(rijen, (await db.GetCasussenAsync(new() { PerPagina = gevraagd })).Rijen.Count);
    }

    [Fact]
    public async Task GetCasussen_MeerDanDeTelgrens_ZegtDatHetMeerIs()
    {
        await VulAsync(Maak.WillekeurigeCasussen(1_030));
        await using var db = database.Open(Maak.Bureau);

        var eerste = await db.GetCasussenAsync(new());
        var verder = await db.GetCasussenAsync(new() { Pagina = 41 });
        var laatste = await db.GetCasussenAsync(new() { Pagina = 42 });
        var voorbij = await db.GetCasussenAsync(new() { Pagina = 43 });

        Assert.Equal((25, 1_001, true), (eerste.Rijen.Count, eerste.Totaal, eerste.IsMeer));
        Assert.Equal((25, 1_026, true), (verder.Rijen.Count, verder.Totaal, verder.IsMeer));
        Assert.Equal((5, 1_030, false), (laatste.Rijen.Count, laatste.Totaal, laatste.IsMeer));
        Assert.Equal((0, 1_001, true), (voorbij.Rijen.Count, voorbij.Totaal, voorbij.IsMeer));
    }

    [Fact]
    public async Task GetCasussen_AlsContactpersoon_ToontAlleenDeEigenGemeente()
    {
        await VulAsync(Maak.WillekeurigeCasussen(60));
        await using var emmen = database.Open(Maak.VanEmmen);
        await using var niemand = database.Open(GebruikerToegang.Geen);
        await using var stuurgroep = database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));

        Assert.All((await emmen.GetCasussenAsync(new() { PerPagina = 100 })).Rijen, r => Assert.Equal(Maak.EmmenId, r.GemeenteId));
        Assert.Empty((await emmen.GetCasussenAsync(new() { GemeenteId = Maak.WesterveldId })).Rijen);
        Assert.Empty((await niemand.GetCasussenAsync(new())).Rijen);
        Assert.Empty((await stuurgroep.GetCasussenAsync(new())).Rijen);
    }

    [Fact]
    public async Task GetCasus_VanEenAnderOfAfwezig_IsHetzelfdeNiets()
    {
        await VulAsync([Maak.Casus(Maak.WesterveldId, "ZV-26-WEST"), Maak.CasusMet(CasusStatus.InBehandeling, kenmerk: "ZV-26-EMMN")]);
        await using var db = database.Open(Maak.VanEmmen);

        Assert.Null(await db.GetCasusAsync("ZV-26-WEST"));
        Assert.Null(await db.GetCasusAsync("ZV-26-NIET"));
        Assert.Null(await db.GetCasusAsync(new('Z', 5_000)));
        Assert.NotNull(await db.GetCasusAsync("zv-26-emmn"));
    }

    [Fact]
    public async Task GetCasus_ToontDeGemeenteMinderDanHetBureau()
    {
        var casus = Maak.CasusMet(CasusStatus.Afgesloten);
        casus.Wijzig(casus.Gegevens with { BetrokkenGemeenten = [Maak.WesterveldId] }, Maak.Namen, Maak.Bureau, Maak.Nu);
        await VulAsync([casus]);
        await using var emmen = database.Open(Maak.VanEmmen);
        await using var bureau = database.Open(Maak.Bureau);

        var vanEmmen = await emmen.GetCasusAsync(casus.Kenmerk);
        var vanBureau = await bureau.GetCasusAsync(casus.Kenmerk);

        Assert.Equal(["Westerveld"], vanEmmen!.BetrokkenGemeenten);
        Assert.Equal((casus.Status, casus.AangemeldOp, casus.WerkvoorraadOp, casus.GestartOp, casus.BeeindigdOp, 3),
            (vanEmmen.Status, vanEmmen.AangemeldOp, vanEmmen.WerkvoorraadOp, vanEmmen.GestartOp, vanEmmen.BeeindigdOp, vanEmmen.AveFase));
        Assert.Null(vanEmmen.Bureau);
        Assert.Equal(("Politie", "Afgerond", 5), (vanBureau!.Bureau!.Aanmelder, vanBureau.Bureau.Reden, vanBureau.Bureau.Wijzigingen.Count));
    }

    [Fact]
    public async Task GetWerkvoorraad_LangstWachtendeEerst()
    {
        await VulAsync(
        [
            Maak.CasusMet(CasusStatus.Werkvoorraad, kenmerk: "ZV-26-KORT", aangemeld: Maak.Vandaag.AddDays(-20)),
            Maak.CasusMet(CasusStatus.Werkvoorraad, kenmerk: "ZV-26-LANG", aangemeld: Maak.Vandaag.AddDays(-99)),
            Maak.CasusMet(CasusStatus.Werkvoorraad, Maak.WesterveldId, "ZV-26-WEST", Maak.Vandaag.AddDays(-200)),
            Maak.CasusMet(CasusStatus.InBehandeling, kenmerk: "ZV-26-BEGO"),
        ]);
        await using var db = database.Open(Maak.VanEmmen);

        Assert.Equal([("ZV-26-LANG", 89), ("ZV-26-KORT", 10)], (await db.GetWerkvoorraadAsync(5, Maak.Vandaag)).Select(w => (w.Kenmerk, w.Wachtdagen)));
        Assert.Equal("ZV-26-LANG", Assert.Single(await db.GetWerkvoorraadAsync(1, Maak.Vandaag)).Kenmerk);
    }

    /// <summary>What makes a page cost the same at a million rows: it walks an index in the order asked for, and sorts nothing.</summary>
    [SqliteTheory]
    [MemberData(nameof(Volgordes))]
    public async Task GetCasussen_ElkeVolgorde_LooptEenIndexAf(Casusvolgorde op, bool aflopend)
    {
        foreach (var toegang in new[] { Maak.Bureau, Maak.VanEmmen })
        {
            await using var db = database.Open(toegang);
            await PlanZonderSorterenAsync(db, new() { Sorteer = op, Aflopend = aflopend });
        }
    }

    [SqliteFact]
    public async Task GetCasussen_ElkFilterInZijnEigenVolgorde_LooptEenIndexAf()
    {
        foreach (var toegang in new[] { Maak.Bureau, Maak.VanEmmen })
        {
            await using var db = database.Open(toegang);
            await PlanZonderSorterenAsync(db, new() { Status = CasusStatus.Afgesloten });
            await PlanZonderSorterenAsync(db, new() { Product = Product.Procesregie });
            await PlanZonderSorterenAsync(db, new() { Hoofdonderwerp = Hoofdonderwerp.Overig });
            await PlanZonderSorterenAsync(db, new() { Zoek = "overlast" });
            foreach (var telling in Enum.GetValues<Jaartelling>())
            {
                await PlanZonderSorterenAsync(db, new() { Jaar = 2025, Telling = telling });
            }
        }
    }

    private static async Task PlanZonderSorterenAsync(PortalDbContext db, CasusFilter filter)
    {
        await using var opdracht = db.Casussen.Waar(filter).OpVolgorde(filter.Volgorde).Skip(0).Take(26).CreateDbCommand();
        opdracht.CommandText = "EXPLAIN QUERY PLAN " + opdracht.CommandText;
        await db.Database.OpenConnectionAsync();
        await using var rijen = await opdracht.ExecuteReaderAsync();
        List<string> plan = [];
        while (await rijen.ReadAsync())
        {
            plan.Add(rijen.GetString(3));
        }

        Assert.Contains(plan, stap => stap.Contains("USING INDEX", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, stap => stap.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static readonly Comparer<object?> Ordinaal = Comparer<object?>.Create((a, b) => a is string s ? string.CompareOrdinal(s, (string?)b) : Comparer<object?>.Default.Compare(a, b));

    private Task VulAsync(IEnumerable<Casus> casussen) => database.VulAsync([.. Maak.Grond(), .. casussen]);

    public void Dispose() => database.Dispose();
}

/// <summary>About the query plan of SQLite.</summary>
public sealed class SqliteTheoryAttribute : TheoryAttribute
{
    public SqliteTheoryAttribute() => Skip = TestDatabase.SqlServer is null ? null : "Alleen op SQLite.";
}

/// <inheritdoc cref="SqliteTheoryAttribute"/>
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute() => Skip = TestDatabase.SqlServer is null ? null : "Alleen op SQLite.";
}
