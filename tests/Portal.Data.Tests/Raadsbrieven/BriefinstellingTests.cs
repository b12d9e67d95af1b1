using Portal.Data.Toegang;

namespace Portal.Data.Raadsbrieven;

public sealed class BriefinstellingTests
{
    /// <summary>A png of one by one, as far as its head goes.</summary>
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];

    private static readonly GebruikerToegang Emmen = Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId);

    private readonly Briefinstelling instelling = new(Maak.EmmenId);

    [Theory]
    [InlineData("#154273")]
    [InlineData("#767676")]
    public void Stel_KleurDieOpWitTeLezenIs_NeemtHaarOver(string kleur)
    {
        instelling.Stel(new(Kleur: kleur.ToUpperInvariant()), Emmen);

        Assert.Equal(kleur, instelling.Kleur);
    }

    [Theory]
    [InlineData("#777777")]
    [InlineData("#ffff00")]
    [InlineData("154273")]
    [InlineData("#15427g")]
    [InlineData("red;}b{")]
    public void Stel_AndereKleur_Weigert(string kleur) =>
        Assert.Equal(nameof(Briefinstelling.Kleur), Assert.Throws<DomeinregelException>(() => instelling.Stel(new(Kleur: kleur), Emmen)).Veld);

    [Fact]
    public void Contrast_VanZwartEnWit_IsHetUiterste()
    {
        Assert.True(Briefkleur.TryLees("#000000", out var zwart) && Briefkleur.TryLees("#ffffff", out var wit) && wit.Contrast < 1.001 && zwart.Contrast > 20.999);
        Assert.True(Briefkleur.TryLees("#767676", out var grijs) && grijs.Contrast is > 4.5 and < 4.6);
    }

    [Fact]
    public void Stel_Logo_BlijftTotHetWegGaat()
    {
        instelling.Stel(new(NieuwLogo: Png, LogoTekst: "Gemeente Emmen"), Emmen);
        instelling.Stel(new(LogoTekst: "Emmen"), Emmen);
        Assert.Equal((Png, "Emmen"), (instelling.Logo, instelling.LogoTekst));

        instelling.Stel(new(ZonderLogo: true), Emmen);
        Assert.Equal((null, null, null), (instelling.Logo, instelling.Logosoort, instelling.LogoTekst));
    }

    [Fact]
    public void Stel_BestandDatGeenPngOfJpegIs_Weigert()
    {
        Assert.Equal("Dit bestand is geen png of jpeg.", Weiger("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        Assert.Equal("Dit bestand is geen png of jpeg.", Weiger([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Equal("Dit logo is te groot. Kies er een van hoogstens 200 kB.", Weiger([.. Png, .. new byte[Briefinstelling.LogoMaxBytes]]));
        Assert.Equal(nameof(Briefinstelling.LogoTekst), Assert.Throws<DomeinregelException>(() => instelling.Stel(new(NieuwLogo: Png), Emmen)).Veld);

        string Weiger(byte[] logo) => Assert.Throws<DomeinregelException>(() => instelling.Stel(new(NieuwLogo: logo, LogoTekst: "x"), Emmen)).Message;
    }

    [Fact]
    public void Stel_TeLangOfMetBsn_WeigertBijHetVeld()
    {
        Assert.Equal(nameof(Briefinstelling.Slotzin), Assert.Throws<DomeinregelException>(() => instelling.Stel(new(Slotzin: new('x', Briefinstelling.ZinMaxLength + 1)), Emmen)).Veld);
        Assert.Equal(nameof(Briefinstelling.Contact), Assert.Throws<DomeinregelException>(() => instelling.Stel(new(Contact: "bsn 123456782"), Emmen)).Veld);
    }

    [Fact]
    public void Stel_DoorEenAnder_Weigert() =>
        Assert.Throws<UnauthorizedAccessException>(() => instelling.Stel(new(), Maak.ToegangVan(Rol.Contactpersoon, Maak.WesterveldId)));
}
