using Microsoft.AspNetCore.Components;
using Portal.Data;

namespace Portal.Ui;

/// <summary>
/// Calls back when rows of these types change for this gemeente, a moment after the commit: an open screen then loads its data again,
/// under the access of who looks. Several changes in that moment are one call. Shows nothing.
/// </summary>
public sealed class LuisterNaar(Omroep omroep, ILogger<LuisterNaar> log) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Bundeling = TimeSpan.FromMilliseconds(200);

    private IDisposable? abonnement;
    private int wacht;

    /// <summary>Names of the entity types that concern the screen.</summary>
    [Parameter, EditorRequired]
    public string[] Soorten { get; set; } = [];

    /// <summary>Null: every gemeente.</summary>
    [Parameter]
    public int? GemeenteId { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnWijziging { get; set; }

    public void Dispose() => abonnement?.Dispose();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            abonnement = omroep.Luister(Hoor);
        }
    }

    private void Hoor(Wijziging wijziging)
    {
        if ((GemeenteId is null || wijziging.GemeenteId == GemeenteId) && Soorten.Contains(wijziging.Soort.Name) && Interlocked.Exchange(ref wacht, 1) == 0)
        {
            _ = RoepAsync();
        }
    }

    private async Task RoepAsync()
    {
        await Task.Delay(Bundeling).ConfigureAwait(false);
        Volatile.Write(ref wacht, 0);
        try
        {
            await InvokeAsync(OnWijziging.InvokeAsync);
        }
        catch (ObjectDisposedException)
        {
            abonnement?.Dispose(); // the screen closed in the meantime
        }
        catch (Exception fout)
        {
            log.LogError(fout, "Een open scherm kon zich niet verversen");
        }
    }
}
