using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Portal.E2E;

/// <summary>Starting the portal as a process of its own, and what it says when it cannot.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly string Uitvoer = AppContext.BaseDirectory;
    private readonly string map = Directory.CreateTempSubdirectory("zvhd-start-").FullName;

    [Fact]
    public async Task Start_PoortInGebruik_EenZinEnExitcode()
    {
        using var bezet = new TcpListener(IPAddress.Loopback, 0);
        bezet.Start();
        var poort = ((IPEndPoint)bezet.LocalEndpoint).Port;

        var (code, fout) = await StartAsync($"--urls=http://127.0.0.1:{poort}", $"--Opslag:Map={map}/data", "--Voorbeeldregistratie=false");

        Assert.NotEqual(0, code);
        Assert.Contains("al in gebruik", Assert.Single(fout), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DatamapNietTeMaken_EenZinEnExitcode()
    {
        var bestand = Path.Combine(map, "bestand");
        await File.WriteAllTextAsync(bestand, "");

        var (code, fout) = await StartAsync("--urls=http://127.0.0.1:0", $"--Opslag:Map={bestand}/data");

        Assert.NotEqual(0, code);
        Assert.StartsWith($"De datamap {bestand}/data is niet te maken of te beschrijven", Assert.Single(fout), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BrondataMetFouteRegel_NoemtBestandRegelEnKolomEnLaadtNiets()
    {
        var brondata = Path.Combine(map, "brondata");
        Directory.CreateDirectory(brondata);
        foreach (var csv in Directory.GetFiles(Path.Combine(Uitvoer, "Brondata"), "*.csv"))
        {
            File.Copy(csv, Path.Combine(brondata, Path.GetFileName(csv)));
        }

        var bijdragen = Path.Combine(brondata, "bijdragen.csv");
        await File.WriteAllTextAsync(bijdragen, (await File.ReadAllTextAsync(bijdragen)).Replace(";95317;", ";95317x;", StringComparison.Ordinal));

        var (code, fout) = await StartAsync("--urls=http://127.0.0.1:0", $"--Opslag:Map={map}/data", $"--Brondata:Map={brondata}");

        Assert.NotEqual(0, code);
        var zin = Assert.Single(fout);
        Assert.Contains("bijdragen.csv, regel 3, kolom bedrag", zin, StringComparison.Ordinal);
        await using var verbinding = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={map}/data/portaal.db;Mode=ReadOnly");
        await verbinding.OpenAsync();
        await using var telling = verbinding.CreateCommand();
        telling.CommandText = "SELECT (SELECT COUNT(*) FROM Gemeenten) + (SELECT COUNT(*) FROM Bronnen)";
        Assert.Equal(0L, await telling.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Start_ProductieZonderAanmelddienst_EenZinEnExitcode()
    {
        var (code, fout) = await StartAsync("--urls=http://127.0.0.1:0", $"--Opslag:Map={map}/data", "--environment=Production");

        Assert.NotEqual(0, code);
        Assert.Contains("AzureAd", Assert.Single(fout), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geheim noch certificaat", "AzureAd:ClientSecret")]
    [InlineData("certificaat dat er niet is", "/bestaat/niet.pfx", "--AzureAd:ClientCertificates:0:CertificateDiskPath=/bestaat/niet.pfx")]
    [InlineData("certificaat uit een kluis", "SourceType Path", "--AzureAd:ClientCertificates:0:SourceType=KeyVault", "--AzureAd:ClientCertificates:0:KeyVaultUrl=https://kluis.example")]
    [InlineData("proxy zonder adres", "‘overal’", "--AzureAd:ClientSecret=geheim", "--Proxy:Adressen=10.0.0.1; overal")]
    public async Task Start_ProductieMetEenInstellingDieNietKlopt_EenZinEnExitcode(string wat, string zin, params string[] argumenten)
    {
        Assert.NotEmpty(wat);
        var (code, fout) = await StartAsync(["--urls=http://127.0.0.1:0", $"--Opslag:Map={map}/data", "--environment=Production",
            "--AzureAd:Instance=https://login.example", "--AzureAd:TenantId=proef", "--AzureAd:ClientId=portaal", .. argumenten]);

        Assert.NotEqual(0, code);
        Assert.Contains(zin, Assert.Single(fout), StringComparison.Ordinal);
    }

    /// <summary>A second portal would not hear what the first changes, and could replace the file under it.</summary>
    [Fact]
    public async Task Start_InEenDatamapWaarEenPortaalWerkt_EenZinEnExitcode()
    {
        Directory.CreateDirectory($"{map}/data");
        await using var bezet = new FileStream($"{map}/data/.slot", FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var (code, fout) = await StartAsync("--urls=http://127.0.0.1:0", $"--Opslag:Map={map}/data", "--Voorbeeldregistratie=false");

        Assert.NotEqual(0, code);
        Assert.StartsWith($"In de datamap {map}/data werkt al een portaal.", Assert.Single(fout), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ZonderDatabaseWaarErEenWas_BegintNietMetEenLege()
    {
        Directory.CreateDirectory($"{map}/data/sleutels");
        await File.WriteAllTextAsync($"{map}/data/sleutels/key-1.xml", "<key/>");

        var (code, fout) = await StartAsync("--urls=http://127.0.0.1:0", $"--Opslag:Map={map}/data", "--Voorbeeldregistratie=false");

        Assert.NotEqual(0, code);
        Assert.Contains("ontbreekt portaal.db", Assert.Single(fout), StringComparison.Ordinal);
        Assert.False(File.Exists($"{map}/data/portaal.db"));
    }

    /// <summary>Before anything of it is used: what stood open may have been changed.</summary>
    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task Start_ProductieMetEenDatabaseDieAnderenKunnenLezen_EenZinEnExitcode(UnixFileMode open)
    {
        Directory.CreateDirectory($"{map}/data");
        await File.WriteAllTextAsync($"{map}/data/portaal.db", new string('x', 9000));
#pragma warning disable CA1416 // these tests run where file modes are
        File.SetUnixFileMode($"{map}/data/portaal.db", UnixFileMode.UserRead | UnixFileMode.UserWrite | open);
#pragma warning restore CA1416

        var (code, fout) = await StartAsync("--urls=http://127.0.0.1:0", $"--Opslag:Map={map}/data", "--environment=Production",
            "--AzureAd:Instance=https://login.example", "--AzureAd:TenantId=proef", "--AzureAd:ClientId=portaal", "--AzureAd:ClientSecret=geheim");

        Assert.NotEqual(0, code);
        Assert.Contains("door andere accounts van deze machine", Assert.Single(fout), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_MetEenBeschadigdeDatabase_EenZinEnExitcode_EnLaatHaarStaan()
    {
        Directory.CreateDirectory($"{map}/data");
        await File.WriteAllTextAsync($"{map}/data/portaal.db", new string('x', 9000));

        var (code, fout) = await StartAsync("--urls=http://127.0.0.1:0", $"--Opslag:Map={map}/data", "--Voorbeeldregistratie=false");

        Assert.NotEqual(0, code);
        Assert.StartsWith("Het portaal start niet. Het portaal kan nu niet bij zijn gegevens.", Assert.Single(fout), StringComparison.Ordinal);
        Assert.Equal(9000, new FileInfo($"{map}/data/portaal.db").Length);
    }

    [Fact]
    public async Task Start_OnbekendeProvider_EenZinEnExitcode()
    {
        var (code, fout) = await StartAsync("--urls=http://127.0.0.1:0", $"--Opslag:Map={map}/data", "--Opslag:Provider=Oracle");

        Assert.NotEqual(0, code);
        Assert.Contains("Sqlite of SqlServer", Assert.Single(fout), StringComparison.Ordinal);
    }

    /// <summary>As who keeps the portal does it: a key, a copy, and a directory put back.</summary>
    [Fact]
    public async Task Reservekopie_MetDeOpdrachten_IsTerugTeZetten()
    {
        var (data, sleutel, kopie, terug) = ($"--Opslag:Map={map}/data", $"--Reservekopie:Sleutelbestand={map}/sleutel", $"{map}/kopie.zvhd", $"--Opslag:Map={map}/terug");
        Directory.CreateDirectory($"{map}/data");
        await using (var db = Data.Opslag.PortalOpslag.NieuweContext(Data.Opslag.Provider.Sqlite, $"Data Source={map}/data/portaal.db;Pooling=false")().Voor(Data.Toegang.GebruikerToegang.Systeem))
        {
            await db.Database.MigrateAsync();
        }

        Assert.Contains("Sleutelbestand", Assert.Single((await StartAsync("reservekopie", "maak", kopie, data)).Fout), StringComparison.Ordinal);
        Assert.Equal((0, []), await StartAsync("reservekopie", "sleutel", $"{map}/sleutel"));
        Assert.Equal((0, []), await StartAsync("reservekopie", "maak", kopie, data, sleutel));
        Assert.Equal((0, []), await StartAsync("reservekopie", "zet-terug", kopie, terug, sleutel));

        Assert.True(File.Exists($"{map}/terug/portaal.db"));
        Assert.Contains("is niet leeg", Assert.Single((await StartAsync("reservekopie", "zet-terug", kopie, data, sleutel)).Fout), StringComparison.Ordinal);
    }

    /// <summary>
    /// The two commands of infra, with what a timer leaves behind after a month. What would be older than that tomorrow goes, also when there is no
    /// copy of today; the last one there is never does.
    /// </summary>
    [Fact]
    public async Task InfraBackupEnRestore_MakenEenKopieZettenHaarTerug_EnGooienAlleenWegWatOudIs()
    {
        var (data, sleutel, kopieen) = ($"--Opslag:Map={map}/data", $"--Reservekopie:Sleutelbestand={map}/sleutel", Directory.CreateDirectory($"{map}/kopieen").FullName);
        Directory.CreateDirectory($"{map}/data");
        await Data.Opslag.Opslagmigratie.MigreerAsync(Data.Opslag.Provider.Sqlite, $"Data Source={map}/data/portaal.db");
        Assert.Equal((0, []), await StartAsync("reservekopie", "sleutel", $"{map}/sleutel"));
        Leg("portaal-oud.zvhd", 40);
        Leg("iets-anders.txt", 40);
        Leg("portaal-afgebroken.zvhd.deel", 2);
        await MislukAsync();
        Assert.Equal(["iets-anders.txt", "portaal-oud.zvhd"], Namen());

        Leg("portaal-kort.zvhd", 29);
        Leg("portaal-morgen-te-oud.zvhd", 30);
        await MislukAsync();
        Assert.Equal(["iets-anders.txt", "portaal-kort.zvhd"], Namen());

        Leg("portaal-oud.zvhd", 40);
        Directory.CreateDirectory($"{map}/data/.kopie-{Guid.NewGuid():N}"); // of one that was killed
        Assert.Equal((0, []), await DraaiAsync("bash", $"{Infra}/backup", kopieen, data, sleutel));
        Assert.Empty(Directory.GetDirectories($"{map}/data", ".kopie-*"));
        Assert.Equal(["iets-anders.txt", "portaal-kort.zvhd"], Namen().Where(n => n is not ['p', .., 'Z', '.', 'z', 'v', 'h', 'd']));
        var kopie = Assert.Single(Directory.GetFiles(kopieen, "portaal-*Z.zvhd"));
        Assert.Equal((0, []), await DraaiAsync("bash", $"{Infra}/restore", kopie, $"--Opslag:Map={map}/terug", sleutel));

        await Data.Opslag.Reservekopie.ControleerAsync($"{map}/terug/portaal.db");

        void Leg(string naam, int dagen)
        {
            File.WriteAllText($"{kopieen}/{naam}", "");
            File.SetLastWriteTimeUtc($"{kopieen}/{naam}", DateTime.UtcNow.AddDays(-dagen));
        }

        IEnumerable<string> Namen() => Directory.GetFiles(kopieen).Select(b => Path.GetFileName(b)!).Order();

        async Task MislukAsync() => Assert.NotEqual(0, (await DraaiAsync("bash", $"{Infra}/backup", kopieen, $"--Opslag:Map={map}/elders", sleutel)).Code);
    }

    private static string Infra { get; } = Path.GetFullPath(Path.Combine(Hier(), "..", "..", "infra"));

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;

    private static Task<(int Code, string[] Fout)> StartAsync(params string[] argumenten) =>
        DraaiAsync("dotnet", [Path.Combine(Uitvoer, "Portal.dll"), .. argumenten, $"--contentRoot={Uitvoer}"]);

    private static async Task<(int Code, string[] Fout)> DraaiAsync(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["PORTAAL"] = Path.Combine(Uitvoer, "Portal.dll") },
        })!;
        using var teLang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var uit = proces.StandardOutput.ReadToEndAsync(teLang.Token);
        var fout = await proces.StandardError.ReadToEndAsync(teLang.Token);
        await uit;
        await proces.WaitForExitAsync(teLang.Token);
        return (proces.ExitCode, fout.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => Directory.Delete(map, recursive: true);
}
