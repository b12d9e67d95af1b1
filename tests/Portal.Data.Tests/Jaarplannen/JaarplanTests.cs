using System.Security.Cryptography;
using System.Text;
using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

public class JaarplanTests
{
    private static readonly Jaarplanstatus[] Statussen = Enum.GetValues<Jaarplanstatus>();

    /// <summary>The course once more, on purpose: concept → voorgelegd → vastgesteld | teruggelegd → concept (or before the stuurgroep again).</summary>
    private static readonly (Jaarplanstatus Van, Jaarplanstatus Naar)[] Toegestaan =
    [
        (Jaarplanstatus.Concept, Jaarplanstatus.Voorgelegd),
        (Jaarplanstatus.Voorgelegd, Jaarplanstatus.Vastgesteld), (Jaarplanstatus.Voorgelegd, Jaarplanstatus.Teruggelegd),
        (Jaarplanstatus.Teruggelegd, Jaarplanstatus.Concept), (Jaarplanstatus.Teruggelegd, Jaarplanstatus.Voorgelegd),
    ];

    public static IEnumerable<object[]> AlleStappen =>
        from van in Statussen from naar in Statussen where naar is not Jaarplanstatus.Gedrukt select new object[] { van, naar };

    [Theory]
    [MemberData(nameof(AlleStappen))]
    public void ElkeStap_MagAlleenVolgensHetVerloop(Jaarplanstatus van, Jaarplanstatus naar)
    {
        var plan = Maak.JaarplanMet(van);
        Action stap = naar switch
        {
            Jaarplanstatus.Voorgelegd => () => plan.LegVoor(Maak.Manager, Maak.Nu),
            Jaarplanstatus.Vastgesteld => () => plan.StelVast(Maak.Stuurgroeplid, Maak.Nu),
            Jaarplanstatus.Teruggelegd => () => plan.LegTerug("De planning ontbreekt.", Maak.Stuurgroeplid, Maak.Nu),
            _ => () => plan.Heropen(2, Maak.Bureau, Maak.Nu),
        };

        if (Toegestaan.Contains((van, naar)))
        {
            stap();

            Assert.Equal(naar, plan.Status);
        }
        else
        {
            var fout = Assert.Throws<DomeinregelException>(stap);

            Assert.Equal($"Een jaarplan met status ‘{van.Tekst()}’ kan niet naar ‘{naar.Tekst()}’.", fout.Message);
            Assert.Equal(van, plan.Status);
        }

        Assert.Equal(Toegestaan.Contains((van, naar)), Jaarplan.Vervolg(van).Contains(naar));
    }

    public static TheoryData<Rol> NietDeManager => [.. Enum.GetValues<Rol>().Except([Rol.Manager])];

