using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Data.Jaarplannen;
using Portal.Ui;

namespace Portal.Bureau;

public sealed class PlanFormulierenTests : Schermtest
{
    private static readonly DateTime Nu = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);

    private readonly List<bool> bewaard = [];
    private bool isGeannuleerd;

    [Theory]
    [InlineData("Vertraagd", "", "", "Leg uit waarom deze actie vertraagd is")]
    [InlineData("", "50", "", "Kies een status")]
    [InlineData("Loopt", "101", "", "Vul een heel getal in van 0 tot en met 100, of laat het leeg")]
    [InlineData("Loopt", "", "Gaat over BSN 111222333.", "Haal het burgerservicenummer weg.")]
    public void Voortgang_NietGoedIngevuld_ZegtHetBijHetVeldEnBewaartNiets(string status, string percentage, string toelichting, string fout)
    {
        var formulier = Formulier(new(Regel()));
        Vul(formulier, status, percentage, toelichting);

        formulier.Find("form").Submit();

        Assert.Contains(fout, formulier.Markup, StringComparison.Ordinal);
        Assert.Empty(bewaard);
    }

    [Fact]
    public void Voortgang_Goed_Bewaart()
    {
        var invoer = new Voortgangsinvoer(Regel());
        var formulier = Formulier(invoer);
        Vul(formulier, "Loopt", "50", "De helft is gedaan.");

        formulier.Find("form").Submit();

        Assert.Equal([true], bewaard);
        Assert.Equal(new Voortgangsmelding(Actiestatus.Loopt, 50, "De helft is gedaan."), invoer.Melding);
    }

    [Fact]
    public void Voortgang_AlleenOpAfgerondGezet_LaatHetOudePercentageVallen()
    {
        var invoer = new Voortgangsinvoer(Regel(new Voortgangsbericht(1, Actiestatus.Loopt, 50, null, null, null, null, "Bureau", Nu))) { Status = Actiestatus.Afgerond };

        Assert.Equal((Actiestatus.Afgerond, null), (invoer.Melding.Status, invoer.Melding.Percentage));
    }

    [Fact]
    public void Voortgang_EenAnderWasVoor_ToontBeideEnLaatKiezen()
    {
        var nu = Regel(new Voortgangsbericht(1, Actiestatus.Loopt, 50, "De helft is gedaan.", null, null, null, "Manager bureau", Nu));
        var formulier = Formulier(new(Regel()) { Status = Actiestatus.Afgerond, Toelichting = "Alles is klaar." }, new(nu));

        Assert.Contains("Alles is klaar.", formulier.Markup, StringComparison.Ordinal);
        Assert.Contains("De helft is gedaan.", formulier.Markup, StringComparison.Ordinal);
        formulier.FindAll("button")[0].Click();
        formulier.FindAll("button")[1].Click();
        Assert.Equal([false], bewaard);
        Assert.True(isGeannuleerd);
    }

    [Fact]
    public void Tekst_EenAnderWasVoor_ToontBeideTekstenWoordVoorWoord()
    {
        var formulier = Render<RegeltekstFormulier>(p => p
            .Add(f => f.Invoer, new Regelinvoer { Titel = "Geef zes trainingen" }).Add(f => f.Conflict, new Regelconflict(Regel()))
            .Add(f => f.OnBewaar, () => bewaard.Add(true)).Add(f => f.OnAnnuleer, () => isGeannuleerd = true));

        Assert.Contains("Geef zes trainingen", formulier.Markup, StringComparison.Ordinal);
        Assert.Contains("Geef vier trainingen", formulier.Markup, StringComparison.Ordinal);
        Assert.EndsWith("vier", formulier.Find("del").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("zes", formulier.Find("ins").TextContent, StringComparison.Ordinal);
    }

    private static Planregel Regel(params Voortgangsbericht[] berichten) =>
        new(Guid.NewGuid(), "JP26-001", Actiesoort.Actie, new("Geef vier trainingen"), Guid.NewGuid(), null, berichten, IsVrij: true, Voortgangsstand.OpKoers);

    private static void Vul(IRenderedComponent<VoortgangFormulier> formulier, string status, string percentage, string toelichting)
    {
        formulier.Find("select").Change(status);
        formulier.FindAll("input")[0].Change(percentage);
        formulier.FindAll("input")[1].Change(toelichting);
    }

    private IRenderedComponent<VoortgangFormulier> Formulier(Voortgangsinvoer invoer, Regelconflict? conflict = null) => Render<VoortgangFormulier>(p => p
        .Add(f => f.Invoer, invoer).Add(f => f.Conflict, conflict)
        .Add(f => f.OnBewaar, bewaard.Add).Add(f => f.OnAnnuleer, () => isGeannuleerd = true));
}
