using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Aansluitingen;
using Portal.Data.Adviesvragen;
using Portal.Data.Besluiten;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Documenten;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Logboek;
using Portal.Data.Plustaken;
using Portal.Data.Raadsbrieven;
using Portal.Data.Toegang;
using Portal.Data.Toezendingen;

namespace Portal.Data.Fuzz;

/// <summary>How an input ended that was let in, or refused.</summary>
internal sealed record Afloop(bool IsDoor, GebruikerToegang Wie, object?[]? Invoer, Exception? Fout);

/// <summary>A database in which every act has something to act on, and somebody of every role to do it.</summary>
public sealed class Proefopstelling : IAsyncLifetime
{
    private readonly GevuldeDatabase vol = new();
    private readonly HashSet<MethodInfo> gelukt = [];

    internal Proefbank Bank { get; private set; } = null!;

    internal Voorraad Voorraad { get; private set; } = null!;

    internal IReadOnlyList<GebruikerToegang> Gebruikers { get; private set; } = [];

    /// <summary>Acts that chance got through.</summary>
    internal int Gelukt => gelukt.Count;

    public async Task InitializeAsync()
    {
        await vol.InitializeAsync();
        await using (var db = vol.Open(GebruikerToegang.Systeem))
        {
            var gebruikers = await db.Gebruikers.Include(g => g.Gemeente).ToListAsync();
            Gebruikers = [.. new[] { "contactpersoon-emmen", "contactpersoon-midden-drenthe", "bureau", "manager", "stuurgroep-1", "stuurgroep-2", "beheer", "beheer-2", "fg" }
                .Select(s => GebruikerToegang.Van(gebruikers.Single(g => g.Subject == s), GevuldeDatabase.Nu))];
            await RichtInAsync(db, gebruikers);
        }

        Bank = new(vol);
        for (var ronde = 0; ronde < 2; ronde++) // each act once or twice, so that there is also something of what only people make
        {
            Ververs();
            foreach (var (plaats, daad) in Daden().Index())
            {
                await LoopInAsync(daad, 100 * ronde + plaats);
            }
        }

        Bank.Bewaar();
        Ververs();
    }

    public async Task DisposeAsync()
    {
        Bank.Dispose();
        await vol.DisposeAsync();
    }

