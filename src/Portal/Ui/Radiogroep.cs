using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Ui;

/// <summary>What keeps <see cref="Radios{T}"/> together; says in Dutch that what came in is no choice at all.</summary>
public sealed class Radiogroep<T> : InputRadioGroup<T>
{
    /// <inheritdoc/>
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var isGelukt = base.TryParseValueFromString(value, out result, out validationErrorMessage);
        validationErrorMessage = isGelukt ? null : "Maak een keuze.";
        return isGelukt;
    }
}
