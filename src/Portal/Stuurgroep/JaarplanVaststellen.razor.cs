using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Cijfers;
using Portal.Data.Jaarplannen;
using Portal.Ui;

namespace Portal.Stuurgroep;

/// <summary>The plan of a year before the stuurgroep: putting it forward, opening, voting, closing. Follows what others do.</summary>
public sealed partial class JaarplanVaststellen
{
    private string? fout;
    private string? gelukt;

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private NavigationManager Navigatie { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    [Parameter]
    public int Jaar { get; set; }

    /// <summary>Which vote of the year; the newest when it is not there.</summary>
    [SupplyParameterFromQuery(Name = "stemming")]
    public string? StemmingId { get; set; }

    /// <summary>What the member had chosen before he signed in once more.</summary>
    [SupplyParameterFromQuery(Name = "keuze")]
    public string? Keuze { get; set; }

    [PersistentState]
    public Pagina? Gegevens { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Gegevens is null || Gegevens.Jaar != Jaar || Gegevens.StemmingId != StemmingId)
        {
            await VerversAsync();
        }

        if (Gegevens is not { Stand.Plan: not null } || (StemmingId is not null && Gegevens.Stand.Stemming is null))
        {
            Navigatie.NotFound();
        }
    }

    private async Task VerversAsync()
    {
        await using var db = await Database.OpenAsync();
        var id = Guid.TryParse(StemmingId, out var gekozen) ? gekozen : StemmingId is null ? (Guid?)null : Guid.Empty;
        var stand = await db.GetJaarplanstemmingAsync(Jaar, id);
        var nieuw = await db.GetPlanvernieuwingAsync(Jaar, Klok.Vandaag(), stand.Plan?.Versienummer);
        Gegevens = new(Jaar, StemmingId, stand, nieuw is null ? null : new(nieuw.TenOpzichteVan, nieuw.Verschil.Zin), db.Toegang.GebruikerId ?? Guid.Empty, db.Toegang.AangemeldOp + Stemming.Versheid);
    }

    /// <summary>The member's vote; a refusal is shown at his ballot.</summary>
    private async Task StemAsync(Stemkeuze keuze, string? voorwaarde, bool isBevestigd)
    {
        (fout, gelukt) = (null, null);
        try
        {
            await using var db = await Database.OpenAsync();
            await db.BrengStemUitAsync(Gegevens!.Stand.Stemming!.Id, keuze, voorwaarde, Klok.Nu(), isBevestigd);
            gelukt = "Uw stem is uitgebracht.";
        }
        finally
        {
            await Herlezen.ZoMogelijkAsync(VerversAsync);
        }
    }

    private Task VoorleggenAsync() => DoeAsync(async db =>
    {
        await db.LegJaarplanVoorAsync(Gegevens!.Stand.Plan!.Id, Klok.Nu());
        return "Het plan is voorgelegd. De tekst verandert niet meer.";
    });

    private Task OpenAsync() => DoeAsync(async db =>
    {
        await db.OpenStemmingAsync(Gegevens!.Stand.Plan!.Id, Klok.Nu());
        return "De stemming is geopend.";
    });

    private Task SluitAsync() => DoeAsync(async db => await db.SluitStemmingAsync(Gegevens!.Stand.Stemming!.Id, Klok.Nu()) switch
    {
        Stemuitkomst.Aangenomen => "De stemming is gesloten. Het plan is vastgesteld.",
        Stemuitkomst.Verworpen => "De stemming is gesloten. Het plan is teruggelegd.",
        _ => "De stemming is gesloten zonder quorum. Er is niets besloten.",
    });

    private async Task DoeAsync(Func<PortalDbContext, Task<string>> daad)
    {
        (fout, gelukt) = (null, null);
        try
        {
            await using var db = await Database.OpenAsync();
            gelukt = await daad(db);
        }
        catch (DomeinregelException geweigerd)
        {
            fout = geweigerd.Message;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private static (Statussoort Soort, string Tekst, string Zin) Stand(Jaarplanstemming stand) => (stand.Stemming, stand.Plan!) switch
    {
        ({ IsOpen: true } s, _) => (Statussoort.Letop, "stemming loopt", $"Geopend op {s.GeopendOp.Voluit()} door: {s.GeopendDoor}."),
        ({ Uitkomst: Stemuitkomst.Aangenomen, GeslotenOp: { } op }, _) => (Statussoort.Goed, "vastgesteld", $"Gesloten op {op.Voluit()}."),
        ({ Uitkomst: Stemuitkomst.Verworpen, GeslotenOp: { } op }, _) => (Statussoort.Letop, "teruggelegd", $"Gesloten op {op.Voluit()}."),
        ({ GeslotenOp: { } op }, _) => (Statussoort.Stil, "zonder quorum gesloten", $"Gesloten op {op.Voluit()}. Er is niets besloten."),
        (_, { Status: Jaarplanstatus.Voorgelegd, VoorgelegdOp: { } op }) => (Statussoort.Info, "voorgelegd", $"Voorgelegd op {op.Voluit()}. De stemming is nog niet geopend."),
        (_, { Status: Jaarplanstatus.Gedrukt }) => (Statussoort.Stil, "gedrukt plan", "Over dit plan is niet in het portaal gestemd."),
        (_, var plan) => (Statussoort.Stil, plan.Status.Tekst(), "Het plan ligt nog niet voor aan de stuurgroep."),
    };

    /// <param name="StemmingId">What the address asked for.</param>
    /// <param name="VersTot">Until when (UTC) the sign-in of the user is fresh enough to vote; null when that is not known.</param>
    public sealed record Pagina(int Jaar, string? StemmingId, Jaarplanstemming Stand, StemmingOnderwerp.Vernieuwing? Nieuw, Guid GebruikerId, DateTime? VersTot);
}
