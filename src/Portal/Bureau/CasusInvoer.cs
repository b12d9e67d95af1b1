using System.ComponentModel.DataAnnotations;
using Portal.Data.Casussen;
using Portal.Data.Privacy;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>What the bureau fills in about a casus: at the registration, and when it corrects something later.</summary>
public class CasusInvoer
{
    [Required(ErrorMessage = "Kies wie de casus heeft aangemeld")]
    public string? AanmelderCode { get; set; }

    [Required(ErrorMessage = "Kies een hoofdonderwerp")]
    public Hoofdonderwerp? Hoofdonderwerp { get; set; }

    [Required(ErrorMessage = "Vul een onderwerp in")]
    [MaxLength(Casus.OnderwerpMaxLength, ErrorMessage = "Maak het onderwerp korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Onderwerp { get; set; }

    public Leeftijdsgroep Leeftijdsgroep { get; set; }

    public int? AveFase { get; set; }

    public List<Casusthema> Themas { get; set; } = [];

    public List<int> BetrokkenGemeenten { get; set; } = [];

    /// <summary>What in the onderwerp may point at a person.</summary>
    public Privacytoets Privacy { get; } = new();

    /// <summary>Only after validation.</summary>
    public CasusGegevens Gegevens => new(AanmelderCode!, Hoofdonderwerp!.Value, Onderwerp!, Leeftijdsgroep, AveFase, Themas, BetrokkenGemeenten);

    public static CasusInvoer Van(CasusGegevens gegevens) => new()
    {
        AanmelderCode = gegevens.AanmelderCode,
        Hoofdonderwerp = gegevens.Hoofdonderwerp,
        Onderwerp = gegevens.Onderwerp,
        Leeftijdsgroep = gegevens.Leeftijdsgroep,
        AveFase = gegevens.AveFase,
        Themas = [.. gegevens.Themas],
        BetrokkenGemeenten = [.. gegevens.BetrokkenGemeenten],
    };
}

/// <summary>With what can't be changed later: the gemeente, and the day.</summary>
public sealed class CasusAanmeldinginvoer : CasusInvoer
{
    [Required(ErrorMessage = "Kies de gemeente van inschrijving")]
    public int? GemeenteId { get; set; }

    [Required(ErrorMessage = "Vul de datum van aanmelding in")]
    public DateOnly? AangemeldOp { get; set; }
}

/// <summary>What the bureau fills in to move a casus one step.</summary>
public sealed class CasusStapinvoer(CasusStatus naar, bool vraagtProduct) : IValidatableObject
{
    public CasusStatus Naar => naar;

    public bool VraagtProduct => vraagtProduct;

    public bool VraagtReden => naar is CasusStatus.Afgewezen or CasusStatus.Afgesloten;

    [Required(ErrorMessage = "Vul een datum in")]
    public DateOnly? Op { get; set; }

    public Product? Product { get; set; }

    [MaxLength(Casus.RedenMaxLength, ErrorMessage = "Maak de reden korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Reden { get; set; }

    /// <summary>What in the reason may point at a person.</summary>
    public Privacytoets Privacy { get; } = new();

    /// <summary>Only after validation.</summary>
    public CasusStap Stap => new(naar, Op!.Value, Product, Reden, Privacy.IsBevestigd);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (VraagtProduct && Product is null)
        {
            yield return new("Kies procesregie of uitgebreid advies", [nameof(Product)]);
        }

        if (VraagtReden && string.IsNullOrWhiteSpace(Reden))
        {
            yield return new("Vul een reden in", [nameof(Reden)]);
        }
    }
}
