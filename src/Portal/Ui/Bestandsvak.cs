using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Ui;

/// <summary>A file to choose, in a <see cref="Veld"/>.</summary>
public sealed class Bestandsvak : InputFile
{
    [CascadingParameter]
    private Veld? Veld { get; set; }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        AdditionalAttributes = Ui.Veld.Attributen(Veld, AdditionalAttributes?.AsReadOnly(), "invoer")?.ToDictionary();
    }
}
