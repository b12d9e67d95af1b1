using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

/// <summary>Which version is read when.</summary>
public sealed class InformatiepaginaTests
{
    private static readonly DateTime Nu = Maak.Nu;

    [Fact]
    public void Publiceer_Nu_IsMeteenTeLezen()
    {
        var pagina = Maak.Pagina();
        Assert.Equal((Paginastatus.Concept, null), (pagina.Status(Nu), pagina.Openbaar(Nu)));

        pagina.Publiceer(Nu, Maak.Bureau, Nu);

        Assert.Equal((Paginastatus.Gepubliceerd, 1), (pagina.Status(Nu), pagina.Openbaar(Nu)?.Nummer));
    }

    [Fact]
    public void Publiceer_OpEenMoment_KomtVanzelf_EnTotDanBlijftDeVorigeStaan()
    {
        var pagina = Maak.Pagina(publiceerOp: Nu);
        pagina.Schrijf(Maak.Inhoud("Nieuw."), "herschreven", Maak.Bureau, Nu);
        var op = Nu.AddDays(3);

        pagina.Publiceer(op, Maak.Bureau, Nu);

        Assert.Equal(1, pagina.Openbaar(op.AddTicks(-1))?.Nummer);
        Assert.Equal(2, pagina.Openbaar(op)?.Nummer);
        Assert.True(pagina.Versies[1].IsGepland(Nu));
    }

    [Fact]
    public void Publiceer_EenNieuwereEerder_LaatDeOuderePlanningVervallen()
    {
        var pagina = Maak.Pagina();
        pagina.Publiceer(Nu.AddDays(7), Maak.Bureau, Nu);
        pagina.Schrijf(Maak.Inhoud("Nieuw."), null, Maak.Bureau, Nu);

        pagina.Publiceer(Nu.AddDays(3), Maak.Bureau, Nu);

        Assert.Null(pagina.Versies[0].PubliceerOp);
        Assert.Equal(2, pagina.Openbaar(Nu.AddDays(8))?.Nummer);
    }

    [Fact]
    public void Publiceer_EenNieuwereLater_LaatBeideKomen()
    {
        var pagina = Maak.Pagina();
        pagina.Publiceer(Nu.AddDays(3), Maak.Bureau, Nu);
        pagina.Schrijf(Maak.Inhoud("Nieuw."), null, Maak.Bureau, Nu);

        pagina.Publiceer(Nu.AddDays(7), Maak.Bureau, Nu);

        Assert.Equal([null, 1, 2], new[] { 2, 5, 8 }.Select(d => pagina.Openbaar(Nu.AddDays(d))?.Nummer));
    }

    [Fact]
    public void TrekIn_HaaltVanDeSite_OokWatGeplandWas_EnPublicerenBrengtTerug()
    {
        var pagina = Maak.Pagina(publiceerOp: Nu);
        pagina.Schrijf(Maak.Inhoud("Nieuw."), null, Maak.Bureau, Nu);
        pagina.Publiceer(Nu.AddDays(7), Maak.Bureau, Nu);

        pagina.TrekIn(Maak.Bureau, Nu.AddDays(1));

        Assert.Equal(Paginastatus.Ingetrokken, pagina.Status(Nu.AddDays(8)));
        Assert.Throws<DomeinregelException>(() => pagina.TrekIn(Maak.Bureau, Nu.AddDays(8)));
        pagina.Publiceer(Nu.AddDays(9), Maak.Bureau, Nu.AddDays(9));
        Assert.Equal(2, pagina.Openbaar(Nu.AddDays(9))?.Nummer);
    }

    [Fact]
    public void LaatPlanVervallen_LaatStaanWatErIs()
    {
        var pagina = Maak.Pagina(publiceerOp: Nu);
        pagina.Schrijf(Maak.Inhoud("Nieuw."), null, Maak.Bureau, Nu);
        pagina.Publiceer(Nu.AddDays(7), Maak.Bureau, Nu);

        pagina.LaatPlanVervallen(Maak.Bureau, Nu);

        Assert.Equal(1, pagina.Openbaar(Nu.AddDays(8))?.Nummer);
        Assert.Throws<DomeinregelException>(() => pagina.LaatPlanVervallen(Maak.Bureau, Nu));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(367 * 24 * 60)]
    public void Publiceer_OpEenMomentDatNietKan_WordtGeweigerd(int minuten) =>
        Assert.Throws<DomeinregelException>(() => Maak.Pagina().Publiceer(Nu.AddMinutes(minuten), Maak.Bureau, Nu));

    [Theory]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Beheerder)]
    public void WieNietVanHetBureauIs_MagNiets(Rol rol)
    {
        var wie = Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null);
        var pagina = Maak.Pagina(publiceerOp: Nu);

        Assert.All<Action>(
            [
                () => pagina.Schrijf(Maak.Inhoud(), null, wie, Nu), () => pagina.Publiceer(Nu, wie, Nu), () => pagina.TrekIn(wie, Nu), () => pagina.LaatPlanVervallen(wie, Nu),
                () => _ = new Informatiepagina("x", 1, Maak.Inhoud(), null, wie, Nu), () => _ = new Afbeelding([], "alt", wie, Nu),
            ],
            daad => Assert.Throws<DomeinregelException>(daad));
    }

    [Theory]
    [InlineData("afbeeldingen")]
    [InlineData("Met Hoofdletter")]
    [InlineData("../omhoog")]
    [InlineData("")]
    public void Pagina_MetEenAdresDatNietKan_WordtGeweigerd(string slug) => Assert.Throws<DomeinregelException>(() => Maak.Pagina(slug));

    [Fact]
    public void Schrijf_BuitenDeGrenzenOfMetEenBsn_WordtGeweigerd()
    {
        var pagina = Maak.Pagina();

        Assert.All(
            [
                Maak.Inhoud(titel: ""), Maak.Inhoud(titel: new('x', Paginainhoud.TitelMaxLength + 1)), Maak.Inhoud() with { Inleiding = new('x', Paginainhoud.InleidingMaxLength + 1) },
                Maak.Inhoud(new string('x', Paginainhoud.TekstMaxLength + 1)), Maak.Inhoud("Zijn BSN is 111222333."),
            ],
            inhoud => Assert.Throws<DomeinregelException>(() => pagina.Schrijf(inhoud, null, Maak.Bureau, Nu)));
        Assert.Equal(1, pagina.LaatsteNummer);
    }
}
