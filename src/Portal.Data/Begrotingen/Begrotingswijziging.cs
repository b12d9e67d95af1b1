using Portal.Data.Cijfers;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Begrotingen;

/// <summary>What a begrotingswijziging adds to a post.</summary>
/// <param name="Bedrag">Euros; negative for less.</param>
public sealed record Wijzigingsinvoer(string Code, decimal Bedrag);

/// <summary>
/// A change of a begroting that the stuurgroep decided on: a new version on top of what was vastgesteld, which stays as it is. A
/// wijziging is never changed itself; what was wrong is put right by the next one.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Begrotingswijziging
{
    public const int RedenMaxLength = 500;

    private readonly List<Begrotingswijzigingsregel> regels = [];

    private Begrotingswijziging() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int Jaar { get; private set; }

    /// <summary>1 for the first of its year.</summary>
    public int Nummer { get; private set; }

    public string Reden { get; private set; } = "";

    /// <summary>The day of the decision.</summary>
    public DateOnly VastgesteldOp { get; private set; }

    /// <summary>The function of who entered it.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was entered (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    public IReadOnlyList<Begrotingswijzigingsregel> Regels => regels;

    /// <summary>Whether the same was decided and entered, whatever its number and whoever entered it. Needs the <see cref="Regels"/> of both to be loaded.</summary>
    internal bool ZegtHetzelfdeAls(Begrotingswijziging ander) =>
        (Jaar, Reden, VastgesteldOp) == (ander.Jaar, ander.Reden, ander.VastgesteldOp)
        && regels.Select(r => (r.Code, r.Bedrag)).ToHashSet().SetEquals(ander.regels.Select(r => (r.Code, r.Bedrag)));

    /// <summary>What an amount of this wijziging says of where it comes from. Needs <see cref="Regels"/> to be loaded.</summary>
    public Deel Deel(Begrotingswijzigingsregel regel) => new($"Wijziging {Nummer}", new(regel.Bedrag, Eenheid.Euro, new UitBron(
        $"Begrotingswijziging {Nummer} van {Jaar}", $"Vastgesteld op {VastgesteldOp.Voluit()}, vastgelegd door {Door}", Zekerheid.Zeker, Toelichting: Reden)));

    /// <param name="id">The number of the form it was filled in on, so that a form sent twice is one wijziging.</param>
    /// <param name="nummer">One more than the last of its year.</param>
    /// <param name="posten">The loose posts of the begroting.</param>
    /// <exception cref="DomeinregelException">There is nothing to change, a post does not exist or is named twice, the reason is missing, or the day lies ahead.</exception>
    /// <exception cref="UnauthorizedAccessException">Only the bureau enters begrotingswijzigingen.</exception>
    public static Begrotingswijziging LegVast(
        Guid id, int jaar, int nummer, string? reden, DateOnly vastgesteldOp, IReadOnlyCollection<Wijzigingsinvoer> invoer, IReadOnlyCollection<Begrotepost> posten, GebruikerToegang door, DateTime nu)
    {
        if (!door.IsBureau && !door.IsSysteem)
        {
            throw new UnauthorizedAccessException("Alleen het bureau legt begrotingswijzigingen vast.");
        }

        var waarom = reden?.Trim() ?? "";
        if (waarom.Length is 0 or > RedenMaxLength)
        {
            throw new DomeinregelException($"Schrijf op waarom de begroting verandert, in hoogstens {RedenMaxLength} tekens.");
        }

        Persoonsgegevens.Weiger(waarom);
        if (vastgesteldOp > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("De dag van het besluit ligt in de toekomst.");
        }

        if (invoer.Count == 0 || invoer.All(r => r.Bedrag == 0))
        {
            throw new DomeinregelException("Vul bij ten minste één post in wat er bij komt of af gaat.");
        }

        if (invoer.FirstOrDefault(r => !posten.Any(p => p.Code == r.Code)) is { } vreemd)
        {
            throw new DomeinregelException($"Post {vreemd.Code} staat niet als losse post in de begroting.");
        }

        if (invoer.GroupBy(r => r.Code).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            throw new DomeinregelException($"Post {dubbel.Key} staat er twee keer in.");
        }

        if (invoer.FirstOrDefault(r => Math.Abs(r.Bedrag) > Bedragnotatie.Max) is { } groot)
        {
            throw new DomeinregelException($"Het bedrag bij {groot.Code} is te groot.");
        }

        var wijziging = new Begrotingswijziging { Id = id, Jaar = jaar, Nummer = nummer, Reden = waarom, VastgesteldOp = vastgesteldOp, Door = door.Functie, VastgelegdOp = nu };
        wijziging.regels.AddRange(invoer.Where(r => r.Bedrag != 0).Select(r => new Begrotingswijzigingsregel(wijziging.Id, r.Code, r.Bedrag)));
        return wijziging;
    }
}

/// <summary>What one post gets more or less.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Begrotingswijzigingsregel
{
    private Begrotingswijzigingsregel() { }

    internal Begrotingswijzigingsregel(Guid wijzigingId, string code, decimal bedrag) => (WijzigingId, Code, Bedrag) = (wijzigingId, code, bedrag);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid WijzigingId { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>Euros; negative for less.</summary>
    public decimal Bedrag { get; private set; }
}
