using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Bewaren;
using Portal.Data.Casussen;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>
/// One casus as the bureau works on it. A form keeps the version that was on screen when it opened: if someone else saves in the
/// meantime, the user is told so and loses nothing.
/// </summary>
public sealed partial class CasusBewerken(PortalDatabase database, TimeProvider klok, NavigationManager navigatie)
{
    private bool isBezig;
    private string? gelukt;
    private Guid versie;
    private CasusStapinvoer? stap;
    private string? stapFout;
    private string? voorstelFout;
    private CasusInvoer? wijziging;
    private string? wijzigFout;
    private CasusConflict? conflict;
    private CasusKeuzes? keuzes;

    [Parameter]
    public string Kenmerk { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Terug { get; set; }

    [PersistentState]
    public CasusDetail? Casus { get; set; }

    private TimeProvider Klok => klok;

    protected override async Task OnParametersSetAsync()
    {
        if (!Kenmerk.Equals(Casus?.Kenmerk, StringComparison.OrdinalIgnoreCase))
        {
            (stap, wijziging, conflict) = (null, null, null);
            await VerversAsync();
            if (Casus is null)
            {
                navigatie.NotFound();
            }
        }
    }

    private async Task VerversAsync()
    {
        await using var db = await database.OpenAsync();
        Casus = await db.GetCasusAsync(Kenmerk);
    }

    private void KiesStap(CasusStatus naar)
    {
        (versie, stapFout, wijziging) = (Casus!.Bureau!.Versie, null, null);
        stap = new(naar, vraagtProduct: naar is CasusStatus.InBehandeling && Casus.Product is null) { Op = klok.Vandaag() };
    }

    private Task VerplaatsAsync() => DoeAsync(stap, fout => stapFout = fout, async db =>
    {
        if (await db.VerplaatsCasusAsync(Casus!.Kenmerk, stap!.Stap, versie, klok.Nu()) is { } eerder)
        {
            versie = eerder.Nu.Bureau!.Versie;
            throw new DomeinregelException($"Iemand anders wijzigde deze casus terwijl u bezig was. De status is nu ‘{eerder.Nu.Status.Tekst()}’. Kijk of uw stap nog klopt en probeer het opnieuw.");
        }

        gelukt = $"De casus staat nu op ‘{stap.Naar.Tekst()}’.";
        stap = null;
    });

    private Task StelVoorAsync(DateOnly reageerVoor) => DoeAsync(Casus, fout => voorstelFout = fout, async db =>
    {
        await db.StelAfsluitenVoorAsync(Casus!.Kenmerk, reageerVoor, klok.Nu());
        gelukt = $"Het voorstel staat klaar voor de gemeente {Casus.Gemeente}.";
    });

    private Task BeginWijzigenAsync() => Herlezen.ZoMogelijkAsync(async () =>
    {
        await using var db = await database.OpenAsync();
        keuzes ??= await db.GetCasusKeuzesAsync();
        (versie, wijzigFout, conflict, stap) = (Casus!.Bureau!.Versie, null, null, null);
        wijziging = CasusInvoer.Van(Casus.Bureau.Gegevens);
    });

    private void StopWijzigen() => (wijziging, conflict) = (null, null);

    private Task BewaarAsync() => DoeAsync(wijziging, fout => wijzigFout = fout, async db =>
    {
        if (conflict is not null)
        {
            versie = conflict.Nu.Bureau!.Versie; // the user has seen it, and chose
        }

        conflict = await db.WijzigCasusAsync(Casus!.Kenmerk, wijziging!.Gegevens, versie, klok.Nu(), wijziging.Privacy.IsBevestigd);
        if (conflict is null)
        {
            (gelukt, wijziging) = ("De gegevens zijn bewaard.", null);
        }
    });

    private Task<CasusConflict?> CorrigeerAsync(CasusCorrectie correctie, Guid opVersie) =>
        HerstelAsync(db => db.CorrigeerCasusAsync(Casus!.Kenmerk, correctie, opVersie, klok.Nu()), "De correctie is bewaard.");

    private Task<CasusConflict?> DraaiTerugAsync(CasusHerstelinvoer waarom, Guid opVersie) =>
        HerstelAsync(db => db.DraaiCasusTerugAsync(Casus!.Kenmerk, waarom.Reden, opVersie, klok.Nu(), waarom.Privacy.IsBevestigd), "De stap is teruggedraaid.");

    private async Task<IReadOnlyList<Tekstplek>> GetTekstenAsync()
    {
        await using var db = await database.OpenAsync();
        return await db.GetTekstenVanCasusAsync(Kenmerk);
    }

    private async Task<bool> VerwijderTekstAsync(Tekstplek tekst, Verwijderreden? reden)
    {
        await using var db = await database.OpenAsync();
        var isGewist = await db.VerwijderTekstAsync(tekst.Soort, tekst.Id, reden, klok.Nu());
        await Herlezen.ZoMogelijkAsync(VerversAsync);
        StateHasChanged();
        return isGewist;
    }

    private async Task<CasusConflict?> HerstelAsync(Func<PortalDbContext, Task<CasusConflict?>> daad, string goed)
    {
        gelukt = null;
        await using var db = await database.OpenAsync();
        var conflict = await daad(db);
        gelukt = conflict is null ? goed : null;
        await Herlezen.ZoMogelijkAsync(VerversAsync);
        StateHasChanged();
        return conflict;
    }

    /// <summary>One act at a time: a second click while the first is under way does nothing.</summary>
    /// <param name="formulier">What was filled in. It is gone when the first of two sendings was done before the second came.</param>
    private async Task DoeAsync(object? formulier, Action<string?> meld, Func<PortalDbContext, Task> daad)
    {
        if (isBezig || formulier is null)
        {
            return;
        }

        (isBezig, gelukt) = (true, null);
        meld(null);
        try
        {
            await using var db = await database.OpenAsync();
            await daad(db);
        }
        catch (DomeinregelException regel)
        {
            meld(regel.Message);
        }
        finally
        {
            isBezig = false;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }
}
