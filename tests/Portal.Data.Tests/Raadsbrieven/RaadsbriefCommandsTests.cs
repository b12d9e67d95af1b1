using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Raadsbrieven;

public sealed class RaadsbriefCommandsTests : IDisposable
{
    private static readonly DateTime Nu = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
    private static readonly GebruikerToegang Emmen = Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId);
    private static readonly GebruikerToegang Westerveld = Maak.ToegangVan(Rol.Contactpersoon, Maak.WesterveldId);

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Bewerk_BlijftBewaardEnIsVanDeGemeenteAlleen()
    {
        await database.VulAsync(Maak.Emmen(), Maak.Westerveld());
        await BewerkAsync(Emmen, w => w.MetInvulling("kenmerk", "26-1"));
        await BewerkAsync(Emmen, w => w.MetCorrectie("slot", "oud", "nieuw").MetBevestiging(Maak.Gelezen(22, Zekerheid.Onzeker, "id"), isBevestigd: true));

        var eigen = (await StandAsync(Emmen)).Werk;

        Assert.Equal([new("kenmerk", "26-1")], eigen.Invullingen);
        Assert.Equal([new("slot", "oud", "nieuw")], eigen.Correcties);
        Assert.Equal([new("id", 22)], eigen.Bevestigingen);
        Assert.Empty((await StandAsync(Westerveld)).Werk.Invullingen);
        await using var db = database.Open(Emmen);
        Assert.Empty((await db.GetBriefstandAsync(2022, 2025)).Werk.Invullingen);
    }

    [Fact]
    public async Task Bewerk_MetBsnOfTeLang_WeigertEnVerandertNiets()
    {
        await database.VulAsync(Maak.Emmen());

        await Assert.ThrowsAsync<DomeinregelException>(() => BewerkAsync(Emmen, w => w.MetInvulling("kenmerk", "bsn 123456782")));
        await Assert.ThrowsAsync<DomeinregelException>(() => BewerkAsync(Emmen, w => w.MetCorrectie("slot", "oud", new('x', Raadsbriefconcept.TekstMaxLength + 1))));

        Assert.Empty((await StandAsync(Emmen)).Werk.Invullingen);
    }

    [Fact]
    public async Task Bewaar_NummertEnBewaartHetzelfdeMaarEenKeer()
    {
        await database.VulAsync(Maak.Emmen(), Maak.Westerveld());
        var eerste = Inhoud(38);

        Assert.Equal((1, 1, 2), (await BewaarAsync(eerste), await BewaarAsync(Inhoud(38)), await BewaarAsync(Inhoud(39))));

        var stand = await StandAsync(Emmen);
        Assert.Equal([2, 1], stand.Bewaard.Select(b => b.Nummer));
        Assert.True(stand.Laatste!.IsGelijk(Inhoud(39)));
        await using var db = database.Open(Emmen);
        Assert.True((await db.GetBriefversieAsync(2023, 2025, 1))!.IsGelijk(eerste));
        await using var ander = database.Open(Westerveld);
        Assert.Null(await ander.GetBriefversieAsync(2023, 2025, 1));
        Assert.Empty(await ander.Briefversies.ToListAsync());

        async Task<int> BewaarAsync(Briefinhoud inhoud)
        {
            await using var bewaar = database.Open(Emmen);
            return (await bewaar.BewaarRaadsbriefAsync(2023, 2025, inhoud, Nu)).Nummer;
        }
    }

    [Fact]
    public void Bewaar_MeerDanHetMaximum_Weigert()
    {
        Raadsbriefconcept concept = new(Maak.EmmenId, 2023, 2025, Nu);
        foreach (var nummer in Enumerable.Range(1, Raadsbriefconcept.VersiesMax))
        {
            concept.Bewaar(Inhoud(nummer), Emmen, Nu);
        }

        Assert.Contains("hoogstens", Assert.Throws<DomeinregelException>(() => concept.Bewaar(Inhoud(0), Emmen, Nu)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StelBriefIn_GeldtVoorDeEigenBriefEnVoorHetBureau()
    {
        await database.VulAsync(Maak.Emmen(), Maak.Westerveld());
        await using (var db = database.Open(Emmen))
        {
            await db.StelBriefInAsync(new(Aanhef: "Beste raadsleden,"), versie: null);
        }

        await using (var db = database.Open(Emmen))
        {
            await db.StelBriefInAsync(new(Aanhef: "Geachte raad,", Kleur: "#154273"), (await db.GetBriefopmaakAsync())!.Versie);
        }

        await using var eigen = database.Open(Emmen);
        Assert.Equal("Geachte raad,", (await eigen.GetBriefopmaakAsync())!.Aanhef);
        await using var bureau = database.Open(Maak.ToegangVan(Rol.Bureaumedewerker));
        Assert.Equal("Geachte raad,", (await bureau.GetRaadsbriefAsync(Maak.EmmenId, 2023, 2025, new(2026, 11, 22))).Paragrafen[0].Blokken[0].ToString());
        await using var ander = database.Open(Westerveld);
        Assert.Null(await ander.GetBriefopmaakAsync());
        Assert.Equal("Geachte leden van de raad,", (await ander.GetRaadsbriefAsync(Maak.EmmenId, 2023, 2025, new(2026, 11, 22))).Paragrafen[0].Blokken[0].ToString());
    }

    /// <summary>Both opened the settings; what the first saved does not go without a word under what the second saves ten minutes later.</summary>
    [Fact]
    public async Task StelBriefIn_NadatEenCollegaBewaarde_Weigert_EnHoudtDeTekstVanDeCollega()
    {
        await database.VulAsync(Maak.Emmen());
        await StelAsync(new(Ondertekening: "Wij allen", Slotzin: "Tot ziens."), versie: null);
        var gezien = (await OpmaakAsync()).Versie;
        await StelAsync(new(Ondertekening: "De burgemeester", Slotzin: "Met groet."), gezien);

        foreach (var versie in (Guid?[])[gezien, null])
        {
            var fout = await Assert.ThrowsAsync<DomeinregelException>(() => StelAsync(new(Aanhef: "Geachte raad,", Ondertekening: "Wij allen", Slotzin: "Tot ziens."), versie));
            Assert.Contains("uw tekst staat er nog", fout.Message, StringComparison.Ordinal);
        }

        var nu = await OpmaakAsync();
        Assert.Equal((null, "De burgemeester", "Met groet."), (nu.Aanhef, nu.Ondertekening, nu.Slotzin));

        async Task StelAsync(Brieftekst tekst, Guid? versie)
        {
            await using var db = database.Open(Emmen);
            await db.StelBriefInAsync(tekst, versie);
        }

        async Task<Briefopmaak> OpmaakAsync()
        {
            await using var db = database.Open(Emmen);
            return (await db.GetBriefopmaakAsync())!;
        }
    }

    private static Briefinhoud Inhoud(int actief) =>
        Briefinhoud.Van(Raadsbrief.StelOp(Maak.Briefgegevens(("actieve_procesregie", actief, Zekerheid.Zeker)), Briefparagrafen.Begin));

    private async Task BewerkAsync(GebruikerToegang wie, Func<Briefwerk, Briefwerk> doe)
    {
        await using var db = database.Open(wie);
        await db.BewerkRaadsbriefAsync(2023, 2025, doe, Nu);
    }

    private async Task<Briefstand> StandAsync(GebruikerToegang wie)
    {
        await using var db = database.Open(wie);
        return await db.GetBriefstandAsync(2023, 2025);
    }
}
