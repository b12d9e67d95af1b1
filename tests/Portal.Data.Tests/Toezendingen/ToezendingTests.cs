using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Toezendingen;

public sealed class ToezendingTests : IAsyncLifetime, IDisposable
{
    private const int Jaar = 2026;

    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.VulAsync(
    [
        Maak.Bron(), Maak.Emmen(), Maak.Westerveld(), Maak.Stuurgroep(), Maak.JaarplanMet(Jaarplanstatus.Vastgesteld),
        .. Toezending.Stappen.Select((code, i) => new PcStap
        {
            Id = $"pc_stappen.{code}", Volgorde = 6 + i, Code = code, Naam = code.ToLowerInvariant(), OrgaanCode = Besluiten.Besluit.Stuurgroep, Omschrijving = "Een stap.",
            BronId = "JV-2023", Sectie = "Aanhef", Zekerheid = Zekerheid.Zeker,
        }),
        new PcFeit
        {
            Id = "pc_feiten.1", Document = PcDocument.JaarplanBegroting, Jaar = 2024, StapCode = "TOEZENDING", Datum = new(2023, 8, 22), GemeenteId = Maak.WesterveldId,
            BronId = "JV-2023", Sectie = "Aanhef", Zekerheid = Zekerheid.Zeker,
        },
    ]);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Matrix_ToontVerwachtTeLaatGedaanEnBevestigd()
    {
        await using (var bureau = database.Open(Maak.Bureau))
        {
            await bureau.PlanToezendingAsync(Jaar, "TOEZENDING", [new(Maak.EmmenId, null), new(Maak.WesterveldId, null)], Maak.Vandaag.AddDays(-1));
            await bureau.PlanToezendingAsync(Jaar, "RAADSBRIEF", [new(Maak.EmmenId, null)], Maak.Vandaag.AddDays(30));
            await bureau.MeldToezendingAsync(Jaar, "TOEZENDING", [await KeuzeAsync("TOEZENDING")], Maak.Vandaag, Maak.Nu);
        }

        await using (var emmen = database.Open(Maak.VanEmmen))
        {
            await emmen.BevestigToezendingAsync(Jaar, "TOEZENDING", Maak.Vandaag, Maak.Nu);
        }

        await using var lid = database.Open(Maak.Stuurgroeplid);
        var matrix = await lid.GetToezendmatrixAsync(Jaar, Maak.Vandaag);

        Assert.Equal((true, false), (matrix.IsVastgesteld, matrix.MagInvullen));
        Assert.Equal([(1, 1), (0, 0), (0, 0)], matrix.Stappen.Select(s => (s.Gedaan, s.TeLaat)));
        var rijen = matrix.Rijen.ToDictionary(r => r.GemeenteId, r => r.Cellen);
        Assert.Equal((Maak.Vandaag, Maak.Nu), (rijen[Maak.EmmenId][0].GedaanOp, rijen[Maak.EmmenId][0].BevestigdOp));
        Assert.False(rijen[Maak.EmmenId][2].IsTeLaat);
        Assert.True(rijen[Maak.WesterveldId][0].IsTeLaat);
    }

    [Fact]
    public async Task Matrix_WaarNietsIsIngevuld_ToontWatEenStukVermeldt()
    {
        await using var lid = database.Open(Maak.Stuurgroeplid);

        var matrix = await lid.GetToezendmatrixAsync(2024, Maak.Vandaag);

        Assert.False(matrix.IsVastgesteld);
        var cel = matrix.Rijen.Single(r => r.GemeenteId == Maak.WesterveldId).Cellen[0];
        Assert.Equal((new DateOnly(2023, 8, 22), "Jaarverslag 2023"), (cel.GedaanOp, cel.Bron));
    }

