using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>How many circuits are connected, of everybody and of each user.</summary>
public sealed class Circuittelling(Grenzen grenzen)
{
    private readonly Lock slot = new();
    private readonly Dictionary<string, int> perGebruiker = [];
    private int totaal;

    public bool IsVol
    {
        get
        {
            lock (slot)
            {
                return totaal >= grenzen.Circuits;
            }
        }
    }

    public bool Heeft(string gebruiker)
    {
        lock (slot)
        {
            return perGebruiker.ContainsKey(gebruiker);
        }
    }

    public bool HeeftPlaats(string gebruiker)
    {
        lock (slot)
        {
            return perGebruiker.GetValueOrDefault(gebruiker) < grenzen.CircuitsPerGebruiker && totaal < grenzen.Circuits;
        }
    }

    /// <summary>Takes a place; false when the user has all of his, or nobody can have one.</summary>
    public bool Neem(string gebruiker)
    {
        lock (slot)
        {
            if (!HeeftPlaats(gebruiker))
            {
                return false;
            }

            perGebruiker[gebruiker] = perGebruiker.GetValueOrDefault(gebruiker) + 1;
            totaal++;
            return true;
        }
    }

    public void Geef(string gebruiker)
    {
        lock (slot)
        {
            totaal--;
            if (--perGebruiker[gebruiker] == 0)
            {
                perGebruiker.Remove(gebruiker);
            }
        }
    }
}

/// <summary>
/// Lets a circuit in when there is a place for it, and has its screen fetched anew as soon as its session ends: what stood on it is then gone,
/// in every tab.
/// </summary>
internal sealed class Circuitgrens(Circuittelling telling, Sessies sessies, AuthenticationStateProvider aanmelding, IJSRuntime js) : CircuitHandler
{
    private string? plaats;
    private string? sleutel;

    /// <exception cref="InvalidOperationException">No place: of two at the same moment the second, that <see cref="Gebeurtenisgrens"/> still let through.</exception>
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var wie = (await aanmelding.GetAuthenticationStateAsync()).User;
        var gebruiker = Verkeersgrens.Gebruiker(wie);
        if (plaats is null && (gebruiker is null || !telling.Neem(gebruiker)))
        {
            throw new InvalidOperationException("No place for another circuit.");
        }

        if (plaats is null)
        {
            (plaats, sleutel) = (gebruiker, wie.FindFirst(PortalClaims.Sessie)?.Value);
            sessies.Gewijzigd += Kijk;
            aanmelding.AuthenticationStateChanged += Kijk; // nobody told: Herbevestiging found out
        }
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => GeefTerug();

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => GeefTerug();

    private Task GeefTerug()
    {
        if (Interlocked.Exchange(ref plaats, null) is { } gebruiker)
        {
            sessies.Gewijzigd -= Kijk;
            aanmelding.AuthenticationStateChanged -= Kijk;
            telling.Geef(gebruiker);
        }

        return Task.CompletedTask;
    }

    private void Kijk(Task<AuthenticationState> aanmelding) => Kijk();

    private void Kijk() => _ = SluitAlsVoorbijAsync();

    private async Task SluitAlsVoorbijAsync()
    {
        try
        {
            if (sleutel is not null && await sessies.GetToegangAsync(sleutel, CancellationToken.None) == GebruikerToegang.Geen)
            {
                await js.InvokeVoidAsync("sessieVoorbij"); // werk.js
            }
        }
        catch (OpslagException)
        {
            // nobody can tell now; Herbevestiging asks again
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // the browser is gone, and with it the screen
        }
    }
}
