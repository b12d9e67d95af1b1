using Portal.Ui;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;
using Portal.Data.Jaarplannen;

namespace Portal.Bureau;

/// <summary>Brings a file back into a plan: first what it would do, then, if every line is right, doing it.</summary>
public sealed partial class JaarplanInlezen(PortalDatabase database, TimeProvider klok, NavigationManager navigatie)
{
    private Jaarplanoverzicht? plan;
    private Bestandsproef? proef;
    private string? inhoud;
    private string? fout;
    private string? bewaard;
    private bool isBevestigd;
    private bool vraagtBevestiging;
    private bool isBezig;

    [Parameter]
    public int Jaar { get; set; }

    [SupplyParameterFromQuery]
    private string? Versie { get; set; }

    private string Terug => $"/bureau/jaarplan/{Jaar}?versie={plan!.Kop.Versienummer}";

    private string Uitkomst => proef!.MagDoor ? "Dit gaat er gebeuren"
        : proef.Afgewezen.Count > 0 ? "Dit bestand kan niet worden overgenomen"
        : "Dit bestand verandert niets";

    protected override async Task OnParametersSetAsync()
    {
        await VerversAsync();
        if (plan is null)
        {
            navigatie.NotFound();
        }
    }

    private async Task VerversAsync()
    {
        await using var db = await database.OpenAsync();
        plan = await db.GetJaarplanAsync(Jaar, klok.Vandaag(), int.TryParse(Versie, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer : null);
    }

    private async Task LeesAsync(InputFileChangeEventArgs keuze)
    {
        (proef, inhoud, fout, bewaard, isBevestigd) = (null, null, null, null, false);
        if (keuze.File.Size > Jaarplanbestand.BytesMax)
        {
            fout = "Dit bestand is te groot voor een jaarplan.";
            return;
        }

        try
        {
            using var geheugen = new MemoryStream();
            await using var stroom = keuze.File.OpenReadStream(Jaarplanbestand.BytesMax);
            await stroom.CopyToAsync(geheugen);
            inhoud = Csvbestand.Tekst(geheugen.ToArray());
        }
        catch (DomeinregelException geweigerd)
        {
            fout = geweigerd.Message;
            return;
        }
        catch (IOException)
        {
            fout = "Het bestand was niet te lezen. Kies het opnieuw.";
            return;
        }

        await ToetsAsync();
    }

    private Task BevestigAsync(bool bevestigd)
    {
        isBevestigd = bevestigd;
        return ToetsAsync();
    }

    private async Task ToetsAsync()
    {
        await Herlezen.ZoMogelijkAsync(VerversAsync);
        proef = inhoud is null ? null : Jaarplanbestand.Toets(inhoud, plan!, isBevestigd);
        vraagtBevestiging = isBevestigd || (proef?.Afgewezen.Count > 0 && Jaarplanbestand.Toets(inhoud!, plan!, isBevestigd: true).Afgewezen.Count < proef.Afgewezen.Count);
    }

    private async Task NeemOverAsync()
    {
        if (isBezig)
        {
            return;
        }

        (isBezig, fout) = (true, null);
        try
        {
            await using var db = await database.OpenAsync();
            var uitkomst = await db.NeemBestandOverAsync(Jaar, plan!.Kop.Versienummer, inhoud!, klok.Nu(), isBevestigd);
            proef = uitkomst.MagDoor ? null : uitkomst; // someone else was here in the meantime: the lines that no longer fit are named
            bewaard = !uitkomst.MagDoor ? null : uitkomst.Wijzigingen.Count == 1 ? "1 actie is gewijzigd." : $"{uitkomst.Wijzigingen.Count} acties zijn gewijzigd.";
        }
        catch (DomeinregelException geweigerd)
        {
            fout = geweigerd.Message;
        }
        finally
        {
            isBezig = false;
        }
    }
}
