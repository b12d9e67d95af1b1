using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

public sealed class OpenbareBesluitenTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void OpenbaarBesluit_HeeftAlleenWatIedereenMagWeten() =>
        Assert.Equal(["Herkomst", "Titel", "Uitslag", "Wanneer"], typeof(OpenbaarBesluit).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Besluiten_NieuwsteEerst_RegisterVoorDeStukken_EnAlleenVanDeStuurgroep()
    {
        await database.VulAsync(Maak.Bron(), Maak.Stuurgroep(), Orgaan("COLLEGES"), Maak.Besluit(Besluituitslag.Verworpen),
            Gebeurtenis(2021, "De stuurgroep legt de kern- en plustaken vast."), Gebeurtenis(2022, "De stuurgroep stelt de uitwerking vast."),
            Gebeurtenis(2023, "De stuurgroep vraagt om een voorstel."), Gebeurtenis(2023, "De colleges stellen een sleutel vast.", "COLLEGES"));
        await using var db = database.Open(GebruikerToegang.Geen);

        var besluiten = await db.GetOpenbareBesluitenAsync(10);

        Assert.Equal(["Besluitregel", "De stuurgroep stelt de uitwerking vast.", "De stuurgroep legt de kern- en plustaken vast."], besluiten.Select(b => b.Titel));
        Assert.Equal((Maak.Vandaag.Voluit(), Besluituitslag.Verworpen, null), (besluiten[0].Wanneer, besluiten[0].Uitslag, besluiten[0].Herkomst));
        Assert.Equal(("2022", null), (besluiten[1].Wanneer, besluiten[1].Uitslag));
        Assert.IsType<UitBron>(besluiten[1].Herkomst);
        Assert.Equal(2, (await db.GetOpenbareBesluitenAsync(2)).Count);
    }

    private static Orgaan Orgaan(string code) => new() { Id = $"organen.{code}", Code = code, Naam = code, Rol = "Beslist.", BronId = "JV-2023", Sectie = "Inleiding", Zekerheid = Zekerheid.Zeker };

    private static Gebeurtenis Gebeurtenis(int jaar, string wat, string orgaan = Besluit.Stuurgroep) => new()
    {
        Id = $"tijdlijn.{jaar}.{orgaan}.{wat.Length}", Jaar = jaar, Omschrijving = wat, OrgaanCode = orgaan, BronId = "JV-2023", Sectie = "Inleiding", Zekerheid = Zekerheid.Zeker,
    };
}
