using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;

namespace Portal.Stuurgroep;

/// <summary>The what-if of the verdeelsleutel. Static: the question stands in the address, the answer is there at once.</summary>
public sealed partial class VerdeelsleutelRekenen(PortalDatabase database, NavigationManager navigatie, TimeProvider klok)
{
    public const string Pad = "/stuurgroep/verdeelsleutel";

    private Verdeelgegevens? gegevens;
    private IReadOnlyList<VerdeelvoorstelRegel> voorstellen = [];
    private Verdeelvraag? vraag;
    private Verdeling? uitkomst;
    private IReadOnlyList<Verdeelregel> regels = [];
    private string? fout;
    private string? weigering;

    [SupplyParameterFromQuery] private string? Totaal { get; set; }
    [SupplyParameterFromQuery] private string? Sleutel { get; set; }
    [SupplyParameterFromQuery] private string? Jaar { get; set; }
    [SupplyParameterFromQuery] private string? Onderling { get; set; }
    [SupplyParameterFromQuery] private string? Assen { get; set; }
    [SupplyParameterFromQuery] private string? Emmen { get; set; }
    [SupplyParameterFromQuery] private string? Hoogeveen { get; set; }
    [SupplyParameterFromQuery] private string? Casus { get; set; }
    [SupplyParameterFromQuery] private string? Groot { get; set; }
    [SupplyParameterFromQuery] private string? Gelijk { get; set; }
    [SupplyParameterFromQuery] private string? Inwoners { get; set; }
    [SupplyParameterFromQuery] private string? Casussen { get; set; }
    [SupplyParameterFromQuery] private string? Afronding { get; set; }
    [SupplyParameterFromQuery] private string? Met { get; set; }

    /// <summary>The id of the voorstel that was just kept.</summary>
    [SupplyParameterFromQuery]
    private string? Bewaard { get; set; }

    [SupplyParameterFromForm(FormName = "voorstel")]
    private string? Naam { get; set; }

    private Verdeelinvoer Invoer => new(Totaal, Sleutel, Jaar, Onderling, Assen, Emmen, Hoogeveen, Casus, Groot, Gelijk, Inwoners, Casussen, Afronding, Met);

    private bool Klopt2019 => vraag is { Sleutel: Sleutelkeuze.ZeventigDertig, OpDeCent: false, Totaal: BijdrageQueries.Grondslag2019 }
        && gegevens!.Gedrukt2019?.Waarde == uitkomst!.Som.Waarde;

    private string Mettekst => Invoer.Basis switch
    {
        Vergelijkbasis.Jaar2019 => "2019",
        Vergelijkbasis.ZeventigDertig => "70/30, zelfde totaal",
        _ => "20/80, zelfde totaal",
    };

    private string Uitleg => $"{Notatie.Schrijf(vraag!.Totaal, Eenheid.Euro)} over {gegevens!.Gemeenten.Count} gemeenten. "
        + (uitkomst!.Afrondingsverschil == 0 ? "De bedragen zijn samen precies het totaal." : $"Door het afronden is de som {Notatie.Schrijf(Math.Abs(uitkomst.Afrondingsverschil), Eenheid.Euro)} {(uitkomst.Afrondingsverschil > 0 ? "hoger" : "lager")} dan het totaal.");

    protected override async Task OnInitializedAsync()
    {
        await using var db = await database.OpenAsync();
        gegevens = await db.GetVerdeelgegevensAsync();
        voorstellen = await db.GetVerdeelvoorstellenAsync();
        try
        {
            vraag = Invoer.Lees();
            uitkomst = gegevens.Verdeel(vraag);
            regels = gegevens.Vergelijk(uitkomst, gegevens.Verdeel(Invoer.LeesBasis(vraag)));
        }
        catch (DomeinregelException regel)
        {
            (fout, uitkomst) = (regel.Message, null);
        }
    }

    private string Adres(Verdeelvraag van) => Verdeelinvoer.Adres(Pad, van, Invoer.Basis);

    private string Export(string soort) => Verdeelinvoer.Adres($"{Pad}/export.{soort}", vraag!, Invoer.Basis);

    private async Task BewaarAsync()
    {
        if (vraag is null || uitkomst is null)
        {
            return;
        }

        Guid id;
        try
        {
            await using var db = await database.OpenAsync();
            id = await db.BewaarVerdeelvoorstelAsync(Naam, vraag, klok.Nu());
        }
        catch (DomeinregelException regel)
        {
            weigering = regel.Message;
            return;
        }

        navigatie.NavigateTo($"{Adres(vraag)}&bewaard={id:N}#voorstellen");
    }
}
