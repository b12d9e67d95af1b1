using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Ui;

/// <summary>
/// A file to choose, in a <see cref="Veld"/> or by itself. It can be used once the browser listens to it: what is chosen before that would be
/// gone, and no script can choose it again.
/// </summary>
public sealed class Bestandsvak : InputFile
{
    private bool luistert;

    [CascadingParameter]
    private Veld? Veld { get; set; }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        AdditionalAttributes = Ui.Veld.Attributen(Veld, AdditionalAttributes?.AsReadOnly(), "invoer").ToDictionary();
        AdditionalAttributes["disabled"] = !luistert;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender)
        {
            luistert = true;
            AdditionalAttributes!["disabled"] = false;
            StateHasChanged();
        }
    }
}
