using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Portal.Ui;

/// <summary>Stands in an <see cref="EditForm"/>, before the fields. Shows messages of every validator, and those added by code.</summary>
public sealed partial class Foutoverzicht
{
    private ElementReference kader;
    private IJSObjectReference? script;
    private bool isIngediend;
    private bool isZichtbaar;
    private bool moetFocus;

    /// <summary>What did not happen: "Uw vraag is nog niet verstuurd".</summary>
    [Parameter]
    public string Titel { get; set; } = "Dat kan nog niet";

    [CascadingParameter]
    private EditContext Formulier { get; set; } = null!;

    private string Kopid { get; } = $"fouten-{Guid.NewGuid():N}"[..15];

    /// <summary>With a base element a bare "#id" would lead to the home page.</summary>
    private string Hier => new Uri(Navigatie.Uri).PathAndQuery;

    /// <summary>Each message with the id of its field, in the order of the screen; then those that belong to no field.</summary>
    private IEnumerable<(string Fout, string? Id)> Fouten
    {
        get
        {
            var alle = Formulier.GetValidationMessages().ToList();
            foreach (var veld in Veld.Van(Formulier))
            {
                foreach (var fout in veld.Fouten)
                {
                    alle.Remove(fout);
                    yield return (fout, veld.Id);
                }
            }

            foreach (var fout in alle)
            {
                yield return (fout, null);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Formulier.OnValidationRequested -= Ingediend;
        Formulier.OnValidationStateChanged -= Beoordeeld;
        Formulier.OnFieldChanged -= Gewijzigd;
        if (script is not null)
        {
            try
            {
                await script.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // the page is gone, and the script with it
            }
        }
    }

    protected override void OnInitialized()
    {
        Formulier.OnValidationRequested += Ingediend;
        Formulier.OnValidationStateChanged += Beoordeeld;
        Formulier.OnFieldChanged += Gewijzigd;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isZichtbaar && moetFocus)
        {
            moetFocus = false;
            await kader.FocusAsync();
        }
    }

    private void Ingediend(object? formulier, ValidationRequestedEventArgs vraag) => isIngediend = moetFocus = true;

    /// <summary>A fault made while typing, not while sending, shows at its field only.</summary>
    private void Gewijzigd(object? formulier, FieldChangedEventArgs veld) => isIngediend = isZichtbaar;

    /// <summary>Looks a moment later: whether a key or a submit was behind this is told by an event that may still have to come.</summary>
    private void Beoordeeld(object? formulier, ValidationStateChangedEventArgs stand) => _ = InvokeAsync(async () =>
    {
        await Task.Yield();
        isZichtbaar = isIngediend && Formulier.GetValidationMessages().Any();
        StateHasChanged();
    });

    private async Task NaarAsync(string id)
    {
        script ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/veld.js"]}");
        await script.InvokeVoidAsync("naar", id);
    }
}
