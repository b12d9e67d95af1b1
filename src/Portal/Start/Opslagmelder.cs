using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;
using Portal.Data.Opslag;

namespace Portal.Start;

/// <summary>Says on each open screen that the storage fails, and takes it away when it works again. What was typed stays as it is.</summary>
internal sealed class Opslagmelder(Opslagtoestand toestand, IJSRuntime js) : CircuitHandler
{
    private bool luistert;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (!luistert)
        {
            luistert = true;
            toestand.Gewijzigd += Meld;
        }

        if (toestand.Stand is not Opslagstand.Goed and var stand)
        {
            Meld(stand);
        }

        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => StopAsync();

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => StopAsync();

    private Task StopAsync()
    {
        luistert = false;
        toestand.Gewijzigd -= Meld;
        return Task.CompletedTask;
    }

    private void Meld(Opslagstand stand) => _ = MeldAsync(stand);

    private async Task MeldAsync(Opslagstand stand)
    {
        await Task.Yield(); // who found out does not wait for all screens
        try
        {
            await js.InvokeVoidAsync("opslag", stand is Opslagstand.Goed ? null : stand.Kop()); // werk.js
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // the browser is gone, or the page leaves
        }
    }
}
