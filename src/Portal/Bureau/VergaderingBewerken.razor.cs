using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Governance;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>A meeting: its agenda, its besluiten and what was agreed to do. Follows what colleagues change.</summary>
public sealed partial class VergaderingBewerken
{
    private Afloop afloop = null!;
    private VergaderingInvoer? dag;
    private AgendapuntInvoer? punt;
    private ActiepuntInvoer? actie;
    private BesluitInvoer? besluit;
    private bool isAfgelasten;

    [Parameter]
    public string Id { get; set; } = "";

    [PersistentState]
    public Schermgegevens? Scherm { get; set; }

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    [Inject]
    private NavigationManager Navigatie { get; set; } = null!;

    private bool IsDialoogOpen => (dag, punt, actie, besluit) is not (null, null, null, null);

    protected override void OnInitialized() => afloop = new(Database);

    protected override async Task OnParametersSetAsync()
    {
        if (Scherm?.Vergadering.Id.ToString() != Id)
        {
            await VerversAsync();
        }
    }

    private async Task VerversAsync()
    {
        await using var db = await Database.OpenAsync();
        var gevonden = Guid.TryParse(Id, out var id) ? await db.GetVergaderingAsync(id) : null;
        if (gevonden is null)
        {
            Scherm = null;
            Navigatie.NotFound();
            return;
        }

        Scherm = new(gevonden, Scherm?.Onderwerpen ?? Onderwerpen(await db.GetTrajectenAsync(), Klok.Vandaag().Year));
    }

    private static IReadOnlyList<Optie<string?>> Onderwerpen(IReadOnlyList<TrajectRegel> trajecten, int jaar) =>
    [
        .. Enumerable.Range(jaar - 1, 3).Select(j => Onderwerp(Besluitonderwerp.Jaarplan, j.ToString(CultureInfo.InvariantCulture), $"Jaarplan {j}")),
        .. Enumerable.Range(jaar - 1, 3).Select(j => Onderwerp(Besluitonderwerp.Begroting, j.ToString(CultureInfo.InvariantCulture), $"Begroting {j}")),
        .. trajecten.Select(t => Onderwerp(Besluitonderwerp.Traject, t.Code, $"Traject: {t.Naam}")),
        Onderwerp(Besluitonderwerp.Besluitregel, null, "Hoe de stuurgroep besluit (besluitregel)"),
    ];

    private static Optie<string?> Onderwerp(Besluitonderwerp onderwerp, string? sleutel, string tekst) => new(BesluitInvoer.Onderwerpwoord(onderwerp, sleutel), tekst);

    private void VerzetDag() => Nieuw(dag: new() { OrgaanCode = Scherm!.Vergadering.OrgaanCode, Datum = Scherm.Vergadering.Datum, Plaats = Scherm.Vergadering.Plaats });

    private void Bewerk(AgendapuntRegel p) => Nieuw(punt: new() { Id = p.Id, Titel = p.Titel, Soort = p.Soort, Stuk = p.Stuk });

    private void Bewerk(ActiepuntRegel a) => Nieuw(actie: new() { Id = a.Id, Wat = a.Wat, Wie = a.Wie, Wanneer = a.Wanneer, KlaarOp = a.KlaarOp });

    private void Nieuw(VergaderingInvoer? dag = null, AgendapuntInvoer? punt = null, ActiepuntInvoer? actie = null, BesluitInvoer? besluit = null)
    {
        afloop.Vergeet();
        (this.dag, this.punt, this.actie, this.besluit) = (dag, punt, actie, besluit);
    }

    private void Sluit() => (dag, punt, actie, besluit) = (null, null, null, null);

    private Task BewaarDagAsync(VergaderingInvoer i)
    {
        var oud = Scherm!.Vergadering;
        return DoeAsync(
            (v, db) => v.Verzet(i.Datum!.Value, i.Plaats, db.Toegang, Klok.Nu()), "De dag en plaats zijn bewaard.",
            (v, db) => v.Verzet(oud.Datum, oud.Plaats, db.Toegang, Klok.Nu()));
    }

    private Task BewaarPuntAsync(AgendapuntInvoer i) => i.Id is { } id
        ? DoeAsync(
            (v, db) => v.WijzigAgendapunt(id, i.Maak(), db.Toegang, Klok.Nu()), "Het agendapunt is bewaard.",
            Terug(Scherm!.Vergadering.Agenda.FirstOrDefault(p => p.Id == id), oud => (v, db) => v.WijzigAgendapunt(id, Gegevens(oud), db.Toegang, Klok.Nu())))
        : DoeAsync((v, db) => v.VoegAgendapuntToe(i.Maak(), null, db.Toegang, Klok.Nu()), "Het agendapunt staat op de agenda.");

