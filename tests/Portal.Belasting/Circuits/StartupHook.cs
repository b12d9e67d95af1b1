using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Data;
using Portal.Data.Casussen;

/// <summary>
/// Rides along in the measured process (<c>DOTNET_STARTUP_HOOKS</c>), so that memory and circuits can be asked for without an endpoint
/// in the portal. Commands come in on standard input, answers leave on standard output behind <see cref="Teken"/>.
/// </summary>
/// <remarks>The runtime looks for a class of this name without a namespace.</remarks>
internal static class StartupHook
{
    /// <summary>Begins every answer, so that it stands out from what the process itself writes.</summary>
    public const string Teken = "#meetpunt ";

    /// <summary>Answers with the managed bytes after a full collection, and the open circuits.</summary>
    public const string Meet = "meet";

    /// <summary>Followed by the slug of a gemeente: tells open dashboards that a casus of it changed, as a commit does.</summary>
    public const string Wijzig = "wijzig ";

    private static long circuits;
    private static IHost? host;

    public static void Initialize()
    {
        var meter = new MeterListener
        {
            InstrumentPublished = (instrument, luisteraar) =>
            {
                if (instrument.Name is "aspnetcore.components.circuit.active")
                {
                    luisteraar.EnableMeasurementEvents(instrument);
                }
            },
        };
        meter.SetMeasurementEventCallback<long>((_, erbij, _, _) => Interlocked.Add(ref circuits, erbij));
        meter.Start();
        DiagnosticListener.AllListeners.Subscribe(new Bij<DiagnosticListener>(bron =>
        {
            if (bron.Name is "Microsoft.Extensions.Hosting")
            {
                bron.Subscribe(new Bij<KeyValuePair<string, object?>>(g => host = g is { Key: "HostBuilt", Value: IHost gebouwd } ? gebouwd : host));
            }
        }));
        new Thread(Luister) { IsBackground = true, Name = "meetpunt" }.Start();
    }

    private static void Luister()
    {
        while (Console.ReadLine() is { } opdracht)
        {
            if (opdracht == Meet)
            {
                for (var keer = 0; keer < 3; keer++)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                    GC.WaitForPendingFinalizers();
                }

                Console.WriteLine($"{Teken}{GC.GetTotalMemory(forceFullCollection: true)} {Interlocked.Read(ref circuits)}");
            }
            else if (opdracht.StartsWith(Wijzig, StringComparison.Ordinal))
            {
                MeldWijziging(opdracht[Wijzig.Length..]);
                Console.WriteLine(Teken);
            }
        }

        Environment.Exit(0); // who started this is gone
    }

    private static void MeldWijziging(string slug)
    {
        var diensten = host!.Services;
        using var db = diensten.GetRequiredService<Func<PortalDbContext>>()();
        var gemeente = db.Gemeenten.AsNoTracking().Single(g => g.Slug == slug).Id;
        diensten.GetRequiredService<Omroep>().Meld([new(gemeente, typeof(Casus))]);
    }

    private sealed class Bij<T>(Action<T> doe) : IObserver<T>
    {
        public void OnNext(T value) => doe(value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
