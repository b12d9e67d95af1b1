using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Ui;

/// <summary>A day, in a <see cref="Veld"/>.</summary>
public sealed class Datum : InputDate<DateOnly?>
{
    public Datum() => ParsingErrorMessage = "Vul een datum in die bestaat.";

    [Parameter]
    public string? Class { get; set; }

    [CascadingParameter]
    private Veld? Veld { get; set; }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        AdditionalAttributes = Ui.Veld.Attributen(Veld, AdditionalAttributes, $"invoer smal {Class}".TrimEnd());
    }
}