    [Fact]
    public async Task Eigen_ToontAlleenDeEigenRij()
    {
        await using (var bureau = database.Open(Maak.Bureau))
        {
            await bureau.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.WesterveldId, null)], Maak.Vandaag, Maak.Nu);
        }

        await using var emmen = database.Open(Maak.VanEmmen);
        var eigen = (await emmen.GetEigenToezendingAsync(Maak.Vandaag))!;

        Assert.Equal((Jaar, "Emmen", 3), (eigen.Jaar, eigen.Gemeente, eigen.Cellen.Count));
        Assert.All(eigen.Cellen, c => Assert.Null(c.GedaanOp));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => emmen.GetToezendmatrixAsync(Jaar, Maak.Vandaag));
    }

    [Fact]
    public async Task Contactpersoon_VoorEenAndereGemeente_OfPlannen_Weigert()
    {
        await using var emmen = database.Open(Maak.VanEmmen);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => emmen.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.WesterveldId, null)], Maak.Vandaag, Maak.Nu));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => emmen.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.EmmenId, null), new(Maak.WesterveldId, null)], Maak.Vandaag, Maak.Nu));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => emmen.PlanToezendingAsync(Jaar, "TOEZENDING", [new(Maak.EmmenId, null)], Maak.Vandaag));
        await Assert.ThrowsAsync<DomeinregelException>(() => emmen.BevestigToezendingAsync(Jaar, "TOEZENDING", Maak.Vandaag, Maak.Nu));
        await using var lid = database.Open(Maak.Stuurgroeplid);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => lid.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.EmmenId, null)], Maak.Vandaag, Maak.Nu));
        Assert.Empty(await lid.Toezendingen.ToListAsync());
    }

    [Fact]
    public async Task Meld_DoorDeGemeente_IsMeteenBevestigd_EnEenAndereDagVanHetBureauNietMeer()
    {
        await using (var emmen = database.Open(Maak.VanEmmen))
        {
            await emmen.MeldToezendingAsync(Jaar, "RAADSBRIEF", [new(Maak.EmmenId, null)], Maak.Vandaag, Maak.Nu);
            Assert.NotNull((await emmen.GetEigenToezendingAsync(Maak.Vandaag))!.Cellen[2].BevestigdOp);
        }

        await using var bureau = database.Open(Maak.Bureau);
        await bureau.MeldToezendingAsync(Jaar, "RAADSBRIEF", [new(Maak.EmmenId, null)], Maak.Vandaag, Maak.Nu);
        Assert.NotNull((await bureau.Toezendingen.SingleAsync()).BevestigdOp);
        await bureau.MeldToezendingAsync(Jaar, "RAADSBRIEF", [await KeuzeAsync("RAADSBRIEF")], Maak.Vandaag.AddDays(-3), Maak.Nu);
        Assert.Null((await bureau.Toezendingen.SingleAsync()).BevestigdOp);
    }

    [Fact]
    public async Task Meld_ZonderVastgesteldPlan_InDeToekomst_OfEenVreemdeStap_Weigert()
    {
        await using var bureau = database.Open(Maak.Bureau);

        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.MeldToezendingAsync(Jaar + 1, "TOEZENDING", [new(Maak.EmmenId, null)], Maak.Vandaag, Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.EmmenId, null)], Maak.Vandaag.AddDays(1), Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.MeldToezendingAsync(Jaar, "UITVOERING", [new(Maak.EmmenId, null)], Maak.Vandaag, Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.MeldToezendingAsync(Jaar, "TOEZENDING", [], Maak.Vandaag, Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.MeldToezendingAsync(Jaar, "TOEZENDING", [new(999, null)], Maak.Vandaag, Maak.Nu));
        Assert.Empty(await bureau.Toezendingen.ToListAsync());
    }

    [Fact]
    public async Task Meld_TienKeerTegelijk_IsEenRijPerGemeente()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            await using var db = database.Open(Maak.Bureau);
            await db.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.EmmenId, null), new(Maak.WesterveldId, null)], Maak.Vandaag, Maak.Nu);
        })));

        await using var kijk = database.Open(Maak.Bureau);
        Assert.Equal(2, await kijk.Toezendingen.CountAsync());
    }

    /// <summary>The bureau ticked all gemeenten before one of them entered its own day: that day is not overwritten unseen, and nothing is saved of the rest.</summary>
    [Fact]
    public async Task MeldEnPlan_NadatEenAnderIetsInvulde_NoemtDeGemeente_EnBewaartNiets()
    {
        await using (var emmen = database.Open(Maak.VanEmmen))
        {
            await emmen.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.EmmenId, null)], Maak.Vandaag.AddDays(-2), Maak.Nu);
        }

        await using var bureau = database.Open(Maak.Bureau);
        Toezendkeuze[] toenLeeg = [new(Maak.WesterveldId, null), new(Maak.EmmenId, null)];
        var gemeld = await Assert.ThrowsAsync<DomeinregelException>(() => bureau.MeldToezendingAsync(Jaar, "TOEZENDING", toenLeeg, Maak.Vandaag, Maak.Nu));
        var gepland = await Assert.ThrowsAsync<DomeinregelException>(() => bureau.PlanToezendingAsync(Jaar, "TOEZENDING", toenLeeg, Maak.Vandaag));

        Assert.All([gemeld, gepland], fout => Assert.Contains("bij Emmen.", fout.Message, StringComparison.Ordinal));
        var rij = await bureau.Toezendingen.AsNoTracking().SingleAsync();
        Assert.Equal((Maak.EmmenId, Maak.Vandaag.AddDays(-2), Maak.Nu), (rij.GemeenteId, rij.GedaanOp, rij.BevestigdOp));
        await bureau.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.WesterveldId, null), await KeuzeAsync("TOEZENDING")], Maak.Vandaag, Maak.Nu);
        Assert.Equal([Maak.Vandaag, Maak.Vandaag], await bureau.Toezendingen.Select(t => t.GedaanOp!.Value).ToListAsync());
    }

    [Fact]
    public async Task Bevestig_EenDagDieHetBureauNetVeranderde_BevestigtNiets()
    {
        await using var bureau = database.Open(Maak.Bureau);
        await bureau.MeldToezendingAsync(Jaar, "TOEZENDING", [new(Maak.EmmenId, null)], Maak.Vandaag.AddDays(-2), Maak.Nu);
        await bureau.MeldToezendingAsync(Jaar, "TOEZENDING", [await KeuzeAsync("TOEZENDING")], Maak.Vandaag.AddDays(-1), Maak.Nu);

        await using var emmen = database.Open(Maak.VanEmmen);
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => emmen.BevestigToezendingAsync(Jaar, "TOEZENDING", Maak.Vandaag.AddDays(-2), Maak.Nu));

        Assert.Contains(Maak.Vandaag.AddDays(-1).Voluit(), fout.Message, StringComparison.Ordinal);
        Assert.Null((await bureau.Toezendingen.AsNoTracking().SingleAsync()).BevestigdOp);
    }

    /// <summary>Emmen, as it is on screen now.</summary>
    private async Task<Toezendkeuze> KeuzeAsync(string stap)
    {
        await using var db = database.Open(Maak.Bureau);
        return new(Maak.EmmenId, await db.Toezendingen.Where(t => t.GemeenteId == Maak.EmmenId && t.StapCode == stap).Select(t => (Guid?)t.Versie).SingleOrDefaultAsync());
    }
}
