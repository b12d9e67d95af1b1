using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Data.Fuzz;

/// <summary>
/// The filled database in memory, so that many thousands of acts fit in a test: the real migrations, triggers and rules, without a disk. What an
/// act left behind is seen by a hash over all rows, and can be taken back.
/// </summary>
internal sealed class Proefbank : IDisposable
{
    private readonly SqliteConnection begin = new("Data Source=:memory:");
    private readonly SqliteConnection werk = new("Data Source=:memory:");
    private readonly DbContextOptions<SqlitePortalDbContext> opties;
    private readonly IReadOnlyList<string> tabellen;
    private readonly SQLitePCL.delegate_commit gehoord;

    public Proefbank(GevuldeDatabase vol)
    {
        begin.Open();
        werk.Open();
        using (var bron = vol.Open(GebruikerToegang.Systeem))
        {
            bron.Database.OpenConnection();
            ((SqliteConnection)bron.Database.GetDbConnection()).BackupDatabase(begin);
        }

        opties = new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(werk).ReplaceService<IModelCacheKeyFactory, ToegangModelSleutel>().AddInterceptors(new Opslagvertaler(null, null), new Inzagewacht()).Options;
        ZetTerug();
        Opdracht("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;");
        gehoord = _ =>
        {
            Bewaard++;
            return 0;
        };
        SQLitePCL.raw.sqlite3_commit_hook(werk.Handle, gehoord, null);
        tabellen = werk.Tabellen();
        Aanvang = Vingerafdruk();
    }

    /// <summary>The hash of all rows as they are at the beginning.</summary>
    public string Aanvang { get; private set; }

    /// <summary>Transactions that stayed: when it stands still, nothing can have been written.</summary>
    public long Bewaard { get; private set; }

    public PortalDbContext Open(GebruikerToegang toegang) => new SqlitePortalDbContext(opties).Voor(toegang);

    public void ZetTerug() => begin.BackupDatabase(werk);

    /// <summary>What is there now is where everything begins from now on.</summary>
    public void Bewaar()
    {
        werk.BackupDatabase(begin);
        Aanvang = Vingerafdruk();
    }

    public string Vingerafdruk() => werk.Vingerafdruk(tabellen);

    public void Dispose()
    {
        begin.Dispose();
        werk.Dispose();
    }

    private void Opdracht(string sql)
    {
        using var opdracht = werk.CreateCommand();
        opdracht.CommandText = sql;
        opdracht.ExecuteNonQuery();
    }
}
