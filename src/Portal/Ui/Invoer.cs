using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Ui;

/// <summary>One line of text in a <see cref="Veld"/>.</summary>
public sealed class Invoer : InputText
{
    /// <summary>"smal" for what is short.</summary>
    [Parameter]
    public string? Class { get; set; }

    [CascadingParameter]
    private Veld? Veld { get; set; }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        AdditionalAttributes = Ui.Veld.Attributen(Veld, AdditionalAttributes, $"invoer {Class}".TrimEnd());
    }
}
