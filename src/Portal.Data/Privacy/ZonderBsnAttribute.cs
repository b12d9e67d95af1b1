using System.ComponentModel.DataAnnotations;

namespace Portal.Data.Privacy;

/// <summary>A text that holds no BSN. What only warns is left to the form, which asks for a confirmation.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ZonderBsnAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Persoonsgegevens.Weigering(value as string) is { } waarom
            ? new(waarom, validationContext.MemberName is { } veld ? [veld] : null)
            : ValidationResult.Success;
}
