using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Toegang;

namespace Portal.Data.Cijfers;

public sealed class KengetalTests(GeladenDatabase geladen) : IClassFixture<GeladenDatabase>
{
    /// <summary>Nieuw onder procesregie in 2023, as the jaarverslag prints it; three of them legible only through the total of 65.</summary>
    [Theory]
    [InlineData("Aa en Hunze", 4, Zekerheid.Zeker, null)]
    [InlineData("Assen", 11, Zekerheid.Afgeleid, "1")]
    [InlineData("Borger-Odoorn", 5, Zekerheid.Zeker, null)]
    [InlineData("Coevorden", 7, Zekerheid.Zeker, null)]
    [InlineData("De Wolden", 1, Zekerheid.Zeker, null)]
    [InlineData("Emmen", 21, Zekerheid.Zeker, null)]
    [InlineData("Hoogeveen", 6, Zekerheid.Zeker, null)]
    [InlineData("Meppel", 4, Zekerheid.Zeker, null)]
    [InlineData("Midden-Drenthe", 0, Zekerheid.Afgeleid, "o")]
    [InlineData("Noordenveld", 1, Zekerheid.Zeker, null)]
    [InlineData("Tynaarlo", 5, Zekerheid.Zeker, null)]
    [InlineData("Westerveld", 0, Zekerheid.Afgeleid, "o")]
    public async Task InstroomProcesregie_2023_StaatErZoalsGedrukt(string gemeente, int waarde, Zekerheid zekerheid, string? gedrukt)
    {
        await using var db = geladen.Database.Open(GebruikerToegang.Geen); // published: anyone may read it
        var kengetal = await db.Kengetallen.Include(k => k.Bron).Include(k => k.Indicator)
            .SingleAsync(k => k.IndicatorCode == "instroom_procesregie" && k.Jaar == 2023 && k.Gemeente!.Naam == gemeente);

        Assert.Equal(waarde, kengetal.Cijfer.Waarde);
        Assert.Equal(Eenheid.Aantal, kengetal.Cijfer.Eenheid);
        var herkomst = Assert.IsType<UitBron>(kengetal.Cijfer.Herkomst);
        Assert.Equal((zekerheid, gedrukt), (herkomst.Zekerheid, herkomst.Gedrukt));
        Assert.StartsWith("Jaarverslag", herkomst.Bron, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("instroom_procesregie", 65)]
    [InlineData("actieve_procesregie", 129)]
    public async Task Totaal_2023_IsDeSomVanDeTwaalfGemeenten(string indicator, int totaal)
    {
        await using var db = geladen.Database.Open(GebruikerToegang.Geen);
        var rijen = await db.Kengetallen.Where(k => k.IndicatorCode == indicator && k.Jaar == 2023 && k.Dimensie == null).ToListAsync();

        Assert.Equal(totaal, rijen.Single(k => k.GemeenteId == null).Waarde);
        Assert.Equal(12, rijen.Count(k => k.GemeenteId != null));
        Assert.Equal(totaal, rijen.Where(k => k.GemeenteId != null).Sum(k => k.Waarde));
    }
}
