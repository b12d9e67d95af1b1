using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Toegang;

namespace Portal.Data.Begrotingen;

public sealed class PeriodeCommandsTests : IAsyncLifetime, IDisposable
{
    private const int Jaar = 2025;
    private static readonly DateTime Nu = new(2025, 11, 3, 10, 0, 0, DateTimeKind.Utc);
    private readonly TestDatabase database = new();

    public async Task InitializeAsync()
    {
        await using var systeem = database.Open(GebruikerToegang.Systeem);
        await BrondataLader.LaadAsync(systeem);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task VulIn_NogEens_LaatAnderePostenStaan_EnEenLegePostVerdwijnt()
    {
        await VulAsync(1, new("L1", 250_000, 1_064_753, null), new("L8", 17_000, 68_835, null));
        await VulAsync(1, new("L8", null, null, null), new("L6b", 1_000, 78_135, "Nog weinig"));

        var kwartaal = await LeesAsync(1);

        Assert.Equal([("L1", 250_000m), ("L6b", 1_000m)], kwartaal.Regels.Where(r => r.Realisatie is not null).Select(r => (r.Code, r.Realisatie!.Value)));
        Assert.Equal(28, kwartaal.Regels.Count); // every loose post of 2025
        Assert.All(kwartaal.Regels.Where(r => r.Code is not ("L1" or "L6b")), r => Assert.Null(r.Verwacht)); // not known, never 0
    }

    [Fact]
    public async Task VulIn_MetEenOudeVersie_WordtGeweigerd_EnNietsIsBewaard()
    {
        await VulAsync(1, new Periodeinvoer("L1", 1, 2, null));
        var oud = (await LeesAsync(1)).Versie;
        await VulAsync(1, new Periodeinvoer("L1", 3, 4, null));
        await using var db = Bureau();

        var geweigerd = await Assert.ThrowsAsync<DomeinregelException>(() => db.VulKwartaalInAsync(Jaar, 1, [new("L1", 5, 6, null)], oud, Nu));

        Assert.Contains("Iemand anders", geweigerd.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await LeesAsync(1)).Regels.Single(r => r.Code == "L1").Realisatie);
    }

