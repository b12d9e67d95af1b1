using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Portal.Data.Plustaken;

namespace Portal.Bureau;

/// <summary>What the bureau types about the counts of one gemeente. Text, so that "12 personen" gets an answer instead of vanishing.</summary>
public sealed class TelInvoer : IValidatableObject
{
    private const string HeelGetal = "^[0-9]{1,5}$";
    private const string Uitleg = "Vul een heel getal in, zonder letters of punten. Niet bekend? Laat het veld leeg.";

    public int GemeenteId { get; init; }

    public string Gemeente { get; init; } = "";

    public string PlustaakCode { get; init; } = "";

    public string Plustaak { get; init; } = "";

    /// <summary>What was entered when the form was opened, or is since somebody else was a moment earlier; null when nothing was.</summary>
    public PlustaakTelling? Gezien { get; set; }

    /// <summary>Somebody else saved while this was being filled in.</summary>
    public bool Botst { get; private set; }

    [RegularExpression(HeelGetal, ErrorMessage = Uitleg, MatchTimeoutInMilliseconds = 1000)]
    public string? Actief { get; set; }

    [RegularExpression(HeelGetal, ErrorMessage = Uitleg, MatchTimeoutInMilliseconds = 1000)]
    public string? Instroom { get; set; }

    [Required(ErrorMessage = "Vul de peildatum in: de dag tot en met wanneer u hebt geteld.")]
    public DateOnly? Peildatum { get; set; }

    /// <summary>Goes on from what is entered now. What was typed stays.</summary>
    public void Volg(PlustaakTelling? nu) => (Gezien, Botst) = (nu, Botst || nu != Gezien);

    /// <summary>What the bureau means; only of what was found valid.</summary>
    public PlustaakTelling Maak() => new(GemeenteId, PlustaakCode, Getal(Actief), Getal(Instroom), Peildatum!.Value);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Getal(Instroom) > Getal(Actief) ? [new("Er zijn meer nieuwe dan actieve. Wie nieuw is, telt ook mee bij actief.", [nameof(Instroom)])] : [];

    private static int? Getal(string? tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : null;
}
