using Microsoft.AspNetCore.Components;
using Portal.Adviesvragen;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Bewaren;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>One question at the bureau: take, answer, ask back, make an aanmelding of it.</summary>
public sealed partial class AdviesvraagBehandelen(PortalDatabase database, NavigationManager navigatie, TimeProvider klok)
{
    private static readonly IReadOnlyList<Berichtknop> Knoppen = [new(Adviesactie.Antwoord, "Verstuur het antwoord"), new(Adviesactie.VraagTerug, "Stel een vraag terug")];

    private Adviesscherm? scherm;
    private string? nieuws;
    private string? weigering;

    [Parameter]
    public string Kenmerk { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Terug { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Adviesscherm? Bewaard { get; set; }

    private int TeLaat => Antwoordtermijn.DagenTeLaat(scherm!.Vraag.UiterlijkOp, klok.Vandaag());

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
            nieuws = bericht.Van is Adviespartij.Gemeente ? $"Nieuw bericht van de gemeente, {bericht.Op.Kloktijd()}." : $"Een collega heeft geantwoord, {bericht.Op.Kloktijd()}.";
        }
    }

    private async Task<DateTime?> BewaarAsync(Conceptvelden velden)
    {
        await using var db = await database.OpenAsync();
        return await db.BewaarConceptAsync(scherm!.Vraag.Kenmerk, velden, klok.Nu());
    }

    private async Task VerstuurAsync(Adviesactie actie, NieuwBericht bericht)
    {
        (nieuws, weigering) = (null, null);
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

    private Task NeemAsync(Adviesactie hoe) => DoeAsync(db => db.NeemAdviesvraagAsync(Kenmerk, hoe, klok.Nu()));

    private Task ZetOmAsync(Omzetting omzetting) => DoeAsync(db => db.ZetAdviesvraagOmAsync(Kenmerk, omzetting, klok.Nu()));

    private async Task<IReadOnlyList<Tekstplek>> GetTekstenAsync()
    {
        await using var db = await database.OpenAsync();
        return await db.GetTekstenVanAdviesvraagAsync(Kenmerk);
    }

    private async Task<bool> VerwijderTekstAsync(Tekstplek tekst, Verwijderreden? reden)
    {
        await using var db = await database.OpenAsync();
        var isGewist = await db.VerwijderTekstAsync(tekst.Soort, tekst.Id, reden, klok.Nu());
        await Herlezen.ZoMogelijkAsync(VerversAsync);
        StateHasChanged();
        return isGewist;
    }

    private async Task DoeAsync(Func<PortalDbContext, Task> wat)
    {
        weigering = null;
        try
        {
            await using var db = await database.OpenAsync();
            await wat(db);
        }
        catch (DomeinregelException regel)
        {
            weigering = regel.Message;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task<IReadOnlyList<Optie<string>>> GetPartnersAsync()
    {
        await using var db = await database.OpenAsync();
        return [.. (await db.GetCasusKeuzesAsync()).Partners.Select(p => new Optie<string>(p.Waarde, p.Naam))];
    }
}
