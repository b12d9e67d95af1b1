using Portal.Data.Toegang;

namespace Portal.Data.Plustaken;

public class PlustaakVerzoekTests
{
    private static readonly GebruikerToegang Emmen = Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId);
    private static readonly GebruikerToegang Westerveld = Maak.ToegangVan(Rol.Contactpersoon, Maak.WesterveldId);
    private static readonly GebruikerToegang Bureau = Maak.ToegangVan(Rol.Bureaumedewerker);

    [Fact]
    public void Vraagt_Start_IsVoorVolgendJaarOpDeKlokVanDrenthe()
    {
        var oudejaar = new DateTime(2026, 12, 31, 23, 30, 0, DateTimeKind.Utc); // already 2027 in Drenthe

        var verzoek = PlustaakVerzoek.Vraagt(Maak.EmmenId, Maak.Verloop(Plustaakregels.Tvo, []), PlustaakVraag.Starten, Emmen, oudejaar);

        Assert.Equal((2028, VerzoekStatus.Aangevraagd), (verzoek.Jaar, verzoek.Status));
        var regel = Assert.Single(verzoek.Wijzigingen);
        Assert.Equal(("Aangevraagd: starten vanaf 1 januari 2028", "contactpersoon", oudejaar), (regel.Wat, regel.Door, regel.VastgelegdOp));
    }

    [Fact]
    public void Vraagt_DoorEenAnder_Weigert()
    {
        foreach (var door in new[] { Westerveld, Bureau, Maak.ToegangVan(Rol.Stuurgroeplid), Maak.ToegangVan(Rol.Beheerder), GebruikerToegang.Geen })
        {
            Assert.Throws<DomeinregelException>(() =>
                PlustaakVerzoek.Vraagt(Maak.EmmenId, Maak.Verloop(Plustaakregels.Tvo, []), PlustaakVraag.Starten, door, Maak.Nu));
        }
    }

    [Fact]
    public void Vraagt_GestoptePlustaak_WeigertMetReden()
    {
        var fout = Assert.Throws<DomeinregelException>(() =>
            PlustaakVerzoek.Vraagt(Maak.EmmenId, Maak.Verloop(Plustaakregels.Pga, [2023]), PlustaakVraag.Starten, Emmen, Maak.Nu));

        Assert.Equal("Deze plustaak is gestopt na 2023. U kunt haar niet meer aanvragen.", fout.Message);
    }

    [Fact]
    public void Bevestig_TweeKeer_IsEenKeer()
    {
        var verzoek = Maak.PlustaakVerzoek();

        verzoek.Bevestig(Bureau, Maak.Nu);
        verzoek.Bevestig(Bureau, Maak.Nu.AddMinutes(1));

        Assert.Equal((VerzoekStatus.Bevestigd, (DateTime?)Maak.Nu), (verzoek.Status, verzoek.AfgehandeldOp));
        Assert.Equal(["Aangevraagd: starten vanaf 1 januari 2027", "Bevestigd"], verzoek.Wijzigingen.Select(w => w.Wat));
    }

    [Fact]
    public void WijsAf_MetReden_BewaartDeReden()
    {
        var verzoek = Maak.PlustaakVerzoek();

        verzoek.WijsAf("  Er is geen ruimte meer. ", Bureau, Maak.Nu);
        verzoek.WijsAf("Er is geen ruimte meer.", Bureau, Maak.Nu);

        Assert.Equal((VerzoekStatus.Afgewezen, "Er is geen ruimte meer."), (verzoek.Status, verzoek.Reden));
        Assert.Equal(2, verzoek.Wijzigingen.Count);
        Assert.Throws<DomeinregelException>(() => verzoek.WijsAf("Iets anders.", Bureau, Maak.Nu));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void WijsAf_ZonderReden_Weigert(string? reden)
    {
        var verzoek = Maak.PlustaakVerzoek();

        Assert.Throws<DomeinregelException>(() => verzoek.WijsAf(reden, Bureau, Maak.Nu));
        Assert.Equal(VerzoekStatus.Aangevraagd, verzoek.Status);
    }

    [Fact]
    public void WijsAf_TeLangeReden_Weigert() =>
        Assert.Throws<DomeinregelException>(() => Maak.PlustaakVerzoek().WijsAf(new('a', PlustaakVerzoek.RedenMaxLength + 1), Bureau, Maak.Nu));

    [Fact]
    public void WijsAf_MetEenBsn_Weigert() =>
        Assert.Throws<DomeinregelException>(() => Maak.PlustaakVerzoek().WijsAf("Het gaat om BSN 111222333.", Bureau, Maak.Nu));

    [Theory]
    [InlineData(VerzoekStatus.Bevestigd)]
    [InlineData(VerzoekStatus.Afgewezen)]
    public void NeemBesluitTerug_ZetHetVerzoekWeerOpen_MetDeRedenInDeGeschiedenis(VerzoekStatus van)
    {
        var verzoek = Maak.PlustaakVerzoek();
        Doe(verzoek, van);

        verzoek.NeemBesluitTerug("  Verkeerde gemeente. ", Bureau, Maak.Nu.AddDays(1));
        verzoek.NeemBesluitTerug("Verkeerde gemeente.", Bureau, Maak.Nu.AddDays(1));

        Assert.Equal((VerzoekStatus.Aangevraagd, null, null), (verzoek.Status, verzoek.AfgehandeldOp, verzoek.Reden));
        Assert.Equal(3, verzoek.Wijzigingen.Count);
        var regel = verzoek.Wijzigingen[^1];
        Assert.Equal(($"Besluit ‘{van.Tekst()}’ teruggenomen: Verkeerde gemeente.", "bureaumedewerker", Maak.Nu.AddDays(1)), (regel.Wat, regel.Door, regel.VastgelegdOp));
        verzoek.Bevestig(Bureau, Maak.Nu.AddDays(2));
        Assert.Equal(VerzoekStatus.Bevestigd, verzoek.Status);
    }

    [Fact]
    public void NeemBesluitTerug_AlsHetJaarIsBegonnen_Weigert()
    {
        var verzoek = Maak.PlustaakVerzoek();
        verzoek.Bevestig(Bureau, Maak.Nu);
        var laatste = new DateTime(2026, 12, 31, 22, 59, 0, DateTimeKind.Utc); // 23.59 in Drenthe

        var fout = Assert.Throws<DomeinregelException>(() => verzoek.NeemBesluitTerug("Te laat.", Bureau, laatste.AddMinutes(1)));
        Assert.Equal("Het jaar 2027 is begonnen. Dit besluit kan niet meer worden teruggenomen.", fout.Message);
        Assert.False(PlustaakVerzoek.IsTerugTeNemen(verzoek.Status, verzoek.Jaar, new(2027, 1, 1)));

        verzoek.NeemBesluitTerug("Net op tijd.", Bureau, laatste);
        Assert.Equal(VerzoekStatus.Aangevraagd, verzoek.Status);
    }

    [Fact]
    public void NeemBesluitTerug_ZonderReden_DoorEenAnder_OfZonderBesluit_Weigert()
    {
        var verzoek = Maak.PlustaakVerzoek();
        verzoek.Bevestig(Bureau, Maak.Nu);
        foreach (var reden in new[] { null, " ", new string('a', PlustaakVerzoek.RedenMaxLength + 1), "Het gaat om BSN 111222333." })
        {
            Assert.Throws<DomeinregelException>(() => verzoek.NeemBesluitTerug(reden, Bureau, Maak.Nu));
        }

        Assert.Throws<DomeinregelException>(() => verzoek.NeemBesluitTerug("Toch niet.", Emmen, Maak.Nu));
        Assert.Equal(VerzoekStatus.Bevestigd, verzoek.Status);

        var ingetrokken = Maak.PlustaakVerzoek();
        ingetrokken.TrekIn(Emmen, Maak.Nu);
        var fout = Assert.Throws<DomeinregelException>(() => ingetrokken.NeemBesluitTerug("Toch niet.", Bureau, Maak.Nu));
        Assert.Equal("Dit verzoek is ingetrokken. Er is geen besluit om terug te nemen.", fout.Message);
    }

    [Fact]
    public void TrekIn_DoorDeGemeente_KanZolangHetOpenStaat()
    {
        var verzoek = Maak.PlustaakVerzoek();

        verzoek.TrekIn(Emmen, Maak.Nu);
        verzoek.TrekIn(Emmen, Maak.Nu);

        Assert.Equal(VerzoekStatus.Ingetrokken, verzoek.Status);
        Assert.Equal(2, verzoek.Wijzigingen.Count);
    }

    [Fact]
    public void Beslissen_DoorDeGemeente_OfIntrekkenDoorEenAnder_Weigert()
    {
        var verzoek = Maak.PlustaakVerzoek();

        Assert.Throws<DomeinregelException>(() => verzoek.Bevestig(Emmen, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => verzoek.WijsAf("Nee.", Emmen, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => verzoek.TrekIn(Westerveld, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => verzoek.TrekIn(Bureau, Maak.Nu));
        Assert.Equal(VerzoekStatus.Aangevraagd, verzoek.Status);
    }

    /// <summary>Every act on every status: allowed exactly where the table of the entity says so, or where it was done before.</summary>
    [Theory]
    [CombinatorialStatussen]
    public void Daad_VanElkeStatus_VolgtDeTabel(VerzoekStatus van, VerzoekStatus naar)
    {
        var verzoek = Maak.PlustaakVerzoek();
        Doe(verzoek, van);

        if (van == naar || PlustaakVerzoek.Vervolg(van).Contains(naar))
        {
            Doe(verzoek, naar);
            Assert.Equal(naar, verzoek.Status);
        }
        else
        {
            var fout = Assert.Throws<DomeinregelException>(() => Doe(verzoek, naar));
            Assert.Equal($"Dit verzoek is al {van.Tekst()}. Het kan niet meer worden {naar.Tekst()}.", fout.Message);
            Assert.Equal(van, verzoek.Status);
        }
    }

    private static void Doe(PlustaakVerzoek verzoek, VerzoekStatus naar)
    {
        switch (naar)
        {
            case VerzoekStatus.Bevestigd: verzoek.Bevestig(Bureau, Maak.Nu); break;
            case VerzoekStatus.Afgewezen: verzoek.WijsAf("Geen ruimte.", Bureau, Maak.Nu); break;
            case VerzoekStatus.Ingetrokken: verzoek.TrekIn(Emmen, Maak.Nu); break;
        }
    }

    private sealed class CombinatorialStatussenAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from van in Enum.GetValues<VerzoekStatus>()
            from naar in Enum.GetValues<VerzoekStatus>()
            where naar is not VerzoekStatus.Aangevraagd
            select new object[] { van, naar };
    }
}

public class PlustaakVolumeTests
{
    private static readonly GebruikerToegang Bureau = Maak.ToegangVan(Rol.Manager);

    [Fact]
    public void Volume_HeeftEenCijferMetPeildatum()
    {
        var cijfer = Maak.PlustaakVolume(aantal: 12).Cijfer();

        Assert.Equal(12, cijfer.Waarde);
        Assert.Equal(Maak.Vandaag, Assert.IsType<Cijfers.Geteld>(cijfer.Herkomst).Peildatum);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(PlustaakVolume.AantalMax + 1)]
    public void Volume_BuitenDeGrenzen_Weigert(int aantal) => Assert.Throws<DomeinregelException>(() => Maak.PlustaakVolume(aantal: aantal));

    [Fact]
    public void Volume_InDeToekomst_VanEenGestoptePlustaak_ZonderMaat_OfDoorDeGemeente_Weigert()
    {
        Assert.Throws<DomeinregelException>(() => Nieuw(Plustaakregels.Nazorg, Maak.Vandaag.AddDays(1), Bureau));
        Assert.Throws<DomeinregelException>(() => Nieuw(Plustaakregels.Pga, Maak.Vandaag, Bureau));
        Assert.Throws<DomeinregelException>(() => Nieuw(Plustaakregels.Tvo, Maak.Vandaag, Bureau));
        Assert.Throws<DomeinregelException>(() => Nieuw(Plustaakregels.Nazorg, Maak.Vandaag, Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId)));
        Assert.Throws<DomeinregelException>(() => Nieuw(Plustaakregels.Nazorg, Maak.Vandaag, Bureau).Tel(1, Maak.Vandaag.AddYears(-1), Bureau, Maak.Nu));
    }

    private static PlustaakVolume Nieuw(string code, DateOnly peildatum, GebruikerToegang door) =>
        new(Maak.EmmenId, code, Volumemaat.Actief, 1, peildatum, door, Maak.Nu);
}
