using System.Net.Sockets;
using System.Text;

namespace Portal.Toegang;

/// <summary>A request as it goes over the wire, and every byte that comes back: a client that reads HTTP hides what it does not expect.</summary>
internal static class Kaalverzoek
{
    private static readonly byte[] Scheiding = "\r\n\r\n"u8.ToArray();

    /// <summary>What differs between two answers that are the same, or is only said where there is content to say it of.</summary>
    private static readonly string[] Vluchtig = ["Age:", "Date:", "Transfer-Encoding:", "Content-Length: 0"];

    public static async Task<Kaalantwoord> StuurAsync(Bezoeker bezoeker, string methode, string pad)
    {
        var adres = new Uri(bezoeker.Http.BaseAddress!, pad);
        using var lijn = new TcpClient();
        await lijn.ConnectAsync(adres.Host, adres.Port);
        var koekjes = bezoeker.Browser.Koekjes.GetCookieHeader(adres);
        await lijn.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"{methode} {adres.PathAndQuery} HTTP/1.1\r\nHost: {adres.Authority}\r\nConnection: close\r\nAccept-Encoding: br\r\n{(koekjes is "" ? "" : $"Cookie: {koekjes}\r\n")}\r\n"));
        using var alles = new MemoryStream();
        await lijn.GetStream().CopyToAsync(alles);
        var bytes = alles.ToArray();
        var einde = bytes.AsSpan().IndexOf(Scheiding);
        var regels = Encoding.Latin1.GetString(bytes, 0, einde).Split("\r\n");
        return new(
            int.Parse(regels[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture),
            string.Join('\n', regels[1..].Where(r => !Array.Exists(Vluchtig, v => r == v || (v[^1] is ':' && r.StartsWith(v, StringComparison.Ordinal)))).Select(ZonderSleutel).Order(StringComparer.Ordinal)),
            bytes.Length - einde - Scheiding.Length);
    }

    /// <summary>Of a cookie only which one it is.</summary>
    private static string ZonderSleutel(string kop) => kop.StartsWith("Set-Cookie:", StringComparison.OrdinalIgnoreCase) ? kop.Split('=')[0] : kop;
}

/// <param name="Koppen">One a line, in the order of the alphabet.</param>
/// <param name="Inhoud">How many bytes came after the headers.</param>
internal sealed record Kaalantwoord(int Status, string Koppen, int Inhoud);
