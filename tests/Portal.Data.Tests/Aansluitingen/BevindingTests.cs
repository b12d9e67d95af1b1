using Microsoft.EntityFrameworkCore;
using Portal.Data.Brondata;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Aansluitingen;

/// <summary>A finding from the day it is found: judged, new again when its figures change, gone when they agree, and back when they don't.</summary>
public sealed class BevindingTests : IAsyncLifetime, IDisposable
{
    private const string Sleutel = "delen-en-totaal.stalking_actief.2023.product";
    private const string Afronding = "delen-en-totaal.resultaat.2023";

    private static readonly GebruikerToegang Bureau = Maak.ToegangVan(Rol.Bureaumedewerker);
    private static readonly GebruikerToegang Stuurgroep = Maak.ToegangVan(Rol.Stuurgroeplid);
    private static readonly Beoordeling Verklaard = new(Bevindingstatus.Verklaard, "Controller", "De tabel telt één casus dubbel.", null);

    private readonly TestDatabase database = new();
    private readonly Aansluitcontrole controle;

    public BevindingTests() => controle = new(() => database.Ongebonden(), database.Omroep, TimeProvider.System);

    public async Task InitializeAsync()
    {
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            await BrondataLader.LaadAsync(db);
        }

        await ZetTotaalAsync(25); // the parts say 23
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        controle.Dispose();
        database.Dispose();
    }

    [Fact]
    public async Task Gevonden_IsNieuw_EnEenTweedeKeerVerandertNiets()
    {
        await controle.VoerUitAsync();

        var stap = Assert.Single(await StappenAsync());
        Assert.Equal((1, Aanleiding.Gevonden, Bevindingstatus.Nieuw, "23 en 25", "Portaal"), (stap.Nummer, stap.Aanleiding, stap.Status, stap.Waarden, stap.Door));
    }

    [Fact]
    public async Task Afronding_VerklaartZichzelf()
    {
        await using var db = database.Open(Stuurgroep);

        Assert.Equal(Bevindingstatus.Verklaard, (await db.GetBevindingAsync(controle.Laatste, Afronding))!.Laatste.Status);
        Assert.All((await db.GetAansluitoverzichtAsync(controle.Laatste, new() { Ernst = Ernst.Afronding })).Bevindingen, b => Assert.Equal(Bevindingstatus.Verklaard, b.Status));
    }

    [Fact]
    public async Task Beoordeeld_BlijftNaEenNieuweControle_EnHoudtDeGeschiedenis()
    {
        await BeoordeelAsync(Stuurgroep, 1, Verklaard);
        await controle.VoerUitAsync();

        Assert.Equal([Bevindingstatus.Nieuw, Bevindingstatus.Verklaard], (await StappenAsync()).Select(s => s.Status));
        var laatste = (await StappenAsync())[^1];
        Assert.Equal(("Controller", "De tabel telt één casus dubbel.", "stuurgroeplid"), (laatste.Behandelaar, laatste.Toelichting, laatste.Door));
    }

    [Fact]
    public async Task CijfersVeranderd_MaaktWeerNieuw_MetZijnGeschiedenis_EnHaaltDePublicatieWeg()
    {
        await BeoordeelAsync(Bureau, 1, Verklaard with { OpenbareUitleg = "Eén casus telt dubbel." });
        await ZetTotaalAsync(26);

        var stappen = await StappenAsync();
        Assert.Equal([Aanleiding.Gevonden, Aanleiding.Beoordeeld, Aanleiding.CijfersVeranderd], stappen.Select(s => s.Aanleiding));
        Assert.Equal((Bevindingstatus.Nieuw, "23 en 26", "Controller", null), (stappen[^1].Status, stappen[^1].Waarden, stappen[^1].Behandelaar, stappen[^1].OpenbareUitleg));
        await using var db = database.Open(GebruikerToegang.Geen);
        Assert.Null((await db.GetOpenbareAansluitingAsync(controle.Laatste)).Single(b => b.Uitkomst.Sleutel == Sleutel).Uitleg);
    }

    [Fact]
    public async Task NietMeerGevonden_IsOpgelost_EnTerugIsWeerNieuw()
    {
        await BeoordeelAsync(Bureau, 1, Verklaard with { Status = Bevindingstatus.HersteldBijBron });
        await ZetTotaalAsync(23);
        await using (var db = database.Open(Stuurgroep))
        {
            var overzicht = await db.GetAansluitoverzichtAsync(controle.Laatste, new());
            Assert.Contains(overzicht.Opgelost, s => s.Sleutel == Sleutel);
            Assert.DoesNotContain(overzicht.Bevindingen, b => b.Uitkomst.Sleutel == Sleutel);
            Assert.Null((await db.GetBevindingAsync(controle.Laatste, Sleutel))!.Uitkomst);
        }

        await Assert.ThrowsAsync<DomeinregelException>(() => BeoordeelAsync(Bureau, 3, Verklaard));
        await ZetTotaalAsync(25);

        Assert.Equal([Bevindingstatus.Nieuw, Bevindingstatus.HersteldBijBron, Bevindingstatus.Opgelost, Bevindingstatus.Nieuw], (await StappenAsync()).Select(s => s.Status));
    }

    [Fact]
    public async Task Beoordeel_NaEenAnder_WordtGeweigerd_EnNietsBewaard()
    {
        await BeoordeelAsync(Stuurgroep, 1, Verklaard);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => BeoordeelAsync(Bureau, 1, Verklaard));

        Assert.Equal(AansluitingCommands.Ingehaald, fout.Message);
        Assert.Equal(2, (await StappenAsync()).Count);
    }

    [Fact]
    public async Task Beoordeel_VijfTegelijk_IsEenOordeel()
    {
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            try
            {
                await BeoordeelAsync(Stuurgroep, 1, Verklaard);
                return true;
            }
            catch (DomeinregelException)
            {
                return false;
            }
        }));

        Assert.Single(uitkomsten, gelukt => gelukt);
        Assert.Equal([1, 2], (await StappenAsync()).Select(s => s.Nummer));
    }

    [Fact]
    public async Task Beoordeel_ZonderToelichting_OfMetEenBsn_WordtGeweigerd()
    {
        Assert.Equal(nameof(Beoordeling.Toelichting), (await Assert.ThrowsAsync<DomeinregelException>(() => BeoordeelAsync(Bureau, 1, Verklaard with { Toelichting = " " }))).Veld);
        await Assert.ThrowsAsync<DomeinregelException>(() => BeoordeelAsync(Bureau, 1, Verklaard with { Toelichting = "Zie bsn 111222333." }));
        await Assert.ThrowsAsync<DomeinregelException>(() => BeoordeelAsync(Bureau, 1, Verklaard with { OpenbareUitleg = new string('a', Bevindingstap.OpenbareUitlegMaxLength + 1) }));
        await BeoordeelAsync(Bureau, 1, new(Bevindingstatus.Nieuw, "Controller", null, null)); // who looks at it needs no reason
    }

    [Theory]
    [InlineData(Rol.Bureaumedewerker, true, true)]
    [InlineData(Rol.Manager, true, true)]
    [InlineData(Rol.Stuurgroeplid, true, false)]
    [InlineData(Rol.Contactpersoon, false, false)]
    [InlineData(Rol.Beheerder, false, false)]
    [InlineData(Rol.FunctionarisGegevensbescherming, false, false)]
    public async Task Beoordeel_PerRol(Rol rol, bool magVerklaren, bool magHerstellen)
    {
        var toegang = Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null);

        Assert.Equal(magVerklaren, await MagAsync(Verklaard, 1));
        Assert.Equal(magHerstellen, await MagAsync(Verklaard with { Status = Bevindingstatus.HersteldBijBron }, magVerklaren ? 2 : 1));
        Assert.False(await MagAsync(Verklaard with { Status = Bevindingstatus.Opgelost }, (await StappenAsync()).Count)); // only the check itself says so

        async Task<bool> MagAsync(Beoordeling beoordeling, int gezien)
        {
            try
            {
                await BeoordeelAsync(toegang, gezien, beoordeling);
                return true;
            }
            catch (DomeinregelException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Publiceren_DoetAlleenHetBureau_EnEenStuurgroeplidHaaltHetNietWeg()
    {
        await BeoordeelAsync(Stuurgroep, 1, Verklaard with { OpenbareUitleg = "Van de stuurgroep." });
        Assert.Null((await StappenAsync())[^1].OpenbareUitleg);

        await BeoordeelAsync(Bureau, 2, Verklaard with { OpenbareUitleg = "Van het bureau." });
        await BeoordeelAsync(Stuurgroep, 3, Verklaard with { OpenbareUitleg = "Anders." });

        Assert.Equal("Van het bureau.", (await StappenAsync())[^1].OpenbareUitleg);
    }

    [Theory]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.FunctionarisGegevensbescherming)]
    public async Task Inzage_VoorWieErNietsMeeTeMakenHeeft_WordtGeweigerd(Rol rol)
    {
        await using var db = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetAansluitoverzichtAsync(controle.Laatste, new()));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetAansluitsamenvattingAsync(controle.Laatste));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetBevindingAsync(controle.Laatste, Sleutel));
    }

    [Fact]
    public async Task Filter_OpErnstSoortStukEnStatus()
    {
        await using var db = database.Open(Stuurgroep);
        async Task<IReadOnlyList<Bevinding>> Met(Aansluitfilter filter) => (await db.GetAansluitoverzichtAsync(controle.Laatste, filter)).Bevindingen;

        Assert.All(await Met(new(Ernst: Ernst.Tegenspraak)), b => Assert.Equal(Ernst.Tegenspraak, b.Uitkomst.Ernst));
        Assert.All(await Met(new(Soort: Controlesoort.Index)), b => Assert.Equal(Controlesoort.Index, b.Uitkomst.Soort));
        Assert.Contains(await Met(new(Stuk: "RB-MD-2022")), b => b.Uitkomst.Sleutel == "reserve.2023");
        Assert.DoesNotContain(await Met(new(Stuk: "RB-MD-2022")), b => b.Uitkomst.Sleutel == Sleutel);
        Assert.Empty(await Met(new(Stuk: "BESTAAT-NIET")));
        Assert.All(await Met(new(Status: Bevindingstatus.Verklaard)), b => Assert.Equal(Ernst.Afronding, b.Uitkomst.Ernst));
        var alles = new Aansluitfilter(Ernst.Verschil, Controlesoort.TweePlekken, "JV-2023", Bevindingstatus.Nieuw);
        Assert.Equal("?ernst=verschil&soort=twee-plekken&stuk=JV-2023&status=nieuw", alles.Vraag());
        Assert.Equal(alles, Aansluitfilter.Lees("verschil", "twee-plekken", "JV-2023", "nieuw"));
        Assert.True(Aansluitfilter.Lees("onzin", "7", "", null).IsLeeg);
    }

    /// <summary>A begroting that replaces another of its year takes its place; the two are never added up.</summary>
    [Fact]
    public async Task BijgesteldeBegroting_TreedtInDePlaatsVanDeEerste()
    {
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            db.Add(new Begrotingen.Begroting { Id = "begrotingen.2025.nieuw", Jaar = 2025, Versienaam = "nieuw", Indexpercentage = 4, Status = Begrotingen.Begrotingsstatus.Bijgesteld, BronId = "JPB-2025", Sectie = "Begroting", Zekerheid = Zekerheid.Zeker });
            db.Add(Post("L", null, 100, true));
            db.Add(Post("L1", "L", 40, false));
            await db.SaveChangesAsync();
        }

        await controle.VoerUitAsync();

        Assert.Equal((-60m, 40m), controle.Laatste.Uitkomsten.Where(u => u.Sleutel == "delen-en-totaal.begroting.2025.l").Select(u => (u.Verschil!.Value, u.Links.Cijfer.Waarde!.Value)).Single());
        Assert.DoesNotContain(controle.Laatste.Uitkomsten, u => u.Sleutel == "delen-en-totaal.begroting.2025.l6");

        static Begrotingen.Begrotingspost Post(string code, string? ouder, decimal bedrag, bool isTotaal) => new()
        {
            Id = $"begrotingsposten.2025.nieuw.{code}", Jaar = 2025, Versienaam = "nieuw", Kant = Begrotingen.Kant.Lasten, Code = code, OuderCode = ouder, Omschrijving = code, Programma = Begrotingen.Programma.Kern,
            Bedrag = bedrag, IsTotaal = isTotaal, BronId = "JPB-2025", Sectie = "Begroting", Zekerheid = Zekerheid.Zeker,
        };
    }

    [Theory]
    [InlineData(typeof(Kengetal), true)]
    [InlineData(typeof(Begrotingen.Begrotingspost), true)]
    [InlineData(typeof(Casussen.Casus), true)]
    [InlineData(typeof(Adviesvragen.Adviesvraag), false)]
    [InlineData(typeof(Bevindingstap), false)]
    public void WatMeetelt_VraagtOmEenNieuweControle(Type soort, bool telt) => Assert.Equal(telt, Aansluitcontrole.Telt(soort));

    private async Task ZetTotaalAsync(decimal waarde)
    {
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            db.Entry(await db.Kengetallen.SingleAsync(k => k.Id == "kengetallen.stalking_actief.2023")).Property(k => k.Waarde).CurrentValue = waarde;
            await db.SaveChangesAsync();
        }

        await controle.VoerUitAsync();
    }

    private async Task BeoordeelAsync(GebruikerToegang toegang, int gezien, Beoordeling beoordeling)
    {
        await using var db = database.Open(toegang);
        await db.BeoordeelBevindingAsync(Sleutel, gezien, beoordeling, Maak.Nu);
    }

    private async Task<List<Bevindingstap>> StappenAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        return await db.Bevindingstappen.AsNoTracking().Where(s => s.Sleutel == Sleutel).OrderBy(s => s.Nummer).ToListAsync();
    }
}