    [Fact]
    public async Task Definitief_GrootVerschilZonderToelichting_NoemtDePost_EnMetToelichtingKanHet()
    {
        await VulAsync(1, new("L1", 260_000, 1_064_753, null), new("L6b", 30_000, 100_000, null)); // ICT: begroot 78.135
        await using var db = Bureau();
        Assert.Equal(["L6b"], (await LeesAsync(1)).Regels.Where(r => r.MoetUitleg).Select(r => r.Code));

        var geweigerd = await Assert.ThrowsAsync<DomeinregelException>(async () => await db.MaakKwartaalDefinitiefAsync(Jaar, 1, (await LeesAsync(1)).Versie, Nu));
        Assert.Contains("ICT", geweigerd.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Personeel", geweigerd.Message, StringComparison.Ordinal);

        await VulAsync(1, new Periodeinvoer("L6b", 30_000, 100_000, "Nieuwe licenties"));
        await using var opnieuw = Bureau();
        await opnieuw.MaakKwartaalDefinitiefAsync(Jaar, 1, (await LeesAsync(1)).Versie, Nu);

        Assert.Equal(Periodestatus.Definitief, (await LeesAsync(1)).Status);
        await Assert.ThrowsAsync<DomeinregelException>(() => VulAsync(1, new Periodeinvoer("L1", 1, 1, null)));
    }

    [Fact]
    public async Task Definitief_ZonderPrognose_KanAlleenAanHetEindeVanHetJaar()
    {
        await VulAsync(1, new Periodeinvoer("L1", 260_000, null, null));
        await using var db = Bureau();
        await Assert.ThrowsAsync<DomeinregelException>(async () => await db.MaakKwartaalDefinitiefAsync(Jaar, 1, (await LeesAsync(1)).Versie, Nu));

        await VulAsync(4, new Periodeinvoer("L1", 1_064_000, null, null));
        await using var eind = Bureau();
        await eind.MaakKwartaalDefinitiefAsync(Jaar, 4, (await LeesAsync(4)).Versie, Nu);

        Assert.Equal(1_064_000, (await LeesAsync(4)).Regels.Single(r => r.Code == "L1").Verwacht);
    }

    [Theory]
    [InlineData(100, 6_000, 10, 5_000, true)]
    [InlineData(100_000, 106_000, 10, 5_000, false)] // more than 5.000, not more than 10%
    [InlineData(1_000, 3_000, 10, 5_000, false)] // more than 10%, not more than 5.000
    [InlineData(0, 5_001, 10, 5_000, true)]
    [InlineData(0, 5_000, 10, 5_000, false)]
    [InlineData(100_000, 80_000, 10, 5_000, true)]
    public void Drempel_BeideGrenzenMoetenVoorbijZijn(int begroot, int verwacht, int procent, int euro, bool isGroot) =>
        Assert.Equal(isGroot, new Afwijkingsdrempel(procent, euro).IsGroot(begroot, verwacht));

    [Fact]
    public async Task Drempel_Ruimer_VraagtGeenToelichtingMeer()
    {
        await VulAsync(2, new Periodeinvoer("L6b", 30_000, 100_000, null));
        await using (var db = Bureau())
        {
            await db.StelDrempelInAsync(Jaar, 2, new(50, 5_000), (await LeesAsync(2)).Versie, Nu);
        }

        Assert.DoesNotContain((await LeesAsync(2)).Regels, r => r.MoetUitleg);
    }

    [Fact]
    public async Task Import_EenFouteRegel_NeemtNietsOver_EnEenGoedBestandAlles()
    {
        const string Kop = "code;realisatie;prognose;toelichting\n";
        await using (var db = Bureau())
        {
            await Assert.ThrowsAsync<DomeinregelException>(() => db.ImporteerKwartaalAsync(Jaar, 3, $"{Kop}L1;5;6;\nL99;7;8;", null, Nu));
        }

        Assert.Null((await LeesAsync(3)).Versie);
        await using var goed = Bureau();
        await goed.ImporteerKwartaalAsync(Jaar, 3, $"{Kop}L1;5;6;\nB1a;7;8;Ja", null, Nu);
        Assert.Equal([("L1", 5m, null), ("B1a", 7m, "Ja")], (await LeesAsync(3)).Regels.Where(r => r.Realisatie is not null).Select(r => (r.Code, r.Realisatie!.Value, r.Toelichting)));
    }

    [Fact]
    public async Task Wijziging_IsEenNieuweVersie_EnWatGedruktIsBlijftLeesbaar()
    {
        await using (var db = Bureau())
        {
            Assert.Equal(1, await db.LegBegrotingswijzigingVastAsync(Jaar, "Meer ICT, uit onvoorzien", new(2025, 6, 1), [new("L6b", 4_000), new("L9", -4_000)], Guid.CreateVersion7(), Nu));
            Assert.Equal(2, await db.LegBegrotingswijzigingVastAsync(Jaar, "Hogere rijksbijdrage", new(2025, 9, 1), [new("B1a", 1_000)], Guid.CreateVersion7(), Nu));
        }

        await using var lezer = database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
        var overzicht = (await lezer.GetBegrotingsoverzichtAsync(Jaar))!;
        var ict = overzicht.Lasten.Regels.Single(r => r.Code == "L6b");
        Assert.Equal((78_135m, 82_135m), (ict.Nu.Waarde, ict.Gewijzigd!.Waarde));
        Assert.Equal((2_103_019m, 2_103_019m), (overzicht.Lasten.Totaal.Nu.Waarde, overzicht.Lasten.Totaal.Gewijzigd!.Waarde));
        Assert.Equal((2_103_020m, 2_104_020m), (overzicht.Baten.Totaal.Nu.Waarde, overzicht.Baten.Totaal.Gewijzigd!.Waarde));
        Assert.Equal(82_135, (await LeesAsync(1)).Regels.Single(r => r.Code == "L6b").Begroot);
        Assert.Equal([(1, 0m), (2, 1_000m)], (await lezer.GetBegrotingswijzigingenAsync(Jaar)).Select(w => (w.Nummer, w.Saldo)));
    }

    /// <summary>The server died before it could say that the wijziging was entered, or the button was pressed twice: the amounts count once.</summary>
    [Fact]
    public async Task Wijziging_HetzelfdeFormulierNogEens_IsDezelfdeWijziging_EnMetIetsAndersGeweigerd()
    {
        var formulier = Guid.CreateVersion7();
        Wijzigingsinvoer[] regels = [new("L6b", 4_000.50m), new("L9", -4_000.50m)];

        var nummers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => LegAsync(regels))));
        Assert.Equal([1], nummers.Append(await LegAsync([regels[1], regels[0], new("B1a", 0)], " Meer ICT ")).Distinct());
        foreach (var anders in (Func<Task<int>>[])
            [() => LegAsync([new("L6b", 4_000)]), () => LegAsync([.. regels, new("B1a", 1)]), () => LegAsync(regels, "Iets anders"), () => LegAsync(regels, op: new(2025, 6, 2)), () => LegAsync(regels, jaar: 2024)])
        {
            Assert.Contains("wijziging 1 van 2025", (await Assert.ThrowsAsync<DomeinregelException>(anders)).Message, StringComparison.Ordinal);
        }

        await using var lezer = Bureau();
        Assert.Equal([(1, 0m)], (await lezer.GetBegrotingswijzigingenAsync(Jaar)).Select(w => (w.Nummer, w.Saldo)));

        async Task<int> LegAsync(Wijzigingsinvoer[] wat, string reden = "Meer ICT", DateOnly? op = null, int jaar = Jaar)
        {
            await using var db = Bureau();
            return await db.LegBegrotingswijzigingVastAsync(jaar, reden, op ?? new(2025, 6, 1), wat, formulier, Nu);
        }
    }

    public static TheoryData<string?, string, Wijzigingsinvoer[]> FouteWijzigingen() => new()
    {
        { null, "2025-06-01", [new("L9", 1)] },
        { "Te laat", "2025-12-01", [new("L9", 1)] },
        { "Leeg", "2025-06-01", [] },
        { "Niets", "2025-06-01", [new("L9", 0)] },
        { "Subtotaal", "2025-06-01", [new("L6", 1)] },
        { "Dubbel", "2025-06-01", [new("L9", 1), new("L9", 2)] },
    };

    [Theory]
    [MemberData(nameof(FouteWijzigingen))]
    public async Task Wijziging_DieNietKlopt_WordtNietVastgelegd(string? reden, string op, Wijzigingsinvoer[] regels)
    {
        await using var db = Bureau();

        await Assert.ThrowsAsync<DomeinregelException>(() => db.LegBegrotingswijzigingVastAsync(Jaar, reden, DateOnly.Parse(op, System.Globalization.CultureInfo.InvariantCulture), regels, Guid.CreateVersion7(), Nu));

        Assert.Empty(await db.GetBegrotingswijzigingenAsync(Jaar));
    }

    [Theory]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Beheerder)]
    public async Task WieNietVanHetBureauIs_VultNietsIn(Rol rol)
    {
        await using var db = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.VulKwartaalInAsync(Jaar, 1, [new("L1", 1, 1, null)], null, Nu));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.LegBegrotingswijzigingVastAsync(Jaar, "Nee", new(2025, 6, 1), [new("L9", 1)], Guid.CreateVersion7(), Nu));
        if (rol is not Rol.Stuurgroeplid)
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetBegrotingskwartaalAsync(Jaar, 1));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetBegrotingswijzigingenAsync(Jaar));
        }
    }

    [Fact]
    public async Task Brondata_OpnieuwLaden_RaaktNietsWatMensenInvulden()
    {
        await VulAsync(1, new Periodeinvoer("L1", 5, 6, "Blijft"));
        await using (var db = Bureau())
        {
            await db.LegBegrotingswijzigingVastAsync(Jaar, "Blijft", new(2025, 6, 1), [new("L9", 1)], Guid.CreateVersion7(), Nu);
        }

        var voor = await LeesAsync(1);
        await using (var systeem = database.Open(GebruikerToegang.Systeem))
        {
            await BrondataLader.LaadAsync(systeem);
        }

        Assert.Equal(voor.Regels.Select(r => $"{r}"), (await LeesAsync(1)).Regels.Select(r => $"{r}"));
        Assert.Equal(voor.Versie, (await LeesAsync(1)).Versie);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Kwartaal_DatNietBestaat_Weigert(int kwartaal) => await Assert.ThrowsAsync<DomeinregelException>(() => VulAsync(kwartaal, new Periodeinvoer("L1", 1, 1, null)));

    [Fact]
    public async Task Kwartaal_DatNogNietBegon_Weigert()
    {
        await using var db = Bureau();

        await Assert.ThrowsAsync<DomeinregelException>(() => db.VulKwartaalInAsync(Jaar, 4, [new("L1", 1, 1, null)], null, new(2025, 9, 30, 12, 0, 0, DateTimeKind.Utc)));
    }

    private PortalDbContext Bureau() => database.Open(Maak.ToegangVan(Rol.Bureaumedewerker));

    private async Task<Begrotingskwartaal> LeesAsync(int kwartaal)
    {
        await using var db = database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
        return (await db.GetBegrotingskwartaalAsync(Jaar, kwartaal))!;
    }

    private async Task VulAsync(int kwartaal, params Periodeinvoer[] invoer)
    {
        await using var db = Bureau();
        var versie = await db.Begrotingsperioden.Where(p => p.Jaar == Jaar && p.Kwartaal == kwartaal).Select(p => (Guid?)p.Versie).SingleOrDefaultAsync();
        await db.VulKwartaalInAsync(Jaar, kwartaal, invoer, versie, Nu);
    }
}
