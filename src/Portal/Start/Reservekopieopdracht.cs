using System.Security.Cryptography;
using Portal.Data.Opslag;

namespace Portal.Start;

/// <summary>
/// The commands for who keeps the portal: <c>reservekopie sleutel</c>, <c>reservekopie maak bestand</c> and <c>reservekopie zet-terug bestand</c>.
/// They start no web server; making a copy goes on beside a portal that runs.
/// </summary>
public static class Reservekopieopdracht
{
    public const string Naam = "reservekopie";

    private const string Gebruik = "Gebruik: reservekopie sleutel <sleutelbestand> | maak <bestand> | zet-terug <bestand>, met --Opslag:Map=<datamap> en --Reservekopie:Sleutelbestand=<bestand>.";

    /// <summary>0 when it was done and checked, 1 with one sentence on standard error when not.</summary>
    public static async Task<int> DraaiAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder([.. args.Where(a => a.StartsWith("--", StringComparison.Ordinal))]);
        var instelling = builder.Configuration.GetSection("Opslag");
        var map = Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, instelling["Map"] ?? "data"));
        try
        {
            if (string.Equals(instelling["Provider"], nameof(Provider.SqlServer), StringComparison.OrdinalIgnoreCase))
            {
                throw new StartException("Een reservekopie van SQL Server maakt u met SQL Server zelf.");
            }

            switch (args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray())
            {
                case ["sleutel", var bestand]:
                    MaakSleutel(bestand);
                    Console.WriteLine($"Sleutel gemaakt: {bestand}. Bewaar haar ook ergens anders dan de kopieën: zonder haar is geen kopie te lezen.");
                    return 0;
                case ["maak", var bestand]:
                    Meld("Gemaakt en nagelezen", bestand, await Reservekopie.MaakAsync(map, Path.GetFullPath(bestand), LeesSleutel(builder.Configuration)));
                    return 0;
                case ["zet-terug", var bestand]:
                    Meld($"Teruggezet in {map}", bestand, await Reservekopie.ZetTerugAsync(Path.GetFullPath(bestand), map, LeesSleutel(builder.Configuration)));
                    return 0;
                default:
                    throw new StartException(Gebruik);
            }
        }
        catch (Exception fout) when (fout is IOException or InvalidDataException or UnauthorizedAccessException or StartException or Microsoft.Data.Sqlite.SqliteException)
        {
            await Console.Error.WriteLineAsync(fout.Message);
            return 1;
        }
    }

    private static void Meld(string wat, string bestand, Kopieverslag verslag) =>
        Console.WriteLine($"{wat}: {bestand} ({verslag.Casussen} casussen, {verslag.Adviesvragen} adviesvragen, {verslag.Besluiten} besluiten, {verslag.Regels} regels in het logboek; alle ketens kloppen).");

    private static void MaakSleutel(string bestand)
    {
        using var uit = Reservekopie.NieuwBestand(bestand, FileMode.CreateNew);
        using var tekst = new StreamWriter(uit);
        tekst.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Reservekopie.SleutelLengte)));
    }

    private static byte[] LeesSleutel(IConfiguration configuratie)
    {
        if (configuratie["Reservekopie:Sleutelbestand"] is not { Length: > 0 } bestand)
        {
            throw new StartException("Zonder --Reservekopie:Sleutelbestand wordt er geen kopie gemaakt of gelezen.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(bestand) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite)) != 0)
        {
            throw new StartException($"Anderen kunnen {bestand} lezen of veranderen. Sluit het eerst: chmod 600.");
        }

        var sleutel = new byte[Reservekopie.SleutelLengte];
        return Convert.TryFromBase64String(File.ReadAllText(bestand).Trim(), sleutel, out var lengte) && lengte == sleutel.Length
            ? sleutel
            : throw new StartException($"{bestand} bevat geen sleutel: {Reservekopie.SleutelLengte} bytes in base64.");
    }
}
