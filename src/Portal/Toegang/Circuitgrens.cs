using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>How many circuits and connections there are, of everybody and of each user.</summary>
/// <remarks>
/// Who worked in a tab and lost it (a browser that crashed, a network that went away, a page fetched anew whose farewell did not arrive) left
/// a circuit that waits two minutes for him, in a place that all users share. He can lose all of his tabs twice in that time and still go on;
/// who loses more waits until the first is given up, and does not push out those of others. A connection that broke is noticed after half a
/// minute: its user can connect anew twice for each tab before he waits for that.
/// </remarks>
public sealed class Circuittelling(Grenzen grenzen)
{
    /// <summary>What one user can have of circuits, lost ones too, and of connections, for each tab that he can work in.</summary>
    private const int PerTabblad = 3;

    private readonly Lock slot = new();
    private readonly Dictionary<string, Stand> perGebruiker = [];
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

    /// <summary>Whether the user works in a tab.</summary>
    public bool Heeft(string gebruiker)
    {
        lock (slot)
        {
            return Van(gebruiker).Verbonden > 0;
        }
    }

    /// <summary>Whether the user can have a circuit more.</summary>
    public bool HeeftPlaats(string gebruiker)
    {
        lock (slot)
        {
            return Van(gebruiker).Circuits < PerTabblad * grenzen.CircuitsPerGebruiker && KanVerbinden(gebruiker);
        }
    }

    /// <summary>Takes the place of a circuit that comes to be, or gets its connection back; false when the user has all of his, or nobody can have one.</summary>
    public bool Neem(string gebruiker, bool isNieuw)
    {
        lock (slot)
        {
            if (isNieuw ? !HeeftPlaats(gebruiker) : !KanVerbinden(gebruiker))
            {
                return false;
            }

            Zet(gebruiker, s => s with { Verbonden = s.Verbonden + 1, Circuits = s.Circuits + (isNieuw ? 1 : 0) });
            totaal++;
            return true;
        }
    }

    /// <summary>A circuit lost its connection, and may get it back.</summary>
    public void Verlies(string gebruiker)
    {
        lock (slot)
        {
            totaal--;
            Zet(gebruiker, s => s with { Verbonden = s.Verbonden - 1 });
        }
    }

    /// <summary>A circuit is gone for good.</summary>
    public void Geef(string gebruiker)
    {
        lock (slot)
        {
            Zet(gebruiker, s => s with { Circuits = s.Circuits - 1 });
        }
    }

    /// <summary>Takes a connection, on which there need not be a circuit; false when the user has all of his.</summary>
    public bool NeemVerbinding(string gebruiker)
    {
        lock (slot)
        {
            if (Van(gebruiker).Verbindingen >= PerTabblad * grenzen.CircuitsPerGebruiker)
            {
                return false;
            }

            Zet(gebruiker, s => s with { Verbindingen = s.Verbindingen + 1 });
            return true;
        }
    }

    public void GeefVerbinding(string gebruiker)
    {
        lock (slot)
        {
            Zet(gebruiker, s => s with { Verbindingen = s.Verbindingen - 1 });
        }
    }

    private bool KanVerbinden(string gebruiker) => Van(gebruiker).Verbonden < grenzen.CircuitsPerGebruiker && totaal < grenzen.Circuits;

    private Stand Van(string gebruiker) => perGebruiker.GetValueOrDefault(gebruiker);

    private void Zet(string gebruiker, Func<Stand, Stand> wordt)
    {
        if (wordt(Van(gebruiker)) is var stand && stand == default)
        {
            perGebruiker.Remove(gebruiker);
        }
        else
        {
            perGebruiker[gebruiker] = stand;
        }
    }

    /// <param name="Verbonden">Circuits with a connection: tabs in which is worked.</param>
    /// <param name="Circuits">Those, and what lost its connection.</param>
    /// <param name="Verbindingen">Connections, with or without a circuit.</param>
    private readonly record struct Stand(int Verbonden, int Circuits, int Verbindingen);
}

/// <summary>
/// Lets a circuit in when there is a place for it, and has its screen fetched anew as soon as its session ends: what stood on it is then gone,
/// in every tab.
/// </summary>
internal sealed class Circuitgrens(Circuittelling telling, Sessies sessies, AuthenticationStateProvider aanmelding, IJSRuntime js) : CircuitHandler
{
    private string? plaats;
    private string? verbonden;
    private string? sleutel;

    /// <exception cref="InvalidOperationException">No place: of two at the same moment the second, that <see cref="Gebeurtenisgrens"/> still let through.</exception>
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var wie = (await aanmelding.GetAuthenticationStateAsync()).User;
        var gebruiker = Verkeersgrens.Gebruiker(wie);
        if (verbonden is not null)
        {
            return;
        }

        if (gebruiker is null || !telling.Neem(gebruiker, isNieuw: plaats is null))
        {
            throw new InvalidOperationException("No place for another circuit.");
        }

        (plaats, verbonden, sleutel) = (gebruiker, gebruiker, wie.FindFirst(PortalClaims.Sessie)?.Value);
        sessies.Gewijzigd += Kijk;
        aanmelding.AuthenticationStateChanged += Kijk; // nobody told: Herbevestiging found out
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref verbonden, null) is { } gebruiker)
        {
            sessies.Gewijzigd -= Kijk;
            aanmelding.AuthenticationStateChanged -= Kijk;
            telling.Verlies(gebruiker);
        }

        return Task.CompletedTask;
    }

    public override async Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        await OnConnectionDownAsync(circuit, cancellationToken);
        if (Interlocked.Exchange(ref plaats, null) is { } gebruiker)
        {
            telling.Geef(gebruiker);
        }
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        context => Gebeurtenisgrens.BezetAsync(() => next(context));

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
