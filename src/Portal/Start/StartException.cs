using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Portal.Data.Brondata;
using Portal.Data.Opslag;

namespace Portal.Start;

/// <summary>Why the portal does not start, as one sentence for who runs it.</summary>
public sealed class StartException(string zin, Exception? oorzaak = null) : Exception(zin, oorzaak)
{
    /// <summary>The sentence to print; null for a fault nobody foresaw, which deserves its whole stack.</summary>
    public static string? Zin(Exception fout) => fout switch
    {
        OpslagException e => $"Het portaal start niet. {e.Stand.Kop()} ({e.InnerException?.Message})",
        StartException or BrondataException => fout.Message,
        OptionsValidationException or InvalidOperationException { Source: "Portal" } => $"Het portaal start niet: {fout.Message}",
        SqliteException e => $"De database is niet te openen of te maken: {e.Message}",
        SqlException e => $"De database is niet te bereiken: {e.Message}",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } e => $"Het adres is al in gebruik. Stop het andere programma of kies een ander adres met --urls. ({e.Message})",
        IOException { InnerException: SocketException } e => $"Het portaal kan niet luisteren op dit adres: {e.Message}",
        SocketException e => $"Het portaal kan niet luisteren op dit adres: {e.Message}",
        _ => null,
    };
}
