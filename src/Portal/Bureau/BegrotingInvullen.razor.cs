using Portal.Ui;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Begrotingen;

namespace Portal.Bureau;

/// <summary>A quarter of a begroting as the bureau fills it in, by hand or from a csv, and the begrotingswijzigingen. The quarter stands in the address.</summary>
public sealed partial class BegrotingInvullen
{
    private IReadOnlyList<WijzigingRegel> wijzigingen = [];
    private int vastgelegd; // each wijziging that was entered is followed by a form of its own; one that was refused keeps its form
    private bool vraagtDefinitief;
    private bool isGeweigerd; // then what was typed stays on the screen, also when the quarter became definitief meanwhile
    private string? fout;
    private string? gelukt;

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private NavigationManager Navigatie { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    /// <summary>Null: the newest year with a begroting.</summary>
    [Parameter]
    public int? Jaar { get; set; }

    /// <summary>Text, so that a mistyped address gives a page and not an error.</summary>
    [SupplyParameterFromQuery(Name = "kwartaal")]
    private string? KwartaalTekst { get; set; }

    private Begrotingskwartaal? Gegevens { get; set; }

    private IReadOnlyList<int> Jaren { get; set; } = [];

    private bool IsDefinitief => Gegevens!.Status is Periodestatus.Definitief;

    private IReadOnlyList<Begrotepost> Posten => [.. Gegevens!.Regels.Select(r => new Begrotepost(r.Code, r.Omschrijving, r.Kant, r.Begroot))];

    protected override async Task OnParametersSetAsync()
    {
        (fout, gelukt, vraagtDefinitief, isGeweigerd) = (null, null, false, false);
        await LaadAsync();
        if (Gegevens is null)
        {
            Navigatie.NotFound();
        }
    }

    private async Task LaadAsync()
    {
        await using var db = await Database.OpenAsync();
        Jaren = await db.GetBegrotingsjarenAsync();
        var jaar = Jaar ?? (Jaren.Count > 0 ? Jaren[^1] : 0);
        var kwartaal = int.TryParse(KwartaalTekst, NumberStyles.None, CultureInfo.InvariantCulture, out var k) ? k : 1;
        Gegevens = await db.GetBegrotingskwartaalAsync(jaar, kwartaal);
        wijzigingen = await db.GetBegrotingswijzigingenAsync(jaar);
    }

    private Task<bool> VulInAsync(IReadOnlyList<Periodeinvoer> invoer) => DoeAsync(
        db => db.VulKwartaalInAsync(Gegevens!.Jaar, Gegevens.Kwartaal, invoer, Gegevens.Versie, Klok.Nu()), "De bedragen zijn bewaard.");

    private Task<bool> NeemOverAsync(string csv) => DoeAsync(
        db => db.ImporteerKwartaalAsync(Gegevens!.Jaar, Gegevens.Kwartaal, csv, Gegevens.Versie, Klok.Nu()), "Het bestand is overgenomen.");

    private Task<bool> StelDrempelInAsync(Afwijkingsdrempel drempel) => DoeAsync(
        db => db.StelDrempelInAsync(Gegevens!.Jaar, Gegevens.Kwartaal, drempel, Gegevens.Versie, Klok.Nu()), "De drempel is bewaard.");

    private async Task MaakDefinitiefAsync()
    {
        vraagtDefinitief = false;
        await DoeAsync(db => db.MaakKwartaalDefinitiefAsync(Gegevens!.Jaar, Gegevens.Kwartaal, Gegevens.Versie, Klok.Nu()), $"Kwartaal {Gegevens!.Kwartaal} is definitief.");
    }

    private Task<bool> LegVastAsync(NieuweWijziging nieuw) => DoeAsync(
        async db =>
        {
            await db.LegBegrotingswijzigingVastAsync(Gegevens!.Jaar, nieuw.Reden, nieuw.VastgesteldOp, nieuw.Regels, nieuw.FormulierId, Klok.Nu());
            vastgelegd++;
        },
        "De begrotingswijziging is vastgelegd.");

    /// <summary>Whether it was done; if not, what was typed stays and <see cref="fout"/> says why.</summary>
    private async Task<bool> DoeAsync(Func<PortalDbContext, Task> daad, string goed)
    {
        (fout, gelukt) = (null, null);
        try
        {
            await using var db = await Database.OpenAsync();
            await daad(db);
        }
        catch (DomeinregelException geweigerd)
        {
            fout = geweigerd.Message;
        }

        isGeweigerd = fout is not null;
        gelukt = isGeweigerd ? null : goed;
        await Herlezen.ZoMogelijkAsync(LaadAsync); // also after a refusal: someone else may have been first
        StateHasChanged(); // the act came from a form within: only that would be drawn anew
        return !isGeweigerd;
    }
}
