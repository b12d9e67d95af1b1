using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Portal.Data.Jaarplannen;
using Portal.Data.Privacy;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>What the bureau types to report about an action.</summary>
/// <param name="regel">The action as it was on screen when the form opened.</param>
public sealed class Voortgangsinvoer(Planregel regel) : IValidatableObject
{
    public Planregel Regel => regel;

    public Actiestatus? Status { get; set; } = regel.Status;

    [RegularExpression("^(100|[0-9]{1,2})$", ErrorMessage = "Vul een heel getal in van 0 tot en met 100, of laat het leeg", MatchTimeoutInMilliseconds = 1000)]
    public string? Percentage { get; set; } = regel.Laatste?.Percentage?.ToString(CultureInfo.InvariantCulture);

    [MaxLength(Voortgang.ToelichtingMaxLength, ErrorMessage = "Maak de toelichting korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Toelichting { get; set; }

    [MaxLength(Voortgang.BewijsMaxLength, ErrorMessage = "Maak het bewijs korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Bewijs { get; set; }

    /// <summary>Only asked where the text of the plan is frozen; in a concept it is text.</summary>
    [MaxLength(Jaarplanregel.EigenaarMaxLength, ErrorMessage = "Maak de eigenaar korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Eigenaar { get; set; } = regel.Eigenaar;

    /// <summary>As <see cref="Kwartalen.Lees"/> reads it; empty for none.</summary>
    public string? Planning { get; set; } = regel.Planning?.ToString();

    /// <summary>What in the texts may point at a person.</summary>
    public Privacytoets Privacy { get; } = new();

    public IReadOnlyList<string> Teksten => [Toelichting ?? "", Bewijs ?? ""];

    /// <summary>Only after validation.</summary>
    public Voortgangsmelding Melding => new(
        Status, IsPercentageVanVroeger ? null : int.TryParse(Percentage, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : null, Toelichting, Bewijs,
        regel.IsVrij || Eigenaar?.Trim() == regel.InPlan.Eigenaar ? null : Eigenaar,
        regel.IsVrij || Kwartalen.Lees(Planning) == regel.InPlan.Planning ? null : Kwartalen.Lees(Planning), Privacy.IsBevestigd);

    /// <summary>Who only puts the status on "afgerond" does not mean that it is still half done.</summary>
    private bool IsPercentageVanVroeger =>
        Status is Actiestatus.Afgerond && Status != regel.Status && Percentage == regel.Laatste?.Percentage?.ToString(CultureInfo.InvariantCulture);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Status is Actiestatus.Vertraagd or Actiestatus.Vervallen && Status != regel.Status && string.IsNullOrWhiteSpace(Toelichting))
        {
            yield return new($"Leg uit waarom deze actie {Status.Value.Tekst()} is", [nameof(Toelichting)]);
        }

        if (Status is null && (!string.IsNullOrEmpty(Percentage) || !string.IsNullOrWhiteSpace(Toelichting) || regel.IsVrij))
        {
            yield return new("Kies een status", [nameof(Status)]);
        }
    }
}

/// <summary>What the bureau types about the text of an action in a concept.</summary>
public sealed class Regelinvoer
{
    [Required(ErrorMessage = "Vul de tekst van de actie in")]
    [MaxLength(Jaarplanregel.TitelMaxLength, ErrorMessage = "Maak de tekst korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Titel { get; set; }

    [MaxLength(Jaarplanregel.EigenaarMaxLength, ErrorMessage = "Maak de eigenaar korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Eigenaar { get; set; }

    /// <summary>As <see cref="Kwartalen.Lees"/> reads it; empty for none.</summary>
    public string? Planning { get; set; }

    /// <summary>For a new line only.</summary>
    public Guid ThemaId { get; set; }

    /// <summary>For a new line only.</summary>
    public Actiesoort Soort { get; set; }

    /// <summary>Only after validation.</summary>
    public Regeltekst Tekst => new(Titel!, Eigenaar, Kwartalen.Lees(Planning));

    public static Regelinvoer Van(Regeltekst tekst) => new() { Titel = tekst.Titel, Eigenaar = tekst.Eigenaar, Planning = tekst.Planning?.ToString() };
}

/// <summary>What the bureau changes of several actions at once; what stays empty stays as it is.</summary>
public sealed class Bulkinvoer
{
    public Actiestatus? Status { get; set; }

    [MaxLength(Jaarplanregel.EigenaarMaxLength, ErrorMessage = "Maak de eigenaar korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Eigenaar { get; set; }

    /// <summary>As <see cref="Kwartalen.Lees"/> reads it; empty: leave it.</summary>
    public string? Planning { get; set; }

    [MaxLength(Voortgang.ToelichtingMaxLength, ErrorMessage = "Maak de toelichting korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Toelichting { get; set; }

    /// <summary>What in the explanation may point at a person.</summary>
    public Privacytoets Privacy { get; } = new();

    /// <summary>Only after validation.</summary>
    public Bulkwijziging Wijziging => new(
        Status, string.IsNullOrWhiteSpace(Eigenaar) ? null : Eigenaar, Kwartalen.Lees(Planning), string.IsNullOrWhiteSpace(Toelichting) ? null : Toelichting, Privacy.IsBevestigd);
}

/// <summary>Choices that several forms of a plan share.</summary>
internal static class Plankeuzes
{
    public static IReadOnlyList<Optie<string?>> Planningen { get; } = [.. Kwartalen.Alle.Select(k => new Optie<string?>(k.ToString(), k.Tekst()))];

    public static IReadOnlyList<Optie<Actiestatus?>> Statussen { get; } = [.. Enum.GetValues<Actiestatus>().Select(s => new Optie<Actiestatus?>(s, s.Tekst()))];
}