    private Task VerplaatsAsync(AgendapuntRegel p, int plekken) => DoeAsync((v, db) => v.VerplaatsAgendapunt(p.Id, plekken, db.Toegang, Klok.Nu()), $"Verplaatst: {p.Titel}.");

    private Task HaalWegAsync(AgendapuntRegel p) => DoeAsync(
        (v, db) => v.HaalAgendapuntWeg(p.Id, db.Toegang, Klok.Nu()), $"Van de agenda gehaald: {p.Titel}.",
        (v, db) => v.VoegAgendapuntToe(Gegevens(p), p.Volgorde, db.Toegang, Klok.Nu()));

    private Task BewaarActieAsync(ActiepuntInvoer i) => i.Id is { } id
        ? DoeAsync(
            (v, db) => v.WijzigActiepunt(id, i.Maak(), db.Toegang, Klok.Nu()), "Het actiepunt is bewaard.",
            Terug(Scherm!.Vergadering.Actiepunten.FirstOrDefault(a => a.Id == id), oud => (v, db) => v.WijzigActiepunt(id, Gegevens(oud), db.Toegang, Klok.Nu())))
        : DoeAsync((v, db) => v.VoegActiepuntToe(i.Maak(), db.Toegang, Klok.Nu()), "Het actiepunt is toegevoegd.");

    private Task ZetKlaarAsync(ActiepuntRegel a) => DoeAsync(
        (v, db) => v.WijzigActiepunt(a.Id, Gegevens(a) with { KlaarOp = a.KlaarOp is null ? Klok.Vandaag() : null }, db.Toegang, Klok.Nu()),
        a.KlaarOp is null ? $"Klaar: {a.Wat}." : $"Weer open: {a.Wat}.",
        (v, db) => v.WijzigActiepunt(a.Id, Gegevens(a), db.Toegang, Klok.Nu()));

    private Task HaalWegAsync(ActiepuntRegel a) => DoeAsync(
        (v, db) => v.HaalActiepuntWeg(a.Id, db.Toegang, Klok.Nu()), $"Weggehaald: {a.Wat}.",
        (v, db) => v.VoegActiepuntToe(Gegevens(a), db.Toegang, Klok.Nu()));

    private async Task BewaarBesluitAsync(BesluitInvoer i)
    {
        var v = Scherm!.Vergadering;
        if (await afloop.ProbeerAsync(db => db.LegBesluitVastAsync(i.Maak(v.OrgaanCode, v.Datum), i.FormulierId, Klok.Nu()), "Het besluit staat in het register."))
        {
            Sluit();
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task GelastAfAsync()
    {
        isAfgelasten = false;
        if (await afloop.ProbeerAsync(db => db.GelastVergaderingAfAsync(Scherm!.Vergadering.Id, Klok.Nu()), "De vergadering is afgelast."))
        {
            Navigatie.NavigateTo("/bureau/governance");
        }
        else
        {
            await Herlezen.ZoMogelijkAsync(VerversAsync);
        }
    }

    private async Task HerstelAsync()
    {
        await afloop.HerstelAsync();
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    /// <summary>Acts on the version that is on screen; undoing acts on the version that is on screen by then.</summary>
    private async Task DoeAsync(Action<Vergadering, PortalDbContext> daad, string gelukt, Action<Vergadering, PortalDbContext>? terug = null)
    {
        if (await afloop.ProbeerAsync(db => BewerkAsync(db, daad), gelukt, terug is null ? null : db => BewerkAsync(db, terug)))
        {
            Sluit();
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private Task BewerkAsync(PortalDbContext db, Action<Vergadering, PortalDbContext> daad) =>
        db.BewerkVergaderingAsync(Scherm!.Vergadering.Id, Scherm.Vergadering.Versie, v => daad(v, db));

    private static Action<Vergadering, PortalDbContext>? Terug<T>(T? oud, Func<T, Action<Vergadering, PortalDbContext>> daad) where T : class => oud is null ? null : daad(oud);

    private static Agendapuntgegevens Gegevens(AgendapuntRegel p) => new(p.Titel, p.Soort, p.Stuk);

    private static Actiepuntgegevens Gegevens(ActiepuntRegel a) => new(a.Wat, a.Wie, a.Wanneer, a.KlaarOp);

    /// <param name="Onderwerpen">What a besluit can be about.</param>
    public sealed record Schermgegevens(VergaderingDetail Vergadering, IReadOnlyList<Optie<string?>> Onderwerpen);
}
