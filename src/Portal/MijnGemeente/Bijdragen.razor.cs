using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>What the gemeente pays per year, and how that is computed. The year of the example stands in the address.</summary>
public sealed partial class Bijdragen
{
    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Bijdragescherm? Scherm { get; set; }

    private BijdrageOverzicht? Gegevens => Scherm?.Overzicht;

    private Rekening? Voorbeeld => Scherm?.Voorbeeld;

    /// <summary>Text, so that a mistyped address gives a page and not an error.</summary>
    [SupplyParameterFromQuery(Name = "rekenvoorbeeld")]
    private string? RekenjaarTekst { get; set; }

    [SupplyParameterFromQuery(Name = "verdeling")]
    private string? VerdelingTekst { get; set; }

    private static IEnumerable<Bijdragesoort> Soorten => Enum.GetValues<Bijdragesoort>().Where(s => s is not Bijdragesoort.Totaal);

    private int? Rekenjaar => int.TryParse(RekenjaarTekst, out var jaar) ? jaar : null;

    private OnderlingeVerdeling Onderling => VerdelingTekst == "inwoners" ? OnderlingeVerdeling.NaarInwoners : OnderlingeVerdeling.Gelijk;

    private IReadOnlyList<Reeks> Reeksen =>
        [new($"Bijdrage van {Gegevens!.Gemeente}", [.. Gegevens.Jaren.Select(j => new Punt($"{j.Jaar}", j.Samen))])];

    private string Verhaal => Gegevens!.Jaren.Where(j => j.Samen.IsBekend).Select(j => $"{j.Samen} in {j.Jaar}").ToList() switch
    {
        [] => $"Van geen enkel jaar is de bijdrage van {Gegevens.Gemeente} bekend.",
        var bekend => $"{Gegevens.Gemeente} betaalde {string.Join(", ", bekend)}. De andere jaren zijn niet bekend.",
    };

    /// <summary>The soorten a document names for this gemeente in some year. Columns in which nothing is known at all would only hide those.</summary>
    private IReadOnlyList<Bijdragesoort> Apart => [.. Soorten.Where(s => Gegevens!.Jaren.Any(j => j.Bekend.Any(d => d.Soort == s)))];

    /// <summary>What the table leaves out, and why.</summary>
    private string NietApart
    {
        get
        {
            var namen = Soorten.Except(Apart).Select(s => s.Tekst()).ToList();
            var ongesplitst = Gegevens!.Jaren.Where(j => j.Samen.Herkomst is UitBron).Select(j => $"{j.Jaar}").ToList();
            return $"Voor {Opsomming(namen)} noemt geen stuk een apart bedrag van {Gegevens.Gemeente}: niet bekend."
                + (ongesplitst.Count > 0 ? $" Over {Opsomming(ongesplitst)} noemt het stuk alleen alles samen." : "");
        }
    }

    private IReadOnlyList<Totaalregel> Totalen => [.. Gegevens!.Jaren.SelectMany(j => j.AlleGemeenten.Count > 0
        ? j.AlleGemeenten.Select(d => new Totaalregel(j.Jaar, d.Soort.TekstSamen(), d.Cijfer))
        : [new(j.Jaar, Bijdragesoort.Totaal.TekstSamen(), Cijfer.NietBekend(Eenheid.Euro, $"Geen van de openbare stukken noemt wat de gemeenten samen betaalden over {j.Jaar}."))])];

    protected override async Task OnInitializedAsync()
    {
        if (Scherm is not null)
        {
            return;
        }

        await using var db = await Database.OpenAsync();
        Scherm = new(
            await db.GetBijdrageOverzichtAsync(Klok.Vandaag().Year),
            Rekenjaar is { } jaar ? await db.GetRekenvoorbeeldAsync(jaar, Onderling) : null);
    }

    private static string Opsomming(IReadOnlyList<string> namen) =>
        namen.Count > 1 ? $"{string.Join(", ", namen.SkipLast(1))} en {namen[^1]}" : string.Concat(namen);

    /// <param name="Overzicht">What the gemeente pays per year.</param>
    /// <param name="Voorbeeld">How the asked year is computed; null when none was asked for, or it can't be computed.</param>
    public sealed record Bijdragescherm(BijdrageOverzicht Overzicht, Rekening? Voorbeeld);

    private sealed record Totaalregel(int Jaar, string Wat, Cijfer Cijfer);
}
