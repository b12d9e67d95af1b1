using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Bewaren;
using Portal.Data.Toegang;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>What is kept, what will be destroyed and what was. The manager can start the round of today, and so vouch for the date.</summary>
public sealed partial class BewarenInzien(PortalDatabase database, Vernietiger vernietiger, TimeProvider klok)
{
    private bool isManager;
    private bool isBezig;
    private bool vraagt;
    private string? gelukt;
    private string? melding;

    private Bewaaroverzicht? Overzicht { get; set; }

    protected override Task OnInitializedAsync() => VerversAsync();

    private async Task VerversAsync()
    {
        await using var db = await database.OpenAsync();
        isManager = db.Toegang.Rol is Rol.Manager;
        Overzicht = await db.GetBewaaroverzichtAsync(klok.Nu());
    }

    private async Task VoerUitAsync()
    {
        (isBezig, gelukt, melding) = (true, null, null);
        try
        {
            GebruikerToegang door;
            await using (var db = await database.OpenAsync())
            {
                door = db.Toegang;
            }

            var ronde = await vernietiger.VoerUitAsync(door, Overzicht!.Vandaag, klok.Nu());
            gelukt = ronde switch
            {
                { Afloop: Rondeafloop.AlGedaan } => "De ronde van vandaag was al gedaan.",
                { Aantal: 0 } => "De ronde is gedaan. Er was niets te vernietigen.",
                _ => "De ronde is gedaan. Op de vernietigingslijst staat wat er weg is.",
            };
        }
        catch (DomeinregelException geweigerd)
        {
            melding = geweigerd.Message;
        }
        finally
        {
            (isBezig, vraagt) = (false, false);
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }
}
