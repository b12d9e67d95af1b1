using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Besluiten;
using Portal.Data.Casussen;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>What is kept outside the portal tells later whether something was changed inside.</summary>
public sealed class DigestTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Dag = new(2026, 3, 2);

    private readonly TestDatabase database = new();
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("zvhd-digest-");

    /// <summary>Three looks on the day, one on the next.</summary>
    public async Task InitializeAsync()
    {
        await database.VulAsync(Maak.Grond());
        await database.VulAsync(Maak.CasusMet(CasusStatus.Werkvoorraad), Maak.Stuurgroep());
        await database.VulAsync(Maak.Besluit());
        for (var n = 0; n < 3; n++)
        {
            await KijkAsync();
        }

        database.Klok.Nu = Dag.AddDays(1).BeginInUtc();
        await KijkAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        database.Dispose();
        map.Delete(recursive: true);
    }

    [Fact]
    public async Task Digest_VanEenDag_KentAantalEnLaatsteRegelVanElkeKeten()
    {
        var digest = await StelOpAsync();
        await using var db = database.Open(GebruikerToegang.Systeem);
        var derde = await db.Logregels.SingleAsync(r => r.Volgnummer == 3);

        Assert.Equal([new(Dag, "logboek", 3, 3, derde.Hash), new(Dag, "besluiten", 1, 1, (await db.Besluiten.SingleAsync()).Hash)], digest);
        Assert.Equal(digest, digest.Select(d => Logdigest.Lees(d.ToString())));
        await using var bureau = database.Open(Maak.Bureau);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bureau.StelDigestOpAsync(Dag));
    }

    [Fact]
    public async Task Bestand_KrijgtElkeDagEenKeer_EnHoudtWatErStaat()
    {
        var digest = await StelOpAsync();
        var bestanden = new Digestmap(Path.Combine(map.FullName, "elders"));
        Assert.Null(bestanden.LaatsteDag());

        Assert.True(bestanden.SchrijfBij(digest));
        var eerst = bestanden.Lees();
        Assert.False(bestanden.SchrijfBij(digest));
        await File.AppendAllTextAsync(Path.Combine(bestanden.Pad, "digest-2026.txt"), "2026-03-03 logb"); // cut off by a crash
        Assert.True(bestanden.SchrijfBij([.. digest.Select(d => d with { Dag = Dag.AddDays(1) })]));

        Assert.StartsWith($"{digest[0]}\n{digest[1]}\n", eerst, StringComparison.Ordinal);
        Assert.StartsWith($"{eerst}2026-03-03 logb\n2026-03-03 logboek 3 3 ", bestanden.Lees(), StringComparison.Ordinal);
        Assert.Equal(Dag.AddDays(1), bestanden.LaatsteDag());
    }

    [Fact]
    public async Task Bewaard_GelegdNaastDeKeten_ZegtWatErMetHaarIsGebeurd()
    {
        var digest = await StelOpAsync();
        await using var db = database.Open(GebruikerToegang.Van(Maak.Functionaris()));
        var vals = new string('a', Schakel.HashLengte);
        var bewaard = Logdigest.LeesBewaard($"{digest[0]}\r\n{digest[1]}\nonzin\n3 : {string.Join(' ', digest[0].Hash.ToUpperInvariant().Chunk(4).Select(c => new string(c)))}\n2:{vals}\n9:{vals}\n0:{vals}");

        var toetsen = await db.ToetsBewaardAsync(bewaard);

        Assert.Equal([(3, Zegeluitkomst.Past), (3, Zegeluitkomst.Past), (2, Zegeluitkomst.PastNiet), (9, Zegeluitkomst.Ontbreekt)], toetsen.Select(t => (t.Zegel.Aantal, t.Uitkomst)));
        await using var bureau = database.Open(Maak.Bureau);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bureau.ToetsBewaardAsync(bewaard));
    }

    /// <summary>The script knows nothing of the portal.</summary>
    [Fact]
    public async Task Verifieer_LogboekZonderHetPortaal_KloptMetHetBewaarde_EnVindtWatIsVeranderd()
    {
        var bestanden = new Digestmap(map.FullName);
        bestanden.SchrijfBij(await StelOpAsync());
        var digest = Path.Combine(map.FullName, "digest-2026.txt");
        var heel = await ExportAsync("heel", k => k);
        var later = await ExportAsync("later", k => k.Skip(2)); // as when the oldest rows are no longer kept
        var geknipt = await ExportAsync("geknipt", k => k.Take(2));
        var veranderd = await ExportAsync("veranderd", k => k.Select(s => s.Nummer == 2 ? s with { Velden = [.. s.Velden.Select(v => v.Key == "door" ? new(v.Key, "Niemand") : v)] } : s));
        var vals = await File.ReadAllTextAsync(digest);
        await File.WriteAllTextAsync(Path.Combine(map.FullName, "vals.txt"), vals.Replace(vals.Split(' ')[4][..8], "00000000", StringComparison.Ordinal));

        var goed = await VerifieerAsync(heel, later, "--digest", digest);
        Assert.Equal((0, true), (goed.Code, goed.Uit.Contains("in orde, 4 regels", StringComparison.Ordinal)));
        Assert.Contains("aan het eind ontbreekt", (await VerifieerAsync(geknipt, "--digest", digest)).Uit, StringComparison.Ordinal);
        Assert.Contains("regel 2 (logregel) is veranderd", (await VerifieerAsync(veranderd)).Uit, StringComparison.Ordinal);
        Assert.Contains("regel 3 had eerder een ander kenmerk", (await VerifieerAsync(heel, "--digest", Path.Combine(map.FullName, "vals.txt"))).Uit, StringComparison.Ordinal);
    }

    private async Task KijkAsync()
    {
        await using var db = await database.Database(Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId)).OpenAsync();
        await db.GetCasusAsync("ZV-26-AAAA");
    }

    private async Task<IReadOnlyList<Logdigest>> StelOpAsync()
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        return await db.StelDigestOpAsync(Dag);
    }

    private async Task<string> ExportAsync(string naam, Func<IEnumerable<Schakel>, IEnumerable<Schakel>> bewerk)
    {
        await using var db = database.Open(GebruikerToegang.Van(Maak.Functionaris()));
        List<Schakel> keten = [];
        await foreach (var schakel in db.LeesLogketenAsync())
        {
            keten.Add(schakel);
        }

        var pad = Path.Combine(map.FullName, $"{naam}.json");
        await using var bestand = File.Create(pad);
        await Ketenbestand.SchrijfLogboekAsync(bestand, bewerk(keten).ToAsyncEnumerable(), Maak.Nu);
        return pad;
    }

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
