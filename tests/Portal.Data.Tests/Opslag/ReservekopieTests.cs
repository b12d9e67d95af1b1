using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Data.Opslag;

/// <summary>A copy is whole and unreadable to others, or there is none.</summary>
public sealed class ReservekopieTests : IAsyncLifetime
{
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-kopie-").FullName;
    private readonly byte[] sleutel = RandomNumberGenerator.GetBytes(Reservekopie.SleutelLengte);

    private string Data => Path.Combine(map, "data");

    private string Kopie => Path.Combine(map, "kopie.zvhd");

    private string Terug => Path.Combine(map, "terug");

    /// <summary>A data directory with a key, and a casus that is still being worked on.</summary>
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(Data, Reservekopie.Sleutels));
        await File.WriteAllTextAsync(Path.Combine(Data, Reservekopie.Sleutels, "key-1.xml"), "<key/>");
        await using var db = Open(Data);
        await db.Database.MigrateAsync();
        db.AddRange([.. Maak.Grond(), Maak.Casus()]);
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(map, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Maak_EnZetTerug_GeeftAllesTerug_TerwijlErGeschrevenWordt()
    {
        await using var schrijver = Open(Data);
        schrijver.Add(Maak.Bron("LATER"));
        await using var transactie = await schrijver.Database.BeginTransactionAsync();
        await schrijver.SaveChangesAsync(); // written, not yet committed: not part of the copy, and no reason to wait

        var verslag = await Reservekopie.MaakAsync(Data, Kopie, sleutel);
        await transactie.CommitAsync();
        await Reservekopie.ZetTerugAsync(Kopie, Terug, sleutel);

        Assert.Equal(1, verslag.Casussen);
        await using var terug = Open(Terug);
        Assert.Equal(Maak.Casus().Onderwerp, (await terug.Casussen.SingleAsync()).Onderwerp);
        Assert.False(await terug.Bronnen.AnyAsync(b => b.Id == "LATER"));
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(Terug, Reservekopie.Sleutels, "key-1.xml")));
        Assert.Empty(Directory.GetDirectories(map, ".kopie-*", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Kopie));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Terug, Reservekopie.Database)));
        }
    }

    [Fact]
    public async Task Kopie_IsNietTeLezen_ZonderDeSleutel()
    {
        await Reservekopie.MaakAsync(Data, Kopie, sleutel);

        var bytes = await File.ReadAllBytesAsync(Kopie);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("SQLite format"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Casussen"u8));
        await Assert.ThrowsAsync<InvalidDataException>(() => Reservekopie.ZetTerugAsync(Kopie, Terug, RandomNumberGenerator.GetBytes(Reservekopie.SleutelLengte)));
        Assert.False(Directory.Exists(Terug));
    }

    /// <summary>One bit anywhere, the end gone at any place, two blocks exchanged: each is found, and nothing is put back.</summary>
    [Fact]
    public async Task Kopie_DieIsAangeraakt_WordtNietTeruggezet()
    {
        await Reservekopie.MaakAsync(Data, Kopie, sleutel);
        var heel = await File.ReadAllBytesAsync(Kopie);
        var kans = new Random(20261122);
        const int kop = 40, blok = (64 * 1024) + 16;
        List<(string Wat, byte[] Bytes)> gevallen =
        [
            .. Enumerable.Range(0, 40).Select(_ => kans.Next(heel.Length)).Select(p => ($"bit in {p}", Met(heel, b => b[p] ^= 4))),
            .. Enumerable.Range(1, heel.Length / blok).Select(n => ($"eindigt na blok {n}", heel[..(kop + (n * blok))])),
            ("eindigt ergens", heel[..(heel.Length / 2)]), ("alleen de kop", heel[..kop]), ("leeg", []),
            ("twee blokken verwisseld", [.. heel[..kop], .. heel[(kop + blok)..(kop + (2 * blok))], .. heel[kop..(kop + blok)], .. heel[(kop + (2 * blok))..]]),
            ("iets erachter", [.. heel, 0]),
        ];

        foreach (var (wat, bytes) in gevallen)
        {
            var stuk = Path.Combine(map, "stuk.zvhd");
            await File.WriteAllBytesAsync(stuk, bytes);
            var fout = await Record.ExceptionAsync(() => Reservekopie.ZetTerugAsync(stuk, Terug, sleutel));
            Assert.True(fout is InvalidDataException, $"{wat}: {fout}");
            Assert.False(Directory.Exists(Terug), wat);
        }

        Assert.Empty(Directory.GetDirectories(map, ".kopie-*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Maak_VanEenDatabaseDieNietKlopt_GeeftGeenKopie()
    {
        await using (var db = Open(Data))
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; UPDATE \"Casussen\" SET \"GemeenteId\" = 99;");
        }

        var fout = await Assert.ThrowsAsync<InvalidDataException>(() => Reservekopie.MaakAsync(Data, Kopie, sleutel));

        Assert.Contains("verwijst naar iets dat er niet is", fout.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(map));
    }

    /// <summary>Who was killed had no time to tidy up: the next who begins finds his database, not encrypted.</summary>
    [Fact]
    public async Task Rest_VanWieErUitviel_IsWeg_ZodraIemandWeerBegint()
    {
        await Reservekopie.MaakAsync(Data, Kopie, sleutel);
        var (hier, ernaast) = (Rest(Data), Rest(map));

        await Reservekopie.MaakAsync(Data, Path.Combine(map, "morgen.zvhd"), sleutel);
        Assert.Equal((false, false), (Directory.Exists(hier), Directory.Exists(ernaast)));

        ernaast = Rest(map);
        await Reservekopie.ZetTerugAsync(Kopie, Terug, sleutel);
        Assert.False(Directory.Exists(ernaast));
        Assert.Empty(Directory.GetFileSystemEntries(map, ".kopie-*", SearchOption.AllDirectories));
    }

    /// <summary>Several who begin at the same time, and a directory that only looks like one of these: nobody loses what he works in.</summary>
    [Fact]
    public async Task RuimOp_LaatStaanWaarIemandInWerkt_EnWatVanEenAnderIs()
    {
        var ander = Directory.CreateDirectory(Path.Combine(map, ".kopie-van-mij")).FullName;
        var kopieen = Enumerable.Range(0, 4).Select(n => Task.Run(() => Reservekopie.MaakAsync(Data, Path.Combine(map, $"{n}.zvhd"), sleutel))).ToList();
        var klaar = Task.WhenAll(kopieen);
        while (!klaar.IsCompleted)
        {
            Reservekopie.RuimOp(Data);
        }

        Assert.All(await klaar, verslag => Assert.Equal(1, verslag.Casussen));
        Assert.Equal([ander], Directory.GetFileSystemEntries(map, ".kopie-*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task ZetTerug_OverIetsHeen_WordtGeweigerd()
    {
        await Reservekopie.MaakAsync(Data, Kopie, sleutel);

        await Assert.ThrowsAsync<IOException>(() => Reservekopie.ZetTerugAsync(Kopie, Data, sleutel));
        await Assert.ThrowsAsync<IOException>(() => Reservekopie.MaakAsync(Data, Kopie, sleutel));
        await using var db = Open(Data);
        Assert.Equal(1, await db.Casussen.CountAsync());
    }

    /// <summary>A working directory as a process leaves it that was killed halfway.</summary>
    private static string Rest(string bij)
    {
        var rest = Path.Combine(bij, $".kopie-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path.Combine(rest, Reservekopie.Sleutels));
        File.WriteAllText(Path.Combine(rest, Reservekopie.Database), "SQLite format 3");
        File.WriteAllText(rest + ".slot", "");
        return rest;
    }

    private static PortalDbContext Open(string map) =>
        PortalOpslag.NieuweContext(Provider.Sqlite, $"Data Source={Path.Combine(map, Reservekopie.Database)};Pooling=false")().Voor(GebruikerToegang.Systeem);

    private static byte[] Met(byte[] bytes, Action<byte[]> verander)
    {
        byte[] kopie = [.. bytes];
        verander(kopie);
        return kopie;
    }
}
