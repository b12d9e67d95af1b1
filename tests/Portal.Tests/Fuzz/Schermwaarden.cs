using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Governance;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Fuzz;

/// <summary>What can stand in the open places of an address, and a little of what the invented registration has none of.</summary>
internal static partial class Schermwaarden
{
    /// <summary>A word in many a text that is typed: the log must not know it.</summary>
    public const string Kanarie = "Kanarie7Q3";

    private const int Emmen = 114;

    /// <summary>A year of its own, with a plan that is voted on.</summary>
    private const int Stemjaar = 2009;

    /// <summary>Of each kind this many, so that there is something of every stage.</summary>
    private const int PerSoort = 60;

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> MaakAsync(Func<PortalDbContext> nieuw, DateTime nu)
    {
        await using var db = nieuw().Voor(GebruikerToegang.Systeem);
        var bureau = GebruikerToegang.Van(await db.Gebruikers.SingleAsync(g => g.Subject == "bureau"));
        db.AddRange(Enumerable.Range(1, 3).Select(i => new Vergadering(Guid.CreateVersion7(), Besluit.Stuurgroep, new(2030, i, 15), "Assen", bureau, nu)));
        var plan = (await db.LaadJaarplanAsync((await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt))!.Value)).Kopieer(Stemjaar, 1, GebruikerToegang.Systeem, nu);
        db.Jaarplannen.Add(plan);
        await db.SaveChangesAsync();
        await using (var manager = nieuw().Voor(GebruikerToegang.Van(await db.Gebruikers.SingleAsync(g => g.Subject == "manager"))))
        {
            await manager.LegJaarplanVoorAsync(plan.Id, nu);
            await manager.OpenStemmingAsync(plan.Id, nu);
        }

        return new Dictionary<string, IReadOnlyList<string>>
        {
            ["casussen"] = await db.Casussen.Where(c => c.GemeenteId == Emmen).OrderBy(c => c.Kenmerk).Take(PerSoort).Select(c => c.Kenmerk).ToListAsync(),
            ["adviesvragen"] = await db.Adviesvragen.Where(v => v.GemeenteId == Emmen).OrderBy(v => v.Kenmerk).Take(PerSoort).Select(v => v.Kenmerk).ToListAsync(),
            ["vergaderingen"] = await db.Vergaderingen.Select(v => v.Id.ToString()).ToListAsync(),
            ["trajecten"] = await db.Trajecten.OrderBy(t => t.Code).Select(t => t.Code).ToListAsync(),
            ["informatie"] = await db.Informatiepaginas.OrderBy(p => p.Slug).Select(p => p.Slug).ToListAsync(),
            ["aansluiting"] = ["reserve.2022", "reserve.2023"],
            ["jaarplan"] = ["2025", "2026", $"{Stemjaar}"],
            ["begroting"] = ["2024", "2025", "2026"],
        };
    }

    /// <summary>An address of this route; what stands before the open place says of what it is.</summary>
    public static string Adres(string route, IReadOnlyDictionary<string, IReadOnlyList<string>> waarden, Random kans) => Plek().Replace(route, plek =>
    {
        var soort = route[..plek.Index].TrimEnd('/').Split('/')[^1];
        var keuzes = waarden.GetValueOrDefault(soort) ?? throw new InvalidOperationException($"Vul in {nameof(Schermwaarden)} in wat er na {soort} komt.");
        return Uri.EscapeDataString(keuzes[kans.Next(keuzes.Count)]);
    });

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Plek();
}
