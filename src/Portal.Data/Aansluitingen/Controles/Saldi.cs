using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>Baten minus lasten against the printed saldo or resultaat; and, where only the differences with the begroting are known, those.</summary>
internal sealed class Saldi : Controle
{
    public override Controlesoort Soort => Controlesoort.DelenEnTotaal;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek)
    {
        foreach (var saldo in boek.Metingen.Where(m => m.Indicator is "begrotingssaldo" && m.IsGeheel))
        {
            if (boek.Post(saldo.Jaar, "B") is { } baten && boek.Post(saldo.Jaar, "L") is { } lasten)
            {
                yield return Vergelijk($"begroting.{saldo.Jaar}.saldo", $"Saldo van de begroting {saldo.Jaar}", baten.Cijfer, lasten.Cijfer, new("gedrukt saldo", saldo.Cijfer));
            }
        }

        foreach (var resultaat in boek.Resultaten.Where(r => r.Soort is Resultaatsoort.Resultaat))
        {
            var gedrukt = new Deel("gedrukt resultaat", resultaat.Cijfer);
            if (boek.Resultaat(resultaat.Jaar, Resultaatsoort.Baten) is { } baten && boek.Resultaat(resultaat.Jaar, Resultaatsoort.Lasten) is { } lasten)
            {
                yield return Vergelijk($"resultaat.{resultaat.Jaar}", $"Resultaat {resultaat.Jaar}", baten.Cijfer, lasten.Cijfer, gedrukt);
            }
            else if (boek.Resultaat(resultaat.Jaar, Resultaatsoort.BatenAfwijking) is { } meerBaten && boek.Resultaat(resultaat.Jaar, Resultaatsoort.LastenAfwijking) is { } meerLasten)
            {
                yield return Vergelijk($"resultaat.{resultaat.Jaar}", $"Resultaat {resultaat.Jaar}", meerBaten.Cijfer, meerLasten.Cijfer, gedrukt);
            }
        }
    }

    private Uitkomst Vergelijk(string sleutel, string titel, Cijfer baten, Cijfer lasten, Deel gedrukt) =>
        Gelijk(sleutel, titel, new("baten min lasten", Rekenwerk.Min("De baten min de lasten.", new("baten", baten), new("lasten", lasten))), gedrukt);
}
