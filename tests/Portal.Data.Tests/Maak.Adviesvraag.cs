using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data;

public static partial class Maak
{
    public static Gebruiker Bureaumedewerker(string naam = "bureau") => new("demo", naam, "Bureau", Rol.Bureaumedewerker);

    public static Convenantpartner GemeenteVeiligheid() => new()
    {
        Id = "GEM-VEIL", Code = Data.Adviesvragen.Omzetting.StandaardAanmelder, Naam = "Gemeente (veiligheid)", Domein = "veiligheid", BronId = "JV-2023", Sectie = "Aanmeldingen", Zekerheid = Zekerheid.Afgeleid,
    };

    public static Vraaggegevens Vraaggegevens(string onderwerp = "Zorgmijding en overlast", string toelichting = "Kunnen wij hier zelf nog iets doen?", Spoed spoed = Spoed.BinnenEenWeek, bool bevestigd = false) =>
        new(Adviessoort.Uitgebreid, onderwerp, toelichting, 2, spoed, bevestigd);

    public static NieuwBericht Bericht(string tekst = "Vraag eerst een verkennend gesprek aan.", int gezienTot = int.MaxValue) => new(tekst, Guid.NewGuid(), gezienTot);

    public static Omzetting Omzetting() => new(Data.Adviesvragen.Omzetting.StandaardAanmelder, Hoofdonderwerp.OnbegrepenGedrag, Leeftijdsgroep.Van41TotEnMet65);

    /// <summary>A question as it came in, or moved on to a status by who may do so.</summary>
    public static Adviesvraag Adviesvraag(
        int gemeenteId = EmmenId, string kenmerk = "AV-26-AAAA", Adviesstatus status = Adviesstatus.Nieuw, Vraaggegevens? gegevens = null, DateTime? op = null)
    {
        var nu = op ?? Nu;
        var gemeente = ToegangVan(Rol.Contactpersoon, gemeenteId);
        var bureau = ToegangVan(Rol.Bureaumedewerker);
        var vraag = Data.Adviesvragen.Adviesvraag.Stel(kenmerk, gegevens ?? Vraaggegevens(), Guid.NewGuid(), gemeente, nu);
        switch (status)
        {
            case Adviesstatus.InBehandeling:
                vraag.Neem(Adviesactie.NeemInBehandeling, bureau, nu);
                break;
            case Adviesstatus.Beantwoord:
                vraag.Schrijf(Adviesactie.Antwoord, Bericht(), bureau, nu);
                break;
            case Adviesstatus.Gesloten:
                vraag.Sluit(gemeente, nu);
                break;
            case Adviesstatus.Omgezet:
                vraag.ZetOm("ZV-26-" + kenmerk[^4..], Omzetting(), bureau, nu);
                break;
        }

        return vraag;
    }
}
