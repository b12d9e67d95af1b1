using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Besluiten;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Documenten;
using Portal.Data.Governance;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Fuzz;

/// <summary>What can stand in the open places of an address, and a little of what the invented registration has none of.</summary>
internal static partial class Schermwaarden
{
    /// <summary>A word in many a text that is typed: the log must not know it.</summary>
    public const string Kanarie = "Kanarie7Q3";

    /// <summary>A number that is no one's, and that the portal takes for somebody's.</summary>
    public const string Bsn = "111222333";

    private const int Emmen = 114;

    /// <summary>Years of their own, with a plan that is voted on, and one that was adopted.</summary>
    private const int Stemjaar = 2009, Vastgesteld = 2008;

    public static async Task<IReadOnlyDictionary<string, string>> MaakAsync(Func<PortalDbContext> nieuw, DateTime nu)
    {
        await using var db = nieuw().Voor(GebruikerToegang.Systeem);
        var vandaag = DateOnly.FromDateTime(nu.InDrenthe());
        var gebruikers = await db.Gebruikers.Include(g => g.Gemeente).ToDictionaryAsync(g => g.Subject);
        GebruikerToegang Als(string wie) => GebruikerToegang.Van(gebruikers[wie], nu);
        var vergadering = new Vergadering(Guid.CreateVersion7(), Besluit.Stuurgroep, vandaag, "Assen", Als("bureau"), nu);
        var gedrukt = await db.LaadJaarplanAsync((await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt))!.Value);
        var (stemmen, vast) = (gedrukt.Kopieer(Stemjaar, 1, GebruikerToegang.Systeem, nu), gedrukt.Kopieer(Vastgesteld, 1, GebruikerToegang.Systeem, nu));
        vast.LegVoor(Als("manager"), nu);
        vast.StelVast(Als("manager"), nu);
        db.AddRange(vergadering, stemmen, vast, Document.Plaats(new("Jaarverslag", Documentsoort.Jaarstukken, 2025), "%PDF-1.7\n%%EOF\n"u8.ToArray(), Als("bureau"), nu));
        await db.SaveChangesAsync();
        await using (var manager = nieuw().Voor(Als("manager")))
        {
            await manager.LegJaarplanVoorAsync(stemmen.Id, nu);
            await manager.OpenStemmingAsync(stemmen.Id, nu);
        }

        var behandeling = await db.Casussen.Where(c => c.GemeenteId == Emmen && c.Status == CasusStatus.InBehandeling && !db.Afsluitvoorstellen.Any(v => v.CasusId == c.Id)).OrderBy(c => c.Kenmerk).Select(c => c.Kenmerk).Take(2).ToListAsync();
        var eerder = nu.AddMonths(-9);
        var kwartaal = new Kwartaal(eerder.Year, (eerder.Month + 2) / 3);
        await using (var bureau = nieuw().Voor(Als("bureau")))
        {
            await bureau.LegBesluitVastAsync(new("Besluitregel", "Anders stemmen.", Besluit.Stuurgroep, vandaag, Besluituitslag.Aangenomen, Besluitonderwerp.Besluitregel), Guid.CreateVersion7(), nu);
            await bureau.StelAfsluitenVoorAsync(behandeling[1], vandaag.AddDays(14), nu);
            await bureau.PubliceerMomentopnameAsync(kwartaal, (await bureau.StelMomentopnameVoorAsync(kwartaal)).Vingerafdruk, vandaag, nu);
        }

        return new Dictionary<string, string>
        {
            ["behandeling"] = behandeling[0],
            ["voorgesteld"] = behandeling[1],
            ["adviesvraag"] = await db.Adviesvragen.Where(v => v.GemeenteId == Emmen && v.Status == Adviesstatus.InBehandeling).OrderBy(v => v.Kenmerk).Select(v => v.Kenmerk).FirstAsync(),
            ["vergadering"] = vergadering.Id.ToString(),
            ["stemmen"] = $"{Stemjaar}",
            ["vastgesteld"] = $"{Vastgesteld}",
        };
    }

    /// <summary>An address with its open places filled in.</summary>
    public static string Adres(string adres, IReadOnlyDictionary<string, string> waarden) => Plek().Replace(adres, plek => Uri.EscapeDataString(waarden[plek.Groups[1].Value]));

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Plek();
}
