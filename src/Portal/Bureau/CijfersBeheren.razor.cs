using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>Where the bureau publishes: quarters of the registration, and figures from documents.</summary>
public sealed partial class CijfersBeheren
{
    private Afloop afloop = null!;
    private Kengetalreferentie? referentie;
    private IReadOnlyList<Ingevoerdcijfer> ingevoerd = [];
    private GebruikerToegang toegang = GebruikerToegang.Geen;

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    private IReadOnlyList<Kwartaalstand>? Standen { get; set; }

    protected override async Task OnInitializedAsync()
    {
        afloop = new(Database);
        await LaadAsync();
    }

    private async Task LaadAsync()
    {
        await using var db = await Database.OpenAsync();
        toegang = db.Toegang;
        Standen = await db.GetKwartaalstandenAsync();
        referentie = await db.GetKengetalreferentieAsync();
        ingevoerd = await db.GetIngevoerdeCijfersAsync();
    }

    private async Task<Momentopnamevoorstel?> BekijkAsync(Kwartaal kwartaal)
    {
        Momentopnamevoorstel? voorstel = null;
        await DoeAsync(async db => voorstel = await db.StelMomentopnameVoorAsync(kwartaal), null);
        return voorstel;
    }

    private Task<bool> PubliceerAsync(Momentopnamevoorstel voorstel) => DoeAsync(
        db => db.PubliceerMomentopnameAsync(voorstel.Kwartaal, voorstel.Vingerafdruk, Klok.Vandaag(), Klok.Nu()), $"Het {voorstel.Kwartaal.Tekst} is gepubliceerd.");

    private Task<bool> TrekInAsync((Guid Id, string? Reden) intrekking) =>
        DoeAsync(db => db.TrekMomentopnameInAsync(intrekking.Id, intrekking.Reden, Klok.Nu()), "Het kwartaal is ingetrokken.");

    /// <summary>Null when it was saved; else why not, for the form to say.</summary>
    private async Task<DomeinregelException?> BewaarAsync(Kengetalinvoer invoer)
    {
        afloop.Vergeet();
        try
        {
            await using var db = await Database.OpenAsync();
            await db.BewaarKengetalAsync(invoer, Klok.Vandaag(), Klok.Nu());
        }
        catch (DomeinregelException regel)
        {
            return regel; // the form says it, at the field it is about
        }

        await DoeAsync(_ => Task.CompletedTask, "Het cijfer is bewaard. Het is nu openbaar.");
        return null;
    }

    private Kengetalimport Controleer(string csv) => Kengetalimport.Lees(csv, referentie!, toegang, Klok.Vandaag(), Klok.Nu());

    private Task<bool> NeemOverAsync(string csv) => DoeAsync(db => db.ImporteerKengetallenAsync(csv, Klok.Vandaag(), Klok.Nu()), "Het bestand is overgenomen. De cijfers zijn nu openbaar.");

    /// <param name="gelukt">What to say when it was done; null when nothing was saved.</param>
    private async Task<bool> DoeAsync(Func<PortalDbContext, Task> daad, string? gelukt)
    {
        var isGedaan = await afloop.ProbeerAsync(daad, gelukt!);
        if (isGedaan && gelukt is not null)
        {
            await Herlezen.ZoMogelijkAsync(LaadAsync);
        }

        StateHasChanged(); // the act came from a part within: only that would be drawn anew
        return isGedaan;
    }
}
