using Portal.Data.Logboek;
using Portal.Data.Opslag;

namespace Portal.Ui;

/// <summary>The data of one part of a page, or the number under which the log tells why it could not be loaded.</summary>
/// <param name="Waarde">Null only when loading failed.</param>
public sealed record Geladen<T>(T? Waarde, string? Nummer)
    where T : class;

public static class Laadpoging
{
    /// <summary>
    /// Loads one part; a fault stays within it, so that the rest of the page stands. A storage that is away is no fault of a part: nothing of the
    /// page can be read then, and it says so as a whole, with a status that others understand too. So does who looks at too much.
    /// </summary>
    public static async Task<Geladen<T>> ProbeerAsync<T>(this ILogger log, string deel, Func<Task<T>> laad)
        where T : class
    {
        try
        {
            return new(await laad(), null);
        }
        catch (Exception fout) when (fout is not (OperationCanceledException or TeVeelInzagenException or OpslagException { Stand: Opslagstand.Weg }))
        {
            return new(null, log.Meld(fout, deel));
        }
    }

    /// <summary>Logs a fault and gives the number that the screen shows for it.</summary>
    public static string Meld(this ILogger log, Exception fout, string deel)
    {
        var nummer = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        log.LogError(fout, "{Deel} is niet te laden, nummer {Nummer}", deel, nummer);
        return nummer;
    }
}
