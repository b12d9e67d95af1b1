using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

public sealed class StemmingTests
{
    private readonly List<Gebruiker> leden = [.. Enumerable.Range(1, 7).Select(Maak.Lid)];
    private readonly Gebruiker manager = Maak.Managergebruiker();

    [Fact]
    public void Open_VoorgelegdPlan_LegtTekstLedenEnRegelVast()
    {
        leden[6].Blokkeer("Uit dienst.");
        var plan = Maak.JaarplanMet(Jaarplanstatus.Voorgelegd);

        var stemming = Maak.Stemming([.. leden, manager], plan: plan);

        Assert.Equal((plan.TekstHash, 1, "Jaarplan 2026, versie 1", "Manager bureau"), (stemming.TekstHash, stemming.Regelnummer, stemming.Titel, stemming.GeopendDoor));
        Assert.Equal(leden.Take(6).Select(l => l.Functie), stemming.Leden.Select(l => l.Functie).Order(StringComparer.Ordinal));
        Assert.Empty(Ketencontrole.Controleer(stemming.Keten()));
    }

    [Theory]
    [InlineData(Jaarplanstatus.Concept)]
    [InlineData(Jaarplanstatus.Vastgesteld)]
    [InlineData(Jaarplanstatus.Teruggelegd)]
    [InlineData(Jaarplanstatus.Gedrukt)]
    public void Open_AnderPlan_Weigert(Jaarplanstatus status) =>
        Assert.Throws<DomeinregelException>(() => Maak.Stemming(leden, plan: Maak.JaarplanMet(status)));

    [Fact]
    public void Open_DoorEenLid_OfZonderLeden_Weigert()
    {
        Assert.Throws<UnauthorizedAccessException>(() => Maak.Stemming(leden, leden[0].Vers()));
        Assert.Throws<UnauthorizedAccessException>(() => Maak.Stemming(leden, GebruikerToegang.Systeem));
        Assert.Throws<DomeinregelException>(() => Maak.Stemming([manager]));
    }

