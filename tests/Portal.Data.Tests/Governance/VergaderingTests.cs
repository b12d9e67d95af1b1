using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Governance;

public sealed class VergaderingTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public void Agenda_VoegToeVerplaatsHaalWeg_HoudtEenDoorlopendeVolgorde()
    {
        var vergadering = Maak.Vergadering();
        foreach (var titel in new[] { "Een", "Twee", "Drie" })
        {
            vergadering.VoegAgendapuntToe(Maak.Punt(titel), null, Maak.Bureau, Maak.Nu);
        }

        vergadering.VerplaatsAgendapunt(Punt("Drie").Id, -2, Maak.Bureau, Maak.Nu);
        Assert.Equal(["Drie", "Een", "Twee"], Titels());
        vergadering.VerplaatsAgendapunt(Punt("Drie").Id, -1, Maak.Bureau, Maak.Nu);
        Assert.Equal(["Drie", "Een", "Twee"], Titels());

        vergadering.HaalAgendapuntWeg(Punt("Een").Id, Maak.Bureau, Maak.Nu);
        Assert.Equal([1, 2], vergadering.Agenda.Select(p => p.Volgorde).Order());
        vergadering.VoegAgendapuntToe(Maak.Punt("Een"), 2, Maak.Bureau, Maak.Nu);
        Assert.Equal(["Drie", "Een", "Twee"], Titels());

        Agendapunt Punt(string titel) => vergadering.Agenda.Single(p => p.Titel == titel);
        IEnumerable<string> Titels() => vergadering.Agenda.OrderBy(p => p.Volgorde).Select(p => p.Titel);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("/stuurgroep/jaarplan/2027", true)]
    [InlineData("https://www.example.nl/stuk.pdf", true)]
    [InlineData("http://www.example.nl/stuk.pdf", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//elders.example", false)]
    [InlineData("/\\elders.example", false)]
    [InlineData("/\t/elders.example", false)]
    [InlineData("stuk.pdf", false)]
    public void Agendapunt_MetLink_NeemtAlleenWatVeiligIs(string? stuk, bool isGoed)
    {
        var vergadering = Maak.Vergadering();

        if (isGoed)
        {
            vergadering.VoegAgendapuntToe(Maak.Punt(stuk: stuk), null, Maak.Bureau, Maak.Nu);
        }
        else
        {
            var fout = Assert.Throws<DomeinregelException>(() => vergadering.VoegAgendapuntToe(Maak.Punt(stuk: stuk), null, Maak.Bureau, Maak.Nu));
            Assert.Equal(Agendapunt.Linkuitleg, fout.Message);
        }

        Assert.Equal(isGoed, vergadering.Agenda.Count == 1);
    }

    [Theory]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Contactpersoon)]
    public void Vergadering_DoorEenAnderDanHetBureau_Weigert(Rol rol)
    {
        var door = Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null);
        var vergadering = Maak.Vergadering();

        Assert.Throws<DomeinregelException>(() => vergadering.VoegAgendapuntToe(Maak.Punt(), null, door, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => vergadering.VoegActiepuntToe(Maak.Actie(), door, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => vergadering.Verzet(Maak.Vandaag, null, door, Maak.Nu));
    }

    [Theory]
    [InlineData("", "Manager", "Vul wat er moet gebeuren in")]
    [InlineData("Bel", " ", "Vul wie dit doet in")]
    public void Actiepunt_ZonderWatOfWie_Weigert(string wat, string wie, string fout) => Assert.Contains(
        fout, Assert.Throws<DomeinregelException>(() => Maak.Vergadering().VoegActiepuntToe(new(wat, wie, null, null), Maak.Bureau, Maak.Nu)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1, null, true)]
    [InlineData(0, null, false)]
    [InlineData(-1, -1, false)]
    public void IsTeLaat_NaDeDagEnNietKlaar(int wanneer, int? klaar, bool isTeLaat) =>
        Assert.Equal(isTeLaat, Actiepunt.IsTeLaat(Maak.Vandaag.AddDays(wanneer), klaar is { } k ? Maak.Vandaag.AddDays(k) : null, Maak.Vandaag));

    [Fact]
    public async Task Plan_TweeKeerHetzelfdeFormulier_IsEenVergadering()
    {
        await VulAsync();
        var id = Guid.CreateVersion7();
        for (var keer = 0; keer < 2; keer++)
        {
            await using var db = database.Open(Maak.Bureau);
            await db.PlanVergaderingAsync(id, Besluit.Stuurgroep, Maak.Vandaag, null, Maak.Nu);
        }

        await using var lees = database.Open(Maak.Bureau);
        Assert.Single(await lees.GetVergaderingenAsync(Maak.Vandaag));
    }

    [Fact]
    public async Task Bewerk_NadatEenAnderBewaarde_Weigert_EnHoudtHetWerkVanDeAnder()
    {
        var vergadering = Maak.Vergadering();
        await VulAsync(vergadering);
        var versie = (await DetailAsync(vergadering.Id)).Versie;
        await BewerkAsync("Van mij");

        await Assert.ThrowsAsync<DomeinregelException>(() => BewerkAsync("Te laat"));
        Assert.Equal(["Van mij"], (await DetailAsync(vergadering.Id)).Agenda.Select(p => p.Titel));

        async Task BewerkAsync(string titel)
        {
            await using var db = database.Open(Maak.Bureau);
            await db.BewerkVergaderingAsync(vergadering.Id, versie, v => v.VoegAgendapuntToe(Maak.Punt(titel), null, db.Toegang, Maak.Nu));
        }
    }

    [Fact]
    public async Task GelastAf_AlleenWatNogMoetKomen()
    {
        var (straks, geweest) = (Maak.Vergadering(), Maak.Vergadering(Maak.Vandaag));
        straks.VoegAgendapuntToe(Maak.Punt(), null, Maak.Bureau, Maak.Nu);
        await VulAsync(straks, geweest);

        await using (var db = database.Open(Maak.Bureau))
        {
            await db.GelastVergaderingAfAsync(straks.Id, Maak.Nu);
            await Assert.ThrowsAsync<DomeinregelException>(() => db.GelastVergaderingAfAsync(geweest.Id, Maak.Nu));
        }

        await using var lees = database.Open(GebruikerToegang.Systeem);
        Assert.Equal([geweest.Id], await lees.Vergaderingen.Select(v => v.Id).ToListAsync());
        Assert.Empty(await lees.Agendapunten.ToListAsync());
    }

    [Fact]
    public async Task Detail_HeeftBesluitenVanDieDag_EnOpenActiesVanEerder()
    {
        var (eerder, nu) = (Maak.Vergadering(Maak.Vandaag.AddDays(-30)), Maak.Vergadering(Maak.Vandaag));
        eerder.VoegActiepuntToe(Maak.Actie("Nog open"), Maak.Bureau, Maak.Nu);
        eerder.VoegActiepuntToe(Maak.Actie("Klaar") with { KlaarOp = Maak.Vandaag }, Maak.Bureau, Maak.Nu);
        await VulAsync(eerder, nu, Maak.Besluit());

        var detail = await DetailAsync(nu.Id);

        Assert.Equal(["Besluitregel"], detail.Besluiten.Select(b => b.Titel));
        Assert.Equal(["Nog open"], detail.OpenVanEerder.Select(a => a.Wat));
        Assert.Equal(eerder.Datum, detail.Vorige);
        Assert.Empty((await DetailAsync(eerder.Id)).Besluiten);
    }

    [Fact]
    public async Task LaatsteVergadering_IsDieVoorVandaag_VanDitOrgaan()
    {
        await VulAsync();
        Assert.Null(await LaatsteAsync());

        await database.VulAsync(Maak.Vergadering(Maak.Vandaag.AddDays(-40)), Maak.Vergadering(Maak.Vandaag.AddDays(-10)), Maak.Vergadering(Maak.Vandaag), Maak.Vergadering());
        Assert.Equal(Maak.Vandaag.AddDays(-10), await LaatsteAsync());

        async Task<DateOnly?> LaatsteAsync()
        {
            await using var db = database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
            return await db.GetLaatsteVergaderingAsync(Maak.Vandaag);
        }
    }

    [Fact]
    public async Task Vergaderingen_KomendeEerst_DanDeNieuwsteGehouden()
    {
        int[] dagen = [-5, 20, -50, 3, 0];
        await VulAsync([.. dagen.Select(d => Maak.Vergadering(Maak.Vandaag.AddDays(d)))]);

        await using var db = database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
        Assert.Equal([0, 3, 20, -5, -50], (await db.GetVergaderingenAsync(Maak.Vandaag)).Select(v => v.Datum.DayNumber - Maak.Vandaag.DayNumber));
        await using var emmen = database.Open(Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => emmen.GetVergaderingenAsync(Maak.Vandaag));
    }

    public void Dispose() => database.Dispose();

    private Task VulAsync(params object[] meer) => database.VulAsync([Maak.Bron(), Maak.Stuurgroep(), .. meer]);

    private async Task<VergaderingDetail> DetailAsync(Guid id)
    {
        await using var db = database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
        return (await db.GetVergaderingAsync(id))!;
    }
}
