using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Toegang;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>Replays the invented conversations of the past twelve months, by the acts of the contactpersoon and the bureau.</summary>
/// <param name="bezet">Kenmerken that are taken already.</param>
internal sealed class Gesprekspeler(IReadOnlyDictionary<string, GebruikerToegang> gebruikers, DateOnly vandaag, Werktijd werktijd, IEnumerable<string> bezet)
{
    /// <summary>The youngest closed conversation began so many days ago, the oldest a year before that.</summary>
    private const int JongsteGesloten = 21;
    private const int Periode = 335;

    private readonly HashSet<string> kenmerken = [.. bezet];
    private readonly Toeval kenmerktoeval = new("kenmerken adviesvragen");

    public IReadOnlyList<Adviesvraag> SpeelNa()
    {
        var gemeenten = new Toeval("gemeenten").Geschud(Voorbeeldgesprekken.Verdeling.SelectMany(v => Enumerable.Repeat(v.Gemeente, v.Aantal)));
        var stap = (double)Periode / gemeenten.Count;
        return
        [
            .. Voorbeeldgesprekken.Gesloten.Zip(gemeenten)
                .Select((paar, i) => Speel(paar.Second, Gesprekstand.Gesloten, JongsteGesloten + Periode - (int)(i * stap), paar.First)),
            .. Voorbeeldgesprekken.Open.Select(o => Speel(o.Gemeente, o.Stand, o.DagenGeleden, o.Gesprek)),
        ];
    }

    private Adviesvraag Speel(string gemeente, Gesprekstand stand, int dagenGeleden, Gesprek gesprek)
    {
        var toeval = new Toeval(gesprek.Onderwerp);
        var contactpersoon = gebruikers[Demogebruikers.ContactpersoonVan(gemeente)];
        var bureau = gebruikers[toeval.Onder(5) == 0 ? Demogebruikers.Manager : Demogebruikers.Bureau];
        var moment = dagenGeleden == 0 ? werktijd.Nu.AddHours(-1) : werktijd.Op(toeval, Werkdag.TotEnMet(vandaag.AddDays(-dagenGeleden)));
        var vraag = Adviesvraag.Stel(
            NieuwKenmerk(Adviesvraag.KenmerkSoort, moment),
            new(gesprek.Soort, gesprek.Onderwerp, gesprek.Vraag, gesprek.AveFase, gesprek.Spoed), Guid.CreateVersion7(), contactpersoon, moment);
        if (stand is Gesprekstand.Nieuw)
        {
            return vraag;
        }

        var isSpoed = gesprek.Spoed is Spoed.Vandaag;
        Straks(isSpoed ? 0 : toeval.Van(0, 1));
        vraag.Neem(Adviesactie.NeemInBehandeling, bureau, moment);
        if (stand is Gesprekstand.InBehandeling)
        {
            return vraag;
        }

        if (gesprek.Terugvraag is { } terugvraag)
        {
            Straks(isSpoed ? 0 : 1);
            Schrijf(Adviesactie.VraagTerug, terugvraag, bureau);
        }

        if (gesprek.Reactie is { } reactie)
        {
            Straks(1);
            Schrijf(Adviesactie.Reageer, reactie, contactpersoon);
        }

        if (stand is Gesprekstand.WachtOpGemeente)
        {
            return vraag;
        }

        Straks(isSpoed ? 0 : 1);
        Schrijf(Adviesactie.Antwoord, gesprek.Antwoord, bureau);
        if (stand is Gesprekstand.Omgezet)
        {
            Straks(0);
            vraag.ZetOm(NieuwKenmerk(Casus.KenmerkSoort, moment), new(Omzetting.StandaardAanmelder, Hoofdonderwerp.OnbegrepenGedrag, Leeftijdsgroep.Van41TotEnMet65), bureau, moment);
        }
        else if (stand is Gesprekstand.Gesloten)
        {
            Straks(toeval.Van(2, 9));
            vraag.Sluit(contactpersoon, moment);
        }

        return vraag;

        void Straks(int dagen) => moment = werktijd.Na(toeval, moment, dagen);

        void Schrijf(Adviesactie hoe, string tekst, GebruikerToegang door) =>
            vraag.Schrijf(hoe, new(tekst, Guid.CreateVersion7(), vraag.Berichten.Count), door, moment);
    }

    private string NieuwKenmerk(string soort, DateTime moment)
    {
        string kenmerk;
        do
        {
            kenmerk = Kenmerk.Van(soort, DateOnly.FromDateTime(moment.InDrenthe()), kenmerktoeval.Onder);
        }
        while (!kenmerken.Add(kenmerk));

        return kenmerk;
    }
}
