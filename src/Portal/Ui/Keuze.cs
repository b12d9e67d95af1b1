using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Ui;

/// <summary>One of a list that drops down, in a <see cref="Veld"/>. Takes <see cref="Opties"/>, or option elements as its content.</summary>
public sealed class Keuze<T> : InputSelect<T>
{
    [Parameter]
    public IReadOnlyList<Optie<T>>? Opties { get; set; }

    /// <summary>The first option, for who has not chosen yet: "Kies een gemeente". Null: there is always a choice.</summary>
    [Parameter]
    public string? Leeg { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [CascadingParameter]
    private Veld? Veld { get; set; }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        AdditionalAttributes = Ui.Veld.Attributen(Veld, AdditionalAttributes, $"invoer {Class}".TrimEnd());
        if (Opties is not null)
        {
            ChildContent = ToonOpties;
        }
    }

    /// <inheritdoc/>
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var isGelukt = base.TryParseValueFromString(value, out result, out validationErrorMessage) && IsErBij(result);
        validationErrorMessage = isGelukt ? null : "Maak een keuze.";
        return isGelukt;
    }

    /// <summary>A browser that was tampered with can send what is not on the list: a number for a word, another gemeente.</summary>
    private bool IsErBij(T? gekozen) => gekozen is null or string { Length: 0 } || (Opties?.Any(o => EqualityComparer<T>.Default.Equals(o.Waarde, gekozen)) ?? (gekozen is not Enum woord || Enum.IsDefined(woord.GetType(), woord)));

    private void ToonOpties(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        if (Leeg is not null)
        {
            builder.OpenElement(0, "option");
            builder.AddAttribute(1, "value", "");
            builder.AddContent(2, Leeg);
            builder.CloseElement();
        }

        foreach (var optie in Opties!)
        {
            builder.OpenElement(3, "option");
            builder.AddAttribute(4, "value", FormatValueAsString(optie.Waarde));
            builder.AddContent(5, optie.Tekst);
            builder.CloseElement();
        }
    }
}
