using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Governance;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>How a traject stands, and its mijlpalen. What the documents say stands beside it and can't be changed here.</summary>
public sealed partial class TrajectBewerken
{
    private static readonly IReadOnlyList<Optie<Trajectstand?>> Standen =
    [
        .. Enum.GetValues<Trajectstand>().Select(s => new Optie<Trajectstand?>(s, char.ToUpperInvariant(s.Tekst()[0]) + s.Tekst()[1..])),
    ];

    private Afloop afloop = null!;
    private TrajectInvoer invoer = new();
    private MijlpaalInvoer? mijlpaal;

    [Parameter]
    public string Code { get; set; } = "";

    [PersistentState]
    public TrajectDetail? Traject { get; set; }

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    [Inject]
    private NavigationManager Navigatie { get; set; } = null!;

    protected override void OnInitialized() => afloop = new(Database);

    protected override async Task OnParametersSetAsync()
    {
        if (Traject?.Code != Code)
        {
            await VerversAsync();
        }

        Begin();
    }

    private async Task VerversAsync()
    {
        await using var db = await Database.OpenAsync();
        Traject = await db.GetTrajectAsync(Code);
        if (Traject is null)
        {
            Navigatie.NotFound();
        }
    }

    /// <summary>A new report begins with the owner and the next step as they are; how it stands and why is asked each time.</summary>
    private void Begin() => invoer = new() { Eigenaar = Traject?.Laatste?.Eigenaar, VolgendeStap = Traject?.Laatste?.VolgendeStap };

    private async Task MeldAsync()
    {
        var isGelukt = await afloop.ProbeerAsync(db => db.MeldTrajectAsync(Code, invoer.Maak(), Klok.Nu()), "De melding is bewaard.");
        await Herlezen.ZoMogelijkAsync(VerversAsync);
        if (isGelukt)
        {
            Begin();
        }
    }

    private void Bewerk(MijlpaalRegel? m)
    {
        afloop.Vergeet();
        mijlpaal = new() { Oud = m, Titel = m?.Titel, GeplandOp = m?.GeplandOp, GedaanOp = m?.GedaanOp };
    }

    private async Task BewaarMijlpaalAsync(MijlpaalInvoer i)
    {
        if (await afloop.ProbeerAsync(
            db => db.LegMijlpaalVastAsync(Code, i.Oud?.Id, i.Maak(), i.Oud?.Versie, Klok.Nu()), "De mijlpaal is bewaard.",
            i.Oud is { } oud ? db => db.LegMijlpaalVastAsync(Code, oud.Id, Gegevens(oud), Versie(oud.Id), Klok.Nu()) : null))
        {
            mijlpaal = null;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task HaalWegAsync(MijlpaalRegel m)
    {
        await afloop.ProbeerAsync(
            db => db.HaalMijlpaalWegAsync(Code, m.Id, m.Versie), $"Weggehaald: {m.Titel}.",
            db => db.LegMijlpaalVastAsync(Code, null, Gegevens(m), null, Klok.Nu()));
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task HerstelAsync()
    {
        await afloop.HerstelAsync();
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private static Mijlpaalgegevens Gegevens(MijlpaalRegel m) => new(m.Titel, m.GeplandOp, m.GedaanOp);

    /// <summary>The version that is on screen now.</summary>
    private Guid? Versie(Guid id) => Traject!.Mijlpalen.FirstOrDefault(m => m.Id == id)?.Versie;
}
