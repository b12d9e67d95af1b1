using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Governance;

public sealed class TrajectTests : IDisposable
{
    private const string Code = "KEDO";

    private static readonly GebruikerToegang Stuurgroep = Maak.ToegangVan(Rol.Stuurgroeplid);

    private readonly TestDatabase database = new();

    [Fact]
    public async Task Meld_Opnieuw_LaatDeEerdereMeldingStaan()
    {
        await VulAsync();
        await MeldAsync(new(Trajectstand.OpKoers, "Manager bureau", "Plan maken", "Begonnen."), Maak.Nu);
        await MeldAsync(new(Trajectstand.Vertraagd, "Manager bureau", null, "De leverancier is later."), Maak.Nu.AddDays(3));

        await using var db = database.Open(Stuurgroep);
        var traject = (await db.GetTrajectAsync(Code))!;
        Assert.Equal(["De leverancier is later.", "Begonnen."], traject.Meldingen.Select(m => m.Toelichting));
        Assert.Equal(Trajectstand.Vertraagd, Assert.Single(await db.GetTrajectenAsync()).Stand);
        Assert.Equal("vanaf 2022", traject.Looptijd);
    }

    [Fact]
    public async Task Meld_OpEenKlokDieIsTeruggezet_IsDeLaatsteMelding()
    {
        await VulAsync();
        await MeldAsync(new(Trajectstand.Aandacht, null, null, "De klok liep voor."), Maak.Nu.AddMinutes(40));
        await MeldAsync(new(Trajectstand.Vertraagd, null, null, "De leverancier is later."), Maak.Nu);

        await using var db = database.Open(Stuurgroep);
        Assert.Equal("De leverancier is later.", (await db.GetTrajectAsync(Code))!.Meldingen[0].Toelichting);
        Assert.Equal(Trajectstand.Vertraagd, Assert.Single(await db.GetTrajectenAsync()).Stand);
    }

    [Fact]
    public async Task Traject_ZonderMelding_HeeftGeenStand()
    {
        await VulAsync();

        await using var db = database.Open(Stuurgroep);
        var regel = Assert.Single(await db.GetTrajectenAsync());
        Assert.Null(regel.Stand);
        Assert.Equal("In gebruik sinds 2022.", regel.VolgensStukken);
        Assert.Null(await db.GetTrajectAsync("BESTAAT-NIET"));
    }

    [Fact]
    public async Task Meld_ZonderToelichting_OfDoorEenAnder_Weigert()
    {
        await VulAsync();

        await Assert.ThrowsAsync<DomeinregelException>(() => MeldAsync(new(Trajectstand.Aandacht, null, null, " "), Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => MeldAsync(new(Trajectstand.Aandacht, null, null, "Ja."), Maak.Nu, Stuurgroep));
        await Assert.ThrowsAsync<DomeinregelException>(() => MeldAsync(new((Trajectstand)99, null, null, "Ja."), Maak.Nu));
    }

    [Fact]
    public async Task Mijlpaal_WijzigEnHaalWeg_MetDeVersieVanHetScherm()
    {
        await VulAsync();
        await LegAsync(null, new("Dashboard klaar", Maak.Vandaag.AddDays(-1), null), null);
        await LegAsync(null, new("Eerder gepland", Maak.Vandaag.AddDays(-9), null), null);
        var mijlpaal = (await MijlpalenAsync())[1];
        Assert.Equal("Dashboard klaar", mijlpaal.Titel);
        Assert.True(mijlpaal.IsTeLaat(Maak.Vandaag));

        await LegAsync(mijlpaal.Id, new("Dashboard klaar", mijlpaal.GeplandOp, Maak.Vandaag), mijlpaal.Versie);
        await Assert.ThrowsAsync<DomeinregelException>(() => LegAsync(mijlpaal.Id, new("Anders", null, null), mijlpaal.Versie));

        var nieuw = (await MijlpalenAsync())[1];
        Assert.Equal(Maak.Vandaag, nieuw.GedaanOp);
        await using var db = database.Open(Maak.Bureau);
        await db.HaalMijlpaalWegAsync(Code, nieuw.Id, nieuw.Versie);
        Assert.Single(await MijlpalenAsync());
    }

    [Fact]
    public async Task Traject_ToontDeBesluitenErover()
    {
        await VulAsync();
        await using (var db = database.Open(Maak.Managergebruiker().Vers()))
        {
            await db.LegBesluitVastAsync(
                new("KeDo gaat door", "De stuurgroep gaat door met KeDo.", Besluit.Stuurgroep, Maak.Vandaag, Besluituitslag.Aangenomen, Besluitonderwerp.Traject, Code), Guid.CreateVersion7(), Maak.Nu);
        }

        await using var lees = database.Open(Stuurgroep);
        Assert.Equal(["KeDo gaat door"], (await lees.GetTrajectAsync(Code))!.Besluiten.Select(b => b.Titel));
    }

    public void Dispose() => database.Dispose();

    private Task VulAsync() => database.VulAsync(Maak.Bron(), Maak.Stuurgroep(), Maak.Traject(Code));

    private async Task MeldAsync(Trajectbericht bericht, DateTime nu, GebruikerToegang? door = null)
    {
        await using var db = database.Open(door ?? Maak.Bureau);
        await db.MeldTrajectAsync(Code, bericht, nu);
    }

    private async Task LegAsync(Guid? id, Mijlpaalgegevens gegevens, Guid? versie)
    {
        await using var db = database.Open(Maak.Bureau);
        await db.LegMijlpaalVastAsync(Code, id, gegevens, versie, Maak.Nu);
    }

    private async Task<IReadOnlyList<MijlpaalRegel>> MijlpalenAsync()
    {
        await using var db = database.Open(Stuurgroep);
        return (await db.GetTrajectAsync(Code))!.Mijlpalen;
    }
}
