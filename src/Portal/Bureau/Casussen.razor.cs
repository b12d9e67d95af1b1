using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Casussen;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>The casussen of all gemeenten. What is filtered, ordered and leafed to stands in the address.</summary>
public sealed partial class Casussen(PortalDatabase database, TimeProvider klok, ILogger<Casussen> log)
{
    private const string Pad = "/bureau/casussen";

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    [SupplyParameterFromQuery]
    private string? Product { get; set; }

    [SupplyParameterFromQuery]
    private string? Onderwerp { get; set; }

    [SupplyParameterFromQuery]
    private string? Jaar { get; set; }

    [SupplyParameterFromQuery]
    private string? Telling { get; set; }

    [SupplyParameterFromQuery]
    private string? Maand { get; set; }

    [SupplyParameterFromQuery]
    private string? Zoek { get; set; }

    [SupplyParameterFromQuery]
    private string? Gemeente { get; set; }

    [SupplyParameterFromQuery]
    private string? Sorteer { get; set; }

    [SupplyParameterFromQuery]
    private string? Pagina { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Lijstscherm? Scherm { get; set; }

    private TimeProvider Klok => klok;

    private CasusFilter Filter => CasusFilter.Lees(Status, Product, Onderwerp, Jaar, Telling, Maand, Zoek, Gemeente, Sorteer, Pagina);

    protected override async Task OnParametersSetAsync()
    {
        if (Scherm?.Filter != Filter)
        {
            await VerversAsync();
        }
    }

    private async Task VerversAsync()
    {
        var filter = Filter;
        await using var db = await database.OpenAsync();
        var gemeenten = Scherm?.Gemeenten ?? (await db.GetCasusKeuzesAsync()).Gemeenten;
        var lijst = await log.ProbeerAsync("Casussen", () => db.GetCasussenAsync(filter));
        if (filter == Filter) // the reader may have chosen on in the meantime
        {
            Scherm = new(gemeenten, filter, lijst);
        }
    }

    /// <param name="Filter">What was asked for, also when it could not be loaded.</param>
    public sealed record Lijstscherm(IReadOnlyList<Benoemd<int>> Gemeenten, CasusFilter Filter, Geladen<CasusLijst> Lijst);
}
