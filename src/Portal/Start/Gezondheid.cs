using Microsoft.EntityFrameworkCore;
using Portal.Aansluitingen;
using Portal.Data;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Start;

/// <summary>What watches the portal asks here: <c>/health/live</c> whether the process answers, <c>/health/ready</c> whether people can work. One word each.</summary>
internal static class Gezondheid
{
    public static void MapGezondheid(this WebApplication app)
    {
        app.MapGet("/health/live", () => "live").AllowAnonymous();
        app.MapGet("/health/ready", async (Gereedheid gereedheid) =>
            await gereedheid.IsGereedAsync() ? Results.Text("ready") : Results.Text("niet gereed", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}

/// <summary>
/// Whether people can work: the start is over, the database is there, has the schema of this version, and there is room to write. Looked at once
/// a second at most, however many ask.
/// </summary>
internal sealed class Gereedheid(Func<PortalDbContext> nieuw, Aansluitbewaker cijfers, Opslagtoestand toestand, Datamap datamap, TimeProvider klok) : IDisposable
{
    private static readonly TimeSpan Vers = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim beurt = new(1, 1);
    private (bool IsGereed, long Gezien)? laatst;

    public async Task<bool> IsGereedAsync()
    {
        if (!cijfers.Eerste.IsCompleted)
        {
            return false; // not remembered: it may be over at the next look
        }

        await beurt.WaitAsync();
        try
        {
            if (laatst is not { } l || klok.GetElapsedTime(l.Gezien) >= Vers)
            {
                laatst = (await KijkAsync(), klok.GetTimestamp());
            }

            return laatst.Value.IsGereed;
        }
        finally
        {
            beurt.Release();
        }
    }

    public void Dispose() => beurt.Dispose();

    private async Task<bool> KijkAsync()
    {
        if (toestand.Stand is not Opslagstand.Goed || !datamap.IsTeBeschrijven())
        {
            return false;
        }

        try
        {
            await using var db = nieuw().Voor(GebruikerToegang.Systeem);
            return !(await db.Database.GetPendingMigrationsAsync()).Any();
        }
        catch (OpslagException)
        {
            return false; // known to Opslagbewaker
        }
    }
}
