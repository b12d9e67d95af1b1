using Microsoft.AspNetCore.Components;
using Portal.Adviesvragen;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Cijfers;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>One question of the own gemeente: read, reply, close.</summary>
public sealed partial class AdviesvraagVolgen(PortalDatabase database, NavigationManager navigatie, TimeProvider klok)
{
    private Adviesscherm? scherm;
    private string? nieuws;
    private string? weigering;
    private bool vraagtSluiten;

    [Parameter]
    public string Kenmerk { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Terug { get; set; }

    [SupplyParameterFromQuery(Name = "verstuurd")]
    public string? Verstuurd { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Adviesscherm? Bewaard { get; set; }

    private string? Hint => scherm?.Vraag switch
    {
        { Status: Adviesstatus.Gesloten } => "Als u reageert, gaat de vraag weer open.",
        { WachtOp: Adviespartij.Gemeente } => "Het bureau wacht op uw reactie.",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        scherm = Bewaard ?? await database.GetAdviesschermAsync(Kenmerk, klok.Nu());
        if (scherm is null)
        {
            navigatie.NotFound();
        }

        Bewaard = scherm;
    }

    private async Task VerversAsync()
    {
        var gezien = scherm!.Vraag.Berichten.Count;
        scherm = await database.GetAdviesschermAsync(Kenmerk, klok.Nu()) ?? scherm;
        if (scherm.Vraag.Berichten.Skip(gezien).LastOrDefault(b => !b.IsVanMij) is { } bericht)
        {
            nieuws = bericht.Van is Adviespartij.Bureau ? $"Nieuw bericht van het bureau, {bericht.Op.Kloktijd()}." : $"Een collega heeft gereageerd, {bericht.Op.Kloktijd()}.";
        }
    }

    private async Task<DateTime?> BewaarAsync(Conceptvelden velden)
    {
        await using var db = await database.OpenAsync();
        return await db.BewaarConceptAsync(scherm!.Vraag.Kenmerk, velden, klok.Nu());
    }

    private async Task VerstuurAsync(Adviesactie actie, NieuwBericht bericht)
    {
        nieuws = null;
        try
        {
            await using var db = await database.OpenAsync();
            await db.SchrijfAdviesberichtAsync(Kenmerk, actie, bericht, klok.Nu());
        }
        finally
        {
            await Herlezen.ZoMogelijkAsync(VerversAsync); // sent or refused: this is how it stands now
        }
    }

    private async Task SluitAsync()
    {
        (vraagtSluiten, weigering) = (false, null);
        try
        {
            await using var db = await database.OpenAsync();
            await db.SluitAdviesvraagAsync(Kenmerk, klok.Nu());
        }
        catch (DomeinregelException regel)
        {
            weigering = regel.Message;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }
}
