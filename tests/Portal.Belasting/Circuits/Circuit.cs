using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Portal.Belasting.Circuits;

/// <summary>
/// One browser tab, without the browser. It gets the page and then does over /_blazor what blazor.web.js does: negotiate, WebSocket,
/// handshake, StartCircuit, wait for the renderer to attach, UpdateRootComponents, answer calls to JavaScript, acknowledge batches.
/// </summary>
/// <remarks>Calls to JavaScript are answered with null: a component that needs a value from there to render does not get it.</remarks>
internal sealed partial class Circuit(Browser browser) : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private static readonly string Klikgegevens = JsonSerializer.Serialize(new { type = "click", detail = 1, clientX = 0, clientY = 0, button = 0, buttons = 0 });

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim zendslot = new(1, 1);
    private readonly CancellationTokenSource leven = new();
    private readonly TaskCompletionSource begroet = Bron(), aangehecht = Bron(), gereed = Bron(), weggestuurd = Bron();
    private readonly TaskCompletionSource<string?> begonnen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<string?> opslagmeldingen = Channel.CreateUnbounded<string?>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> gevraagd = new();
    private readonly ConcurrentDictionary<ulong, string> handlers = new();
    private readonly StringBuilder gezegd = new();
    private TaskCompletionSource? volgende;
    private Task? ontvangst;
    private long begin;
    private byte[] verwacht = [];
    private List<ulong> knoppen = [], keuzes = [];
    private int renderer = 1, volgendObject = 1, volgendeAanroep;
    private string? geheim;
    private string pad = "", tekst = "";

    /// <summary>From asking for the page until the batch that shows the expected text has arrived.</summary>
    public double GereedMs { get; private set; }

    /// <summary>The part of it until the page had arrived.</summary>
    public double PaginaMs { get; private set; }

    public int PaginaBytes { get; private set; }

    /// <summary>What the prerendered page hands to its circuit, as it travels.</summary>
    public int StaatBytes { get; private set; }

    public long HubBytes { get; private set; }

    public string? Fout { get; private set; }

    /// <summary>Ends when the circuit says that its session is over.</summary>
    public Task Weggestuurd => weggestuurd.Task;

    /// <summary>What the page is told of a storage that fails; null when it works again.</summary>
    public ChannelReader<string?> Opslagmeldingen => opslagmeldingen.Reader;

    /// <summary>Ends when the connection does.</summary>
    public Task Gesloten => ontvangst ?? Task.CompletedTask;

    /// <summary>The fields whose handler came with the last batch that had any, in their order; who keeps his handler does not come again.</summary>
    public IReadOnlyList<ulong> Keuzes => keuzes;

    public bool IsOpen => socket.State == WebSocketState.Open && Fout is null;

    /// <summary>Everything the server said, for who wants to know what it never may say.</summary>
    public bool Onthoudt { get; init; }

    /// <summary>What was said, when it is remembered.</summary>
    public string Gezegd
    {
        get
        {
            lock (gezegd)
            {
                return gezegd.ToString();
            }
        }
    }

    /// <summary>All handlers that were ever rendered, with the event each waits for.</summary>
    public IReadOnlyDictionary<ulong, string> Handlers => handlers;

    /// <param name="pad">The page to open.</param>
    /// <param name="tekst">A text that the page shows, in one piece.</param>
    /// <param name="teken">What its first interactive render puts on the page.</param>
    public async Task OpenAsync(string pad, string tekst, string teken)
    {
        using var geduld = new CancellationTokenSource(Geduld);
        var stop = geduld.Token;
        verwacht = Encoding.UTF8.GetBytes(teken);
        begin = Stopwatch.GetTimestamp();

        var (adres, html) = await browser.HaalAsync(pad, stop);
        PaginaMs = Verstreken;
        (this.pad, this.tekst) = (pad, tekst);
        Bevat(html);
        PaginaBytes = Encoding.UTF8.GetByteCount(html);
        var staat = Staat().Match(html).Groups[1].Value;
        StaatBytes = staat.Length;
        await BeginAsync(adres, html, staat, stop);
        await gereed.Task.WaitAsync(stop);
    }

    /// <summary>Opens a circuit with the interactive parts of any page, also of one that somebody else got, and waits until the server has dealt with them.</summary>
    /// <param name="adres">Where it says to be.</param>
    /// <param name="html">The page that has the parts.</param>
    /// <param name="staat">What the page hands on, as it travels; empty for nothing.</param>
    public async Task StartAsync(Uri adres, string html, string staat)
    {
        using var geduld = new CancellationTokenSource(Geduld);
        await BeginAsync(adres, html, staat, geduld.Token);
        await WachtOpRustAsync();
    }

    /// <summary>What a page hands on to its circuit.</summary>
    public static string StaatVan(string html) => Staat().Match(html).Groups[1].Value;

    private async Task BeginAsync(Uri adres, string html, string staat, CancellationToken stop)
    {
        string[] componenten = [.. Component().Matches(html).Select((m, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{m.Groups[1].Value}}}""")];
        if (componenten.Length == 0)
        {
            throw new InvalidOperationException($"{adres} heeft geen interactief deel");
        }

        await VerbindAsync(stop);
        await ZendAsync(BlazorPack.Invoke("0", "StartCircuit", browser.Adres.ToString(), adres.ToString(), "[]", staat), stop);
        geheim = await begonnen.Task.WaitAsync(stop) ?? throw new InvalidOperationException("StartCircuit gaf geen circuit");
        await aangehecht.Task.WaitAsync(stop);
        await ZendAsync(BlazorPack.Invoke(null, "UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', componenten)}}]}""", staat), stop);
    }

    /// <summary>Sends an event, whether or not there is anything on screen to cause it.</summary>
    /// <returns>Null when the server did what it asks, else what it says.</returns>
    public async Task<string?> StuurGebeurtenisAsync(ulong handler, string naam, object gegevens)
    {
        var aanroep = Interlocked.Increment(ref volgendeAanroep).ToString(CultureInfo.InvariantCulture);
        var antwoord = gevraagd[aanroep] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            if (IsOpen)
            {
                await ZendAsync(Gebeurtenis(aanroep, handler, naam, JsonSerializer.Serialize(gegevens)), leven.Token);
            }
        }
        catch (WebSocketException)
        {
            // the server was earlier
        }

        if (!IsOpen)
        {
            antwoord.TrySetResult(Fout ?? "gesloten");
        }

        return await antwoord.Task.WaitAsync(Geduld);
    }

    /// <summary>Says that the browser went to another address, as a link within the page does.</summary>
    public async Task GaNaarAsync(Uri adres)
    {
        if (IsOpen)
        {
            await ZendAsync(BlazorPack.Invoke(null, "OnLocationChanged", adres.ToString(), null, true), leven.Token);
            await WachtOpRustAsync();
        }
    }

    /// <summary>Messages are dealt with one by one: when the answer to this one is there, those before it are done.</summary>
    public Task WachtOpRustAsync() => StuurGebeurtenisAsync(0, "click", new { type = "click" });

    /// <summary>Clicks the first thing that can be clicked, and waits for what it changes.</summary>
    public Task KlikAsync()
    {
        verwacht = [];
        return GebeurAsync(knoppen[0], "click", Klikgegevens);
    }

    /// <summary>Chooses something else in a field, and waits for what that changes.</summary>
    /// <param name="veld">One of <see cref="Keuzes"/>.</param>
    /// <param name="waarde">True or false for a box to tick, else text.</param>
    /// <param name="teken">What the page shows of it.</param>
    public Task KiesAsync(ulong veld, object waarde, string teken)
    {
        verwacht = Encoding.UTF8.GetBytes(teken);
        return GebeurAsync(veld, "change", JsonSerializer.Serialize(new { value = waarde }));
    }

    private async Task GebeurAsync(ulong handler, string naam, string gegevens)
    {
        var antwoord = WachtOpBatchAsync();
        await StuurAsync(handler, naam, gegevens);
        await antwoord;
    }

    private Task StuurAsync(ulong handler, string naam, string gegevens) =>
        ZendAsync(Gebeurtenis(Interlocked.Increment(ref volgendeAanroep).ToString(CultureInfo.InvariantCulture), handler, naam, gegevens), leven.Token);

    private byte[] Gebeurtenis(string aanroep, ulong handler, string naam, string gegevens) => BlazorPack.Invoke(
        null, "BeginInvokeDotNetFromJS", aanroep, null, "DispatchEventAsync", (long)renderer,
        $$"""[{"eventHandlerId":{{handler}},"eventName":"{{naam}}","eventFieldInfo":null},{{gegevens}}]""");

    /// <summary>Clicks and does not wait.</summary>
    public Task StuurKlikAsync() => StuurAsync(knoppen[0], "click", Klikgegevens);

    /// <summary>Sends a message of this many bytes that says nothing.</summary>
    public Task StuurAsync(int bytes) => ZendAsync(BlazorPack.Invoke(null, "OnRenderCompleted", 0L, new string('x', bytes)), leven.Token);

    /// <summary>Ends when the page next changes, or has been asked for anew because its circuit said so.</summary>
    public Task WachtOpBatchAsync() => (volgende = Bron()).Task.WaitAsync(Geduld);

    /// <summary>A sign of life, without which the server gives the circuit up.</summary>
    public Task PingAsync() => IsOpen ? ZendAsync(BlazorPack.PingMessage, leven.Token) : Task.CompletedTask;

    /// <summary>The wire breaks: the server gets no word of it.</summary>
    public void Verbreek() => socket.Abort();

    /// <summary>Says that nobody comes back to the circuit, as a closing page does, also after the wire broke.</summary>
    public async Task NeemAfscheidAsync()
    {
        using var formulier = new FormUrlEncodedContent([new("circuitId", geheim!)]);
        await browser.PostAsync("_blazor/disconnect/", formulier, CancellationToken.None);
    }

    /// <summary>Leaves as a closing page does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (geheim is not null && IsOpen)
        {
            try
            {
                await NeemAfscheidAsync();
            }
            catch (HttpRequestException)
            {
                // leaving anyway
            }
        }

        await leven.CancelAsync();
        socket.Abort();
        if (ontvangst is not null)
        {
            await ontvangst;
        }

        socket.Dispose();
        zendslot.Dispose();
        leven.Dispose();
    }

    private double Verstreken => Stopwatch.GetElapsedTime(begin).TotalMilliseconds;

    private static TaskCompletionSource Bron() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task VerbindAsync(CancellationToken stop)
    {
        using var leeg = new StringContent("");
        using var onderhandeld = JsonDocument.Parse(await browser.PostAsync("_blazor/negotiate?negotiateVersion=1", leeg, stop));
        socket.Options.DangerousDeflateOptions = new(); // browsers offer compression, and it costs the server memory
        socket.Options.SetRequestHeader("Origin", browser.Adres.GetLeftPart(UriPartial.Authority));
        socket.Options.SetRequestHeader("Cookie", browser.Koekjes.GetCookieHeader(browser.Adres));
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        var sleutel = onderhandeld.RootElement.GetProperty("connectionToken").GetString()!;
        await socket.ConnectAsync(new UriBuilder(browser.Adres) { Scheme = "ws", Path = "_blazor", Query = $"id={Uri.EscapeDataString(sleutel)}" }.Uri, browser.Sockets, stop);
        ontvangst = OntvangAsync();
        await ZendAsync(BlazorPack.Handshake, stop);
        await begroet.Task.WaitAsync(stop);
    }

    private async Task ZendAsync(byte[] bericht, CancellationToken stop)
    {
        await zendslot.WaitAsync(stop);
        try
        {
            await socket.SendAsync(bericht, WebSocketMessageType.Binary, endOfMessage: true, stop);
        }
        finally
        {
            zendslot.Release();
        }
    }

    private async Task OntvangAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        var gevuld = 0;
        try
        {
            while (true)
            {
                if (gevuld == buffer.Length)
                {
                    var groter = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, gevuld).CopyTo(groter);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = groter;
                }

                var ontvangen = await socket.ReceiveAsync(buffer.AsMemory(gevuld), leven.Token);
                if (ontvangen.MessageType is WebSocketMessageType.Close)
                {
                    throw new IOException($"de server sloot: {socket.CloseStatusDescription}");
                }

                gevuld += ontvangen.Count;
                HubBytes += ontvangen.Count;
                var verwerkt = await VerwerkAsync(buffer.AsMemory(0, gevuld));
                buffer.AsSpan(verwerkt, gevuld - verwerkt).CopyTo(buffer);
                gevuld -= verwerkt;
            }
        }
        catch (Exception) when (leven.IsCancellationRequested)
        {
            // closed by ourselves
        }
        catch (Exception fout)
        {
            Faal(fout.Message);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Handles the whole messages in what arrived; gives how many bytes that were.</summary>
    private async Task<int> VerwerkAsync(ReadOnlyMemory<byte> binnen)
    {
        var verwerkt = 0;
        if (!begroet.Task.IsCompleted)
        {
            var einde = binnen.Span.IndexOf((byte)0x1e);
            if (einde < 0)
            {
                return 0;
            }

            if (!binnen.Span[..einde].SequenceEqual("{}"u8))
            {
                throw new IOException($"begroeting geweigerd: {Encoding.UTF8.GetString(binnen.Span[..einde])}");
            }

            begroet.TrySetResult();
            verwerkt = einde + 1;
        }

        while (BlazorPack.TryFrame(binnen.Span[verwerkt..], out var plaats, out var lengte))
        {
            if (Onthoudt)
            {
                lock (gezegd)
                {
                    gezegd.Append(Encoding.UTF8.GetString(binnen.Span.Slice(verwerkt + plaats, lengte))).Append('\n');
                }
            }

            if (Antwoord(binnen.Span.Slice(verwerkt + plaats, lengte)) is { } antwoord)
            {
                await ZendAsync(antwoord, leven.Token);
            }

            verwerkt += plaats + lengte;
        }

        return verwerkt;
    }

    private void Faal(string wat)
    {
        Fout ??= wat;
        var fout = new IOException(wat);
        begonnen.TrySetException(fout);
        foreach (var bron in new[] { begroet, aangehecht, gereed, volgende })
        {
            bron?.TrySetException(fout);
        }

        foreach (var antwoord in gevraagd.Values)
        {
            antwoord.TrySetResult(wat);
        }
    }

    /// <summary>What one message asks to send back; null for nothing.</summary>
    private byte[]? Antwoord(ReadOnlySpan<byte> bericht)
    {
        var lezer = new PackReader(bericht);
        lezer.Array();
        switch ((int)lezer.Int())
        {
            case BlazorPack.Close:
                Faal($"de server sloot: {lezer.String()}");
                return null;
            case BlazorPack.Completion:
                Voltooi(ref lezer);
                return null;
            case BlazorPack.Invocation:
                lezer.Skip(); // headers
                lezer.Skip(); // invocation id
                return Uitvoeren(ref lezer);
            default:
                return null;
        }
    }

    /// <summary>Only StartCircuit is called with an id, and so only that is answered.</summary>
    private void Voltooi(ref PackReader lezer)
    {
        lezer.Skip(); // headers
        lezer.Skip(); // invocation id
        switch (lezer.Int())
        {
            case 1:
                Faal($"StartCircuit: {lezer.String()}");
                break;
            case 3:
                begonnen.TrySetResult(lezer.String());
                break;
            default:
                begonnen.TrySetResult(null);
                break;
        }
    }

    private byte[]? Uitvoeren(ref PackReader lezer)
    {
        var doel = lezer.String();
        var aantal = lezer.Array();
        switch (doel)
        {
            case "JS.RenderBatch":
                var nummer = lezer.Int();
                Toon(lezer.Raw());
                return BlazorPack.Invoke(null, "OnRenderCompleted", nummer, null);
            case "JS.BeginInvokeJS":
                var aanroep = lezer.Int();
                var functie = lezer.String();
                var argumenten = lezer.String() ?? "[]";
                var geeftObject = aantal > 3 && lezer.Int() == 1; // a JavaScript module, say
                switch (functie)
                {
                    case "Blazor._internal.attachWebRendererInterop":
                        renderer = RendererVan(argumenten);
                        aangehecht.TrySetResult();
                        break;
                    case "Blazor._internal.navigationManager.refresh":
                        _ = VerversAsync();
                        break;
                    case "opslag":
                        opslagmeldingen.Writer.TryWrite(JsonSerializer.Deserialize<string?[]>(argumenten)![0]);
                        break;
                    case "sessieVoorbij":
                        weggestuurd.TrySetResult();
                        break;
                }

                var waarde = geeftObject ? $$"""{"__jsObjectId":{{volgendObject++}}}""" : "null";
                return aanroep == 0 ? null : BlazorPack.Invoke(null, "EndInvokeJSFromDotNet", aanroep, true, $"[{aanroep},true,{waarde}]");
            case "JS.Error":
                Faal($"JS.Error: {lezer.String()}");
                return null;
            case "JS.EndInvokeDotNet":
                var vraag = lezer.String() ?? "";
                var isGedaan = lezer.Bool();
                var uitkomst = lezer.String();
                if (gevraagd.TryRemove(vraag, out var wacht))
                {
                    wacht.TrySetResult(isGedaan ? null : uitkomst ?? "mislukt");
                }
                else if (!isGedaan)
                {
                    Faal($"een klik mislukte: {uitkomst}");
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>What a browser does when the circuit asks to refresh a page that is otherwise static.</summary>
    private async Task VerversAsync()
    {
        try
        {
            Bevat((await browser.HaalAsync(pad, leven.Token)).Html);
            volgende?.TrySetResult();
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            Faal(fout.Message);
        }
    }

    private void Bevat(string html)
    {
        if (!html.Contains(tekst, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{pad} toont niet '{tekst}'");
        }
    }

    private void Toon(ReadOnlySpan<byte> batch)
    {
        var isErbij = batch.IndexOf(verwacht) >= 0;
        if (Onthoudt)
        {
            foreach (var gebeurtenis in (string[])["onclick", "onchange", "oninput", "onsubmit"])
            {
                RenderBatch.Handlers(batch, gebeurtenis).ForEach(h => handlers[h] = gebeurtenis[2..]);
            }
        }

        if (RenderBatch.Handlers(batch, "onchange") is { Count: > 0 } nieuw)
        {
            keuzes = nieuw;
        }

        if (!gereed.Task.IsCompleted && isErbij)
        {
            GereedMs = Verstreken;
            knoppen = RenderBatch.Handlers(batch, "onclick");
            verwacht = [];
            gereed.TrySetResult();
        }

        if (isErbij)
        {
            volgende?.TrySetResult();
        }
    }

    private static int RendererVan(string argumenten)
    {
        using var json = JsonDocument.Parse(argumenten);
        return json.RootElement.EnumerateArray()
            .Where(a => a.ValueKind is JsonValueKind.Object && a.TryGetProperty("__dotNetObject", out _))
            .Select(a => a.GetProperty("__dotNetObject").GetInt32()).FirstOrDefault(1);
    }

    [GeneratedRegex("<!--\\s*Blazor:(\\{\"type\":\"(?:server|auto)\".*?\\})-->", RegexOptions.Singleline)]
    private static partial Regex Component();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([A-Za-z0-9+/=]+)-->")]
    private static partial Regex Staat();
}
