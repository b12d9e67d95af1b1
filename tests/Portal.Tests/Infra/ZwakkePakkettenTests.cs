using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Portal.Infra;

/// <summary>What infra/zwakke-pakketten makes of what <c>dotnet</c> tells it, and that it never says "none" without proof that it can find something.</summary>
public sealed class ZwakkePakkettenTests : IDisposable
{
    private const string Bewijs = "Proof: the feed knows that Newtonsoft.Json 12.0.1 is weak.";

    private const string Zwak = """
        Project `proof` has the following vulnerable packages
           [net10.0]:
           Top-level Package      Requested            Resolved   Severity   Advisory URL
           > Newtonsoft.Json      [12.0.1, 12.0.1]     12.0.1     High       https://github.com/advisories/GHSA-5crp-9r3c-p9vr
        """;

    private const string Schoon = """
        The given project `Portal` has no vulnerable packages given the current sources.
        The given project `Portal.Data` has no vulnerable packages given the current sources.
        """;

    private const string EenErvan = """
        The given project `Portal` has no vulnerable packages given the current sources.
        Project `Portal.Data` has the following vulnerable packages
           [net10.0]:
           Transitive Package      Resolved   Severity   Advisory URL
           > Iets.Zwaks            1.2.3      Moderate   https://github.com/advisories/GHSA-0000-0000-0000
        """;

    private readonly string map = Directory.CreateTempSubdirectory("zvhd-pakketten-").FullName;

    public void Dispose() => Directory.Delete(map, recursive: true);

    [Fact]
    public async Task MetDeEchteDotnet_IsDeUitkomstOnbekendOfBewezen()
    {
        var (code, uit) = await DraaiAsync();

        Assert.True(code is 2 ? uit is [var zin] && zin.EndsWith("so whether the portal has a weak package is unknown.", StringComparison.Ordinal) : code is 0 or 1 && uit[0] == Bewijs, $"{code}: {string.Join('\n', uit)}");
    }

    [Fact]
    public async Task VoedingZonderDieKennis_IsOnbekend_OokAlZegtZijDatErNietsIs()
    {
        await MaakDotnetAsync(Schoon, Schoon);

        Assert.Equal((2, "The feed says nothing of weaknesses, not even of Newtonsoft.Json 12.0.1, so whether the portal has a weak package is unknown."), await UitAsync());
    }

    [Fact]
    public async Task VoedingMetDieKennis_EnNietsGevonden_IsNul()
    {
        await MaakDotnetAsync(Zwak, Schoon);

        Assert.Equal((0, $"{Bewijs}\nNo package of the portal is known to be weak."), await UitAsync());
    }

    [Fact]
    public async Task ZwakPakketInHetPortaal_IsEen_EnStaatErMetHetProject()
    {
        await MaakDotnetAsync(Zwak, EenErvan);

        Assert.Equal((1, $"{Bewijs}\nProject `Portal.Data` has the following vulnerable packages\n   > Iets.Zwaks            1.2.3      Moderate   https://github.com/advisories/GHSA-0000-0000-0000"), await UitAsync());
    }

    [Theory]
    [InlineData("restore", "proof", "The feed does not give Newtonsoft.Json 12.0.1, which is known to be weak")]
    [InlineData("list", "proof", "The feed says nothing of weaknesses, not even of Newtonsoft.Json 12.0.1")]
    [InlineData("restore", "ZvhdPortal", Bewijs + "\nThe packages of the portal could not be listed")]
    [InlineData("list", "ZvhdPortal", Bewijs + "\nThe packages of the portal could not be listed")]
    public async Task WatNietLukt_IsOnbekend(string opdracht, string waarvan, string reden)
    {
        await MaakDotnetAsync(Zwak, Schoon, mislukt: $"{opdracht} *{waarvan}*");

        Assert.Equal((2, $"{reden}, so whether the portal has a weak package is unknown."), await UitAsync());
    }

    /// <summary>A program that prints what the real one prints.</summary>
    /// <param name="proef">Of the project with the weak package.</param>
    /// <param name="portaal">Of the portal.</param>
    /// <param name="mislukt">What ends with an exit code, as a pattern of the shell.</param>
    private async Task MaakDotnetAsync(string proef, string portaal, string mislukt = "nooit")
    {
        const string Bronnen = "The following sources were used:\n   https://voeding.example/index.json\n\n";
        await File.WriteAllTextAsync($"{map}/proef", Bronnen + proef + "\n");
        await File.WriteAllTextAsync($"{map}/portaal", Bronnen + portaal + "\n");
        await File.WriteAllTextAsync($"{map}/dotnet", $"""
            #!/usr/bin/env bash
            case "$*" in {mislukt.Replace(" ", "\\ ", StringComparison.Ordinal)}) echo "error: it failed"; exit 1;; esac
            case "$*" in
              "list "*/proof.csproj" package --vulnerable --include-transitive") cat '{map}/proef';;
              "list ZvhdPortal.sln package --vulnerable --include-transitive") cat '{map}/portaal';;
              restore*) ;;
              *) exit 3;;
            esac
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode($"{map}/dotnet", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private async Task<(int Code, string Uit)> UitAsync()
    {
        var (code, uit) = await DraaiAsync();
        return (code, string.Join('\n', uit));
    }

    private async Task<(int Code, string[] Uit)> DraaiAsync()
    {
        using var proces = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Hier(), "..", "..", "..", "infra", "zwakke-pakketten")])
        {
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = $"{map}:{Environment.GetEnvironmentVariable("PATH")}" },
        })!;
        var uit = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return (proces.ExitCode, uit.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Hier([CallerFilePath] string hier = "") => Path.GetDirectoryName(hier)!;
}
