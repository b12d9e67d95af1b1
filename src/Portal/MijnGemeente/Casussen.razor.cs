using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Casussen;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>The casussen of the own gemeente. What is filtered, ordered and leafed to stands in the address.</summary>
public sealed partial class Casussen(PortalDatabase database, TimeProvider klok, ILogger<Casussen> log)
{
    private const string Pad = "/mijn-gemeente/casussen";

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
    private string? Sorteer { get; set; }

    [SupplyParameterFromQuery]
    private string? Pagina { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Lijstscherm? Scherm { get; set; }

    private TimeProvider Klok => klok;

    private CasusFilter Filter => CasusFilter.Lees(Status, Product, Onderwerp, Jaar, Telling, Maand, Zoek, sorteer: Sorteer, pagina: Pagina);

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
        var lijst = await log.ProbeerAsync("Casussen", () => db.GetCasussenAsync(filter));
        if (filter == Filter) // the reader may have chosen on in the meantime
        {
            Scherm = new(db.Toegang.GemeenteNaam ?? "", db.Toegang.GemeenteId ?? 0, filter, lijst);
        }
    }

    private string Export(string soort) => (Filter with { Pagina = 1 }).Adres($"{Pad}/export.{soort}");

    /// <param name="Filter">What was asked for, also when it could not be loaded.</param>
    public sealed record Lijstscherm(string Gemeente, int GemeenteId, CasusFilter Filter, Geladen<CasusLijst> Lijst);
}