    [Fact]
    public void BrengUit_TweeKeerHetzelfde_IsEenStem_EnIetsAndersVervangtHaar()
    {
        var stemming = Maak.Stemming(leden);

        stemming.BrengUit(Stemkeuze.Voor, null, leden[0].Vers(), Maak.Nu);
        stemming.BrengUit(Stemkeuze.Voor, "niet ter zake", leden[0].Vers(), Maak.Nu.AddSeconds(1));
        stemming.BrengUit(Stemkeuze.VoorOnderVoorwaarde, " Eerst een planning. ", leden[0].Vers(), Maak.Nu.AddSeconds(2));

        Assert.Equal([1, 2], stemming.Regels.Select(r => r.Volgnummer));
        Assert.Equal("Eerst een planning.", stemming.Regels[1].Voorwaarde);
        Assert.Equal((1, 1, 1), (stemming.Verhouding.Deelnemers, stemming.Verhouding.Voor, stemming.Verhouding.OnderVoorwaarde));
        Assert.Empty(Ketencontrole.Controleer(stemming.Keten()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(301)]
    [InlineData(86400)]
    public void BrengUit_NietVersAangemeld_WeigertMetEenZin(int? secondenGeleden)
    {
        var stemming = Maak.Stemming(leden);
        var lid = GebruikerToegang.Van(leden[0], secondenGeleden is { } s ? Maak.Nu.AddSeconds(-s) : null);

        var fout = Assert.Throws<DomeinregelException>(() => stemming.BrengUit(Stemkeuze.Voor, null, lid, Maak.Nu));

        Assert.StartsWith("U bent langer dan 5 minuten geleden aangemeld. Meld u opnieuw aan om te stemmen.", fout.Message, StringComparison.Ordinal);
        Assert.Empty(stemming.Regels);
    }

    [Fact]
    public void BrengUit_PreciesVijfMinuten_Mag()
    {
        var stemming = Maak.Stemming(leden);

        stemming.BrengUit(Stemkeuze.Tegen, null, leden[0].Vers(Maak.Nu.AddMinutes(-5)), Maak.Nu);

        Assert.Single(stemming.Regels);
    }

    [Fact]
    public void BrengUit_DoorWieGeenLidIs_Weigert()
    {
        var stemming = Maak.Stemming(leden.Take(6));

        foreach (var door in new[] { leden[6].Vers(), manager.Vers(), GebruikerToegang.Systeem, GebruikerToegang.Geen })
        {
            Assert.Throws<UnauthorizedAccessException>(() => stemming.BrengUit(Stemkeuze.Voor, null, door, Maak.Nu));
        }
    }

    [Theory]
    [InlineData(null, "Schrijf op welke voorwaarde u stelt.")]
    [InlineData("  ", "Schrijf op welke voorwaarde u stelt.")]
    [InlineData("Niet voor BSN 111222333.", "Haal het burgerservicenummer weg.")]
    public void BrengUit_VoorwaardeDieNietKan_Weigert(string? voorwaarde, string zin)
    {
        var fout = Assert.Throws<DomeinregelException>(() => Maak.Stemming(leden).BrengUit(Stemkeuze.VoorOnderVoorwaarde, voorwaarde, leden[0].Vers(), Maak.Nu));

        Assert.Equal(zin, fout.Message);
    }

    [Fact]
    public void BrengUit_TeLangeVoorwaarde_OfGeenKeuze_Weigert()
    {
        Assert.Throws<DomeinregelException>(() => Maak.Stemming(leden).BrengUit(Stemkeuze.VoorOnderVoorwaarde, new('a', Stemmingsregel.VoorwaardeMaxLength + 1), leden[0].Vers(), Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Maak.Stemming(leden).BrengUit((Stemkeuze)9, null, leden[0].Vers(), Maak.Nu));
    }

    [Fact]
    public void Sluit_DoorWieOpende_Weigert_EnDoorEenAnderNiet()
    {
        var stemming = Maak.Stemming(leden, manager.Vers());

        Assert.Throws<DomeinregelException>(() => stemming.Sluit(manager.Vers(), Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => stemming.Sluit(Maak.Lid(8).Vers(), Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => stemming.Sluit(Maak.Bureau, Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => stemming.Sluit(GebruikerToegang.Systeem, Maak.Nu));
        var sluiting = stemming.Sluit(leden[0].Vers(), Maak.Nu);

        Assert.Equal((Stemuitkomst.ZonderQuorum, 1), (sluiting.Uitkomst, sluiting.Volgnummer));
        Assert.Throws<DomeinregelException>(() => stemming.Sluit(leden[1].Vers(), Maak.Nu));
        Assert.Throws<DomeinregelException>(() => stemming.BrengUit(Stemkeuze.Voor, null, leden[1].Vers(), Maak.Nu));
    }

    [Fact]
    public void Sluit_DoorDeManager_AlsHetBureauOpende_Mag() =>
        Assert.NotNull(Maak.Stemming(leden, Maak.Bureau).Sluit(manager.Vers(), Maak.Nu));

    [Fact]
    public void Opvolger_UitEenBesluit_GaatDoorMetTellen()
    {
        var besluit = Maak.Besluit();

        var regel = Besluitregel.Standaard.Opvolger(new(2, 3, false), Drempel.MeerDanDeHelft, "Meer draagvlak.", Maak.Vandaag, besluit, manager.Vers(), Maak.Nu);

        Assert.Equal((2, besluit.Id, "Ten minste 2/3 van de leden doet mee, en meer dan de helft van voor en tegen is voor."), (regel.Nummer, regel.BesluitId, regel.Tekst()));
    }

    [Fact]
    public void Opvolger_ZonderRedenBesluitOfRecht_Weigert()
    {
        var (goed, helft, vers) = (Maak.Besluit(), Drempel.MeerDanDeHelft, manager.Vers());

        Assert.Throws<DomeinregelException>(() => Besluitregel.Standaard.Opvolger(helft, helft, " ", Maak.Vandaag, goed, vers, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Besluitregel.Standaard.Opvolger(new(1, 1, true), helft, "Iedereen.", Maak.Vandaag, goed, vers, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Besluitregel.Standaard.Opvolger(helft, new(0, 2, true), "Altijd.", Maak.Vandaag, goed, vers, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Besluitregel.Standaard.Opvolger(helft, helft, "Anders.", Maak.Vandaag.AddDays(-1), goed, vers, Maak.Nu));
        Assert.Throws<DomeinregelException>(() => Besluitregel.Standaard.Opvolger(helft, helft, "Anders.", Maak.Vandaag, Maak.Besluit(Besluituitslag.Verworpen), vers, Maak.Nu));
        Assert.Throws<UnauthorizedAccessException>(() => Besluitregel.Standaard.Opvolger(helft, helft, "Anders.", Maak.Vandaag, goed, Maak.Bureau, Maak.Nu));
    }
}
