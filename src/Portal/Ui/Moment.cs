using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Ui;

/// <summary>A day and a time on the clock of Drenthe, in a <see cref="Veld"/>.</summary>
public sealed class Moment : InputDate<DateTime?>
{
    public Moment()
    {
        Type = InputDateType.DateTimeLocal;
        ParsingErrorMessage = "Vul een dag en een tijd in die bestaan.";
    }

    [CascadingParameter]
    private Veld? Veld { get; set; }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        AdditionalAttributes = Ui.Veld.Attributen(Veld, AdditionalAttributes, "invoer smal");
    }
}
