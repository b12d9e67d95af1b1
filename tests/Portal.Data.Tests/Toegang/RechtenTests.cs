namespace Portal.Data.Toegang;

public sealed class RechtenTests
{
    private static readonly Gebruiker beheerder = Maak.Beheerder();

    /// <summary>Of every change of role and gemeente only one takes away without giving.</summary>
    [Fact]
    public void Verruimt_ElkeAndereRolOfGemeente_BehalveVanManagerNaarMedewerker()
    {
        Rechten[] alle = [.. Enum.GetValues<Rol>().Where(r => r is not Rol.Contactpersoon).Select(r => new Rechten(r, null)), new(Rol.Contactpersoon, Maak.EmmenId), new(Rol.Contactpersoon, Maak.WesterveldId)];

        var zonderTweede = from van in alle from naar in alle where van != naar && !naar.Verruimt(van) select (van.Rol, naar.Rol);

        Assert.Equal([(Rol.Manager, Rol.Bureaumedewerker)], zonderTweede);
        Assert.All(alle, r => Assert.False(r.Verruimt(r)));
    }

    [Theory]
    [InlineData("https://a.example/v2|7d1c", "https://a.example/v2", "7d1c")]
    [InlineData("  tenant|met|streep ", "tenant", "met|streep")]
    public void Aanmeldsleutel_Geplakt_IsGelezen(string tekst, string issuer, string subject)
    {
        Assert.Equal(new Aanmeldsleutel(issuer, subject), Aanmeldsleutel.Lees(tekst));
        Assert.Equal(tekst.Trim(), Aanmeldsleutel.Lees(tekst)!.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zonder streep")]
    [InlineData("|b")]
    [InlineData("a|")]
    [InlineData("a b|c")]
    [InlineData("a|b\u0001c")]
    public void Aanmeldsleutel_IetsAnders_IsGeenSleutel(string? tekst) => Assert.Null(Aanmeldsleutel.Lees(tekst));

    [Fact]
    public void ElkeWijzigingVanRechten_MaaktOudeSessiesOngeldig()
    {
        var gebruiker = Maak.Contactpersoon(Maak.EmmenId);
        Action[] daden = [() => gebruiker.Blokkeer("Uit dienst."), gebruiker.Deblokkeer, gebruiker.BeeindigSessies, () => gebruiker.WijzigRechten(new(Rol.Manager, null))];
        foreach (var daad in daden)
        {
            var (sessie, _) = Sessie.Begin(gebruiker, null, Maak.Nu);

            daad();

            Assert.False(sessie.IsGeldig(gebruiker, Maak.Nu));
        }
    }

    [Fact]
    public void Voorstel_BevestigdDoorWieHetDeedOfKrijgt_Weigert()
    {
        var krijgt = Maak.Beheerder(2);
        var voorstel = new Rechtenvoorstel(krijgt, "Manager", new(Rol.Manager, null), GebruikerToegang.Van(beheerder), Maak.Nu);

        Assert.Throws<DomeinregelException>(() => voorstel.Bevestig(GebruikerToegang.Van(beheerder), Maak.Nu));
        Assert.Throws<DomeinregelException>(() => voorstel.Bevestig(GebruikerToegang.Van(krijgt), Maak.Nu));
        Assert.Throws<DomeinregelException>(() => voorstel.Bevestig(GebruikerToegang.Systeem, Maak.Nu));
        Assert.Equal(Voorstelstand.Open, voorstel.Stand);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("BSN 123456782")]
    public void Blokkeren_ZonderGoedeReden_Weigert(string? reden) => Assert.Throws<DomeinregelException>(() => Maak.Beheerder().Blokkeer(reden));
}
