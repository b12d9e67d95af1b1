using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Bewaren;
using Portal.Data.Cijfers;
using Portal.Data.Informatie;
using Portal.Data.Privacy;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>The pages that the bureau writes, and what readers missed on them.</summary>
public sealed partial class Informatie(PortalDatabase database, TimeProvider klok, NavigationManager navigatie)
{
    private Afloop afloop = null!;
    private NieuwePagina nieuw = new();
    private DomeinregelException? weigering;

    [SupplyParameterFromQuery(Name = "reacties")]
    private string? Reacties { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Gegevens? Scherm { get; set; }

    private bool Alle => Reacties == "alle";

    protected override void OnInitialized() => afloop = new(database);

    protected override async Task OnParametersSetAsync()
    {
        if (Scherm is null || Scherm.IsAlle != Alle)
        {
            await VerversAsync();
        }
    }

    private async Task VerversAsync()
    {
        await using var db = await database.OpenAsync();
        Scherm = new(await db.GetPaginaregelsAsync(klok.Nu()), await db.GetReactiesAsync(Alle), Alle);
    }

    private async Task MaakAsync()
    {
        weigering = null;
        try
        {
            await using var db = await database.OpenAsync();
            navigatie.NavigateTo($"/bureau/informatie/{await db.MaakPaginaAsync(nieuw.Titel ?? "", klok.Nu())}");
        }
        catch (DomeinregelException regel)
        {
            weigering = regel;
        }
    }

    private async Task VerplaatsAsync(string slug, bool omhoog)
    {
        await afloop.ProbeerAsync(db => db.VerplaatsPaginaAsync(slug, omhoog), "De volgorde is veranderd.", db => db.VerplaatsPaginaAsync(slug, !omhoog));
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task HandelAfAsync(Reactieregel reactie, bool isAfgehandeld)
    {
        await afloop.ProbeerAsync(
            db => db.HandelReactieAfAsync(reactie.Id, isAfgehandeld, klok.Nu()), isAfgehandeld ? "De reactie is afgehandeld." : "De reactie staat weer open.",
            db => db.HandelReactieAfAsync(reactie.Id, !isAfgehandeld, klok.Nu()));
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private Task<IReadOnlyList<Tekstplek>> GetTeksten() => Task.FromResult<IReadOnlyList<Tekstplek>>(
        [.. Scherm!.Reacties.Where(r => !Tekstverwijdering.IsVerwijderd(r.Tekst)).Select(r => Tekstplek.Van(Tekstsoort.Reactie, r.Id, $"{r.Pagina}, {r.Op.Voluit()}", r.Tekst))]);

    private async Task<bool> VerwijderTekstAsync(Tekstplek tekst, Verwijderreden? reden)
    {
        await using var db = await database.OpenAsync();
        var isGewist = await db.VerwijderTekstAsync(tekst.Soort, tekst.Id, reden, klok.Nu());
        await Herlezen.ZoMogelijkAsync(VerversAsync);
        StateHasChanged();
        return isGewist;
    }

    private async Task HerstelAsync()
    {
        await afloop.HerstelAsync();
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    public sealed record Gegevens(IReadOnlyList<Paginaregel> Paginas, IReadOnlyList<Reactieregel> Reacties, bool IsAlle);

    private sealed class NieuwePagina
    {
        [ZonderBsn]
        [Required(ErrorMessage = "Vul een titel in.")]
        [StringLength(Paginainhoud.TitelMaxLength, ErrorMessage = "Maak de titel korter: hoogstens {1} tekens.")]
        public string? Titel { get; set; }
    }
}
