using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

/// <summary>
/// What was decided stays. The database refuses to change it; and what somebody changes all the same, by taking the triggers away first, is
/// found by the portal and by the verifier that needs no portal.
/// </summary>
public sealed class OnwijzigbaarTests : IAsyncLifetime, IDisposable
{
    private const int Wijzigingen = 1000;

    private static readonly string[] Ketentabellen = ["Stemmingen", "Stemgerechtigden", "Stemmingsregels", "Besluiten"];

    private readonly TestDatabase database = new();
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("zvhd-keten-");
    private readonly List<Gebruiker> leden = [.. Enumerable.Range(1, 7).Select(Maak.Lid)];
    private readonly Gebruiker manager = Maak.Managergebruiker();
    private readonly Jaarplan plan = Maak.Jaarplan();
    private Guid stemmingId;

    /// <summary>An open vote: four members voted, one of them changed his mind. And besluiten from before.</summary>
    public async Task InitializeAsync()
    {
        await database.VulAsync([Maak.Bron(), Maak.Stuurgroep(), manager, .. leden, plan]);
        await using (var db = database.Open(manager.Vers()))
        {
            await db.LegBesluitVastAsync(new("Overschot", "Het overschot gaat naar de reserve.", Besluit.Stuurgroep, Maak.Vandaag, Besluituitslag.Aangenomen, Besluitonderwerp.Begroting, "2025", "Zonder stemming"), Guid.CreateVersion7(), Maak.Nu);
            await db.LegJaarplanVoorAsync(plan.Id, Maak.Nu);
            stemmingId = await db.OpenStemmingAsync(plan.Id, Maak.Nu);
        }

        Stemkeuze[] keuzes = [Stemkeuze.Voor, Stemkeuze.Tegen, Stemkeuze.VoorOnderVoorwaarde, Stemkeuze.Onthouden, Stemkeuze.Voor];
        foreach (var (n, keuze) in keuzes.Index())
        {
            await using var db = database.Open(leden[n % 4].Vers());
            await db.BrengStemUitAsync(stemmingId, n == 4 ? Stemkeuze.Tegen : keuze, "Eerst een planning: ‘vóór 1 mei’.", Maak.Nu.AddSeconds(n));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        database.Dispose();
        map.Delete(recursive: true);
    }

    [Fact]
    public async Task Database_WijzigenOfVerwijderen_Weigert()
    {
        await SluitAsync();
        await using var db = database.Open(GebruikerToegang.Systeem);

        Func<Task>[] pogingen =
        [
            () => db.Stemmingen.ExecuteUpdateAsync(s => s.SetProperty(x => x.Titel, "Iets anders")),
            () => db.Stemmingen.ExecuteDeleteAsync(),
            () => db.Stemgerechtigden.ExecuteUpdateAsync(s => s.SetProperty(x => x.Functie, "Iets anders")),
            () => db.Stemgerechtigden.ExecuteDeleteAsync(),
            () => db.Stemmingsregels.ExecuteUpdateAsync(s => s.SetProperty(x => x.Keuze, Stemkeuze.Voor)),
            () => db.Stemmingsregels.Where(r => r.Soort == Regelsoort.Sluiting).ExecuteDeleteAsync(),
            () => db.Besluiten.ExecuteUpdateAsync(s => s.SetProperty(x => x.Uitslag, Besluituitslag.Verworpen)),
            () => db.Besluiten.Where(b => b.Volgnummer == 2).ExecuteDeleteAsync(),
        ];
        foreach (var poging in pogingen)
        {
            var fout = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(poging);
            Assert.Contains("een rij is niet te", fout.Message, StringComparison.Ordinal);
        }

        Assert.Empty(await BevindingenAsync());
    }

    [Fact]
    public async Task Besluitregel_WijzigenOfVerwijderen_Weigert()
    {
        await using var db = database.Open(manager.Vers());
        var besluit = await db.Besluiten.SingleAsync();
        await db.LegBesluitregelVastAsync(Drempel.MeerDanDeHelft, new(2, 3, false), "Meer draagvlak.", Maak.Vandaag, besluit.Id, Maak.Nu);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Besluitregels.ExecuteUpdateAsync(s => s.SetProperty(x => x.Reden, "Anders")));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Besluitregels.ExecuteDeleteAsync());
    }

    /// <summary>REPLACE deletes what is in its way without asking a trigger on DELETE.</summary>
    [Fact]
    public async Task Database_VervangenInSqlite_Weigert()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return;
        }

        await SluitAsync();
        await using var db = database.Open(GebruikerToegang.Systeem);
        foreach (var tabel in Ketentabellen)
        {
#pragma warning disable EF1002 // names of tables of this test
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync($"INSERT OR REPLACE INTO \"{tabel}\" SELECT * FROM \"{tabel}\" LIMIT 1"));
#pragma warning restore EF1002
        }
    }

    [Fact]
    public async Task EenWillekeurigeWijziging_InHetBestand_WordtAltijdGevonden()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return; // written in the file of SQLite
        }

        await SluitAsync();
        var zegels = await ExportAsync("begin");
        Assert.Empty(await BevindingenAsync(zegels));
        await using var db = database.Open(manager.Vers());
        await using var bestand = new Sqlitebestand(db);
        await bestand.NeemTriggersWegAsync();
        var kans = new Random(20261122);
        List<string> gemist = [];
        List<(int Nummer, string Wat)> gewijzigd = [];
        for (var nummer = 0; nummer < Wijzigingen; nummer++)
        {
            var wijziging = await bestand.WijzigIetsAsync(Ketentabellen, kans);
            gewijzigd.Add((nummer, wijziging.ToString()));
            var bevindingen = await BevindingenAsync(zegels);
            if (bevindingen.Count == 0 || (wijziging.Regel is { } regel && bevindingen.All(b => b.Nummer != regel)))
            {
                gemist.Add($"{wijziging}: {string.Join(' ', bevindingen.Select(b => b.Zin))}");
            }

            await ExportAsync(nummer.ToString("0000", CultureInfo.InvariantCulture));
            await bestand.ZetTerugAsync(wijziging);
        }

        Assert.Empty(gemist);
        Assert.Empty(await BevindingenAsync(zegels));

        // the same thousand exports for the verifier that knows nothing of the portal
        var (code, uit) = await VerifieerAsync([.. Directory.GetFiles(map.FullName, "????.json").Order(StringComparer.Ordinal), "--eerder", Pad("begin")]);
        Assert.Equal(1, code);
        var goedgekeurd = uit.Split('\n').Where(r => r.Contains(": in orde", StringComparison.Ordinal)).Select(r => int.Parse(Path.GetFileNameWithoutExtension(r.Split(": ")[0]), CultureInfo.InvariantCulture)).ToHashSet();
        Assert.Empty(gewijzigd.Where(g => goedgekeurd.Contains(g.Nummer)).Select(g => g.Wat));
        Assert.True(uit.Split("NIET IN ORDE").Length > Wijzigingen * 9 / 10);
    }

    [Fact]
    public async Task Verifieer_OngeschondenExport_IsInOrde()
    {
        await ExportAsync("open");
        await SluitAsync();
        await ExportAsync("dicht");

        var (code, uit) = await VerifieerAsync(Pad("open"), Pad("dicht"));

        Assert.Equal(0, code);
        Assert.Contains("De stemming loopt nog: alleen de opening is gecontroleerd.", uit, StringComparison.Ordinal);
        Assert.Contains("in orde, 9 regels gecontroleerd.", uit, StringComparison.Ordinal); // opening, five votes, closing, two besluiten
        Assert.Equal(0, (await VerifieerAsync(Pad("dicht"), "--eerder", Pad("open"))).Code);
    }

    /// <summary>The end of a chain is the one place where it can't tell by itself that something is gone.</summary>
    [Fact]
    public async Task DeLaatsteStem_Verwijderd_WordtGevondenMetHetZegelVanEerder()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return;
        }

        var zegel = await ExportAsync("eerder");
        await using (var db = database.Open(manager.Vers()))
        {
            await using var bestand = new Sqlitebestand(db);
            await bestand.NeemTriggersWegAsync();
            await db.Stemmingsregels.Where(r => r.Volgnummer == 5).ExecuteDeleteAsync();
        }

        await SluitAsync();
        await ExportAsync("later");

        Assert.Empty(await BevindingenAsync()); // by itself the chain is whole
        Assert.NotEmpty(await BevindingenAsync(zegel));
        Assert.Equal(0, (await VerifieerAsync(Pad("later"))).Code);
        var (code, uit) = await VerifieerAsync(Pad("later"), "--eerder", Pad("eerder"));
        Assert.Equal(1, code);
        Assert.Contains("stemming: regel 5 had eerder een ander kenmerk", uit, StringComparison.Ordinal);
        Assert.Equal(1, (await VerifieerAsync(Pad("later"), "--zegel", $"{zegel.Stemmingzegel.Aantal}:{zegel.Stemmingzegel.Hash}")).Code);
    }

    [Fact]
    public async Task HetLaatsteBesluit_Verwijderd_WordtGevonden()
    {
        if (TestDatabase.SqlServer is not null)
        {
            return;
        }

        await SluitAsync();
        var zegel = await ExportAsync("eerder");
        await using (var db = database.Open(manager.Vers()))
        {
            await using var bestand = new Sqlitebestand(db);
            await bestand.NeemTriggersWegAsync();
            await db.Besluiten.Where(b => b.Volgnummer == 2).ExecuteDeleteAsync();
        }

        await ExportAsync("later");

        Assert.NotEmpty(await BevindingenAsync(zegel));
        Assert.Contains("het besluit dat uit deze stemming volgde, ontbreekt", (await VerifieerAsync(Pad("later"))).Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifieer_IetsAnders_IsNietTeLezen()
    {
        await File.WriteAllTextAsync(Pad("anders"), "{}");

        Assert.Equal(2, (await VerifieerAsync(Pad("anders"))).Code);
    }

    private async Task SluitAsync()
    {
        await using var db = database.Open(leden[6].Vers());
        await db.SluitStemmingAsync(stemmingId, Maak.Nu.AddMinutes(1));
    }

    /// <summary>What the portal itself shows, beside the zegels of before.</summary>
    private async Task<IReadOnlyList<Ketenbevinding>> BevindingenAsync(Stemketen? eerder = null)
    {
        await using var db = database.Open(manager.Vers());
        if (await db.Stemmingen.AllAsync(s => s.Id != stemmingId))
        {
            return [new(0, "De stemming is weg.")];
        }

        var keten = (await db.LaadStemmingAsync(stemmingId, CancellationToken.None)).Keten();
        return
        [
            .. Ketencontrole.Controleer(keten, eerder?.Stemmingzegel),
            .. Ketencontrole.Controleer(await db.GetBesluitketenAsync(), eerder?.Besluitenzegel),
        ];
    }

    private async Task<Stemketen> ExportAsync(string naam)
    {
        await using var db = database.Open(manager.Vers());
        if (await db.GetStemketenAsync(stemmingId) is not { } keten)
        {
            return null!; // the vote itself has become another; there is nothing to export
        }

        await File.WriteAllBytesAsync(Pad(naam), Ketenbestand.Schrijf(keten, Maak.Nu));
        return keten;
    }

    private string Pad(string naam) => Path.Combine(map.FullName, $"{naam}.json");

    private static async Task<(int Code, string Uit)> VerifieerAsync(params string[] argumenten)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [Script(), .. argumenten])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["PYTHONIOENCODING"] = "utf-8" }, StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var fouten = python.StandardError.ReadToEndAsync();
        var uit = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return (python.ExitCode, uit + await fouten);
    }

    private static string Script([CallerFilePath] string hier = "") => Path.Combine(Path.GetDirectoryName(hier)!, "..", "..", "..", "docs", "verifieer.py");
}
