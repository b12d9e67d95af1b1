using Microsoft.AspNetCore.Components.RenderTree;
using Portal.Belasting.Circuits;

#pragma warning disable BL0006 // what the server drew is read as it is: that is the point

namespace Portal.Fuzz;

/// <summary>Somebody who opened a screen in a circuit and went to where a form stands, or a button.</summary>
internal sealed class Schermbezoek : IAsyncDisposable
{
    private static readonly TimeSpan Hangt = TimeSpan.FromSeconds(30);

    private readonly Circuit circuit;
    private readonly Renderer renderer;

    private Schermbezoek(Circuit circuit, Renderer renderer) => (this.circuit, this.renderer) = (circuit, renderer);

    public bool IsOpen => circuit.IsOpen;

    /// <summary>Why it is not open any more.</summary>
    public string? Fout => circuit.Fout;

    /// <summary>Everything the server said, when it is remembered.</summary>
    public string Gezegd => circuit.Gezegd;

    /// <summary>Ends when the circuit says that its session is over.</summary>
    public Task Weggestuurd => circuit.Weggestuurd;

    /// <summary>Opens the page of this path and does its steps.</summary>
    /// <param name="onthoudt">Keeps <see cref="Gezegd"/>.</param>
    /// <exception cref="InvalidOperationException">A step is not on the screen.</exception>
    public static async Task<Schermbezoek> OpenAsync(Schermhuis huis, Schermpad pad, bool onthoudt = false)
    {
        var browser = await huis.AlsAsync(pad.Wie);
        var (adres, html) = await browser.HaalAsync(Schermwaarden.Adres(pad.Adres, huis.Waarden), CancellationToken.None);
        var circuit = new Circuit(browser) { Onthoudt = onthoudt };
        try
        {
            await circuit.StartAsync(adres, html, Circuit.StaatVan(html));
            var bezoek = new Schermbezoek(circuit, huis.Renderer());
            foreach (var stap in pad.Stappen)
            {
                if (!await bezoek.DrukAsync(stap))
                {
                    throw new InvalidOperationException($"‘{stap}’ staat niet op {adres} voor {pad.Wie}: {string.Join(", ", await bezoek.KijkAsync(s => s.Losse.Select(l => l.Naam).ToList()))}");
                }
            }

            return bezoek;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Presses the last button that begins like this, one in a dialog before all others, or ticks the first box.</summary>
    public Task<bool> DrukAsync(string knop) => DoeAsync(s => knop == Schermpad.Vink
        ? s.Losse.FirstOrDefault(l => l is { Gebeurtenis: "change", Soort: "checkbox" }) is { } vak ? (vak, true) : null
        : s.Knoppen.OrderBy(k => k.IsInDialoog).LastOrDefault(k => $"{k.Kenmerken.GetValueOrDefault("")}".TrimStart().StartsWith(knop, StringComparison.Ordinal)) is { } gevonden ? (gevonden, null) : null);

    /// <summary>The form of this name, as it is now; null when it is not there.</summary>
    public Task<Vorm?> VormAsync(string naam) => KijkAsync(s => s.Vorm(naam));

    /// <summary>Fills in all of a form as it could be meant; what it keeps for itself stays.</summary>
    public async Task VulInAsync(string naam, Invuller invuller, List<string> gedaan)
    {
        var aantal = 1; // more fields can come with what is chosen
        for (var plaats = 0; plaats < aantal; plaats++)
        {
            await VulInAsync(naam, velden =>
            {
                aantal = velden.Count;
                return plaats < aantal && invuller.Goed(velden[plaats]) is { } waarde ? (velden[plaats], waarde) : null;
            }, gedaan);
        }
    }

    /// <summary>Fills in one field.</summary>
    /// <param name="gedaan">Gets what was filled in.</param>
    public Task<bool> VulInAsync(string naam, Func<IReadOnlyList<Handvat>, (Handvat Veld, object? Waarde)?> kies, List<string> gedaan) => DoeAsync(s =>
    {
        var daad = s.Vorm(naam) is { } vorm ? kies(vorm.Velden) : null;
        if (daad is var (veld, waarde))
        {
            gedaan.Add($"{veld.Sleutel} = {(waarde is string { Length: > 60 } lang ? lang[..60] : waarde)}");
        }

        return daad;
    });

    /// <summary>Sends a form.</summary>
    public Task<bool> VerstuurAsync(string naam) => DoeAsync(s => s.Vorm(naam) is { } vorm ? (vorm.Verzend, null) : null);

    /// <summary>What is on the screen as the browser has it by now.</summary>
    public async Task<T> KijkAsync<T>(Func<Scherm, T> wat)
    {
        await circuit.WachtOpRustAsync();
        return await Scherm.KijkAsync(renderer, wat).WaitAsync(Hangt);
    }

    /// <summary>Does something with what is on the screen, and waits until it is done: until the browser says that it has what was drawn, the server draws no further.</summary>
    public async Task<bool> DoeAsync(Func<Scherm, (Handvat Waaraan, object? Waarde)?> kies)
    {
        if (!IsOpen)
        {
            return false;
        }

        var isGedaan = await Scherm.DoeAsync(renderer, kies).WaitAsync(Hangt);
        await circuit.WachtOpRustAsync();
        return isGedaan;
    }

    /// <summary>Says over the wire that something happened to what once was on the screen, whatever the server thinks of it.</summary>
    public async Task MeldAsync(Handvat waaraan)
    {
        await circuit.StuurGebeurtenisAsync(waaraan.Id, waaraan.Gebeurtenis, new { type = waaraan.Gebeurtenis });
        await circuit.WachtOpRustAsync();
    }

    public ValueTask DisposeAsync() => circuit.DisposeAsync();
}
