using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Plustaken;

public sealed class PlustakenQueriesTests : IDisposable
{
    private static readonly GebruikerToegang Emmen = Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId);
    private static readonly GebruikerToegang Westerveld = Maak.ToegangVan(Rol.Contactpersoon, Maak.WesterveldId);
    private static readonly GebruikerToegang Bureau = Maak.ToegangVan(Rol.Bureaumedewerker);

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Overzicht_ZegtPerPlustaakOfEnSindsWanneer_EnWatMogelijkIs()
    {
        await database.VulAsync([.. Maak.Plustaakgrond(),
            Maak.Afname(Plustaakregels.Nazorg, 2022), Maak.Afname(Plustaakregels.Nazorg, 2025), Maak.Afname(Plustaakregels.Pga, 2023), Maak.Afname(Plustaakregels.Mensenhandel, 2025)]);

        var overzicht = await OverzichtAsync(Emmen);

        Assert.Equal([Plustaakregels.Nazorg, Plustaakregels.Tvo, Plustaakregels.Mensenhandel, Plustaakregels.Pga], overzicht.Plustaken.Select(p => p.Code));
        var nazorg = overzicht.Plustaken[0];
        Assert.Equal((new(2025, Afnamestand.Afgenomen), "in ieder geval sinds 2025", (PlustaakVraag?)PlustaakVraag.Stoppen), (nazorg.LaatstBekend, nazorg.Sinds, nazorg.Mogelijk));
        Assert.Equal([2022, 2023, 2024, 2025, 2026], nazorg.Jaren.Select(j => j.Jaar));
        Assert.Equal(Afnamestand.NietBekend, nazorg.Jaren[^1].Stand);
        Assert.Equal("Jaarverslag 2023, Plustaken.", nazorg.Jaren[0].Uitleg);
        Assert.Equal(PlustaakVraag.Starten, overzicht.Plustaken[1].Mogelijk);
        Assert.Contains("alle twaalf", overzicht.Plustaken[2].WaaromNiet, StringComparison.Ordinal);
        Assert.Contains("gestopt na 2023", overzicht.Plustaken[3].WaaromNiet, StringComparison.Ordinal);
        Assert.Equal(new Afnamejaar(2026, Afnamestand.NietAfgenomen), overzicht.Plustaken[3].LaatstBekend);
    }

    [Fact]
    public async Task Overzicht_VolumesUitStukkenEnVanHetBureau_OnbekendIsNooitNul()
    {
        await database.VulAsync([.. Maak.Plustaakgrond(), Maak.Indicator("nazorg_actief"), Maak.Indicator("nazorg_instroom"),
            Maak.Afname(Plustaakregels.Nazorg, 2023), Maak.Kengetal("nazorg_actief", 2023, 57), Maak.Kengetal("nazorg_instroom", 2023, 99, gemeenteId: null),
            Maak.Kengetal("nazorg_actief", 2023, 33, Maak.WesterveldId), Maak.PlustaakVolume(aantal: 12), Maak.PlustaakVolume(Maak.WesterveldId, aantal: 3),
            Maak.Bijdrage(Maak.EmmenId, 2023, Bijdragesoort.Nazorg, 981, "JV-2023")]);

        var nazorg = (await OverzichtAsync(Emmen)).Plustaken[0];

        var in2023 = nazorg.Jaren.Single(j => j.Jaar == 2023);
        Assert.Equal([57, null], in2023.Volumes.Select(v => v.Cijfer.Waarde));
        Assert.IsType<UitBron>(in2023.Volumes[0].Cijfer.Herkomst);
        Assert.Contains("andere aantallen", Assert.IsType<Onbekend>(in2023.Volumes[1].Cijfer.Herkomst).Waarom, StringComparison.Ordinal);
        Assert.Equal(981, in2023.Kosten.Waarde);
        var dit = nazorg.Jaren.Single(j => j.Jaar == 2026);
        Assert.Equal((Afnamestand.Afgenomen, 12m), (dit.Stand, dit.Volumes[0].Cijfer.Waarde));
        Assert.All(nazorg.Jaren.Where(j => j.Jaar is 2022 or 2024 or 2025), j => Assert.All(j.Volumes, v => Assert.Null(v.Cijfer.Waarde)));
    }

    [Fact]
    public async Task Overzicht_BijdrageNietUitgesplitst_KostenZijnOnbekendMetWaarom()
    {
        await database.VulAsync([.. Maak.Plustaakgrond(), Maak.Afname(Plustaakregels.Mensenhandel, 2022),
            Maak.Bijdrage(Maak.EmmenId, 2022, Bijdragesoort.Totaal, 141_181, "JV-2023", "Inclusief de regisseur mensenhandel.")]);

        var kosten = (await OverzichtAsync(Emmen)).Plustaken[2].Jaren.Single(j => j.Jaar == 2022).Kosten;

        Assert.Equal("De bijdrage over 2022 is niet uitgesplitst. Inclusief de regisseur mensenhandel.", Assert.IsType<Onbekend>(kosten.Herkomst).Waarom);
    }

    [Fact]
    public async Task Vraag_Bevestigd_IsTeZienBijGemeenteEnBureau()
    {
        await database.VulAsync(Maak.Plustaakgrond());

        var id = await VraagAsync(Emmen);
        Assert.Equal(VerzoekStatus.Aangevraagd, (await OverzichtAsync(Emmen)).Plustaken[1].Verzoek!.Status);
        Assert.Null((await OverzichtAsync(Emmen)).Plustaken[1].Mogelijk);
        Assert.Equal(id, Assert.Single((await SamenvattingAsync(Emmen)).Openstaand).Id);
        var open = Assert.Single((await BureauAsync()).Open);
        Assert.Equal(("Emmen", PlustaakVraag.Starten, 2027), (open.Gemeente, open.Vraag, open.Jaar));

        await using (var db = database.Open(Bureau))
        {
            await db.BevestigPlustaakVerzoekAsync(id, Maak.Nu);
        }

        var tvo = (await OverzichtAsync(Emmen)).Plustaken[1];
        Assert.Equal(("sinds 2027", VerzoekStatus.Bevestigd, null), (tvo.Sinds, tvo.Verzoek!.Status, tvo.Mogelijk));
        Assert.Equal((2027, Afnamestand.Afgenomen), (tvo.Jaren[^1].Jaar, tvo.Jaren[^1].Stand));
        var bureau = await BureauAsync();
        Assert.Empty(bureau.Open);
        Assert.Equal(id, Assert.Single(bureau.Afgehandeld).Id);
        var emmen = bureau.Matrix.Single(r => r.GemeenteId == Maak.EmmenId);
        Assert.Equal(Afnamestand.Afgenomen, emmen.Cellen.Single(c => c.Code == Plustaakregels.Tvo).VolgendJaar);
        await Assert.ThrowsAsync<DomeinregelException>(() => VraagAsync(Emmen, PlustaakVraag.Stoppen));
    }

    [Fact]
    public async Task Vraag_NaAfwijzingOfIntrekking_MagOpnieuw()
    {
        await database.VulAsync(Maak.Plustaakgrond());
        var eerste = await VraagAsync(Emmen);
        await using (var db = database.Open(Bureau))
        {
            await db.WijsPlustaakVerzoekAfAsync(eerste, "Geen ruimte.", Maak.Nu);
        }

        var tweede = await VraagAsync(Emmen);
        await using (var db = database.Open(Emmen))
        {
            await db.TrekPlustaakVerzoekInAsync(tweede, Maak.Nu);
        }

        var derde = await VraagAsync(Emmen);
        Assert.Equal(3, new[] { eerste, tweede, derde }.Distinct().Count());
        Assert.Equal("Geen ruimte.", (await BureauAsync()).Afgehandeld.Single(v => v.Id == eerste).Reden);
    }

    [Fact]
    public async Task Besluit_Teruggenomen_IsMeteenWegBijDeGemeente_EnStaatInDeGeschiedenis()
    {
        await database.VulAsync(Maak.Plustaakgrond());
        var id = await VraagAsync(Emmen);
        List<Wijziging> gehoord = [];
        using var _ = database.Omroep.Luister(gehoord.Add);
        await using (var db = await database.Database(Bureau).OpenAsync())
        {
            await db.BevestigPlustaakVerzoekAsync(id, Maak.Nu);
            gehoord.Clear();
            await db.NeemPlustaakBesluitTerugAsync(id, "Verkeerde gemeente.", Maak.Nu.AddHours(1));
        }

        Assert.Contains(new(Maak.EmmenId, typeof(PlustaakVerzoek)), gehoord);
        var tvo = (await OverzichtAsync(Emmen)).Plustaken[1];
        Assert.Equal((null, VerzoekStatus.Aangevraagd, 2026), (tvo.Sinds, tvo.Verzoek!.Status, tvo.Jaren[^1].Jaar));
        Assert.Equal(
            ["Aangevraagd: starten vanaf 1 januari 2027", "Bevestigd", "Besluit ‘bevestigd’ teruggenomen: Verkeerde gemeente."], tvo.Verzoek.Geschiedenis.Select(g => g.Wat));
        Assert.Equal(id, Assert.Single((await BureauAsync()).Open).Id);
    }

    [Fact]
    public async Task Besluit_WaarnaDeGemeenteOpnieuwVroeg_KanNietTerug()
    {
        await database.VulAsync(Maak.Plustaakgrond());
        var eerste = await VraagAsync(Emmen);
        await using var bureau = database.Open(Bureau);
        await bureau.WijsPlustaakVerzoekAfAsync(eerste, "Geen ruimte.", Maak.Nu);
        Guid tweede;
        await using (var emmen = database.Open(Emmen))
        {
            tweede = await emmen.VraagPlustaakAsync(Plustaakregels.Tvo, PlustaakVraag.Starten, Maak.Nu.AddDays(1));
        }

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => bureau.NeemPlustaakBesluitTerugAsync(eerste, "Toch wel.", Maak.Nu.AddDays(2)));
        Assert.Contains("later een nieuw verzoek", fout.Message, StringComparison.Ordinal);
        Assert.Equal(VerzoekStatus.Afgewezen, (await BureauAsync()).Afgehandeld.Single().Status);

        await using (var emmen = database.Open(Emmen))
        {
            await emmen.TrekPlustaakVerzoekInAsync(tweede, Maak.Nu.AddDays(3));
        }

        await bureau.NeemPlustaakBesluitTerugAsync(eerste, "Toch wel.", Maak.Nu.AddDays(4));
        Assert.Equal(eerste, Assert.Single((await BureauAsync()).Open).Id);
        var tvo = (await OverzichtAsync(Emmen)).Plustaken[1];
        Assert.Equal((eerste, null), (tvo.Verzoek!.Id, tvo.Mogelijk));
    }

    /// <summary>The clock was 40 minutes ahead when the gemeente asked first; what it asked after the correction is still the newer one.</summary>
    [Fact]
    public async Task Besluit_WaarnaDeGemeenteOpnieuwVroegOpEenKlokDieIsTeruggezet_KanNietTerug()
    {
        await database.VulAsync(Maak.Plustaakgrond());
        await using var bureau = database.Open(Bureau);
        await using var emmen = database.Open(Emmen);
        var eerste = await emmen.VraagPlustaakAsync(Plustaakregels.Tvo, PlustaakVraag.Starten, Maak.Nu.AddMinutes(40));
        await bureau.WijsPlustaakVerzoekAfAsync(eerste, "Geen ruimte.", Maak.Nu.AddMinutes(41));
        var tweede = await emmen.VraagPlustaakAsync(Plustaakregels.Tvo, PlustaakVraag.Starten, Maak.Nu);
        await bureau.WijsPlustaakVerzoekAfAsync(tweede, "Nog steeds niet.", Maak.Nu.AddMinutes(1));

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => bureau.NeemPlustaakBesluitTerugAsync(eerste, "Toch wel.", Maak.Nu.AddMinutes(2)));

        Assert.Contains("later een nieuw verzoek", fout.Message, StringComparison.Ordinal);
        await bureau.NeemPlustaakBesluitTerugAsync(tweede, "Toch wel.", Maak.Nu.AddMinutes(3));
    }

    [Fact]
    public async Task Vraag_VijftigKeerTegelijk_IsEenVerzoek()
    {
        await database.VulAsync(Maak.Plustaakgrond());

        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => VraagAsync(Emmen))));

        Assert.Single(ids.Distinct());
        await using var db = database.Open(GebruikerToegang.Systeem);
        Assert.Equal(1, await db.PlustaakVerzoeken.CountAsync());
        Assert.Equal(1, await db.PlustaakVerzoekWijzigingen.CountAsync());
    }

    [Fact]
    public async Task Vraag_OnbekendePlustaak_OfZonderGemeente_Weigert()
    {
        await database.VulAsync(Maak.Plustaakgrond());

        await using var emmen = database.Open(Emmen);
        await Assert.ThrowsAsync<DomeinregelException>(() => emmen.VraagPlustaakAsync("BESTAATNIET", PlustaakVraag.Starten, Maak.Nu));
        await using var bureau = database.Open(Bureau);
        await Assert.ThrowsAsync<DomeinregelException>(() => bureau.VraagPlustaakAsync(Plustaakregels.Tvo, PlustaakVraag.Starten, Maak.Nu));
    }

    [Fact]
    public async Task VreemdVerzoek_IsNietTeOnderscheidenVanEenDatNietBestaat()
    {
        var verzoek = Maak.PlustaakVerzoek(Maak.EmmenId);
        await database.VulAsync([.. Maak.Plustaakgrond(), verzoek]);

        await using var db = database.Open(Westerveld);
        var vreemd = await Assert.ThrowsAsync<DomeinregelException>(() => db.TrekPlustaakVerzoekInAsync(verzoek.Id, Maak.Nu));
        var absent = await Assert.ThrowsAsync<DomeinregelException>(() => db.TrekPlustaakVerzoekInAsync(Guid.NewGuid(), Maak.Nu));

        Assert.Equal(absent.Message, vreemd.Message);
        Assert.Empty(await db.PlustaakVerzoeken.ToListAsync());
        Assert.Empty(await db.PlustaakVerzoekWijzigingen.ToListAsync());
        Assert.Empty((await db.GetPlustakenSamenvattingAsync(2026)).Openstaand);
    }

    [Fact]
    public async Task Rijen_VanEenAndereGemeente_ZijnNietTeLezenOfTeSchrijven()
    {
        await database.VulAsync([.. Maak.Plustaakgrond(), Maak.Afname(Plustaakregels.Nazorg, 2025), Maak.PlustaakVolume(), Maak.PlustaakVerzoek()]);

        await using var db = database.Open(Westerveld);
        Assert.Empty(await db.PlustaakVolumes.ToListAsync());
        var kaart = (await db.GetPlustakenOverzichtAsync(2026)).Plustaken[0];
        Assert.Null(kaart.Sinds);
        Assert.All(kaart.Jaren, j => Assert.NotEqual(Afnamestand.Afgenomen, j.Stand));
        db.Add(Maak.PlustaakVerzoek(Maak.EmmenId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetPlustakenBureauAsync(2026));
    }

    [Fact]
    public async Task Tel_VultIn_WerktBij_EnMaaktLeegWeerOnbekend()
    {
        await database.VulAsync(Maak.Plustaakgrond());

        await TelAsync(Bureau, 9, 4);
        await TelAsync(Bureau, 10, null, gezien: Telling(9, 4));

        var cel = (await BureauAsync()).Matrix.Single(r => r.GemeenteId == Maak.EmmenId).Cellen.Single(c => c.Code == Plustaakregels.Nazorg);
        Assert.Equal((10m, null, Maak.Vandaag), (cel.Actief?.Waarde, cel.Instroom, cel.Peildatum));
        await using var db = database.Open(Bureau);
        Assert.Equal("bureaumedewerker", (await db.PlustaakVolumes.SingleAsync()).Door);
    }

    [Fact]
    public async Task Tel_Tegelijk_LaatEenRijPerMaat()
    {
        await database.VulAsync(Maak.Plustaakgrond());

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => TelAsync(Bureau, 9, 4))));

        await using var db = database.Open(Bureau);
        Assert.Equal(2, await db.PlustaakVolumes.CountAsync());
    }

    [Fact]
    public async Task Tel_NadatEenAnderIetsInvulde_Weigert_EnHoudtDieAantallen()
    {
        await database.VulAsync(Maak.Plustaakgrond());
        await TelAsync(Bureau, 9, 4);
        await TelAsync(Bureau, 12, 5, gezien: Telling(9, 4));

        foreach (var gezien in (PlustaakTelling?[])[Telling(9, 4), null, Telling(12, 5, Maak.Vandaag.AddDays(-1))])
        {
            var fout = await Assert.ThrowsAsync<DomeinregelException>(() => TelAsync(Bureau, 11, 4, gezien: gezien));
            Assert.Contains("Iemand anders", fout.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<DomeinregelException>(() => TelAsync(Bureau, null, null, gezien: gezien));
        }

        await TelAsync(Bureau, 12, 5, gezien: Telling(9, 4)); // the same: one act
        await using var db = database.Open(Bureau);
        Assert.Equal([(Volumemaat.Actief, 12), (Volumemaat.Instroom, 5)], (await db.PlustaakVolumes.ToListAsync()).Select(v => (v.Maat, v.Aantal)).Order());
    }

    [Fact]
    public async Task Tel_DoorDeGemeente_MeerNieuwDanActief_AnderJaar_OfZonderAfname_Weigert()
    {
        await database.VulAsync(Maak.Plustaakgrond());

        await Assert.ThrowsAsync<DomeinregelException>(() => TelAsync(Emmen, 9, 4));
        await Assert.ThrowsAsync<DomeinregelException>(() => TelAsync(Bureau, 4, 9));
        await Assert.ThrowsAsync<DomeinregelException>(() => TelAsync(Bureau, 9, 4, Maak.Vandaag.AddYears(-1)));
        await Assert.ThrowsAsync<DomeinregelException>(() => TelAsync(Bureau, 9, 4, code: Plustaakregels.Pga));
        await Assert.ThrowsAsync<DomeinregelException>(() => TelAsync(Bureau, 9, 4, code: Plustaakregels.Tvo));
        await using var db = database.Open(Bureau);
        Assert.Empty(await db.PlustaakVolumes.ToListAsync());
    }

    [Fact]
    public async Task Verzoek_MeldtZichBijOpenSchermen()
    {
        await database.VulAsync(Maak.Plustaakgrond());
        List<Wijziging> gehoord = [];
        using var luister = database.Omroep.Luister(gehoord.Add);

        await using var db = await database.Database(Emmen).OpenAsync();
        await db.VraagPlustaakAsync(Plustaakregels.Tvo, PlustaakVraag.Starten, Maak.Nu);

        Assert.Contains(new Wijziging(Maak.EmmenId, typeof(PlustaakVerzoek)), gehoord);
    }

    [Fact]
    public async Task Records_OverlevenHetBewarenVanDePagina()
    {
        await database.VulAsync([.. Maak.Plustaakgrond(), Maak.Afname(Plustaakregels.Nazorg, 2025), Maak.PlustaakVolume()]);

        var overzicht = await OverzichtAsync(Emmen);
        var json = JsonSerializer.Serialize(overzicht);

        Assert.True(json.Length < 15_000, $"{json.Length} tekens");
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<PlustakenOverzicht>(json)));
        Assert.Equal((await SamenvattingAsync(Emmen)).Plustaken, JsonSerializer.Deserialize<PlustakenSamenvatting>(JsonSerializer.Serialize(await SamenvattingAsync(Emmen)))!.Plustaken);
    }

    private async Task<PlustakenOverzicht> OverzichtAsync(GebruikerToegang toegang)
    {
        await using var db = database.Open(toegang);
        return await db.GetPlustakenOverzichtAsync(2026);
    }

    private async Task<PlustakenSamenvatting> SamenvattingAsync(GebruikerToegang toegang)
    {
        await using var db = database.Open(toegang);
        return await db.GetPlustakenSamenvattingAsync(2026);
    }

    private async Task<PlustakenBureau> BureauAsync()
    {
        await using var db = database.Open(Bureau);
        return await db.GetPlustakenBureauAsync(2026);
    }

    private async Task<Guid> VraagAsync(GebruikerToegang toegang, PlustaakVraag vraag = PlustaakVraag.Starten)
    {
        await using var db = database.Open(toegang);
        return await db.VraagPlustaakAsync(Plustaakregels.Tvo, vraag, Maak.Nu);
    }

    private static PlustaakTelling Telling(int? actief, int? instroom, DateOnly? op = null) => new(Maak.EmmenId, Plustaakregels.Nazorg, actief, instroom, op ?? Maak.Vandaag);

    private async Task TelAsync(GebruikerToegang toegang, int? actief, int? instroom, DateOnly? op = null, string code = Plustaakregels.Nazorg, PlustaakTelling? gezien = null)
    {
        await using var db = database.Open(toegang);
        await db.TelPlustaakAsync(new(Maak.EmmenId, code, actief, instroom, op ?? Maak.Vandaag), gezien, Maak.Nu);
    }
}
