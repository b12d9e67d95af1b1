using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Portal.E2E;

/// <summary>The wire between a browser and a portal, which can be cut.</summary>
internal sealed class Draad : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, byte> open = new();
    private readonly TcpListener luisteraar = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource einde = new();
    private readonly Uri naar;
    private readonly Task luisteren;
    private volatile bool isGeknipt, isDoof;
    private volatile TaskCompletionSource? vast;

    public Draad(Uri naar)
    {
        this.naar = naar;
        luisteraar.Start();
        luisteren = LuisterAsync();
    }

    public string Adres => $"http://127.0.0.1:{((IPEndPoint)luisteraar.LocalEndpoint).Port}";

    /// <summary>Ends what is connected, and lets nothing through until <see cref="Heel"/>.</summary>
    public Task KnipAsync()
    {
        isGeknipt = true;
        foreach (var verbinding in open.Keys)
        {
            verbinding.Close();
        }

        return Task.CompletedTask;
    }

    /// <summary>What the browser says still arrives; what the portal answers does not.</summary>
    public void Doof() => isDoof = true;

    /// <summary>What the portal answers from now on stays under way.</summary>
    public void HoudVast() => vast = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was under way arrives.</summary>
    public void LaatLos()
    {
        vast?.SetResult();
        vast = null;
    }

    public void Heel() => (isGeknipt, isDoof) = (false, false);

    public async ValueTask DisposeAsync()
    {
        await einde.CancelAsync();
        await KnipAsync();
        luisteraar.Stop();
        await luisteren;
        einde.Dispose();
    }

    private async Task LuisterAsync()
    {
        List<Task> bezig = [];
        try
        {
            while (true)
            {
                bezig.Add(GeefDoorAsync(await luisteraar.AcceptTcpClientAsync(einde.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(bezig);
        }
    }

    private async Task GeefDoorAsync(TcpClient hier)
    {
        using var daar = new TcpClient();
        using (hier)
        {
            if (isGeknipt)
            {
                return;
            }

            open[hier] = open[daar] = 0;
            try
            {
                await daar.ConnectAsync(naar.Host, naar.Port, einde.Token);
                await Task.WhenAny(hier.GetStream().CopyToAsync(daar.GetStream(), einde.Token), AntwoordAsync(daar.GetStream(), hier.GetStream()));
            }
            catch (Exception fout) when (fout is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
            {
                // cut
            }
            finally
            {
                open.TryRemove(hier, out _);
                open.TryRemove(daar, out _);
            }
        }
    }

    private async Task AntwoordAsync(NetworkStream van, NetworkStream naarBrowser)
    {
        var onderweg = Channel.CreateUnbounded<byte[]>();
        await Task.WhenAny(LeesAsync(), SchrijfAsync()).Unwrap();

        async Task LeesAsync()
        {
            var buffer = new byte[16 * 1024];
            while (await van.ReadAsync(buffer, einde.Token) is > 0 and var aantal)
            {
                if (!isDoof)
                {
                    await onderweg.Writer.WriteAsync(buffer[..aantal], einde.Token);
                }
            }
        }

        async Task SchrijfAsync()
        {
            await foreach (var deel in onderweg.Reader.ReadAllAsync(einde.Token))
            {
                await (vast?.Task ?? Task.CompletedTask).WaitAsync(einde.Token);
                await naarBrowser.WriteAsync(deel, einde.Token);
            }
        }
    }
}
