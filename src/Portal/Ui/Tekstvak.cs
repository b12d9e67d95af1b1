using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Portal.Data.Cijfers;

namespace Portal.Ui;

/// <summary>
/// A longer text in a <see cref="Veld"/>, with how many characters are left. Raises its value at every key, so that a draft can be kept.
/// The count is in sight all the time, and said aloud only when it begins to matter.
/// </summary>
public sealed class Tekstvak : InputTextArea
{
    private string? tellerid;

    /// <summary>How many characters the text may have: the limit of the entity.</summary>
    [Parameter]
    public int? Maxlength { get; set; }

    [Parameter]
    public int Rows { get; set; } = 7;

    [Parameter]
    public string? Class { get; set; }

    [CascadingParameter]
    private Veld? Veld { get; set; }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        tellerid = Maxlength is null ? null : $"{Veld?.Id ?? NameAttributeValue}-teller";
        AdditionalAttributes = Ui.Veld.Attributen(Veld, AdditionalAttributes, $"invoer {Class}".TrimEnd(), tellerid);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "textarea");
        builder.AddMultipleAttributes(1, AdditionalAttributes);
        builder.AddAttribute(2, "name", NameAttributeValue is { Length: > 0 } naam ? naam : null);
        builder.AddAttribute(3, "class", CssClass);
        builder.AddAttribute(4, "rows", Rows);
        builder.AddAttribute(5, "maxlength", Maxlength);
        builder.AddAttribute(6, "value", CurrentValueAsString);
        builder.AddAttribute(7, "oninput", EventCallback.Factory.CreateBinder<string?>(this, tekst => CurrentValueAsString = tekst, CurrentValueAsString));
        builder.SetUpdatesAttributeName("value");
        builder.AddElementReferenceCapture(8, element => Element = element);
        builder.CloseElement();
        if (Maxlength is { } max)
        {
            builder.OpenElement(9, "p");
            builder.AddAttribute(10, "class", "klein zacht");
            builder.AddAttribute(11, "id", tellerid);
            builder.AddContent(12, Over(max - (CurrentValueAsString?.Length ?? 0)));
            builder.CloseElement();
            builder.OpenElement(13, "p"); // always there: what comes into a page together with its text is often not read aloud
            builder.AddAttribute(14, "class", "vh");
            builder.AddAttribute(15, "role", "status");
            builder.AddContent(16, Hardop(max - (CurrentValueAsString?.Length ?? 0), max));
            builder.CloseElement();
        }
    }

    /// <summary>Said three times, not at each key: at the last tenth, at the last twentieth, and when it is full.</summary>
    private static string? Hardop(int over, int max) => over switch
    {
        <= 0 => Over(over),
        _ when over <= max / 20 => $"Nog hoogstens {Notatie.Schrijf(max / 20, Eenheid.Aantal)} tekens over",
        _ when over <= max / 10 => $"Nog hoogstens {Notatie.Schrijf(max / 10, Eenheid.Aantal)} tekens over",
        _ => null,
    };

    private static string Over(int aantal) => aantal switch
    {
        1 => "Nog 1 teken over",
        >= 0 => $"Nog {Notatie.Schrijf(aantal, Eenheid.Aantal)} tekens over",
        -1 => "1 teken te veel",
        _ => $"{Notatie.Schrijf(-aantal, Eenheid.Aantal)} tekens te veel",
    };
}
