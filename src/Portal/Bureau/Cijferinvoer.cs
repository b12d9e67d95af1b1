using System.ComponentModel.DataAnnotations;
using Portal.Data.Cijfers;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>A figure as the bureau types it. Text, so that "twaalf" gets an answer instead of vanishing.</summary>
public sealed class Cijferinvoer
{
    [Required(ErrorMessage = "Kies een indicator.")]
    public string? IndicatorCode { get; set; }

    [Required(ErrorMessage = "Vul het jaar in.")]
    [RegularExpression("^[0-9]{4}$", ErrorMessage = "Vul het jaar in met vier cijfers.", MatchTimeoutInMilliseconds = 1000)]
    public string? Jaar { get; set; }

    /// <summary>Null: Drenthe as a whole.</summary>
    public int? GemeenteId { get; set; }

    [Required(ErrorMessage = "Vul de waarde in.")]
    [CustomValidation(typeof(Cijferinvoer), nameof(IsGetal))]
    public string? Waarde { get; set; }

    [Required(ErrorMessage = "Kies het stuk waar het cijfer in staat.")]
    public string? BronId { get; set; }

    [Required(ErrorMessage = "Schrijf onder welke kop het cijfer in het stuk staat.")]
    [StringLength(Bronfeit.SectieMaxLength, ErrorMessage = "Maak de kop korter: hoogstens {1} tekens.")]
    public string? Sectie { get; set; }

    public Zekerheid Zekerheid { get; set; }

    [ZonderBsn]
    [StringLength(Bronfeit.ToelichtingMaxLength, ErrorMessage = "Maak de toelichting korter: hoogstens {1} tekens.")]
    public string? Toelichting { get; set; }

    [ZonderBsn]
    [StringLength(Kengetal.RedenMaxLength, ErrorMessage = "Maak de reden korter: hoogstens {1} tekens.")]
    public string? Reden { get; set; }

    /// <summary>Key of the figure this is about; null as long as that is not clear.</summary>
    public string? Id => IndicatorCode is { Length: > 0 } && int.TryParse(Jaar, out var jaar) ? Kengetal.IdVan(IndicatorCode, jaar, GemeenteId, null, null) : null;

    /// <summary>What is meant; only of what was found valid.</summary>
    /// <param name="verwacht">What stands there, as far as it was on screen.</param>
    public Kengetalinvoer Maak(Kengetal? verwacht) => new(
        IndicatorCode!, int.Parse(Jaar!, System.Globalization.CultureInfo.InvariantCulture), GemeenteId, null, null, Kengetalimport.LeesGetal(Waarde)!.Value, BronId!, Sectie!, Zekerheid,
        null, Toelichting, verwacht?.Waarde, Reden);

    public static ValidationResult? IsGetal(string? waarde, ValidationContext veld) =>
        waarde is null || Kengetalimport.LeesGetal(waarde) is not null ? null : new("Schrijf een getal als 12 of 4,99. Gebruik geen punten.", [veld.MemberName!]);
}
