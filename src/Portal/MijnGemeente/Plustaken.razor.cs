using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Plustaken;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>The plustaken of the gemeente: taken or not, since when, volumes, costs, and the requests for next year. Follows what the bureau does.</summary>
public sealed partial class Plustaken
{
    private (PlustaakKaart Plustaak, PlustaakVraag Vraag)? gekozen;
    private string? fout;
    private string? gelukt;

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    [PersistentState]
    public PlustakenOverzicht? Gegevens { get; set; }

    private string DialoogTitel => gekozen switch
    {
        (var plustaak, PlustaakVraag.Starten) => $"U vraagt {plustaak.Naam} aan vanaf 1 januari {Gegevens!.Jaar + 1}",
        (var plustaak, _) => $"U vraagt om te stoppen met {plustaak.Naam} vanaf 1 januari {Gegevens!.Jaar + 1}",
        _ => "Verzoek",
    };

    protected override async Task OnInitializedAsync() => Gegevens ??= await LaadAsync();

    private async Task<PlustakenOverzicht> LaadAsync()
    {
        await using var db = await Database.OpenAsync();
        return await db.GetPlustakenOverzichtAsync(Klok.Vandaag().Year);
    }

    private async Task VerversAsync() => Gegevens = await LaadAsync();

    private void Kies(PlustaakKaart plustaak, PlustaakVraag vraag) => (gekozen, fout, gelukt) = ((plustaak, vraag), null, null);

    private async Task VraagAsync()
    {
        if (gekozen is not var (plustaak, vraag))
        {
            return;
        }

        gekozen = null;
        await DoeAsync(db => db.VraagPlustaakAsync(plustaak.Code, vraag, Klok.Nu()), "Uw verzoek is verstuurd naar het bureau.");
    }

    private Task TrekInAsync(Guid id) => DoeAsync(db => db.TrekPlustaakVerzoekInAsync(id, Klok.Nu()), "Uw verzoek is ingetrokken.");

    private async Task DoeAsync(Func<PortalDbContext, Task> daad, string goed)
    {
        (fout, gelukt) = (null, null);
        try
        {
            await using var db = await Database.OpenAsync();
            await daad(db);
            gelukt = goed;
        }
        catch (DomeinregelException geweigerd)
        {
            fout = geweigerd.Message;
        }

        await Herlezen.ZoMogelijkAsync(async () => Gegevens = await LaadAsync());
    }
}