    /// <summary>Everything that changes rows for a user: what a form, a button or a file comes down to.</summary>
    internal static IReadOnlyList<MethodInfo> Daden() =>
    [
        .. typeof(PortalDbContext).Assembly.GetTypes().Where(t => t.IsPublic && t is { IsAbstract: true, IsSealed: true } && !t.Name.EndsWith("Queries", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.GetParameters() is [{ ParameterType: var eerste, Name: "db" }, ..] && eerste == typeof(PortalDbContext) && typeof(Task).IsAssignableFrom(m.ReturnType))
            .Where(m => !m.Name.StartsWith("Get", StringComparison.Ordinal))
            .OrderBy(m => m.DeclaringType!.FullName, StringComparer.Ordinal).ThenBy(m => m.Name, StringComparer.Ordinal),
    ];

    /// <summary>One input by somebody. What the database holds afterwards is left to the caller.</summary>
    internal async Task<Afloop> DoeAsync(MethodInfo daad, Invoermaker maker, Random kans)
    {
        var vooral = Gebruikers.Where(g => Wie(daad).Contains(g.Rol!.Value)).ToList();
        var wie = kans.Next(6) > 0 ? vooral[kans.Next(vooral.Count)] : Gebruikers[kans.Next(Gebruikers.Count)];
        object?[]? invoer = null;
        try
        {
            invoer = maker.Maak(daad);
            await using var db = Bank.Open(wie);
            invoer[0] = db;
            await (Task)daad.Invoke(null, invoer)!;
            maker.Onthoud(invoer);
            return new(true, wie, invoer, null);
        }
        catch (TargetInvocationException omhuld)
        {
            return new(false, wie, invoer, omhuld.InnerException);
        }
        catch (Exception fout) // everything is judged by the caller
        {
            return new(false, wie, invoer, fout);
        }
    }

    /// <summary>Who has the form; now and then somebody else tries.</summary>
    private static Rol[] Wie(MethodInfo daad) => daad.DeclaringType!.Name switch
    {
        nameof(GebruikerCommands) => [Rol.Beheerder],
        nameof(LogboekCommands) => [Rol.FunctionarisGegevensbescherming, Rol.Beheerder],
        nameof(RaadsbriefCommands) => [Rol.Contactpersoon],
        nameof(AdviesvraagCommands) or nameof(PlustaakCommands) or nameof(ToezendingCommands) or nameof(Afsluitvoorstellen) => [Rol.Contactpersoon, Rol.Bureaumedewerker],
        nameof(StemmingCommands) => [Rol.Manager, Rol.Stuurgroeplid],
        nameof(VerdeelCommands) or nameof(AansluitingCommands) => [Rol.Stuurgroeplid, Rol.Bureaumedewerker],
        _ => [Rol.Bureaumedewerker, Rol.Manager],
    };

    /// <summary>What chance would seldom make by itself: something of every stage.</summary>
    private async Task RichtInAsync(PortalDbContext db, IReadOnlyList<Gebruiker> gebruikers)
    {
        var (nu, vandaag, bureau) = (GevuldeDatabase.Nu, GevuldeDatabase.Vandaag, Data.Maak.Bureau);
        GebruikerToegang Als(string sleutel) => GebruikerToegang.Van(gebruikers.Single(g => g.Subject == sleutel), nu);
        async Task DoeAlsAsync(string sleutel, Func<PortalDbContext, Task> doe)
        {
            await using var eigen = vol.Open(Als(sleutel));
            await doe(eigen);
        }

        var gedrukt = await db.LaadJaarplanAsync((await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt))!.Value);
        var plannen = Enumerable.Range(2010, 4).Select(jaar => gedrukt.Kopieer(jaar, 1, bureau, nu)).ToList();
        plannen.Skip(1).ToList().ForEach(p => p.LegVoor(Data.Maak.Manager, nu));
        plannen[3].LegTerug("De planning ontbreekt.", Data.Maak.Stuurgroeplid, nu);
        db.Jaarplannen.AddRange(plannen);
        var (openbaar, ingetrokken) = (Document.Plaats(new("Jaarverslag", Documentsoort.Jaarstukken, 2025), Bestanden.Pdf, bureau, nu), Document.Plaats(new("Brief", Documentsoort.Raadsbrief, 2025), [.. Bestanden.Pdf, 10], bureau, nu));
        ingetrokken.TrekIn("Verkeerd stuk.", bureau, nu);
        db.AddRange(openbaar, ingetrokken, Data.Maak.Vergadering(vandaag.AddDays(30)));
        var pagina = await db.Informatiepaginas.Include(p => p.Versies).OrderBy(p => p.Slug).FirstAsync();
        db.Reacties.Add(new(Guid.CreateVersion7(), pagina.Id, "Ik mis iets.", true, nu));
        pagina.Schrijf(pagina.Versies.MaxBy(v => v.Nummer)!.Inhoud with { Titel = "Straks" }, null, bureau, nu);
        pagina.Publiceer(nu.AddDays(9), bureau, nu);
        await db.SaveChangesAsync();

        var stemming = Guid.Empty;
        await DoeAlsAsync("manager", async m => stemming = await m.OpenStemmingAsync(plannen[1].Id, nu));
        foreach (var nummer in Enumerable.Range(3, 4))
        {
            await DoeAlsAsync($"stuurgroep-{nummer}", lid => lid.BrengStemUitAsync(stemming, Stemkeuze.Voor, null, nu));
        }

        await DoeAlsAsync("bureau", b => b.LegBesluitVastAsync(new("Besluitregel", "Anders stemmen.", Besluit.Stuurgroep, vandaag, Besluituitslag.Aangenomen, Besluitonderwerp.Besluitregel), Guid.CreateVersion7(), nu));
        var kwartaal = new Kwartaal(2026, 1);
        await DoeAlsAsync("bureau", async b => await b.PubliceerMomentopnameAsync(kwartaal, (await b.StelMomentopnameVoorAsync(kwartaal)).Vingerafdruk, vandaag, nu));
        await DoeAlsAsync("bureau", b => b.PlanToezendingAsync(2009, Toezending.Stappen[0], [new(Data.Maak.EmmenId, null)], vandaag.AddDays(20)));
        await DoeAlsAsync("contactpersoon-emmen", c => c.BewaarConceptAsync(Adviesconcept.NieuweVraag, new("Een begin"), nu));
        await DoeAlsAsync("beheer", b => b.NodigUitAsync(new("https://login.example", "iemand"), new("Bureau", new(Rol.Bureaumedewerker, null)), nu));
        var geblokkeerd = gebruikers.Single(g => g.Subject == "stuurgroep-7");
        await DoeAlsAsync("beheer", b => b.BlokkeerAsync(geblokkeerd.Id, "Weg", geblokkeerd.Versie, nu));
    }

    private void Ververs()
    {
        using var db = Bank.Open(GebruikerToegang.Systeem);
        Voorraad = new(db);
    }

    private async Task LoopInAsync(MethodInfo daad, int zaad)
    {
        var kans = new Random(zaad);
        var maker = new Invoermaker(kans, Voorraad, daad.DeclaringType!.Namespace!);
        for (var keer = 0; keer < 120; keer++)
        {
            if ((await DoeAsync(daad, maker, kans)).IsDoor)
            {
                gelukt.Add(daad);
                return;
            }
        }
    }
}
