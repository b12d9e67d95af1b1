using System.ComponentModel.DataAnnotations;
using Portal.Data.Casussen;
using Portal.Data.Privacy;

namespace Portal.Casussen;

/// <summary>What a contactpersoon fills in to answer a proposal to close a casus.</summary>
public sealed class Afsluitreactieinvoer : IValidatableObject
{
    [Required(ErrorMessage = "Kies akkoord of bezwaar")]
    public Afsluitreactie? Reactie { get; set; }

    [MaxLength(Afsluitvoorstel.ToelichtingMaxLength, ErrorMessage = "Maak uw toelichting korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Toelichting { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Reactie is Afsluitreactie.Bezwaar && string.IsNullOrWhiteSpace(Toelichting))
        {
            yield return new("Schrijf op waarom u bezwaar heeft", [nameof(Toelichting)]);
        }
    }
}
