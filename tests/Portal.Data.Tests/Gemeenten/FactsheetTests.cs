using Portal.Data.Cijfers;
using Portal.Data.Stukken;
using Portal.Data.Toegang;

namespace Portal.Data.Gemeenten;

public sealed class FactsheetTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    [Fact]
    public async Task Emmen2023_NoemtWatHetJaarverslagDrukt()
    {
        var stuk = await StukAsync(Maak.EmmenId, 2023);
        var tabel = stuk.Paragrafen.SelectMany(p => p.Blokken).OfType<Stuktabel>().Single();

        Assert.Equal("Factsheet Emmen 2023", stuk.Titel);
        Assert.Equal(["Actieve procesregie", "38", "129"], tabel.Rijen[0].Select(c => $"{c}"));
        Assert.Contains("[invullen: afgesloten procesregie in Emmen, 2023]", tabel.Rijen.SelectMany(r => r).Select(c => $"{c}")); // printed, and not sure
        Assert.Contains("Geen openbaar stuk noemt wat Emmen in 2023 betaalt.", Tekst(stuk), StringComparison.Ordinal);
        Assert.Contains("PGA-tafel: neemt af.", Tekst(stuk), StringComparison.Ordinal);
        Assert.Contains("telefoon 0592 12 34 56", Tekst(stuk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MiddenDrenthe2024_NoemtDeBijdrage() =>
        Assert.Contains("Midden-Drenthe betaalt in 2024 € 42.558", Tekst(await StukAsync(Maak.MiddenDrentheId, 2024)).Replace('\u00a0', ' '), StringComparison.Ordinal);

    [Fact]
    public async Task Factsheet_ZonderTelefoon_VraagtErom() => Assert.Contains("[invullen: telefoonnummer van het bureau]", Tekst(await StukAsync(Maak.EmmenId, 2023, null)), StringComparison.Ordinal);

    /// <summary>It may be handed to anybody: nothing in it was counted from the registration.</summary>
    [Fact]
    public async Task ElkCijfer_VanElkeGemeenteEnElkJaar_StaatInEenOpenbaarStuk()
    {
        await using var db = gevuld.Open(GebruikerToegang.Systeem);
        foreach (var gemeente in db.Gemeenten.Select(g => g.Id).ToList())
        {
            var jaren = await db.GetFactsheetjarenAsync(gemeente);
            Assert.NotEmpty(jaren);
            foreach (var jaar in jaren)
            {
                Assert.All((await StukAsync(gemeente, jaar)).Delen.OfType<Stukken.Cijferdeel>(), c => Assert.True(IsOpenbaar(c.Cijfer), c.Geschreven));
            }
        }
    }

    private static bool IsOpenbaar(Cijfer cijfer) => cijfer.Herkomst switch
    {
        UitBron => true,
        Berekend berekend => berekend.Delen.All(d => IsOpenbaar(d.Cijfer)),
        _ => false,
    };

    private async Task<Stuk> StukAsync(int gemeente, int jaar, string? telefoon = "0592 12 34 56")
    {
        await using var db = gevuld.Open(GebruikerToegang.Systeem);
        return Factsheet.Maak(await db.GetFactsheetAsync(gemeente, jaar), telefoon);
    }

    private static string Tekst(Stuk stuk) => string.Concat(stuk.Delen);
}
