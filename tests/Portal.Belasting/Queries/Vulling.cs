using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Brondata;
using Portal.Data.Casussen;
using Portal.Data.Opslag;
using Portal.Data.Toegang;
using Portal.Data.Voorbeeldregistraties;

namespace Portal.Belasting.Queries;

/// <summary>
/// Makes a database as the portal makes it (migrations, brondata, voorbeeldregistratie) and tops it up with invented casussen. Those go
/// in as bare rows, because a million through the entities takes hours; the kept counts are then counted anew.
/// </summary>
internal static class Vulling
{
    private static readonly DateOnly EersteDag = new(2021, 1, 1);

    private static readonly string[] Onderwerpen =
    [
        "Zorgmijding", "Woonoverlast", "Stalking", "Terugkeer na detentie", "Huiselijk geweld", "Onbegrepen gedrag", "Verslaving", "Radicalisering",
        "Dakloosheid", "Jeugdoverlast", "Uitbuiting", "Bedreiging", "Crisisplaatsing", "Complexe scheiding", "Vervuiling", "Wapenbezit",
    ];

    /// <summary>A database with this many casussen.</summary>
    public static async Task MaakAsync(string bestand, int totaal, DateTime nu)
    {
        var vandaag = DateOnly.FromDateTime(nu.InDrenthe());
        await using (var db = Contexten(bestand)().Voor(GebruikerToegang.Systeem))
        {
            await db.Database.MigrateAsync();
            await BrondataLader.LaadAsync(db, BrondataLader.StandaardMap);
            db.ChangeTracker.Clear();
            await VoorbeeldregistratieMaker.MaakAsync(db, vandaag, nu);
        }

        SqliteConnection.ClearAllPools();
        VulAan(bestand, totaal, vandaag);
        await using (var db = Contexten(bestand)().Voor(GebruikerToegang.Systeem))
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            await using var transactie = await db.Database.BeginTransactionAsync();
            await Casustellingen.HerberekenAsync(db);
            await transactie.CommitAsync();
        }

