using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>What the gemeente pays per year, and how that is computed. The year of the example stands in the address.</summary>
public sealed partial class Bijdragen
{
    private static readonly (Bijdragesoort Soort, string Kop)[] Koppen =
    [
        (Bijdragesoort.Basis, "Basis"),
        (Bijdragesoort.Mensenhandel, "Mensenhandel"),
        (Bijdragesoort.Nazorg, "Nazorg"),
        (Bijdragesoort.Plustaken, "Andere plustaken"),
    ];

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    [PersistentState]
    public BijdrageOverzicht? Gegevens { get; set; }

    [PersistentState]
    public Rekening? Voorbeeld { get; set; }

    /// <summary>Text, so that a mistyped address gives a page and not an error.</summary>
    [SupplyParameterFromQuery(Name = "rekenvoorbeeld")]
    private string? RekenjaarTekst { get; set; }

    [SupplyParameterFromQuery(Name = "verdeling")]
    private string? VerdelingTekst { get; set; }

    private int? Rekenjaar => int.TryParse(RekenjaarTekst, out var jaar) ? jaar : null;

    private OnderlingeVerdeling Onderling => VerdelingTekst == "inwoners" ? OnderlingeVerdeling.NaarInwoners : OnderlingeVerdeling.Gelijk;

    private IReadOnlyList<Reeks> Reeksen =>
        [new($"Bijdrage van {Gegevens!.Gemeente}", [.. Gegevens.Jaren.Select(j => new Punt($"{j.Jaar}", j.Samen))])];

    private string Verhaal => Gegevens!.Jaren.Where(j => j.Samen.IsBekend).Select(j => $"{j.Samen} in {j.Jaar}").ToList() switch
    {
        [] => $"Van geen enkel jaar is de bijdrage van {Gegevens.Gemeente} bekend.",
        var bekend => $"{Gegevens.Gemeente} betaalde {string.Join(", ", bekend)}. De andere jaren zijn niet bekend.",
    };

    private IReadOnlyList<Totaalregel> Totalen => [.. Gegevens!.Jaren.SelectMany(j => j.AlleGemeenten.Count > 0
        ? j.AlleGemeenten.Select(d => new Totaalregel(j.Jaar, d.Soort.Tekst(), d.Cijfer))
        : [new(j.Jaar, BijdragesoortTeksten.Tekst(Bijdragesoort.Totaal), Cijfer.NietBekend(Eenheid.Euro, $"Geen van de openbare stukken noemt wat de gemeenten samen betaalden over {j.Jaar}."))])];

    protected override async Task OnInitializedAsync()
    {
        if (Gegevens is not null && (Voorbeeld is not null || Rekenjaar is null))
        {
            return;
        }

        await using var db = await Database.OpenAsync();
        Gegevens ??= await db.GetBijdrageOverzichtAsync(Klok.Vandaag().Year);
        Voorbeeld ??= Rekenjaar is { } jaar ? await db.GetRekenvoorbeeldAsync(jaar, Onderling) : null;
    }

    private sealed record Totaalregel(int Jaar, string Soort, Cijfer Cijfer);
}
