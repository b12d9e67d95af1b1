using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>What the model calls append-only, the database refuses to change: also after a migration that rebuilt the table.</summary>
public sealed class OnwijzigbaarheidTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Tabel_DieOnwijzigbaarHeet_HeeftHaarTriggers()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        var tabellen = db.Model.GetEntityTypes().Where(e => e.GetDeclaredTriggers().Any()).Select(e => e.GetTableName()!).ToList();
        var verwacht = TestDatabase.SqlServer is null
            ? tabellen.SelectMany(t => new[] { $"{t}_NietWijzigen", $"{t}_NietVerwijderen", $"{t}_NietVervangen" })
            : tabellen.Select(t => $"{t}_Onwijzigbaar");

        var aanwezig = await db.Database.SqlQueryRaw<string>(TestDatabase.SqlServer is null
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
            : "SELECT name AS [Value] FROM sys.triggers WHERE parent_id <> 0").ToListAsync();

        Assert.Equal(["Besluiten", "Besluitregels", "Bevindingstappen", "Kengetalcorrecties", "Ketenankers", "Logregels", "Momentopnamecellen", "Stemgerechtigden", "Stemmingen", "Stemmingsregels", "Vernietigingsregels", "Vernietigingsronden"], tabellen.Order(StringComparer.Ordinal));
        Assert.Equal(verwacht.Append("Ketenankers_AlleenOud").Order(StringComparer.Ordinal), aanwezig.Order(StringComparer.Ordinal));
    }
}
