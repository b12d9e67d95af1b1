using System.Text.RegularExpressions;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>A gemeente that takes nazorg for the first time begins that year with nobody: all who are active are new.</summary>
internal sealed partial class NieuweAfnemer : Controle
{
    public override Controlesoort Soort => Controlesoort.BeginEnEind;

    protected override Ernst Zwaarte => Ernst.Verschil;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek) =>
        from tekst in boek.Teksten
        let begin = Begin().Match(tekst.Zin)
        where begin.Success
        from actief in boek.Metingen
        where actief.Indicator is "nazorg_actief" && actief.Gemeente == begin.Groups["gemeente"].Value && tekst.Bron.Id?.Split('.') is [_, var jaar, ..] && jaar == $"{actief.Jaar}"
        let nieuw = boek.Zoek("nazorg_instroom", actief.Jaar, actief.GemeenteId)
        where nieuw is not null
        let al = Rekenwerk.Min("Actief min nieuw is wat er op 1 januari al was.", new("actief", actief.Cijfer), new("nieuw", nieuw.Cijfer))
        select Gelijk($"nazorg.{actief.Jaar}.{actief.Gemeente}.eerste-jaar", $"Nazorg in {actief.Gemeente}, eerste jaar {actief.Jaar}",
            new($"op 1 januari {actief.Jaar} al bezig", al), new("vóór het eerste jaar", new(0, Eenheid.Aantal, tekst.Bron with { Id = null, Toelichting = tekst.Zin })),
            verschil => $"Klopt als {actief.Gemeente} met {verschil.Kaal()} lopende trajecten begon die niet als nieuw zijn geteld.");

    [GeneratedRegex("^(?<gemeente>.+) neemt vanaf dit jaar de plustaak nazorg af", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Begin();
}
