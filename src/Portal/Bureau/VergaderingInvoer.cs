using System.ComponentModel.DataAnnotations;
using Portal.Data.Besluiten;
using Portal.Data.Governance;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>When and where an orgaan meets.</summary>
public sealed class VergaderingInvoer
{
    [Required(ErrorMessage = "Kies wie er vergadert.")]
    public string? OrgaanCode { get; set; }

    [Required(ErrorMessage = "Vul de dag van de vergadering in.")]
    public DateOnly? Datum { get; set; }

    [ZonderBsn]
    [StringLength(Vergadering.PlaatsMaxLength, ErrorMessage = "Maak de plaats korter: hoogstens {1} tekens.")]
    public string? Plaats { get; set; }
}

/// <summary>A point of the agenda.</summary>
public sealed class AgendapuntInvoer : IValidatableObject
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul een titel in.")]
    [StringLength(Agendapunt.TitelMaxLength, ErrorMessage = "Maak de titel korter: hoogstens {1} tekens.")]
    public string? Titel { get; set; }

    public Agendasoort Soort { get; set; } = Agendasoort.Bespreking;

    [StringLength(Agendapunt.StukMaxLength, ErrorMessage = "De link is te lang: hoogstens {1} tekens.")]
    public string? Stuk { get; set; }

    public Agendapuntgegevens Maak() => new(Titel ?? "", Soort, Stuk);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Agendapunt.IsGoedeLink(Stuk) ? [] : [new(Agendapunt.Linkuitleg, [nameof(Stuk)])];
}

/// <summary>What somebody will do.</summary>
public sealed class ActiepuntInvoer
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul in wat er moet gebeuren.")]
    [StringLength(Actiepunt.WatMaxLength, ErrorMessage = "Maak de tekst korter: hoogstens {1} tekens.")]
    public string? Wat { get; set; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul in wie dit doet: een functie.")]
    [StringLength(Actiepunt.WieMaxLength, ErrorMessage = "Maak de functie korter: hoogstens {1} tekens.")]
    public string? Wie { get; set; }

    public DateOnly? Wanneer { get; set; }

    public DateOnly? KlaarOp { get; set; }

    public Actiepuntgegevens Maak() => new(Wat ?? "", Wie ?? "", Wanneer, KlaarOp);
}

/// <summary>A besluit that was taken in a meeting.</summary>
public sealed class BesluitInvoer
{
    private const char Scheiding = '/';

    /// <summary>Made with the form, so that a form that is sent twice is one besluit.</summary>
    public Guid FormulierId { get; set; } = Guid.CreateVersion7();

    [ZonderBsn]
    [Required(ErrorMessage = "Vul een titel in.")]
    [StringLength(Besluit.TitelMaxLength, ErrorMessage = "Maak de titel korter: hoogstens {1} tekens.")]
    public string? Titel { get; set; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul de tekst van het besluit in.")]
    [StringLength(Besluit.TekstMaxLength, ErrorMessage = "Maak de tekst korter: hoogstens {1} tekens.")]
    public string? Tekst { get; set; }

    public Besluituitslag Uitslag { get; set; }

    [ZonderBsn]
    [StringLength(Besluit.StemverhoudingMaxLength, ErrorMessage = "Maak de stemverhouding korter: hoogstens {1} tekens.")]
    public string? Stemverhouding { get; set; }

    /// <summary>What it is about, as one word: "Traject/KEDO-DASHBOARD". Empty: nothing the portal knows.</summary>
    public string? Onderwerp { get; set; }

    public static string Onderwerpwoord(Besluitonderwerp onderwerp, string? sleutel) => $"{onderwerp}{Scheiding}{sleutel}";

    public Besluitgegevens Maak(string orgaanCode, DateOnly datum)
    {
        var (onderwerp, sleutel) = Onderwerp?.Split(Scheiding, 2) is [var woord, var rest] && Enum.TryParse<Besluitonderwerp>(woord, out var gelezen) && Enum.IsDefined(gelezen)
            ? (gelezen, rest.Length > 0 ? rest : null)
            : (Besluitonderwerp.Anders, null);
        return new(Titel ?? "", Tekst ?? "", orgaanCode, datum, Uitslag, onderwerp, sleutel, Stemverhouding);
    }
}
