using System.ComponentModel.DataAnnotations;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>One post as it is typed, beside what is kept. Text, so that "twaalf" gets an answer instead of vanishing.</summary>
public sealed class KwartaalInvoer(Perioderegel regel) : IValidatableObject
{
    /// <summary>What is kept now, as far as this screen knows.</summary>
    public Perioderegel Regel => regel;

    /// <summary>Someone else kept something different for this post while this was being typed: both are shown, and the user chooses.</summary>
    public bool Botst { get; private set; }

    public string? Realisatie { get; set; } = Tekst(regel.Realisatie);

    public string? Prognose { get; set; } = Tekst(regel.Prognose);

    [ZonderBsn]
    [StringLength(Periodecijfer.ToelichtingMaxLength, ErrorMessage = "Maak de toelichting korter: hoogstens {1} tekens")]
    public string? Toelichting { get; set; } = regel.Toelichting;

    /// <summary>What is meant; only of what was found valid.</summary>
    public Periodeinvoer Maak() => new(regel.Code, Bedrag(Realisatie), Bedrag(Prognose), string.IsNullOrWhiteSpace(Toelichting) ? null : Toelichting);

    /// <summary>Goes on from what is kept by now. What was not touched follows; what was typed stays, also where someone else was first.</summary>
    public void Volg(Perioderegel nieuw)
    {
        var (getypt, anders) = (IsGewijzigd, !ZegtHetzelfde(nieuw));
        regel = nieuw;
        Botst = getypt && (Botst || anders) && IsGewijzigd;
        if (!getypt || !IsGewijzigd)
        {
            NeemBewaarde();
        }
    }

    /// <summary>Gives up what was typed for what is kept.</summary>
    public void NeemBewaarde() => (Realisatie, Prognose, Toelichting, Botst) = (Tekst(regel.Realisatie), Tekst(regel.Prognose), regel.Toelichting, false);

    /// <summary>Whether something differs from what was kept.</summary>
    public bool IsGewijzigd => IsAnders(Realisatie, regel.Realisatie) || IsAnders(Prognose, regel.Prognose) || (Toelichting ?? "").Trim() != (regel.Toelichting ?? "");

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

    private bool ZegtHetzelfde(Perioderegel ander) => (regel.Realisatie, regel.Prognose, regel.Toelichting) == (ander.Realisatie, ander.Prognose, ander.Toelichting);

    private static bool IsAnders(string? tekst, decimal? bewaard) => !IsBedrag(tekst) || Bedrag(tekst) != bewaard;

    private static bool IsBedrag(string? tekst) => string.IsNullOrWhiteSpace(tekst) || Bedragnotatie.TryLees(tekst, out _);

    private static decimal? Bedrag(string? tekst) => Bedragnotatie.TryLees(tekst, out var bedrag) ? bedrag : null;

    private static string Tekst(decimal? bedrag) => bedrag?.ToString("0.##", Notatie.Nederlands) ?? "";
}
