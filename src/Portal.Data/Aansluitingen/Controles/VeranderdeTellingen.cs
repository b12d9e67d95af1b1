using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>Figures that look alike and count something else. They are never compared, and that is said.</summary>
internal sealed class VeranderdeTellingen : Controle
{
    public override Controlesoort Soort => Controlesoort.Telling;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) => [.. Dossiers(boek), .. Adviezen(boek), .. Aandelen(boek), .. Bijdragen(boek)];

    private IEnumerable<Uitkomst> Dossiers(Cijferboek boek)
    {
        (string Toen, string Nu)[] paren =
        [
            ("dossiers_regie_2020", "actieve_procesregie"),
            ("dossiers_afgesloten_2020", "afgesloten_procesregie"),
            ("dossiers_meegenomen_2020", "beginstand_procesregie"),
        ];
        return from paar in paren
               from toen in boek.Metingen
               where toen.Indicator == paar.Toen
               let nu = boek.Metingen.Where(m => m.Indicator == paar.Nu && m.GemeenteId == toen.GemeenteId && m.Jaar > toen.Jaar).MinBy(m => m.Jaar)
               where nu is not null
               select Los(toen, nu, "In 2020 is anders geteld. Daarom vergelijken wij deze twee niet.");
    }

    private IEnumerable<Uitkomst> Adviezen(Cijferboek boek) =>
        from toen in boek.Metingen
        where toen.Indicator is "adviesvragen_gemeente" && toen.Jaar == 2020
        let nu = boek.Metingen.Where(m => m.Indicator is "uitgebreid_advies" && m.GemeenteId == toen.GemeenteId).MinBy(m => m.Jaar)
        where nu is not null
        select Los(toen, nu, "Een adviesvraag van de gemeente is iets anders dan een uitgebreid advies. Daarom vergelijken wij deze twee niet.");

    /// <summary>Shares of 2020, in which PGA probably counted too; the source says so beside the figure.</summary>
    private IEnumerable<Uitkomst> Aandelen(Cijferboek boek) =>
        from toen in boek.Metingen
        where toen.Jaar == 2020 && toen.Cijfer.Eenheid is Eenheid.Procent && toen.Bron.Toelichting?.Contains("PGA", StringComparison.Ordinal) is true
        let nu = boek.Metingen.Where(m => m.Indicator == toen.Indicator && m.GemeenteId == toen.GemeenteId && m.Jaar > toen.Jaar).MinBy(m => m.Jaar)
        where nu is not null
        select Los(toen, nu, "In 2020 telde waarschijnlijk ook de PGA-tafel mee. Daarom vergelijken wij deze twee niet.");

    private IEnumerable<Uitkomst> Bijdragen(Cijferboek boek)
    {
        if (boek.Gerealiseerd(2023, Kant.Baten, "Bijdrage gemeenten inclusief mensenhandel") is { } toen && boek.Bijdrage(2024, Bijdragesoort.Basis) is { } nu)
        {
            yield return NietTeControleren("bijdrage-gemeenten.2024", "Bijdrage van de gemeenten, 2023 en 2024", new("2023, met mensenhandel", toen.Cijfer), new("2024, zonder mensenhandel", nu.Cijfer),
                "In 2023 zit mensenhandel in het bedrag. In de begroting 2024 is mensenhandel een eigen post. Daarom vergelijken wij deze twee niet.");
        }
    }

    private Uitkomst Los(Boekcijfer toen, Boekcijfer nu, string waarom) =>
        NietTeControleren($"{toen.Indicator}.{toen.Jaar}.{toen.Gemeente ?? "drenthe"}", $"{toen.Titel}{(toen.Gemeente is null ? "" : $", {toen.Gemeente}")}, {toen.Jaar} en {nu.Jaar}",
            new($"{toen.Titel.InZin()}, {toen.Jaar}", toen.Cijfer), new($"{nu.Titel.InZin()}, {nu.Jaar}", nu.Cijfer), waarom);
}
