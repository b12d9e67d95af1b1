using System.ComponentModel.DataAnnotations;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>One post as it is typed. Text, so that "twaalf" gets an answer instead of vanishing.</summary>
public sealed class KwartaalInvoer(Perioderegel regel) : IValidatableObject
{
    public Perioderegel Regel => regel;

    public string? Realisatie { get; set; } = Tekst(regel.Realisatie);

    public string? Prognose { get; set; } = Tekst(regel.Prognose);

    [ZonderBsn]
    [StringLength(Periodecijfer.ToelichtingMaxLength, ErrorMessage = "Maak de toelichting korter: hoogstens {1} tekens")]
    public string? Toelichting { get; set; } = regel.Toelichting;

    /// <summary>What is meant; only of what was found valid.</summary>
    public Periodeinvoer Maak() => new(regel.Code, Bedrag(Realisatie), Bedrag(Prognose), string.IsNullOrWhiteSpace(Toelichting) ? null : Toelichting);

    /// <summary>Whether something differs from what was kept.</summary>
    public bool IsGewijzigd => Realisatie != Tekst(regel.Realisatie) || Prognose != Tekst(regel.Prognose) || (Toelichting ?? "") != (regel.Toelichting ?? "");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsBedrag(Realisatie))
        {
            yield return new($"Realisatie van {regel.Omschrijving}: dit is geen bedrag. {Bedragnotatie.Uitleg}", [nameof(Realisatie)]);
        }

        if (!IsBedrag(Prognose))
        {
            yield return new($"Prognose van {regel.Omschrijving}: dit is geen bedrag. {Bedragnotatie.Uitleg}", [nameof(Prognose)]);
        }
    }

    private static bool IsBedrag(string? tekst) => string.IsNullOrWhiteSpace(tekst) || Bedragnotatie.TryLees(tekst, out _);

    private static decimal? Bedrag(string? tekst) => Bedragnotatie.TryLees(tekst, out var bedrag) ? bedrag : null;

    private static string Tekst(decimal? bedrag) => bedrag?.ToString("0.##", Notatie.Nederlands) ?? "";
}
