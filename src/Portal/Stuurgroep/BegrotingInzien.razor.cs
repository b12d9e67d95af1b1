using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;

namespace Portal.Stuurgroep;

/// <summary>The begroting of a year and all that belongs to it. Static: what the reader chooses stands in the address.</summary>
public sealed partial class BegrotingInzien(PortalDatabase database, NavigationManager navigatie)
{
    private static readonly (string Id, string Naam)[] Delen =
    [
        ("lasten", "Lasten"), ("baten", "Baten"), ("programmas", "Wie betaalt wat"), ("realisatie", "Realisatie"), ("kwartalen", "Per kwartaal"), ("reserve", "Reserve"), ("inzet", "Mensen"),
    ];

    private IReadOnlyList<int> ingevuld = [];
    private IReadOnlyList<WijzigingRegel> wijzigingen = [];
    private Begrotingskwartaal? kwartaal;

    /// <summary>Null: the newest year with a begroting.</summary>
    [Parameter]
    public int? Jaar { get; set; }

    /// <summary>"alles" shows the origin of every amount, also of those that are sure.</summary>
    [SupplyParameterFromQuery(Name = "herkomst")]
    private string? Herkomst { get; set; }

    /// <summary>Which quarter; by default the last one that was filled in.</summary>
    [SupplyParameterFromQuery(Name = "kwartaal")]
    private string? Kwartaal { get; set; }

    [SupplyParameterFromQuery(Name = "resultaat")]
    private string? Resultaat { get; set; }

    [SupplyParameterFromQuery(Name = "onttrekking")]
    private string? Onttrekking { get; set; }

    private Begrotingsoverzicht? Gegevens { get; set; }

    private bool IsAlles => Herkomst == "alles";

    private string Pad => $"/stuurgroep/begroting/{Gegevens!.Begroting.Jaar}";

    private string Inleiding => $"De lasten en baten van {Gegevens!.Begroting.Naam}, zoals het stuk ze noemt."
        + (Gegevens.Vorige is null ? $" Een begroting van {Gegevens.Begroting.Jaar - 1} staat in geen enkel openbaar stuk." : "");

    protected override async Task OnInitializedAsync()
    {
        await using var db = await database.OpenAsync();
        Gegevens = (Jaar is { } gevraagd ? [gevraagd] : await db.GetBegrotingsjarenAsync()) is [.., var welk] ? await db.GetBegrotingsoverzichtAsync(welk) : null;
        if (Gegevens is null)
        {
            navigatie.NotFound();
            return;
        }

        var jaar = Gegevens.Begroting.Jaar;
        ingevuld = await db.GetIngevuldeKwartalenAsync(jaar);
        wijzigingen = await db.GetBegrotingswijzigingenAsync(jaar);
        if (ingevuld.Count > 0)
        {
            kwartaal = await db.GetBegrotingskwartaalAsync(jaar, ingevuld.Contains(int.TryParse(Kwartaal, out var k) ? k : 0) ? k : ingevuld[^1]);
        }
    }
}
