using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Bezoeken;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Data.Toegang;
using Portal.Start;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>What a contactpersoon opens in the morning. Static: what changes while it is open comes in through its <see cref="Ververser"/>.</summary>
public sealed partial class Overzicht(
    PortalDatabase database, Overzichtgeheugen geheugen, TimeProvider klok, Registratiesoort registratie, ILogger<Overzicht> log, IConfiguration configuratie)
{
    private const string Lijst = "/mijn-gemeente/casussen";
    private const int WerkvoorraadRegels = 5;

    private GebruikerToegang toegang = GebruikerToegang.Geen;
    private Overzichtdelen? delen;
    private Geladen<SindsVorigBezoek> sinds = null!;

    private DateOnly Vandaag => klok.Vandaag();

    private IConfiguration Configuratie => configuratie;

    private string Sinds => sinds.Waarde?.VorigeOp is { } op ? $"Sinds uw vorige bezoek, {op.Voluit()}" : "Sinds uw vorige bezoek";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await database.OpenAsync();
        toegang = db.Toegang;
        delen = await geheugen.GetAsync(db, () => LaadAsync(db));
        sinds = await log.ProbeerAsync("Vorig bezoek", () => db.KijkAsync(delen.Standen, klok.Nu()));
    }

    private async Task<Overzichtdelen> LaadAsync(PortalDbContext db)
    {
        var vandaag = Vandaag;
        var cijfers = await log.ProbeerAsync("Casuscijfers", async () =>
            Lopendecijfers.Van(await db.GetCasuscijfersAsync(vandaag, Lijst, registratie.IsVoorbeeld)));
        var werkvoorraad = await log.ProbeerAsync("Werkvoorraad", () => db.GetWerkvoorraadAsync(WerkvoorraadRegels, vandaag));
        var vragen = await log.ProbeerAsync("Adviesvragen", () => db.GetAdviesAandachtAsync());
        var voorstellen = await log.ProbeerAsync("Afsluitvoorstellen", () => db.GetOpenAfsluitvoorstellenAsync());
        return new(
            new(vragen.Waarde is null || voorstellen.Waarde is null || werkvoorraad.Waarde is null ? null
                : Aandachtspunt.Van(vragen.Waarde, voorstellen.Waarde, werkvoorraad.Waarde, vandaag), vragen.Nummer ?? voorstellen.Nummer ?? werkvoorraad.Nummer),
            Standen(cijfers.Waarde, vragen.Waarde),
            await log.ProbeerAsync("Gepubliceerde cijfers", () => db.GetGepubliceerdJaarAsync()),
            cijfers,
            werkvoorraad,
            await log.ProbeerAsync("Bijdrage", () => db.GetBijdrageSamenvattingAsync(vandaag.Year)),
            await log.ProbeerAsync("Plustaken", () => db.GetPlustakenSamenvattingAsync(vandaag.Year)));
    }

    private static Dictionary<string, int> Standen(Lopendecijfers? cijfers, IReadOnlyList<AdviesvraagRegel>? vragen)
    {
        Dictionary<string, int> standen = [];
        if (cijfers is not null)
        {
            foreach (var (naam, cijfer) in cijfers.Standen)
            {
                standen[naam] = (int)(cijfer.Waarde ?? 0);
            }
        }

        if (vragen is not null)
        {
            standen["Adviesvragen die op u wachten"] = vragen.Count;
        }

        return standen;
    }

    private static string Hoofdletter(DateOnly dag)
    {
        var tekst = dag.ToString("dddd d MMMM yyyy", Notatie.Nederlands);
        return char.ToUpperInvariant(tekst[0]) + tekst[1..];
    }
}
