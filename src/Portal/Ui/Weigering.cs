using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;

namespace Portal.Ui;

/// <summary>
/// Puts a refusal of the domain among the messages of the form it stands in: at the field it names, else in the <see cref="Foutoverzicht"/> only.
/// Gone when the form is sent again, or when its field is changed. The field goes by the name of the property, on the model of the form.
/// </summary>
public sealed class Weigering : ComponentBase, IDisposable
{
    private ValidationMessageStore meldingen = null!;
    private DomeinregelException? getoond;

    /// <summary>Why the last attempt was refused; null when it was not.</summary>
    [Parameter, EditorRequired]
    public DomeinregelException? Regel { get; set; }

    [CascadingParameter]
    private EditContext Formulier { get; set; } = null!;

    public void Dispose()
    {
        Formulier.OnValidationRequested -= Ingediend;
        Formulier.OnFieldChanged -= Gewijzigd;
    }

    protected override void OnInitialized()
    {
        meldingen = new(Formulier);
        Formulier.OnValidationRequested += Ingediend;
        Formulier.OnFieldChanged += Gewijzigd;
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(Regel, getoond))
        {
            return;
        }

        getoond = Regel;
        meldingen.Clear();
        if (Regel is not null)
        {
            meldingen.Add(new FieldIdentifier(Formulier.Model, Regel.Veld ?? ""), Regel.Message);
        }

        Formulier.NotifyValidationStateChanged();
    }

    private void Ingediend(object? formulier, ValidationRequestedEventArgs vraag) => meldingen.Clear();

    private void Gewijzigd(object? formulier, FieldChangedEventArgs wijziging)
    {
        meldingen.Clear(wijziging.FieldIdentifier);
        Formulier.NotifyValidationStateChanged();
    }
}
