using System.Text.RegularExpressions;
using Portal.Data.Brondata;
using Portal.Data.Informatie.Opmaak;
using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

/// <summary>The pages that come with the portal, against the real brondata.</summary>
public sealed class BeginpaginasTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Portaalpaden = ["/", "/aanmelden", "/begrippen", "/privacy", "/toegankelijkheid", "/informatie", "/gemeenten", "/begroting/2025"];

    private readonly TestDatabase database = new();

    public async Task InitializeAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        await BrondataLader.LaadAsync(db);
        await db.NeemPaginasOverAsync(Maak.Nu);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task ElkePagina_DoorstaatDeToets()
    {
        await using var db = database.Open(GebruikerToegang.Geen);
        List<string> mis = [];
        foreach (var bestand in PaginasUitBestand.Lees())
        {
            var tekst = Paginatekst.Lees(bestand.Inhoud.Tekst);
            var naslag = await db.GetNaslagAsync([.. tekst.Cijfers.Select(c => c.Id)], Maak.Nu);
            var uitslag = Paginatoets.Toets(bestand.Inhoud, naslag, Portaalpaden.Contains);

            mis.AddRange(uitslag.Fouten.Select(f => $"{bestand.Slug}, regel {f.Regel}: {f.Tekst}"));
            mis.AddRange(uitslag.Waarschuwingen.Where(w => !w.Tekst.StartsWith("Dit stuk heeft geen bron", StringComparison.Ordinal)).Select(w => $"{bestand.Slug}: {w.Tekst}"));
            if (tekst.Woorden is < 180 or > 600)
            {
                mis.Add($"{bestand.Slug}: {tekst.Woorden} woorden");
            }
        }

        Assert.True(mis.Count == 0, string.Join(Environment.NewLine, mis));
    }

    /// <summary>A number of the organisation is not typed but looked up. Years, counts of gemeenten, stages and shares of the rule are words of a fact.</summary>
    [Fact]
    public void Paginas_TypenGeenCijferDatInDeDatabaseStaat()
    {
        foreach (var bestand in PaginasUitBestand.Lees())
        {
            var letters = string.Concat(Paginatekst.Lees(bestand.Inhoud.Tekst).Delen.Alle().SelectMany(d => d.Zinnen().Alle()).OfType<Letters>().Select(l => l.Tekst));
            var getypt = Regex.Matches(letters, @"\d+").Select(m => m.Value).Where(g => g is not { Length: 4 });

            Assert.All(getypt, g => Assert.Contains(g, (string[])["2", "3", "18", "20", "30", "70", "80"]));
        }
    }

    [Fact]
    public async Task Begrippen_HebbenElkEenEigenPlaats()
    {
        await using var db = database.Open(GebruikerToegang.Geen);
        var ankers = (await db.GetBegrippenAsync()).Select(b => Anker.Van(b.Term)).ToList();

        Assert.Equal(ankers.Count, ankers.Distinct().Count());
    }

    [Fact]
    public async Task NeemPaginasOver_TweedeKeer_LaatStaanWatHetBureauSchreef()
    {
        await using (var bureau = database.Open(Maak.ToegangVan(Rol.Bureaumedewerker)))
        {
            Assert.Null(await bureau.SchrijfVersieAsync("ave", new(new("AVE", "Kort.", "Tekst van het bureau."), null, 1), Maak.Nu));
        }

        await using var db = database.Open(GebruikerToegang.Systeem);
        await db.NeemPaginasOverAsync(Maak.Nu.AddDays(1));

        Assert.Equal(PaginasUitBestand.Lees().Count, db.Informatiepaginas.Count());
        Assert.Equal("Tekst van het bureau.", (await db.GetWerkpaginaAsync("ave", Maak.Nu))!.Laatste.Inhoud.Tekst);
        Assert.Equal("AVE in gewone taal", (await db.GetLeespaginaAsync("ave", Maak.Nu))!.Inhoud.Titel); // a version is not yet a publication
    }
}
