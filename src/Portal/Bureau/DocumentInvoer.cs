using System.ComponentModel.DataAnnotations;
using Portal.Data.Documenten;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>A document as the bureau fills it in.</summary>
public sealed class DocumentInvoer
{
    /// <summary>How it stood when the form was opened; null for a new one.</summary>
    public Documentbeheer? Oud { get; init; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul de titel in.")]
    [StringLength(Document.TitelMaxLength, ErrorMessage = "Maak de titel korter: hoogstens {1} tekens.")]
    public string? Titel { get; set; }

    [Required(ErrorMessage = "Kies een soort.")]
    public Documentsoort? Soort { get; set; }

    [Required(ErrorMessage = "Vul het jaar in waar het document over gaat.")]
    [RegularExpression(@"\s*2[01]\d\d\s*", ErrorMessage = "Vul een jaar in van vier cijfers, zoals 2025.", MatchTimeoutInMilliseconds = 1000)]
    public string? Jaar { get; set; }

    [ZonderBsn]
    [StringLength(Document.OmschrijvingMaxLength, ErrorMessage = "Maak de omschrijving korter: hoogstens {1} tekens.")]
    public string? Omschrijving { get; set; }

    public string? BronId { get; set; }

    /// <summary>The file that was chosen; null as long as none was.</summary>
    [CustomValidation(typeof(DocumentInvoer), nameof(ToetsBestand))]
    public byte[]? Bestand { get; private set; }

    public string? Bestandsnaam { get; private set; }

    /// <summary>Takes a chosen file. Its name is a fair first title.</summary>
    public void Kies(string naam, byte[] bestand)
    {
        (Bestand, Bestandsnaam) = (bestand, naam);
        if (string.IsNullOrWhiteSpace(Titel))
        {
            Titel = Path.GetFileNameWithoutExtension(naam).Replace('_', ' ').Replace('-', ' ').Trim();
        }
    }

    /// <summary>What is meant; only of what was found valid.</summary>
    public Documentgegevens Maak() => new(Titel!, Soort!.Value, int.Parse(Jaar!, System.Globalization.CultureInfo.InvariantCulture), Omschrijving, BronId);

    /// <summary>Said together with what else is wrong; of a document that stands there already the file stays.</summary>
    public static ValidationResult? ToetsBestand(byte[]? bestand, ValidationContext context) =>
        ((DocumentInvoer)context.ObjectInstance).Oud is null && Pdfbestand.Bezwaar(bestand) is { } bezwaar ? new(bezwaar, [context.MemberName!]) : ValidationResult.Success;

    public static DocumentInvoer Van(Documentbeheer document) => new()
    {
        Oud = document,
        Titel = document.Gegevens.Titel,
        Soort = document.Gegevens.Soort,
        Jaar = $"{document.Gegevens.Jaar}",
        Omschrijving = document.Gegevens.Omschrijving,
        BronId = document.Gegevens.BronId,
    };
}

/// <summary>Why a document is taken off the public pages.</summary>
public sealed class Intrekinvoer(Documentbeheer document)
{
    public Documentbeheer Document => document;

    [ZonderBsn]
    [Required(ErrorMessage = "Schrijf op waarom het document wordt ingetrokken.")]
    [StringLength(Data.Documenten.Document.RedenMaxLength, ErrorMessage = "Maak de reden korter: hoogstens {1} tekens.")]
    public string? Reden { get; set; }
}
