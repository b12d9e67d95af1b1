using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Data;

/// <summary>
/// The one door to the data: every context leaves here bound to who the user is at this moment, and reads casussen and adviesvragen only where
/// the logboek is told.
/// </summary>
public sealed class PortalDatabase(Func<PortalDbContext> nieuw, IToegangBron toegang, Omroep omroep, Inzageboek boek)
{
    /// <summary>A context for one operation; dispose it afterwards.</summary>
    public async Task<PortalDbContext> OpenAsync(CancellationToken cancellationToken = default)
    {
        var db = nieuw().Voor(await toegang.GetToegangAsync(cancellationToken));
        db.Bewaard += omroep.Meld;
        db.Inzageboek = boek;
        return db;
    }
}
