using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Informatie;
using Portal.Data.Privacy;

namespace Portal.Openbaar;

/// <summary>
/// What a reader missed: a form without an account and without script, on an address of its own so that the page itself needs no cookie. What
/// is refused comes back as it was typed.
/// </summary>
public sealed partial class InformatieReactie(
    PortalDatabase database, Reactiebus bus, Reactielimiet limiet, TimeProvider klok, NavigationManager navigatie)
{
    private Leespagina? pagina;
    private Reactieinvoer invoer = new();
    private IReadOnlyList<string> waarschuwingen = [];
    private string? fout;

    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "verstuurd")]
    public string? Bericht { get; set; }

    private bool Verstuurd => Bericht is "true";

    [SupplyParameterFromForm]
    public Reactieinvoer? Invoer { get; set; }

    [CascadingParameter]
    private HttpContext? Verzoek { get; set; }

    private string Pagina => $"/informatie/{pagina!.Slug}";

    private string Hier => $"{Pagina}/reactie";

    /// <summary>What is wrong with the text itself; else it is the confirmation that lacks.</summary>
    private bool IsTekstfout => fout is not null && waarschuwingen.Count == 0;

    private string Foutplaats => IsTekstfout ? "tekst" : "bevestigd";

    protected override async Task OnInitializedAsync()
    {
        invoer = Invoer ?? new();
        invoer.FormulierId ??= Guid.NewGuid().ToString();
        await using var db = await database.OpenAsync();
        pagina = await db.GetLeespaginaAsync(Slug, klok.Nu());
        if (pagina is null)
        {
            navigatie.NotFound();
        }
    }

    private async Task VerstuurAsync()
    {
        if (pagina is null)
        {
            return;
        }

        if (!string.IsNullOrEmpty(invoer.Website)) // filled in by a machine: it need not know that nobody reads it
        {
            Bedank();
            return;
        }

        var gevonden = invoer.Tekst?.Trim().Length <= Reactie.TekstMaxLength ? Persoonsgegevens.Zoek(invoer.Tekst) : []; // what is too long is refused anyway
        var isBevestigd = invoer.Bevestigd && invoer.Gezien == Kenmerk(Meldingen(gevonden));
        if (gevonden.Count > 0 && !isBevestigd && !gevonden.Any(v => v.Ernst is Ernst.Weigeren))
        {
            waarschuwingen = Meldingen(gevonden);
            fout = "Haal weg wat een persoon aanwijst, of vink aan dat het niemand aanwijst.";
            return;
        }

        try
        {
            Reactie.Keur(invoer.Tekst, isBevestigd);
            if (!limiet.Neem(Verzoek?.Connection.RemoteIpAddress))
            {
                Verzoek!.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                throw new DomeinregelException("U hebt net al een paar reacties verstuurd. Wacht tien minuten en verstuur deze dan opnieuw.");
            }

            await bus.BezorgAsync(Slug, invoer.Tekst, isBevestigd, Guid.TryParse(invoer.FormulierId, out var id) ? id : Guid.NewGuid(), klok.Nu());
            Bedank();
        }
        catch (DomeinregelException regel)
        {
            fout = regel.Message;
        }
    }

    private void Bedank() => navigatie.NavigateTo($"{Hier}?verstuurd=true");

    private static IReadOnlyList<string> Meldingen(IReadOnlyList<Vondst> vondsten) => [.. vondsten.Select(v => v.Melding)];

    /// <summary>Tells whether the warnings that are confirmed are those that were shown.</summary>
    private static string Kenmerk(IReadOnlyList<string> meldingen) =>
        meldingen.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', meldingen))))[..16];

    /// <summary>The fields as they were posted.</summary>
    public sealed class Reactieinvoer
    {
        public string? Tekst { get; set; }

        public bool Bevestigd { get; set; }

        /// <summary>Which warnings were on screen.</summary>
        public string? Gezien { get; set; }

        /// <summary>Not for people: stays empty.</summary>
        public string? Website { get; set; }

        public string? FormulierId { get; set; }
    }
}