    [Theory]
    [MemberData(nameof(NietDeManager))]
    public void LegVoor_NietDeManager_Weigert(Rol rol) =>
        Assert.Throws<UnauthorizedAccessException>(() => Maak.Jaarplan().LegVoor(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null), Maak.Nu));

    [Theory]
    [InlineData(Rol.Bureaumedewerker)]
    [InlineData(Rol.Beheerder)]
    public void StelVast_NietUitDeStuurgroep_Weigert(Rol rol) =>
        Assert.Throws<UnauthorizedAccessException>(() => Maak.JaarplanMet(Jaarplanstatus.Voorgelegd).StelVast(Maak.ToegangVan(rol), Maak.Nu));

    [Fact]
    public void LegVoor_ZonderActies_Weigert()
    {
        var leeg = Jaarplan.Nieuw(2027, 1, Maak.Bureau, Maak.Nu);

        var fout = Assert.Throws<DomeinregelException>(() => leeg.LegVoor(Maak.Manager, Maak.Nu));

        Assert.Equal("Een plan zonder acties kan niet worden voorgelegd.", fout.Message);
    }

    [Fact]
    public void LegVoor_LegtDeTekstVastMetEenHash()
    {
        var plan = Maak.Jaarplan();
        plan.Regel().Wijzig(new("Geef vier trainingen", "Ketenregisseur mensenhandel", new(1, 2)), Maak.Bureau);

        plan.LegVoor(Maak.Manager, Maak.Nu);

        Assert.Equal(
            "jaarplan\t2026\n"
            + "thema\t1\tProgrammalijn 1\t1\tMensenhandel en uitbuiting\tWaar het om gaat.\n"
            + "regel\tActie\tJP25-001\tGeef vier trainingen\tKetenregisseur mensenhandel\t1-2\n"
            + "regel\tActie\tJP25-002\tRicht de bestuurlijke aansturing in\t\t\n"
            + "regel\tLangeTermijn\tJP25-LT01\tStel beleid vast in alle colleges\t\t\n"
            + "thema\t2\tProgrammalijn 2\t1\tVerbinding met het lokale veld\tWaar het om gaat.\n"
            + "regel\tActie\tJP25-003\tBespreek jaarlijks met elke gemeente wat men verwacht\t\t\n",
            plan.CanoniekeTekst());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plan.CanoniekeTekst()))), plan.TekstHash);
        Assert.Equal((Maak.Nu, "manager bureau"), (plan.VoorgelegdOp, plan.VoorgelegdDoor));
    }

    [Theory]
    [InlineData(Jaarplanstatus.Voorgelegd)]
    [InlineData(Jaarplanstatus.Vastgesteld)]
    [InlineData(Jaarplanstatus.Teruggelegd)]
    [InlineData(Jaarplanstatus.Gedrukt)]
    public void Tekst_NaHetVoorleggen_WeigertElkeWijzigingMaarVoortgangGaatDoor(Jaarplanstatus status)
    {
        var plan = Maak.JaarplanMet(status);
        var hash = plan.BerekenHash();

        Assert.Throws<DomeinregelException>(() => plan.Regel().Wijzig(new("Anders"), Maak.Bureau));
        Assert.Throws<DomeinregelException>(() => plan.VoegToe(plan.Themas[0].Id, Actiesoort.Actie, new("Nieuw"), Maak.Bureau, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => plan.Verwijder(plan.Regel().Id, false, Maak.Bureau, Maak.Nu));
        plan.Regel().Meld(new(Actiestatus.Loopt, 50, Eigenaar: "Procesregisseur", Planning: new(2, 3)), null, Maak.Bureau, Maak.Nu);

        Assert.Equal(hash, plan.BerekenHash());
        Assert.Equal(hash, plan.TekstHash);
        Assert.Equal(50, Assert.Single(plan.Regel().Voortgang).Percentage);
    }

    [Fact]
    public void Heropen_NaTerugleggen_MaaktEenVolgendeVersieDieWeerTeWijzigenIs()
    {
        var plan = Maak.JaarplanMet(Jaarplanstatus.Teruggelegd);

        plan.Heropen(2, Maak.Bureau, Maak.Nu);
        plan.Regel().Wijzig(new("Geef vier trainingen"), Maak.Bureau);

        Assert.Equal((2, Jaarplanstatus.Concept, null), (plan.Versienummer, plan.Status, plan.TekstHash));
        Assert.Equal("De planning ontbreekt.", plan.TerugReden);
    }

    [Fact]
    public void LegTerug_ZonderReden_Weigert() =>
        Assert.Throws<DomeinregelException>(() => Maak.JaarplanMet(Jaarplanstatus.Voorgelegd).LegTerug(" ", Maak.Stuurgroeplid, Maak.Nu));

    [Fact]
    public void Kopieer_HoudtCodesEnTekstEnLaatVoortgangAchter()
    {
        var oud = Maak.JaarplanMet(Jaarplanstatus.Vastgesteld);
        oud.Regel().Meld(new(Actiestatus.Afgerond), null, Maak.Bureau, Maak.Nu);

        var nieuw = oud.Kopieer(2027, 1, Maak.Bureau, Maak.Nu);

        Assert.Equal(oud.Themas.SelectMany(t => t.Regels).Select(r => (r.Code, r.Tekst)), nieuw.Themas.SelectMany(t => t.Regels).Select(r => (r.Code, r.Tekst)));
        Assert.All(nieuw.Themas.SelectMany(t => t.Regels), r => Assert.Empty(r.Voortgang));
        Assert.Equal((2027, Jaarplanstatus.Concept), (nieuw.Jaar, nieuw.Status));
    }

    [Theory]
    [InlineData(Actiesoort.Actie, "JP26-001", "JP26-002")]
    [InlineData(Actiesoort.LangeTermijn, "JP26-LT01", "JP26-LT02")]
    [InlineData(Actiesoort.Rol, "JP26-ROL01", "JP26-ROL02")]
    [InlineData(Actiesoort.Plustaak, "JP26-PT01", "JP26-PT02")]
    public void VoegToe_GeeftEenEigenCodePerSoort(Actiesoort soort, string eerste, string tweede)
    {
        var plan = Maak.Jaarplan();
        var thema = plan.Themas[0].Id;

        Assert.Equal([eerste, tweede], new[] { "Een", "Twee" }.Select(t => plan.VoegToe(thema, soort, new(t), Maak.Bureau, Maak.Nu).Code));
    }

    [Fact]
    public void Verwijder_ActieMetVoortgang_WeigertEnNoemtVervallen()
    {
        var plan = Maak.Jaarplan();

        var fout = Assert.Throws<DomeinregelException>(() => plan.Verwijder(plan.Regel().Id, heeftVoortgang: true, Maak.Bureau, Maak.Nu));
        Assert.Contains("vervallen", fout.Message, StringComparison.Ordinal);

        plan.Verwijder(plan.Regel().Id, heeftVoortgang: false, Maak.Bureau, Maak.Nu);
        Assert.DoesNotContain(plan.Themas.SelectMany(t => t.Regels), r => r.Code == "JP25-001");
    }

    [Fact]
    public void Wijzig_ZetWitruimteOpEenRegelEnWeigertWatTeLangIs()
    {
        var regel = Maak.Jaarplan().Regel();

        regel.Wijzig(new(" Geef\t vier\r\ntrainingen ", "  "), Maak.Bureau);

        Assert.Equal(new Regeltekst("Geef vier trainingen"), regel.Tekst);
        Assert.Throws<DomeinregelException>(() => regel.Wijzig(new(new string('x', Jaarplanregel.TitelMaxLength + 1)), Maak.Bureau));
        Assert.Throws<DomeinregelException>(() => regel.Wijzig(new("x", new string('x', Jaarplanregel.EigenaarMaxLength + 1)), Maak.Bureau));
        Assert.Throws<UnauthorizedAccessException>(() => regel.Wijzig(new("x"), Maak.Stuurgroeplid));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Meld_PercentageBuitenBereik_Weigert(int percentage) =>
        Assert.Throws<DomeinregelException>(() => Maak.Jaarplan().Regel().Meld(new(Actiestatus.Loopt, percentage), null, Maak.Bureau, Maak.Nu));

    [Theory]
    [InlineData(Actiestatus.Vertraagd)]
    [InlineData(Actiestatus.Vervallen)]
    public void Meld_VertraagdOfVervallenZonderUitleg_Weigert(Actiestatus status) =>
        Assert.Throws<DomeinregelException>(() => Maak.Jaarplan().Regel().Meld(new(status), null, Maak.Bureau, Maak.Nu));

    [Fact]
    public void Meld_BsnInDeToelichting_Weigert() =>
        Assert.Throws<DomeinregelException>(() => Maak.Jaarplan().Regel().Meld(new(Actiestatus.Loopt, Toelichting: "Betrokkene met BSN 111222333."), null, Maak.Bureau, Maak.Nu));

    [Fact]
    public void Kwartalen_KentAlleTienMogelijkhedenEnWeigertDeRest()
    {
        Assert.Equal(10, Kwartalen.Alle.Count);
        Assert.All(Kwartalen.Alle, k => Assert.Equal(k, Kwartalen.Lees(k.ToString())));
        Assert.Equal(["eerste kwartaal", "tweede tot en met derde kwartaal", "hele jaar"], new[] { new Kwartalen(1, 1), new(2, 3), new(1, 4) }.Select(k => k.Tekst()));
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 9, 30)), (new Kwartalen(2, 3).Begin(2026), new Kwartalen(2, 3).Eind(2026)));
        Assert.Throws<DomeinregelException>(() => new Kwartalen(0, 1));
        Assert.Throws<DomeinregelException>(() => new Kwartalen(3, 2));
        Assert.All(new[] { "", null, "1", "4-1", "1-5", "a-b", "1-2-3" }, t => Assert.Null(Kwartalen.Lees(t)));
    }
}
