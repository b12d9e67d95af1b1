using Portal.Data.Toegang;

namespace Portal.Data;

/// <summary>The one door to the data: every context leaves here bound to who the user is at this moment.</summary>
public sealed class PortalDatabase(Func<PortalDbContext> nieuw, IToegangBron toegang, Omroep omroep)
{
    /// <summary>A context for one operation; dispose it afterwards.</summary>
    public async Task<PortalDbContext> OpenAsync(CancellationToken cancellationToken = default)
    {
        var db = nieuw().Voor(await toegang.GetToegangAsync(cancellationToken));
        db.Bewaard += omroep.Meld;
        return db;
    }

    /// <summary>
    /// A context that reads what anybody may read, whoever asks: for public pages, that are the same for every visitor. It saves nothing.
    /// Dispose it afterwards.
    /// </summary>
    public PortalDbContext OpenOpenbaar() => nieuw().Voor(GebruikerToegang.Geen);
}
