using Microsoft.AspNetCore.Components;
using Portal.Casussen;
using Portal.Data;
using Portal.Data.Casussen;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>One casus of the own gemeente: its course, and an answer to the bureau when that proposes to close it.</summary>
public sealed partial class CasusInzien(PortalDatabase database, TimeProvider klok, NavigationManager navigatie)
{
    private string? fout;
    private string? gelukt;

    [Parameter]
    public string Kenmerk { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Terug { get; set; }

    [PersistentState]
    public CasusDetail? Casus { get; set; }

    private TimeProvider Klok => klok;

    protected override async Task OnParametersSetAsync()
    {
        if (!Kenmerk.Equals(Casus?.Kenmerk, StringComparison.OrdinalIgnoreCase))
        {
            await VerversAsync();
            if (Casus is null)
            {
                navigatie.NotFound();
            }
        }
    }

    private async Task VerversAsync()
    {
        await using var db = await database.OpenAsync();
        Casus = await db.GetCasusAsync(Kenmerk);
    }

    private async Task ReageerAsync((Afsluitreactieinvoer Invoer, bool IsBevestigd) antwoord)
    {
        (fout, gelukt) = (null, null);
        try
        {
            await using var db = await database.OpenAsync();
            await db.ReageerOpAfsluitvoorstelAsync(Casus!.Kenmerk, antwoord.Invoer.Reactie!.Value, antwoord.Invoer.Toelichting, klok.Nu(), antwoord.IsBevestigd);
            gelukt = "Uw reactie is verstuurd naar het bureau.";
        }
        catch (DomeinregelException regel)
        {
            fout = regel.Message;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }
}
