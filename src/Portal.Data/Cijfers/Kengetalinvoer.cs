using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Cijfers;

/// <summary>A published figure as the bureau enters it, by hand or from a file.</summary>
/// <param name="Verwacht">What stood there when it was looked at; null when nothing did. Somebody else may have changed it since.</param>
/// <param name="Reden">Why an existing figure changes; required then, and public.</param>
public sealed record Kengetalinvoer(
    string IndicatorCode, int Jaar, int? GemeenteId, string? Dimensie, string? Categorie, decimal Waarde,
    string BronId, string Sectie, Zekerheid Zekerheid, string? Gedrukt, string? Toelichting, decimal? Verwacht = null, string? Reden = null)
{
    public const int EersteJaar = 2008;

    public string Id => Kengetal.IdVan(IndicatorCode, Jaar, GemeenteId, Dimensie, Categorie);

    /// <summary>The row this becomes, and the one it replaces as a correction.</summary>
    /// <param name="bestaand">What is stored under the same key.</param>
    /// <exception cref="DomeinregelException">Not a figure as it can be published; the message says what to do.</exception>
    public (Kengetal Nieuw, Kengetalcorrectie? Correctie) Maak(Indicator indicator, Kengetal? bestaand, GebruikerToegang door, DateOnly vandaag, DateTime nu)
    {
        Momentopname.VereisBureau(door);
        Controleer(indicator, vandaag);
        if (bestaand?.Waarde != Verwacht)
        {
            throw new DomeinregelException(bestaand is null
                ? "Dit cijfer stond er niet. Vernieuw de pagina."
                : $"Dit cijfer staat er al: {Notatie.Schrijf(bestaand.Waarde, indicator.Eenheid)}. Schrijf waarom u het verandert, of laat het staan.", nameof(Reden));
        }

        if (bestaand is not null && string.IsNullOrWhiteSpace(Reden))
        {
            throw new DomeinregelException("Schrijf waarom u dit cijfer verandert. Iedereen kan dit lezen.", nameof(Reden));
        }

        var nieuw = new Kengetal
        {
            Id = Id,
            IndicatorCode = IndicatorCode,
            Jaar = Jaar,
            GemeenteId = GemeenteId,
            Dimensie = Dimensie,
            Categorie = Categorie,
            Waarde = Waarde,
            BronId = BronId,
            Sectie = Sectie.Trim(),
            Zekerheid = Zekerheid,
            Gedrukt = Leeg(Gedrukt),
            Toelichting = Leeg(Toelichting),
            IngevoerdOp = nu,
            IngevoerdDoor = door.Functie,
            VorigeWaarde = bestaand?.Waarde,
            Reden = bestaand is null ? null : Reden!.Trim(),
        };
        if (bestaand is not null && (bestaand.Waarde, bestaand.BronId, bestaand.Sectie, bestaand.Zekerheid, bestaand.Gedrukt, bestaand.Toelichting)
            == (nieuw.Waarde, nieuw.BronId, nieuw.Sectie, nieuw.Zekerheid, nieuw.Gedrukt, nieuw.Toelichting))
        {
            throw new DomeinregelException("Er verandert niets: dit cijfer staat er al precies zo.");
        }

        return (nieuw, bestaand is null ? null : Kengetalcorrectie.Van(bestaand, nieuw, nu));
    }

    private void Controleer(Indicator indicator, DateOnly vandaag)
    {
        if (Jaar < EersteJaar || Jaar > vandaag.Year + 1)
        {
            throw new DomeinregelException($"Het jaar ligt tussen {EersteJaar} en {vandaag.Year + 1}.", nameof(Jaar));
        }

        if (indicator.Eenheid is Eenheid.Aantal && (Waarde < 0 || !decimal.IsInteger(Waarde)))
        {
            throw new DomeinregelException("Een aantal is een heel getal van 0 of meer.", nameof(Waarde));
        }

        if (indicator.Eenheid is Eenheid.Procent && Waarde is < 0 or > 100)
        {
            throw new DomeinregelException("Een percentage ligt tussen 0 en 100.", nameof(Waarde));
        }

        if (indicator.Eenheid is Eenheid.Fte && Waarde < 0)
        {
            throw new DomeinregelException("Een aantal fte is 0 of meer.", nameof(Waarde));
        }

        if (string.IsNullOrWhiteSpace(Sectie))
        {
            throw new DomeinregelException("Schrijf onder welke kop het cijfer in het stuk staat.", nameof(Sectie));
        }

        if (Dimensie is null != string.IsNullOrWhiteSpace(Categorie))
        {
            throw new DomeinregelException("Een uitsplitsing heeft een dimensie en een categorie, of geen van beide.", nameof(Categorie));
        }

        if (Dimensie is not null && !Kengetal.Dimensies.Contains(Dimensie))
        {
            throw new DomeinregelException($"De dimensie is een van: {string.Join(", ", Kengetal.Dimensies)}.", nameof(Dimensie));
        }

        if (Dimensie is not null && GemeenteId is not null)
        {
            throw new DomeinregelException("Een gemeente met nog een kenmerk erbij publiceert het portaal niet: dan is een persoon te herkennen.", nameof(Dimensie));
        }

        foreach (var (tekst, lengte, veld) in new[]
        {
            (Sectie, Bronfeit.SectieMaxLength, nameof(Sectie)), (Categorie, Kengetal.CategorieMaxLength, nameof(Categorie)), (Gedrukt, Bronfeit.GedruktMaxLength, nameof(Gedrukt)),
            (Toelichting, Bronfeit.ToelichtingMaxLength, nameof(Toelichting)), (Reden, Kengetal.RedenMaxLength, nameof(Reden)), (Id, Bronfeit.IdMaxLength, nameof(Categorie)),
        })
        {
            if (tekst?.Length > lengte)
            {
                throw new DomeinregelException($"De tekst is {tekst.Length} tekens lang en mag er {lengte} hebben.", veld);
            }

            if (tekst is not null && Persoonsgegevens.Weigering(tekst) is { } geweigerd)
            {
                throw new DomeinregelException(geweigerd, veld);
            }
        }
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}

/// <summary>What stood in the place of a figure before the bureau corrected it. Only ever added to.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Kengetalcorrectie
{
    private Kengetalcorrectie() { }

    public Guid Id { get; private init; }

    public string KengetalId { get; private init; } = "";

    public decimal Waarde { get; private init; }

    public string BronId { get; private init; } = "";

    public string Sectie { get; private init; } = "";

    public Zekerheid Zekerheid { get; private init; }

    public string? Gedrukt { get; private init; }

    public string? Toelichting { get; private init; }

    /// <summary>Why it was replaced.</summary>
    public string Reden { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime VervangenOp { get; private init; }

    /// <summary>The function of who replaced it.</summary>
    public string Door { get; private init; } = "";

    internal static Kengetalcorrectie Van(Kengetal oud, Kengetal nieuw, DateTime nu) => new()
    {
        Id = Guid.CreateVersion7(),
        KengetalId = oud.Id,
        Waarde = oud.Waarde,
        BronId = oud.BronId,
        Sectie = oud.Sectie,
        Zekerheid = oud.Zekerheid,
        Gedrukt = oud.Gedrukt,
        Toelichting = oud.Toelichting,
        Reden = nieuw.Reden!,
        VervangenOp = nu,
        Door = nieuw.IngevoerdDoor!,
    };
}
