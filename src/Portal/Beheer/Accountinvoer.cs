using System.ComponentModel.DataAnnotations;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Beheer;

/// <summary>An account as a beheerder fills it in.</summary>
public sealed class Accountinvoer : IValidatableObject
{
    private const string OnleesbareSleutel = "Plak de hele aanmeldsleutel, met het streepje | erin.";

    /// <summary>How it stood when the form was opened; null for an invitation.</summary>
    public Accountregel? Oud { get; init; }

    [Required(ErrorMessage = "Plak de aanmeldsleutel.")]
    [RegularExpression(@"\s*[^\s|]+\|.+", ErrorMessage = OnleesbareSleutel, MatchTimeoutInMilliseconds = 1000)]
    public string? Sleutel { get; set; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul de functie in.")]
    [StringLength(Gebruiker.FunctieMaxLength, ErrorMessage = "Maak de functie korter: hoogstens {1} tekens.")]
    public string? Functie { get; set; }

    [Required(ErrorMessage = "Kies een rol.")]
    public Rol? Rol { get; set; }

    public int? GemeenteId { get; set; }

    public static Accountinvoer Van(Accountregel account) => new() { Oud = account, Sleutel = account.Sleutel, Functie = account.Functie, Rol = account.Rol, GemeenteId = account.GemeenteId };

    /// <summary>What is meant; only of what was found valid. The gemeente counts for a contactpersoon alone.</summary>
    public Accountgegevens Maak() => new(Functie, new(Rol!.Value, Rol is Data.Toegang.Rol.Contactpersoon ? GemeenteId : null));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Aanmeldsleutel.Lees(Sleutel) is null)
        {
            yield return new(OnleesbareSleutel, [nameof(Sleutel)]);
        }

        if (Rol is Data.Toegang.Rol.Contactpersoon && GemeenteId is null)
        {
            yield return new("Kies de gemeente van de contactpersoon.", [nameof(GemeenteId)]);
        }
    }
}

/// <summary>Why an account is shut out, or let in again.</summary>
public sealed class Blokkeerinvoer(Accountregel account)
{
    public Accountregel Account => account;

    [ZonderBsn]
    [Required(ErrorMessage = "Schrijf op waarom.")]
    [StringLength(Gebruiker.RedenMaxLength, ErrorMessage = "Maak de reden korter: hoogstens {1} tekens.")]
    public string? Reden { get; set; }
}
