using System.Text.RegularExpressions;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>Where the scan shows another number than the portal uses: someone should look at the original document.</summary>
internal sealed partial class Lezingen : Controle
{
    public override Controlesoort Soort => Controlesoort.Lezing;

    protected override Ernst Zwaarte => Ernst.Verschil;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) =>
        from meting in boek.Metingen
        let getal = Getal().Match(meting.Bron.Gedrukt ?? "")
        where getal.Success
        let naam = (meting with { Categorie = boek.Partners.FirstOrDefault(p => p.Code == meting.Categorie)?.Naam ?? meting.Categorie }).Naam
        select Gelijk(string.Join('.', new[] { meting.Indicator, $"{meting.Jaar}", meting.Gemeente, meting.Categorie }.OfType<string>()), naam,
            new("in het portaal", meting.Cijfer), new("in de scan", new(decimal.Parse(getal.Groups["g"].Value, Notatie.Nederlands), meting.Cijfer.Eenheid, meting.Bron)), _ => meting.Bron.Toelichting);

    [GeneratedRegex(@"^(?<g>\d+(,\d+)?)%?$", RegexOptions.NonBacktracking)]
    private static partial Regex Getal();
}
