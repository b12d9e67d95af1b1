using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Belasting.Paginas;

/// <summary>One connection that asks for the same page again and again, with as little work of its own as that takes: it shares the processors.</summary>
internal sealed class Lezer : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] vraag;
    private byte[] buffer = new byte[256 * 1024];

    private Lezer(Uri adres, string pad) => vraag = Encoding.ASCII.GetBytes($"GET {pad} HTTP/1.1\r\nHost: {adres.Authority}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n");

    public static async Task<Lezer> OpenAsync(Uri adres, string pad)
    {
        var lezer = new Lezer(adres, pad);
        await lezer.socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, adres.Port));
        return lezer;
    }

    /// <summary>Asks, and reads the whole answer.</summary>
    /// <returns>Bytes of the answer, headers included.</returns>
    /// <exception cref="InvalidOperationException">The answer was not 200.</exception>
    public async Task<int> LeesAsync(CancellationToken stop)
    {
        await socket.SendAsync(vraag, stop);
        var gelezen = 0;
        while (true)
        {
            if (gelezen == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            gelezen += await socket.ReceiveAsync(buffer.AsMemory(gelezen), stop) is var n and > 0 ? n : throw new InvalidOperationException("De verbinding is verbroken.");
            if (IsHeel(buffer.AsSpan(0, gelezen)))
            {
                return buffer.AsSpan().StartsWith("HTTP/1.1 200"u8) ? gelezen : throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, Math.Min(gelezen, 60)));
            }
        }
    }

    public void Dispose() => socket.Dispose();

    /// <summary>With a length: so many bytes behind the headers. In parts: the last part is the empty one.</summary>
    private static bool IsHeel(ReadOnlySpan<byte> antwoord)
    {
        if (antwoord.IndexOf("\r\n\r\n"u8) is var einde && einde < 0)
        {
            return false;
        }

        var koppen = antwoord[..einde];
        if (koppen.IndexOf("Content-Length: "u8) is var plaats and >= 0)
        {
            var getal = koppen[(plaats + 16)..];
            return System.Buffers.Text.Utf8Parser.TryParse(getal, out int lengte, out _) && antwoord.Length >= einde + 4 + lengte;
        }

        return antwoord.EndsWith("\r\n0\r\n\r\n"u8);
    }
}
