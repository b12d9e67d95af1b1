using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

/// <summary>What becomes of a letter when its writer works on it.</summary>
public sealed class RaadsbriefTests
{
    private const string Uitvoering = Briefparagrafen.Uitvoering;
    private static readonly string[] Alleen = [Uitvoering];

    [Fact]
    public void Correctie_MetDeCijfersErin_HoudtHunBron()
    {
        var gegevens = Maak.Briefgegevens(("actieve_procesregie", 38, Zekerheid.Zeker), ("instroom_procesregie", 21, Zekerheid.Zeker));
        var origineel = Eerste(Raadsbrief.StelOp(gegevens, Alleen)).Origineel;

        var brief = Raadsbrief.StelOp(gegevens, Alleen, werk: Briefwerk.Leeg.MetCorrectie(Uitvoering, origineel, "Wij hadden 38 casussen van onze gemeente; 21 nieuw en 12 oud. Dat was in 2023."));
        var alinea = Alinea(brief);

        Assert.Equal("Wij hadden 38 casussen van onze gemeente; 21 nieuw en 12 oud. Dat was in 2023.", alinea.ToString());
        Assert.Equal(["38 casussen van onze gemeente", "21"], alinea.Delen.OfType<Cijferdeel>().Select(c => c.Geschreven));
        Assert.Equal(["12"], Eerste(brief).ZonderBron);
        Assert.Empty(brief.Vervallen);
    }

    [Fact]
    public void Correctie_EenGetalInEenLangerGetal_IsEenAnderGetal()
    {
        var gegevens = Maak.Briefgegevens(("actieve_procesregie", 38, Zekerheid.Zeker));
        var origineel = Eerste(Raadsbrief.StelOp(gegevens, Alleen)).Origineel;

        var brief = Raadsbrief.StelOp(gegevens, Alleen, werk: Briefwerk.Leeg.MetCorrectie(Uitvoering, origineel, "Het zijn er 138, 38.000 of 3,38, en eigenlijk 38."));

        Assert.Single(Alinea(brief).Delen.OfType<Cijferdeel>());
        Assert.Equal(["138", "38.000", "3,38"], Eerste(brief).ZonderBron);
    }

    [Fact]
    public void Correctie_VanEenCijferDatVeranderde_VervaltEnStaatErNietStilIn()
    {
        var oud = Maak.Briefgegevens(("actieve_procesregie", 38, Zekerheid.Zeker));
        var werk = Briefwerk.Leeg.MetCorrectie(Uitvoering, Eerste(Raadsbrief.StelOp(oud, Alleen)).Origineel, "Wij hadden 38 casussen.");

        var brief = Raadsbrief.StelOp(Maak.Briefgegevens(("actieve_procesregie", 39, Zekerheid.Zeker)), Alleen, werk: werk);

        Assert.Contains("39 casussen", Alinea(brief).ToString(), StringComparison.Ordinal);
        Assert.Equal("Wij hadden 38 casussen.", Assert.Single(brief.Vervallen).Tekst);
    }

    [Fact]
    public void Correctie_VanEenParagraafDieNietInDeBriefStaat_Vervalt_Niet() =>
        Assert.Empty(Raadsbrief.StelOp(Maak.Briefgegevens(), [Briefparagrafen.Financien], werk: Briefwerk.Leeg.MetCorrectie(Uitvoering, "x", "y")).Vervallen);

    [Fact]
    public void Invulling_VanEenAantal_LeestAlsEenZinEnZegtWieHetInvulde()
    {
        var werk = Briefwerk.Leeg.MetInvulling("actieve casussen van onze gemeente in 2023", "1").MetInvulling("nieuwe casussen van onze gemeente in 2023", "0");

        var brief = Raadsbrief.StelOp(Maak.Briefgegevens(), Alleen, werk: werk);

        Assert.Contains("procesregie in één casus van onze gemeente. Daaronder waren geen nieuwe casussen.", Alinea(brief).ToString(), StringComparison.Ordinal);
        Assert.All(Alinea(brief).Delen.OfType<Cijferdeel>(), c => Assert.Equal("Gemeente Emmen", ((UitBron)c.Cijfer.Herkomst).Bron));
        Assert.DoesNotContain("actieve casussen van onze gemeente in 2023", brief.Open);
    }

    [Fact]
    public void Invulling_InWoorden_StaatErZoals_Getypt()
    {
        var brief = Raadsbrief.StelOp(Maak.Briefgegevens(), [Briefparagrafen.Bijdrage], werk: Briefwerk.Leeg.MetInvulling("past wel of niet binnen de begroting van onze gemeente in 2025", "past binnen de begroting"));

        Assert.EndsWith("Onze bijdrage past binnen de begroting.", string.Concat(brief.Stuk.Paragrafen[1].Blokken), StringComparison.Ordinal);
    }

    [Fact]
    public void Invulling_NaEenCorrectie_BlijftInDeCorrectieStaan()
    {
        var gegevens = Maak.Briefgegevens();
        var origineel = Eerste(Raadsbrief.StelOp(gegevens, Alleen)).Origineel;
        const string open = "[invullen: actieve casussen van onze gemeente in 2023]";
        Assert.Contains(open, origineel, StringComparison.Ordinal);

        var werk = Briefwerk.Leeg.MetCorrectie(Uitvoering, origineel, $"Het huis werkte aan {open}.").MetInvulling("actieve casussen van onze gemeente in 2023", "7");

        Assert.Equal("Het huis werkte aan 7 casussen van onze gemeente.", Alinea(Raadsbrief.StelOp(gegevens, Alleen, werk: werk)).ToString());
    }

