using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Belasting.Circuits;
using Portal.Data.Cijfers;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Belasting.Uitval;

/// <summary>
/// The portal on a file system of a few megabytes that really is full: what it says, what it goes on doing, whether it survives being killed
/// there, and whether all is well once there is room again. <c>vol 48</c>. Needs to be allowed to mount, which a build machine seldom is.
/// </summary>
internal static class Volproef
{
    public const string Opdracht = "vol";

    private const string Vol = "de schijf is vol";

    private static readonly string[] Openbaar = ["", "informatie", "cijfers", "gemeenten", "gemeenten/emmen", "begroting/2025", "documenten"];

    /// <returns>The exit code: 0 when all holds, 1 when something does not, 2 when this machine mounts nothing.</returns>
    public static async Task<int> DraaiAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = Notatie.Nederlands;
        var megabytes = args is [var grootte, ..] ? int.Parse(grootte, CultureInfo.InvariantCulture) : 48;
        var map = Directory.CreateTempSubdirectory("zvhd-vol-").FullName;
        if (await RoepAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=700", "tmpfs", map) != 0)
        {
            Directory.Delete(map);
            Console.Error.WriteLine("This machine lets nobody mount a file system here: nothing was tried.");
            return 2;
        }

        try
        {
            await ProbeerAsync(map);
            Console.WriteLine("On a full file system everything held.");
            return 0;
        }
        catch (Exception fout) when (fout is InvalidDataException or InvalidOperationException or HttpRequestException)
        {
            Console.Error.WriteLine(fout);
            return 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            await RoepAsync("umount", map);
            Directory.Delete(map);
        }
    }

    private static async Task ProbeerAsync(string map)
    {
        var bestand = Path.Combine(map, Reservekopie.Database);
        var ballast = Path.Combine(map, "ballast");
        await Schrijver.VulAsync(bestand);
        SqliteConnection.ClearAllPools();
        List<string> bedankt = [];
        string geweigerd;
        await using (var portaal = Portaalproces.Start(map))
        {
            await portaal.WachtOpAsync("health/ready");
            using var lezer = new Browser(portaal.Adres);
            using var bureau = new Browser(portaal.Adres);
            await bureau.MeldAanAsync("bureau");
            var eerste = Tekst();
            Vereis((await (await Reactieformulier.OpenAsync(lezer)).VerstuurAsync(eerste)).IsBedankt, "Een gewone reactie wordt geweigerd.");
            bedankt.Add(eerste);

            Zeg("full", $"{await VulSchijfAsync(map, ballast) / 1024:#,0} kB of ballast; {new DriveInfo(map).AvailableFreeSpace} bytes left");
            Zeg("full", $"signing in is 503 after {await MeldAanTotVolAsync(portaal.Adres)} that found room within the files of the database");
            (_, geweigerd) = await WordtGeweigerdAsync(lezer, bedankt);
            Zeg("full", $"a reaction is refused with ‘{Vol}’, its text still in the form");
            await VereisAsync(portaal, HttpStatusCode.ServiceUnavailable, "health/ready");
            await VereisAsync(portaal, HttpStatusCode.OK, ["health/live", .. Openbaar]);
            Vereis((await bureau.HaalAsync("bureau/begroting/2025", CancellationToken.None)).Html.Contains("</h1>", StringComparison.Ordinal), "Wie aangemeld is leest niet door.");
            Zeg("full", $"live but not ready; {Openbaar.Length} public pages and a page of the bureau are read");
            await portaal.DoodAsync();
        }

        await KijkAsync(bestand, bedankt, geweigerd);
        Zeg("killed", "integrity, references and chains hold; all that was acknowledged is there, and nothing of what was refused");
        await using var weer = Portaalproces.Start(map);
        Zeg("started on the full disk", $"live after {(await weer.WachtOpAsync("health/live")).TotalSeconds:0.0} s");
        await VereisAsync(weer, HttpStatusCode.ServiceUnavailable, "health/ready");
        await VereisAsync(weer, HttpStatusCode.OK, Openbaar);
        using var nieuw = new Browser(weer.Adres);
        Zeg("started on the full disk", $"public pages are read; signing in is 503 after {await MeldAanTotVolAsync(weer.Adres)}");
        (var formulier, geweigerd) = await WordtGeweigerdAsync(nieuw, bedankt);

        File.Delete(ballast);
        await weer.WachtOpAsync("health/ready");
        Vereis((await formulier.VerstuurAsync(geweigerd)).IsBedankt, "Wat geweigerd was, gaat niet als er weer ruimte is.");
        bedankt.Add(geweigerd);
        Vereis(await MeldAanAsync(weer.Adres), "Aanmelden lukt niet als er weer ruimte is.");
        await weer.DoodAsync();
        await KijkAsync(bestand, bedankt, geweigerd: null);
        Zeg("room again", "ready without a restart; the same form is sent and is there once; signing in works; everything holds");
    }

