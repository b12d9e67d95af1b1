using Portal.Data.Casussen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>What this portal counts in its registration against what was published, all gemeenten together. For the bureau and the stuurgroep only.</summary>
internal sealed class Registratievergelijking : Controle
{
    private static readonly (string Indicator, Func<Casusjaar, Cijfer> Geteld)[] Maten =
    [
        ("actieve_procesregie", j => j.Actief),
        ("instroom_procesregie", j => j.Instroom),
        ("afgesloten_procesregie", j => j.Afgesloten),
        ("uitgebreid_advies", j => j.Advies),
        ("aanmeldingen", j => j.Aangemeld),
    ];

    public override Controlesoort Soort => Controlesoort.Registratie;

    protected override Ernst Zwaarte => Ernst.Verschil;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) =>
        from jaar in boek.Registratie
        from maat in Maten
        let geteld = maat.Geteld(jaar)
        let gepubliceerd = boek.Zoek(maat.Indicator, jaar.Jaar)
        where geteld.IsBekend && gepubliceerd is not null
        select Gelijk($"{maat.Indicator}.{jaar.Jaar}", $"{gepubliceerd.Naam}, registratie", new("registratie", geteld), new("gepubliceerd", gepubliceerd.Cijfer),
            verschil => verschil > 0 ? "In de registratie staan er meer dan er zijn gepubliceerd." : "In de registratie staan er minder dan er zijn gepubliceerd.");
}
