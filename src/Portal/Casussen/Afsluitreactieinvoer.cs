using System.ComponentModel.DataAnnotations;
using Portal.Data.Casussen;
using Portal.Data.Privacy;

namespace Portal.Casussen;

/// <summary>What a contactpersoon fills in to answer a proposal to close a casus.</summary>
public sealed class Afsluitreactieinvoer : IValidatableObject
{
    [Required(ErrorMessage = "Kies akkoord of bezwaar")]
    public Afsluitreactie? Reactie { get; set; }

    [MaxLength(Afsluitvoorstel.ToelichtingMaxLength, ErrorMessage = "Gebruik hoogstens 500 tekens")]
    [ZonderBsn]
    public string? Toelichting
    {
        get;
        set => (field, IsBevestigd) = (value, IsBevestigd && field == value);
    }

    /// <summary>The text looks as if it names someone, and the writer says that it does not. Another text asks again.</summary>
    public bool IsBevestigd { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Reactie is Afsluitreactie.Bezwaar && string.IsNullOrWhiteSpace(Toelichting))
        {
            yield return new("Schrijf op waarom u bezwaar heeft", [nameof(Toelichting)]);
        }

        if (Privacywaarschuwing.Van(Toelichting, IsBevestigd) is { } waarschuwing)
        {
            yield return new(waarschuwing, [nameof(Toelichting)]);
        }
    }
}