    /// <summary>Up to the last byte.</summary>
    private static async Task<long> VulSchijfAsync(string map, string ballast)
    {
        await using var vulling = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var stuk in new[] { 64 * 1024, 4096, 1 })
        {
            try
            {
                while (true)
                {
                    vulling.Write(new byte[stuk]);
                }
            }
            catch (IOException)
            {
                // full, for pieces of this size
            }
        }

        Vereis(new DriveInfo(map).AvailableFreeSpace == 0, "De schijf raakte niet vol.");
        return vulling.Length;
    }

    /// <summary>The log of the database may have room within it that it writes over; until there is none.</summary>
    /// <returns>How many were still let in.</returns>
    private static async Task<int> MeldAanTotVolAsync(Uri adres)
    {
        for (var keer = 0; keer < 1000; keer++)
        {
            if (!await MeldAanAsync(adres))
            {
                return keer;
            }
        }

        throw new InvalidDataException("Op een volle schijf wordt iedereen aangemeld.");
    }

    /// <summary>Something small may still fit where a sign-in did not; an address may try five times.</summary>
    /// <returns>The form that was refused, and its text.</returns>
    private static async Task<(Reactieformulier Formulier, string Tekst)> WordtGeweigerdAsync(Browser lezer, List<string> bedankt)
    {
        for (var keer = 0; keer < 3; keer++)
        {
            var (formulier, tekst) = (await Reactieformulier.OpenAsync(lezer), Tekst());
            var (isBedankt, pagina) = await formulier.VerstuurAsync(tekst);
            if (!isBedankt)
            {
                Vereis(pagina.Contains(Vol, StringComparison.Ordinal), "De weigering zegt niet dat de schijf vol is.");
                Vereis(pagina.Contains(tekst, StringComparison.Ordinal), "De getypte tekst staat er niet meer.");
                return (formulier, tekst);
            }

            bedankt.Add(tekst);
        }

        throw new InvalidDataException("Op een volle schijf wordt elke reactie aangenomen.");
    }

    private static string Tekst() => $"Dit is proefreactie {Random.Shared.Next():x8} van een lezer. {new string('x', 800)}";

    /// <returns>False when it was refused with 503.</returns>
    private static async Task<bool> MeldAanAsync(Uri adres)
    {
        using var bezoeker = new Browser(adres);
        try
        {
            await bezoeker.MeldAanAsync("manager");
            return true;
        }
        catch (HttpRequestException geweigerd) when (geweigerd.StatusCode is HttpStatusCode.ServiceUnavailable)
        {
            return false;
        }
    }

    private static async Task KijkAsync(string bestand, List<string> bedankt, string? geweigerd)
    {
        await Reservekopie.ControleerAsync(bestand);
        await using var db = PortalOpslag.NieuweContext(Provider.Sqlite, Schrijver.Verbinding(bestand) + ";Pooling=False")().Voor(GebruikerToegang.Systeem);
        var teksten = await db.Reacties.Select(r => r.Tekst).ToListAsync();
        Vereis(teksten.Order(StringComparer.Ordinal).SequenceEqual(bedankt.Order(StringComparer.Ordinal)), $"Er zijn {bedankt.Count} reacties toegezegd, en er staan er {teksten.Count}.");
        Vereis(geweigerd is null || !teksten.Contains(geweigerd), "Wat geweigerd is, staat er toch.");
    }

    private static async Task VereisAsync(Portaalproces portaal, HttpStatusCode verwacht, params string[] paden)
    {
        foreach (var pad in paden)
        {
            var stand = await portaal.StandAsync(pad);
            Vereis(stand == verwacht, $"/{pad} geeft {stand}, en niet {verwacht}.");
        }
    }

    private static async Task<int> RoepAsync(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(programma, argumenten);
        await proces.WaitForExitAsync();
        return proces.ExitCode;
    }

    private static void Zeg(string wanneer, string wat) => Console.WriteLine($"- {wanneer}: {wat}");

    private static void Vereis(bool voorwaarde, string zin)
    {
        if (!voorwaarde)
        {
            throw new InvalidDataException(zin);
        }
    }
}
