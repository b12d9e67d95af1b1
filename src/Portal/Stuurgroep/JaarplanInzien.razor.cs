using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Cijfers;
using Portal.Data.Governance;
using Portal.Data.Jaarplannen;

namespace Portal.Stuurgroep;

/// <summary>A plan with its progress. Static: what is filtered and how it is shown stands in the address.</summary>
public sealed partial class JaarplanInzien(PortalDatabase database, TimeProvider klok, NavigationManager navigatie)
{
    /// <summary>Without a date of the last meeting: what changed in the last three months.</summary>
    private const int MaandenTerug = 3;

    private Jaarplanoverzicht? plan;
    private IReadOnlyList<Planversie> versies = [];
    private IReadOnlyDictionary<string, Herkomst> bronnen = new Dictionary<string, Herkomst>();
    private Herkomst? vaststelling;
    private bool heeftBegroting;
    private DateOnly? vorigeVergadering;

    /// <summary>Null: the plan of this year, or the newest there is.</summary>
    [Parameter]
    public int? Jaar { get; set; }

    [SupplyParameterFromQuery]
    private string? Versie { get; set; }

    [SupplyParameterFromQuery]
    private string? Lijn { get; set; }

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    [SupplyParameterFromQuery]
    private string? Stand { get; set; }

    [SupplyParameterFromQuery]
    private string? Eigenaar { get; set; }

    [SupplyParameterFromQuery]
    private string? Zoek { get; set; }

    [SupplyParameterFromQuery]
    private string? Weergave { get; set; }

    [SupplyParameterFromQuery]
    private string? Sinds { get; set; }

    private Jaarplanfilter Filter => Jaarplanfilter.Lees(Lijn, Status, Stand, Eigenaar, Zoek);

    private Jaarplanoverzicht Getoond => plan!.Waar(Filter);

    private string Pad => $"/stuurgroep/jaarplan/{plan!.Kop.Jaar}";

    private bool IsVergadering => Weergave == "vergadering";

    private string Titel => IsVergadering ? $"Jaarplan {plan!.Kop.Jaar} voor de vergadering" : $"Jaarplan {plan!.Kop.Jaar}";

    private bool HeeftVorigJaar => versies.Any(v => v.Jaar == plan!.Kop.Jaar - 1);

    private int ZonderEigenaar => plan!.Regels.Count(r => r.Soort is Actiesoort.Actie && r.Eigenaar is null && r.Status is not Actiestatus.Vervallen);

    /// <summary>The day the address asks for; else that of the last meeting, and without one a few months back.</summary>
    private DateOnly SindsDag =>
        DateOnly.TryParseExact(Sinds, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : vorigeVergadering ?? klok.Vandaag().AddMonths(-MaandenTerug);

    protected override async Task OnInitializedAsync()
    {
        await using var db = await database.OpenAsync();
        versies = await db.GetPlanversiesAsync();
        var vandaag = klok.Vandaag();
        var jaar = Jaar ?? versies.Select(v => v.Jaar).OrderByDescending(j => j == vandaag.Year).ThenByDescending(j => j).FirstOrDefault();
        plan = await db.GetJaarplanAsync(jaar, vandaag, int.TryParse(Versie, NumberStyles.None, CultureInfo.InvariantCulture, out var versie) ? versie : null);
        if (plan is null)
        {
            navigatie.NotFound();
            return;
        }

        vorigeVergadering = IsVergadering ? await db.GetLaatsteVergaderingAsync(vandaag) : null;
        bronnen = await db.GetRegelbronnenAsync(jaar);
        vaststelling = await db.GetVaststellingVolgensBronAsync(jaar);
        heeftBegroting = await db.Begrotingen.AnyAsync(b => b.Jaar == jaar);
    }

    private string Adres(Planversie versie) =>
        versies.Count(v => v.Jaar == versie.Jaar) > 1 ? $"/stuurgroep/jaarplan/{versie.Jaar}?versie={versie.Versienummer}" : $"/stuurgroep/jaarplan/{versie.Jaar}";

    private string Naam(Planversie versie) => versies.Count(v => v.Jaar == versie.Jaar) > 1 ? $"{versie.Jaar}, versie {versie.Versienummer}" : $"{versie.Jaar}";
}
