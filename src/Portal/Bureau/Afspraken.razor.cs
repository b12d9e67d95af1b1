using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Governance;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>What was promised to the twelve gemeenten, entered cell by cell. Follows what colleagues enter.</summary>
public sealed partial class Afspraken
{
    private Afloop afloop = null!;
    private ToezeggingInvoer? invoer;
    private BeloftenaamInvoer? naam;

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "jaar")]
    private string? Jaar { get; set; }

    [PersistentState]
    public Beloftenmatrix? Matrix { get; set; }

    protected override void OnInitialized() => afloop = new(Database);

    protected override async Task OnParametersSetAsync()
    {
        if (Matrix is null || Matrix.Jaar != Gevraagd)
        {
            await VerversAsync();
        }
    }

    private int Gevraagd => Jaarkeuze.Lees(Jaar, Klok.Vandaag());

    private async Task VerversAsync()
    {
        await using var db = await Database.OpenAsync();
        Matrix = await db.GetToezeggingenmatrixAsync(Gevraagd, Klok.Vandaag());
    }

    private void Kies(Toezeggingrij rij, int kolom)
    {
        afloop.Vergeet();
        var cel = rij.Cellen[kolom];
        invoer = new()
        {
            GemeenteId = rij.GemeenteId,
            Gemeente = rij.Gemeente,
            Afspraak = Matrix!.Beloften[kolom].Naam,
            Cel = cel,
            GeplandOp = cel.GeplandOp,
            GedaanOp = cel.GedaanOp,
            Toelichting = cel.Toelichting,
        };
    }

    private void Noem(Beloftekop kop)
    {
        afloop.Vergeet();
        naam = new() { Kop = kop, Naam = kop.EigenNaam };
    }

    private async Task BewaarAsync(ToezeggingInvoer nieuw)
    {
        var (oud, plek) = (nieuw.Cel, (nieuw.GemeenteId, nieuw.Cel.Belofte, nieuw.Cel.Jaar));
        if (await afloop.ProbeerAsync(
            db => LegAsync(db, plek, nieuw.Maak(), oud.Versie),
            $"Bewaard: {nieuw.Afspraak}, {nieuw.Gemeente}.",
            db => LegAsync(db, plek, new(oud.GeplandOp, oud.GedaanOp, oud.Toelichting), Cel(plek.GemeenteId, plek.Belofte).Versie)))
        {
            invoer = null;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
        invoer?.Volg(Cel(plek.GemeenteId, plek.Belofte));
    }

    private async Task BewaarNaamAsync(BeloftenaamInvoer nieuw)
    {
        var oud = nieuw.Kop;
        if (await afloop.ProbeerAsync(
            db => db.NoemBelofteAsync(oud.Belofte, nieuw.Naam, oud.Versie, Klok.Nu()),
            "De naam is bewaard.",
            db => db.NoemBelofteAsync(oud.Belofte, oud.EigenNaam, Kop(oud.Belofte).Versie, Klok.Nu())))
        {
            naam = null;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
        naam?.Volg(Kop(oud.Belofte));
    }

    private async Task HerstelAsync()
    {
        await afloop.HerstelAsync();
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private void Sluit() => (invoer, naam) = (null, null);

    private Task LegAsync(PortalDbContext db, (int GemeenteId, Belofte Belofte, int Jaar) plek, Toezeggingdata data, Guid? versie) =>
        db.LegToezeggingVastAsync(plek.GemeenteId, plek.Belofte, plek.Jaar, data, versie, Klok.Nu());

    /// <summary>As it is on screen now.</summary>
    private Toezeggingcel Cel(int gemeenteId, Belofte belofte) => Matrix!.Gemeenten.Single(g => g.GemeenteId == gemeenteId).Cellen.Single(c => c.Belofte == belofte);

    /// <inheritdoc cref="Cel"/>
    private Beloftekop Kop(Belofte belofte) => Matrix!.Beloften.Single(b => b.Belofte == belofte);
}
