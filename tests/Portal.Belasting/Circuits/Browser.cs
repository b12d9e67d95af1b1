using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Portal.Belasting.Circuits;

/// <summary>The part of a browser that a circuit needs: cookies of one person and a connection pool.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpMessageInvoker sockets = new(Handler(new()));
    private readonly HttpClient http;

    public Browser(Uri adres) => http = new(Handler(Koekjes)) { BaseAddress = adres, DefaultRequestHeaders = { { "Origin", adres.GetLeftPart(UriPartial.Authority) } } };

    public CookieContainer Koekjes { get; } = new();

    public Uri Adres => http.BaseAddress!;

    /// <summary>For WebSockets, which get their cookies apart.</summary>
    public HttpMessageInvoker Sockets => sockets;

    /// <summary>Signs in with the demo form.</summary>
    /// <param name="gebruiker">Subject of the account: "contactpersoon-emmen".</param>
    public async Task MeldAanAsync(string gebruiker)
    {
        var formulier = await http.GetStringAsync(new Uri("aanmelden", UriKind.Relative));
        using var velden = new FormUrlEncodedContent([new("gebruiker", gebruiker), new("__RequestVerificationToken", WebUtility.HtmlDecode(Formuliersleutel().Match(formulier).Groups[1].Value))]);
        await PostAsync("aanmelden/demo", velden, CancellationToken.None);
    }

    /// <summary>The page, and where it stood after redirects.</summary>
    public async Task<(Uri Adres, string Html)> HaalAsync(string pad, CancellationToken stop)
    {
        using var reactie = await http.GetAsync(new Uri(pad, UriKind.Relative), stop);
        reactie.EnsureSuccessStatusCode();
        return (reactie.RequestMessage!.RequestUri!, await reactie.Content.ReadAsStringAsync(stop));
    }

    /// <summary>A file.</summary>
    public Task<byte[]> HaalBytesAsync(string pad) => http.GetByteArrayAsync(new Uri(pad, UriKind.Relative));

    public async Task<string> PostAsync(string pad, HttpContent inhoud, CancellationToken stop)
    {
        using var reactie = await http.PostAsync(new Uri(pad, UriKind.Relative), inhoud, stop);
        reactie.EnsureSuccessStatusCode();
        return await reactie.Content.ReadAsStringAsync(stop);
    }

    /// <summary>Sends a form that asks for nothing but a press of its button.</summary>
    /// <param name="pagina">The page the form stands on.</param>
    public async Task VerstuurAsync(string pad, string pagina)
    {
        using var velden = new FormUrlEncodedContent([new("__RequestVerificationToken", WebUtility.HtmlDecode(Formuliersleutel().Match(pagina).Groups[1].Value))]);
        await PostAsync(pad, velden, CancellationToken.None);
    }

    public void Dispose()
    {
        http.Dispose();
        sockets.Dispose();
    }

    private static SocketsHttpHandler Handler(CookieContainer koekjes) => new()
    {
        CookieContainer = koekjes,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = async (doel, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(doel.DnsEndPoint, stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Formuliersleutel();
}
