using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Logboek;
using Portal.Start;

namespace Portal.Bureau;

/// <summary>The bureau's queue of adviesvragen. What is chosen stands in the address.</summary>
public sealed partial class Adviesvragen(PortalDatabase database, NavigationManager navigatie, TimeProvider klok, Registratiesoort registratie)
{
    private const int PaginaMax = 10_000;

    private Gegevens? scherm;

    [SupplyParameterFromQuery(Name = "zoek")]
    public string? Zoek { get; set; }

    /// <summary>The number in the CBS-code.</summary>
    [SupplyParameterFromQuery(Name = "gemeente")]
    public string? Gemeente { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    public string? Stand { get; set; }

    [SupplyParameterFromQuery(Name = "wie")]
    public string? Wie { get; set; }

    [SupplyParameterFromQuery(Name = "pagina")]
    public string? Pagina { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Gegevens? Bewaard { get; set; }

    private Adviesfilter Gevraagd => new(
        Adreswoord.Lees<Adviesstand>(Stand) ?? Adviesstand.Open, Zoek, GemeenteId, Adreswoord.Lees<Bijwie>(Wie) ?? Bijwie.Iedereen, Adreswoord.Getal(Pagina, 1, PaginaMax) ?? 1);

    private int? GemeenteId => Adreswoord.Getal(Gemeente, 1, int.MaxValue);

    private string Maand => klok.Vandaag().ToString("MMMM", Notatie.Nederlands);

    private string Lijsttitel => scherm!.Filter.Stand is Adviesstand.Open ? "Open vragen" : $"Vragen: {Tekst(scherm.Filter.Stand).ToLowerInvariant()}";

    private string Uitleg => scherm!.Voorraad.Totaal switch
    {
        0 => "Geen vragen gevonden.",
        1 => "1 vraag gevonden.",
        var n => $"{n.ToString("N0", Notatie.Nederlands)} vragen gevonden.",
    };

    protected override async Task OnParametersSetAsync()
    {
        scherm ??= Bewaard;
        if (scherm?.Filter != Gevraagd)
        {
            scherm = await LaadAsync();
        }

        Bewaard = scherm;
    }

    private async Task VerversAsync() => scherm = await LaadAsync();

    private async Task<Gegevens> LaadAsync()
    {
        await using var db = await database.OpenAsync();
        return await db.BekijkAdviesvoorraadAsync(Gevraagd, async () => new Gegevens(
            Gevraagd,
            await db.GetAdviesvoorraadAsync(Gevraagd),
            await db.GetAdviestellingenAsync(klok.Vandaag(), registratie.IsVoorbeeld),
            scherm?.Gemeenten ?? (await db.GetCasusKeuzesAsync()).Gemeenten,
            klok.Nu()));
    }

    private string AdresVan(int pagina) => navigatie.GetUriWithQueryParameter("pagina", pagina > 1 ? pagina : null);

    private static string TeLaat(int aantal) => aantal == 0 ? "" : $", waarvan {aantal} te laat";

    private static string Tekst(Adviesstand stand) => stand switch
    {
        Adviesstand.Open => "Open",
        Adviesstand.Nieuw => "Nieuw",
        Adviesstand.InBehandeling => "In behandeling",
        Adviesstand.WachtOpGemeente => "Wacht op gemeente",
        Adviesstand.Beantwoord => "Beantwoord",
        Adviesstand.Gesloten => "Gesloten",
        Adviesstand.Omgezet => "Omgezet in aanmelding",
        _ => throw new ArgumentOutOfRangeException(nameof(stand), stand, null),
    };

    private static string Tekst(Bijwie wie) => wie switch
    {
        Bijwie.Iedereen => "Iedereen",
        Bijwie.Mij => "Bij mij",
        Bijwie.Niemand => "Bij niemand",
        _ => throw new ArgumentOutOfRangeException(nameof(wie), wie, null),
    };

    /// <summary>All the page shows.</summary>
    /// <param name="Nu">When this was read (UTC).</param>
    public sealed record Gegevens(Adviesfilter Filter, Adviesvoorraad Voorraad, Adviestellingen Tellingen, IReadOnlyList<Benoemd<int>> Gemeenten, DateTime Nu);
}
