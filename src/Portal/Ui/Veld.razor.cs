using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Portal.Ui;

/// <summary>Ties label, hint, error and input of one field together.</summary>
public sealed partial class Veld : IDisposable
{
    private bool isGroep;
    private FieldIdentifier? veld;

    /// <summary>The property this field fills in; null outside an <see cref="EditForm"/>.</summary>
    [Parameter]
    public Expression<Func<object?>>? Voor { get; set; }

    [Parameter]
    public string? Label { get; set; }

    /// <summary>What to fill in, said before the field: an example, or what not to type.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>A hint with a link in it.</summary>
    [Parameter]
    public RenderFragment? HintInhoud { get; set; }

    /// <summary>Says that the field may stay empty.</summary>
    [Parameter]
    public bool Optioneel { get; set; }

    /// <summary>The id of the input.</summary>
    [Parameter]
    public string Id { get; set; } = $"veld-{Guid.NewGuid():N}"[..13];

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    private EditContext? Formulier { get; set; }

    /// <summary>What is wrong with it now, in Dutch.</summary>
    internal IEnumerable<string> Fouten => veld is { } v && Formulier is not null ? Formulier.GetValidationMessages(v) : [];

    private bool IsMis => Fouten.Any();

    private bool HeeftHint => Hint is not null || HintInhoud is not null;

    private string Hintid => $"{Id}-hint";

    private string Foutid => $"{Id}-fout";

    private string Klasse => IsMis ? "veld mis" : "veld";

    /// <summary>The fields of a form, in the order of the screen.</summary>
    internal static List<Veld> Van(EditContext formulier)
    {
        if (formulier.Properties.TryGetValue(typeof(Veld), out var velden))
        {
            return (List<Veld>)velden;
        }

        List<Veld> nieuw = [];
        formulier.Properties[typeof(Veld)] = nieuw;
        return nieuw;
    }

    /// <summary>The ids for aria-describedby: hint, error and what the input adds; null when there are none.</summary>
    internal string? BeschrevenDoor(string? ook = null) =>
        string.Join(' ', new[] { HeeftHint ? Hintid : null, IsMis ? Foutid : null, ook }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The input inside is several: a label can't name those, a legend can.</summary>
    internal void WordGroep()
    {
        if (!isGroep)
        {
            isGroep = true;
            StateHasChanged();
        }
    }

    /// <summary>The attributes of an input in a field. What the page gave stays, but the id is the one the label points at.</summary>
    internal static IReadOnlyDictionary<string, object> Attributen(Veld? veld, IReadOnlyDictionary<string, object>? gegeven, string klasse, string? ook = null)
    {
        Dictionary<string, object> attributen = gegeven is null ? [] : new(gegeven);
        attributen["class"] = klasse;
        attributen.Remove("aria-describedby");
        if ((veld is null ? ook : veld.BeschrevenDoor(ook)) is { } ids)
        {
            attributen["aria-describedby"] = ids;
        }

        if (veld is not null)
        {
            attributen["id"] = veld.Id;
        }

        return attributen;
    }

    public void Dispose()
    {
        if (Formulier is not null)
        {
            Formulier.OnValidationStateChanged -= Ververs;
            Van(Formulier).Remove(this);
        }
    }

    protected override void OnInitialized()
    {
        veld = Voor is null ? null : FieldIdentifier.Create(Voor);
        if (Formulier is not null)
        {
            Formulier.OnValidationStateChanged += Ververs;
            Van(Formulier).Add(this);
        }
    }

    private void Ververs(object? formulier, ValidationStateChangedEventArgs stand) => StateHasChanged();
}
