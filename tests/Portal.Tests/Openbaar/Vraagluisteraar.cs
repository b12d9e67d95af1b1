using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Openbaar;

/// <summary>Hears every statement that is sent to a database on behalf of the test that listens, also inside the portal it calls.</summary>
internal sealed class Vraagluisteraar : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<List<string>?> Gehoord = new();
    private readonly List<IDisposable> abonnementen = [];

    public Vraagluisteraar() => abonnementen.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>The statements that what is done asks of a database.</summary>
    public static async Task<IReadOnlyList<string>> HoorAsync(Func<Task> daad)
    {
        List<string> vragen = [];
        Gehoord.Value = vragen;
        await daad();
        Gehoord.Value = null;
        return vragen;
    }

    public void Dispose() => abonnementen.ForEach(a => a.Dispose());

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            abonnementen.Add(value.Subscribe(this));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData opdracht && Gehoord.Value is { } vragen)
        {
            lock (vragen)
            {
                vragen.Add(opdracht.Command.CommandText);
            }
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }
}
