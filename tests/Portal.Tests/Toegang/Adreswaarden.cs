using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Toegang;

/// <summary>Fills in the open places of a route, so that it leads to something that is there.</summary>
internal sealed partial class Adreswaarden
{
    /// <summary>What downloads ask for; a page that does not ask for it does not mind.</summary>
    private const string Vraag = "?verslagjaar=2023&begrotingsjaar=2025&jaar=2025&kwartaal=1&doel=jaarverslag";

    private readonly Dictionary<int, (string Casus, string Vraag)> kenmerken = [];
    private string vergadering = "", stemming = "", afbeelding = "", document = "", bevinding = "";

    public static async Task<Adreswaarden> LeesAsync(PortalDbContext db)
    {
        var waarden = new Adreswaarden();
        foreach (var gemeente in await db.Gemeenten.Select(g => g.Id).ToListAsync())
        {
            waarden.kenmerken[gemeente] = (
                await db.Casussen.Where(c => c.GemeenteId == gemeente).OrderBy(c => c.Kenmerk).Select(c => c.Kenmerk).FirstAsync(),
                await db.Adviesvragen.Where(v => v.GemeenteId == gemeente).OrderBy(v => v.Kenmerk).Select(v => v.Kenmerk).FirstAsync());
        }

        waarden.vergadering = (await db.Vergaderingen.Select(v => (Guid?)v.Id).FirstOrDefaultAsync()).ToString() ?? "";
        waarden.stemming = (await db.Stemmingen.Select(v => (Guid?)v.Id).FirstOrDefaultAsync() ?? Guid.Empty).ToString();
        waarden.afbeelding = (await db.Afbeeldingen.Select(v => (Guid?)v.Id).FirstOrDefaultAsync() ?? Guid.Empty).ToString();
        waarden.document = (await db.Documenten.Select(v => (Guid?)v.Id).FirstOrDefaultAsync() ?? Guid.Empty).ToString();
        waarden.bevinding = await db.Bevindingstappen.Select(b => b.Sleutel).FirstOrDefaultAsync() ?? "geen";
        return waarden;
    }

    public IEnumerable<int> Gemeenten => kenmerken.Keys;

    /// <param name="gemeente">Whose rows the address leads to.</param>
    /// <exception cref="InvalidOperationException">A place nobody told this how to fill in.</exception>
    public string Adres(string route, int gemeente) => Plek().Replace(route, plek => (plek.Groups[1].Value.ToLowerInvariant(), route.ToLowerInvariant()) switch
    {
        ("kenmerk", var pad) => pad.Contains("casussen", StringComparison.Ordinal) ? kenmerken[gemeente].Casus : kenmerken[gemeente].Vraag,
        ("jaar", var pad) => pad.StartsWith("/cijfers", StringComparison.Ordinal) ? "2023" : "2025",
        ("code", var pad) => pad.StartsWith("/cijfers", StringComparison.Ordinal) ? "instroom_procesregie" : "KEDO-DASHBOARD",
        ("kwartaal", _) => "2023-1",
        ("slug", var pad) => pad.Contains("informatie", StringComparison.Ordinal) ? "wat-wij-doen" : "emmen",
        ("id", var pad) => pad.StartsWith("/herkomst", StringComparison.Ordinal) ? "kengetallen.instroom_procesregie.2023.GM0114"
            : pad.Contains("vergaderingen", StringComparison.Ordinal) ? vergadering
            : pad.Contains("stemmingen", StringComparison.Ordinal) ? stemming
            : pad.Contains("afbeeldingen", StringComparison.Ordinal) ? afbeelding
            : pad.Contains("documenten", StringComparison.Ordinal) ? document : throw Onbekend(plek.Value),
        ("sleutel", _) => Uri.EscapeDataString(bevinding),
        ("naam", _) => "stuk",
        _ => throw Onbekend(plek.Value),
    }) + Vraag;

    private static InvalidOperationException Onbekend(string plek) => new($"Vul in {nameof(Adreswaarden)} in wat er op de plaats van {plek} komt.");

    [GeneratedRegex(@"\{(\w+)(?::\w+)?\??\}")]
    private static partial Regex Plek();
}
