using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Bezoeken;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Start;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>What a contactpersoon opens in the morning. Each part is loaded, and can fail, by itself.</summary>
public sealed partial class Overzicht(PortalDatabase database, TimeProvider klok, Registratiesoort registratie, ILogger<Overzicht> log, IConfiguration configuratie)
{
    private const string Lijst = "/mijn-gemeente/casussen";
    private const int WerkvoorraadRegels = 5;

    private Gegevens? gegevens;

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Gegevens? Bewaard { get; set; }

    private TimeProvider Klok => klok;

    private IConfiguration Configuratie => configuratie;

    private string Sinds => gegevens?.Sinds.Waarde?.VorigeOp is { } op ? $"Sinds uw vorige bezoek, {op.Voluit()}" : "Sinds uw vorige bezoek";

    protected override async Task OnInitializedAsync() => Bewaard = gegevens = Bewaard ?? await LaadAsync();

    private async Task VerversAsync() => Bewaard = gegevens = await LaadAsync(); // nothing keeps the former figures in memory

    private async Task<Gegevens> LaadAsync()
    {
        await using var db = await database.OpenAsync();
        var vandaag = klok.Vandaag();
        var cijfers = await log.ProbeerAsync("Casuscijfers", async () =>
            Lopendecijfers.Van(await db.GetCasuscijfersAsync(vandaag, Lijst, registratie.IsVoorbeeld)));
        var werkvoorraad = await log.ProbeerAsync("Werkvoorraad", () => db.GetWerkvoorraadAsync(WerkvoorraadRegels, vandaag));
        var vragen = await log.ProbeerAsync("Adviesvragen", () => db.GetAdviesAandachtAsync());
        var voorstellen = await log.ProbeerAsync("Afsluitvoorstellen", () => db.GetOpenAfsluitvoorstellenAsync());
        return new(
            db.Toegang.GemeenteNaam ?? "",
            db.Toegang.GemeenteId ?? 0,
            new(vragen.Waarde is null || voorstellen.Waarde is null || werkvoorraad.Waarde is null ? null
                : Aandachtspunt.Van(vragen.Waarde, voorstellen.Waarde, werkvoorraad.Waarde, vandaag), vragen.Nummer ?? voorstellen.Nummer ?? werkvoorraad.Nummer),
            await log.ProbeerAsync("Vorig bezoek", () => db.KijkAsync(Standen(cijfers.Waarde, vragen.Waarde), klok.Nu())),
            await log.ProbeerAsync("Gepubliceerde cijfers", () => db.GetGepubliceerdJaarAsync()),
            cijfers,
            werkvoorraad,
            await log.ProbeerAsync("Bijdrage", () => db.GetBijdrageSamenvattingAsync(vandaag.Year)),
            await log.ProbeerAsync("Plustaken", () => db.GetPlustakenSamenvattingAsync(vandaag.Year)));
    }

    /// <summary>The counts that "since your previous visit" compares, under the names it shows.</summary>
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

    /// <summary>All parts of the page.</summary>
    public sealed record Gegevens(
        string Gemeente,
        int GemeenteId,
        Geladen<IReadOnlyList<Aandachtspunt>> Aandacht,
        Geladen<SindsVorigBezoek> Sinds,
        Geladen<GepubliceerdJaar> Gepubliceerd,
        Geladen<Lopendecijfers> Casuscijfers,
        Geladen<IReadOnlyList<Wachtende>> Werkvoorraad,
        Geladen<BijdrageSamenvatting> Bijdrage,
        Geladen<PlustakenSamenvatting> Plustaken);
}