        SqliteConnection.ClearAllPools();
    }

    /// <summary>Contexts on this file, as the portal makes them.</summary>
    public static Func<PortalDbContext> Contexten(string bestand) =>
        PortalOpslag.NieuweContext(Provider.Sqlite, new SqliteConnectionStringBuilder { DataSource = bestand, ForeignKeys = true }.ToString());

    private static void VulAan(string bestand, int totaal, DateOnly vandaag)
    {
        using var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bestand, Pooling = false }.ToString());
        sqlite.Open();
        Voer(sqlite, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-800000; PRAGMA temp_store=MEMORY;");
        // An index that is built afterwards is the same index, and takes a fraction of the time.
        var indexen = Lees(sqlite, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Casussen' AND sql IS NOT NULL");
        indexen.ForEach(i => Voer(sqlite, $"DROP INDEX \"{i[0]}\""));
        using (var transactie = sqlite.BeginTransaction())
        {
            VoegToe(sqlite, transactie, totaal, vandaag);
            transactie.Commit();
        }

        indexen.ForEach(i => Voer(sqlite, i[1]));
    }

    private static void VoegToe(SqliteConnection sqlite, SqliteTransaction transactie, int totaal, DateOnly vandaag)
    {
        var toeval = new Random(2021);
        var gemeenten = Lees(sqlite, "SELECT Id FROM Gemeenten").ConvertAll(r => r[0]);
        var aanmelders = Lees(sqlite, "SELECT Code FROM Convenantpartners").ConvertAll(r => r[0]);
        var bezet = Lees(sqlite, "SELECT Kenmerk FROM Casussen").Select(r => r[0]).ToHashSet();
        var dagen = vandaag.DayNumber - EersteDag.DayNumber;
        var volgnummers = new Dictionary<int, int>();

        using var opdracht = sqlite.CreateCommand();
        opdracht.Transaction = transactie;
        string[] kolommen =
        [
            "Id", "Kenmerk", "GemeenteId", "BetrokkenGemeenten", "AanmelderCode", "Product", "Hoofdonderwerp", "Onderwerp", "Themas", "Leeftijdsgroep",
            "AveFase", "Status", "AangemeldOp", "TriageOp", "WerkvoorraadOp", "GestartOp", "BeeindigdOp", "Reden", "Versie",
        ];
        opdracht.CommandText = $"INSERT INTO Casussen ({string.Join(", ", kolommen)}) VALUES ({string.Join(", ", kolommen.Select(k => $"@{k}"))})";
        var waarden = kolommen.ToDictionary(k => k, k => opdracht.Parameters.Add(new SqliteParameter { ParameterName = $"@{k}" }));
        opdracht.Prepare();

        for (var i = bezet.Count; i < totaal; i++)
        {
            var loop = Loop.Kies(toeval, EersteDag.AddDays(toeval.Next(dagen)), vandaag);
            Zet("Id", Guid.CreateVersion7(loop.Aangemeld.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc)));
            Zet("Kenmerk", NieuwKenmerk(loop.Aangemeld.Year));
            Zet("GemeenteId", gemeenten[toeval.Next(gemeenten.Count)]);
            Zet("BetrokkenGemeenten", "[]");
            Zet("AanmelderCode", aanmelders[toeval.Next(aanmelders.Count)]);
            Zet("Product", loop.Product?.ToString());
            Zet("Hoofdonderwerp", ((Hoofdonderwerp)toeval.Next(7)).ToString());
            Zet("Onderwerp", $"{Kies(Onderwerpen)} en {Kies(Onderwerpen).ToLowerInvariant()}");
            Zet("Themas", "[\"Psychiatrie\"]");
            Zet("Leeftijdsgroep", ((Leeftijdsgroep)toeval.Next(6)).ToString());
            Zet("AveFase", toeval.Next(Casus.AveFaseMin, Casus.AveFaseMax + 1));
            Zet("Status", loop.Status.ToString());
            Zet("AangemeldOp", loop.Aangemeld);
            Zet("TriageOp", loop.Triage);
            Zet("WerkvoorraadOp", loop.Werkvoorraad);
            Zet("GestartOp", loop.Gestart);
            Zet("BeeindigdOp", loop.Beeindigd);
            Zet("Reden", loop.Beeindigd is null ? null : "Doelen gehaald.");
            Zet("Versie", Guid.NewGuid());
            opdracht.ExecuteNonQuery();
        }

        void Zet(string kolom, object? waarde) => waarden[kolom].Value = waarde ?? DBNull.Value;

        string Kies(string[] uit) => uit[toeval.Next(uit.Length)];

        string NieuwKenmerk(int jaar)
        {
            while (true)
            {
                // a step that shares no factor with the number of kenmerken visits each once, in no visible order
                var nummer = volgnummers[jaar] = (volgnummers.GetValueOrDefault(jaar) + 100_003) % (24 * 24 * 24 * 24);
                var kenmerk = Kenmerk.Van(Casus.KenmerkSoort, new(jaar, 1, 1), tekens => (nummer, nummer /= tekens).Item1 % tekens);
                if (bezet.Add(kenmerk))
                {
                    return kenmerk;
                }
            }
        }
    }

    private static void Voer(SqliteConnection sqlite, string sql)
    {
        using var opdracht = sqlite.CreateCommand();
        opdracht.CommandText = sql;
        opdracht.ExecuteNonQuery();
    }

    private static List<string[]> Lees(SqliteConnection sqlite, string sql)
    {
        using var opdracht = sqlite.CreateCommand();
        opdracht.CommandText = sql;
        using var lezer = opdracht.ExecuteReader();
        List<string[]> rijen = [];
        while (lezer.Read())
        {
            rijen.Add([.. Enumerable.Range(0, lezer.FieldCount).Select(lezer.GetString)]);
        }

        return rijen;
    }

    /// <summary>The course of an invented casus: what is older than a year has mostly ended.</summary>
    private sealed record Loop(CasusStatus Status, Product? Product, DateOnly Aangemeld, DateOnly? Triage, DateOnly? Werkvoorraad, DateOnly? Gestart, DateOnly? Beeindigd)
    {
        public static Loop Kies(Random toeval, DateOnly aangemeld, DateOnly vandaag)
        {
            if (toeval.Next(12) == 0)
            {
                return new(CasusStatus.Afgewezen, null, aangemeld, aangemeld, null, null, aangemeld);
            }

            var triage = aangemeld.AddDays(toeval.Next(1, 15));
            if (triage > vandaag)
            {
                return new(CasusStatus.Aangemeld, null, aangemeld, null, null, null, null);
            }

            var product = toeval.Next(3) == 0 ? Data.Casussen.Product.UitgebreidAdvies : Data.Casussen.Product.Procesregie;
            var wacht = product is Data.Casussen.Product.Procesregie ? toeval.Next(1, 90) : 0;
            DateOnly? werkvoorraad = wacht > 0 ? triage : null;
            var start = triage.AddDays(wacht);
            if (start > vandaag)
            {
                return new(CasusStatus.Werkvoorraad, product, aangemeld, triage, werkvoorraad, null, null);
            }

            var einde = start.AddDays(toeval.Next(20, 500));
            return einde > vandaag
                ? new(CasusStatus.InBehandeling, product, aangemeld, triage, werkvoorraad, start, null)
                : new(CasusStatus.Afgesloten, product, aangemeld, triage, werkvoorraad, start, einde);
        }
    }
}