    [Fact]
    public void Bevestiging_VanEenAndereWaarde_GeldtNiet()
    {
        var werk = Briefwerk.Leeg.MetBevestiging(Maak.Gelezen(22, Zekerheid.Onzeker, "afgesloten_procesregie"), isBevestigd: true);

        Assert.Contains(Raadsbrief.StelOp(Maak.Briefgegevens(("afgesloten_procesregie", 22, Zekerheid.Onzeker)), Alleen, werk: werk).Cijfers, c => c.Deel is Cijferdeel { Geschreven: "22 casussen" });
        Assert.DoesNotContain(Raadsbrief.StelOp(Maak.Briefgegevens(("afgesloten_procesregie", 24, Zekerheid.Onzeker)), Alleen, werk: werk).Cijfers, c => c.Deel is Cijferdeel);
        Assert.Empty(werk.MetBevestiging(Maak.Gelezen(22, Zekerheid.Onzeker, "afgesloten_procesregie"), isBevestigd: false).Bevestigingen);
    }

    [Theory]
    [InlineData(11, 8, 7, "Ter vergelijking: in 2022 waren er 11 actieve, 8 nieuwe en 7 afgesloten casussen.")]
    [InlineData(3, 0, 1, "Ter vergelijking: in 2022 waren er 3 actieve, geen nieuwe en één afgesloten casus.")]
    [InlineData(1, null, null, "Ter vergelijking: in 2022 was er één actieve casus.")]
    [InlineData(0, null, null, "Ter vergelijking: in 2022 waren er geen actieve casussen.")]
    [InlineData(null, null, null, null)]
    public void Vergelijking_NoemtWatBekendIs_InEnkelvoudMeervoudEnNul(int? actief, int? nieuw, int? afgesloten, string? zin)
    {
        (string, decimal, Zekerheid)[] nu = [("actieve_procesregie", 38, Zekerheid.Zeker), ("instroom_procesregie", 21, Zekerheid.Zeker), ("afgesloten_procesregie", 22, Zekerheid.Zeker)];
        var gegevens = Maak.Briefgegevens(nu);
        (string Code, int? Waarde)[] vorig = [("actieve_procesregie", actief), ("instroom_procesregie", nieuw), ("afgesloten_procesregie", afgesloten)];
        gegevens = gegevens with { Kengetallen = [.. gegevens.Kengetallen, .. vorig.Where(v => v.Waarde is not null).Select(v => new Briefkengetal(v.Code, 2022, IsDrenthe: false, Maak.Gelezen(v.Waarde!.Value, Zekerheid.Zeker, $"{v.Code}.2022")))] };

        var alinea = Alinea(Raadsbrief.StelOp(gegevens, Alleen)).ToString();

        Assert.EndsWith($"Verder gaf het ZVHD [invullen: uitgebreide adviezen aan onze gemeente in 2023].{(zin is null ? "" : $" {zin}")}", alinea, StringComparison.Ordinal);
    }

    [Fact]
    public void Opmaak_VanDeGemeente_StaatInDeBrief()
    {
        var brief = Raadsbrief.StelOp(Maak.Briefgegevens(), [], new("Gemeente Emmen\nAfdeling Veiligheid", "De burgemeester", "Team Veiligheid", "Beste raadsleden,", null, "Tot slot.", "#154273")).Stuk;

        Assert.Equal(["Gemeente Emmen", "Afdeling Veiligheid"], brief.Hoofd!.Afzender.Select(a => a.ToString()));
        Assert.Equal("Team Veiligheid", brief.Hoofd.Regels.Single(r => r.Naam == "Contact").Waarde.ToString());
        Assert.Equal("#154273", brief.Hoofd.Kleur);
        Assert.Equal(["Beste raadsleden,", "Tot slot.", "Met vriendelijke groet,", "De burgemeester"], brief.Paragrafen.SelectMany(p => p.Blokken).Select(b => b.ToString()));
    }

    [Fact]
    public void Verschil_NoemtWelkCijferVeranderdeEnDeZinWaarHetStaat()
    {
        var was = Briefinhoud.Van(Raadsbrief.StelOp(Maak.Briefgegevens(("actieve_procesregie", 38, Zekerheid.Zeker)), Alleen));
        var nu = Briefinhoud.Van(Raadsbrief.StelOp(Maak.Briefgegevens(("actieve_procesregie", 39, Zekerheid.Zeker), ("instroom_procesregie", 21, Zekerheid.Zeker)), Alleen));

        var verschil = was.Tot(nu);

        Assert.Equal(
            [
                new("actieve casussen van onze gemeente in 2023", "38 casussen van onze gemeente", "39 casussen van onze gemeente"),
                new Cijferverschil("nieuwe casussen van onze gemeente in 2023", null, "21 nieuwe casussen"),
            ], verschil.Cijfers);
        Assert.Equal("Uitvoering in onze gemeente in 2023", Assert.Single(verschil.Paragrafen).Naam);
        Assert.True(nu.Tot(nu).IsLeeg);
        Assert.Equal("Uitvoering in onze gemeente in 2023", Assert.Single(was.Tot(Briefinhoud.Van(Raadsbrief.StelOp(Maak.Briefgegevens(), []))).Paragrafen).Naam);
    }

    private static Briefalinea Eerste(Briefopstelling brief) => brief.Alineas.First(a => a.Paragraaf == Uitvoering);

    private static Alinea Alinea(Briefopstelling brief) => (Alinea)brief.Stuk.Paragrafen.Single(p => p.Sleutel == Uitvoering).Blokken[0];
}
