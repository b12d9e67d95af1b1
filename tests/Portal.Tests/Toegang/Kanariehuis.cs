using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Belasting.Circuits;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>The portal on a port of its own, with a canary in every text of every gemeente.</summary>
public sealed class Kanariehuis : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>What the demo form is sent for who has no account at all.</summary>
    public const string Onbekend = "niemand";

    public const string Geblokkeerd = "geblokkeerd";

    public static readonly IReadOnlyList<string> Slugs =
        ["emmen", "aa-en-hunze", "assen", "borger-odoorn", "coevorden", "de-wolden", "hoogeveen", "meppel", "midden-drenthe", "noordenveld", "tynaarlo", "westerveld"];

    /// <summary>One user of each role; of the contactpersonen the first.</summary>
    public static readonly IReadOnlyDictionary<Rol, string> PerRol = new Dictionary<Rol, string>
    {
        [Rol.Contactpersoon] = $"contactpersoon-{Slugs[0]}",
        [Rol.Stuurgroeplid] = "stuurgroep-2",
        [Rol.Bureaumedewerker] = "bureau",
        [Rol.Manager] = "manager",
        [Rol.Beheerder] = "beheer",
        [Rol.FunctionarisGegevensbescherming] = "fg",
    };

    private readonly string map = Directory.CreateTempSubdirectory("zvhd-kanarie-").FullName;
    private readonly Dictionary<string, Bezoeker> bezoekers = [];

    public Kanariehuis() => UseKestrel(0);

    internal Kanaries Kanaries { get; private set; } = null!;

    internal Uitpakker Uitpakker { get; private set; } = null!;

    /// <summary>Rows to ask for by address: one of each kind of one gemeente, and what belongs to none.</summary>
    internal Adreswaarden Waarden { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        StartServer();
        Kanaries = await Kanaries.PlantAsync(Systeem, Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        Uitpakker = new(Services);
        await using var db = Systeem();
        var buiten = new Gebruiker(Aanmelding.DemoIssuer, Geblokkeerd, "Contactpersoon Emmen, geblokkeerd", Rol.Contactpersoon, 114);
        buiten.Blokkeer("Laptop gestolen.");
        db.Add(buiten);
        db.Add(new Vergadering(Guid.CreateVersion7(), Besluit.Stuurgroep, new(2030, 1, 15), "Assen", GebruikerToegang.Van(await db.Gebruikers.SingleAsync(g => g.Subject == "bureau")), DateTime.UtcNow));
        await db.SaveChangesAsync();
        Waarden = await Adreswaarden.LeesAsync(db);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var bezoeker in bezoekers.Values)
        {
            bezoeker.Dispose();
        }

        await base.DisposeAsync();
        Directory.Delete(map, recursive: true);
    }

    public PortalDbContext Systeem() => Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem);

    /// <summary>Somebody who signed in, or null for who did not.</summary>
    internal async Task<Bezoeker> AlsAsync(string? gebruiker)
    {
        if (!bezoekers.TryGetValue(gebruiker ?? "", out var bezoeker))
        {
            bezoeker = bezoekers[gebruiker ?? ""] = new(ClientOptions.BaseAddress);
            if (gebruiker is not null)
            {
                await bezoeker.Browser.MeldAanAsync(gebruiker);
            }
        }

        return bezoeker;
    }

    /// <summary>All that is stored, but for what looking around leaves behind: sessions, visits, lines of the logboek, drafts that only their writer reads.</summary>
    /// <param name="zonder">Gemeenten whose own rows may change meanwhile.</param>
    internal async Task<string> StandAsync(IReadOnlyCollection<int>? zonder = null)
    {
        await using var db = Systeem();
        var verbinding = db.Database.GetDbConnection();
        await verbinding.OpenAsync();
        var stand = new StringBuilder();
        var vanGemeente = db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IVanGemeente))).Select(e => e.GetTableName()).ToHashSet();
        foreach (var tabel in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal).Where(t => t is not ("Sessies" or "Bezoeken" or "Logregels" or "Adviesconcepten")))
        {
            using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var vraag = verbinding.CreateCommand();
            vraag.CommandText = $"SELECT * FROM \"{tabel}\"{(zonder is { Count: > 0 } && vanGemeente.Contains(tabel) ? $" WHERE \"GemeenteId\" NOT IN ({string.Join(',', zonder)})" : "")} ORDER BY 1, 2";
            await using var rijen = await vraag.ExecuteReaderAsync();
            while (await rijen.ReadAsync())
            {
                for (var i = 0; i < rijen.FieldCount; i++)
                {
                    som.AppendData(rijen.GetValue(i) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes($"{rijen.GetValue(i)}|"));
                }
            }

            stand.Append(tabel).Append(' ').AppendLine(Convert.ToHexString(som.GetHashAndReset()));
        }

        return stand.ToString();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Opslag:Map", map);
        builder.UseSetting("Grenzen:Ruimte", "1000");
        builder.UseSetting("Grenzen:CircuitsPerGebruiker", "1000");
    }
}

/// <summary>A browser with the cookies of one person, that goes nowhere by itself.</summary>
internal sealed class Bezoeker : IDisposable
{
    public Bezoeker(Uri adres)
    {
        Browser = new(adres);
        Http = new(new HttpClientHandler { CookieContainer = Browser.Koekjes, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = adres };
    }

    public Browser Browser { get; }

    public HttpClient Http { get; }

    public void Dispose()
    {
        Http.Dispose();
        Browser.Dispose();
    }
}

[CollectionDefinition(nameof(Kanariehuis))]
public sealed class KanariehuisCollectie : ICollectionFixture<Kanariehuis>;
