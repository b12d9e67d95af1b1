using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>
/// A text of its own in every text column of every row of every gemeente, and a row of every kind for those that had none. Whatever an answer
/// holds then tells whose it is.
/// </summary>
internal sealed partial class Kanaries
{
    private Dictionary<string, int> kenmerken = [];

    /// <summary>Where they were put, as a canary says it: "CasusOnderwerp".</summary>
    public IReadOnlySet<string> Plaatsen { get; private set; } = new HashSet<string>();

    /// <param name="open">Opens contexts that see and may do everything.</param>
    public static async Task<Kanaries> PlantAsync(Func<PortalDbContext> open, DateTime nu)
    {
        List<IEntityType> soorten;
        List<int> gemeenten;
        await using (var kijk = open())
        {
            soorten = [.. kijk.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IVanGemeente)))];
            gemeenten = await kijk.Gemeenten.Select(g => g.Id).ToListAsync();
        }

        // parents first
        foreach (var soort in soorten.OrderBy(s => s.GetForeignKeys().Count(f => f.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IVanGemeente)))))
        {
            foreach (var gemeente in gemeenten)
            {
                await using var db = open();
                await VulAanAsync(db, soort.ClrType, gemeente, nu);
            }
        }

        HashSet<string> plaatsen = [];
        await using (var db = open())
        {
            foreach (var soort in soorten)
            {
                foreach (var kolom in soort.GetProperties().Where(p => p.ClrType == typeof(string) && !p.IsKey() && !p.IsForeignKey() && !p.IsUniqueIndex() && p.GetValueConverter() is null))
                {
                    plaatsen.Add($"{soort.ClrType.Name}{kolom.Name}");
                    var sql = $"""
                        UPDATE "{soort.GetTableName()}" SET "{kolom.Name}" = COALESCE("{kolom.Name}" || ' ', '') || 'kanarie' || "GemeenteId" || 'k{soort.ClrType.Name}{kolom.Name}'
                        """;
                    await db.Database.ExecuteSqlRawAsync(sql);
                }
            }
        }

        await using var na = open();
        var vanWie = await na.Casussen.Select(c => new { c.Kenmerk, c.GemeenteId }).Concat(na.Adviesvragen.Select(v => new { v.Kenmerk, v.GemeenteId })).ToListAsync();
        return new() { Plaatsen = plaatsen, kenmerken = vanWie.ToDictionary(k => k.Kenmerk, k => k.GemeenteId, StringComparer.OrdinalIgnoreCase) };
    }

    /// <summary>The canaries in a text, each with the gemeente it belongs to.</summary>
    public IReadOnlyCollection<Kanarie> In(string tekst) =>
    [
        .. Geplant().Matches(tekst).Select(m => new Kanarie(int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), m.Groups[2].Value))
            .Concat(Kenmerk().Matches(tekst).Where(m => kenmerken.ContainsKey(m.Value)).Select(m => new Kanarie(kenmerken[m.Value], m.Value.ToUpperInvariant()))).Distinct(),
    ];

    private static async Task VulAanAsync(PortalDbContext db, Type type, int gemeente, DateTime nu)
    {
        var rij = db.Entry(Activator.CreateInstance(type, nonPublic: true)!);
        var soort = rij.Metadata;
        var tabel = soort.GetTableName()!;
        if (await TelAsync(db, $$"""SELECT COUNT(*) AS "Value" FROM "{{tabel}}" WHERE "GemeenteId" = {0}""", gemeente) > 0)
        {
            return;
        }

        var maaksel = new Maaksel(() => $"kanarie{gemeente}k{type.Name}", nu);
        foreach (var kolom in soort.GetProperties().Where(p => !p.IsForeignKey() && p.Name is not "Id"))
        {
            var waarde = maaksel.Van(kolom.ClrType);
            rij.Property(kolom.Name).CurrentValue = waarde is string tekst && kolom.GetMaxLength() is { } max && tekst.Length > max ? tekst[..max] : waarde;
        }

        if (soort.FindProperty("GebruikerId") is not null)
        {
            rij.Property("GebruikerId").CurrentValue = await db.Gebruikers.Where(g => g.GemeenteId == gemeente).Select(g => g.Id).FirstAsync();
        }

        foreach (var verwijzing in soort.GetForeignKeys().Where(f => f.Properties is [{ Name: not ("GemeenteId" or "GebruikerId") }]))
        {
            var boven = verwijzing.PrincipalEntityType;
            var eigen = boven.ClrType.IsAssignableTo(typeof(IVanGemeente)) ? """ WHERE "GemeenteId" = {0}""" : "";
            var kolom = verwijzing.PrincipalKey.Properties[0];
            var sql = $"""SELECT "{kolom.Name}" AS "Value" FROM "{boven.GetTableName()}"{eigen} LIMIT 1""";
            rij.Property(verwijzing.Properties[0].Name).CurrentValue = kolom.ClrType == typeof(Guid)
                ? await db.Database.SqlQueryRaw<Guid>(sql, gemeente).SingleAsync()
                : kolom.ClrType == typeof(int) ? await db.Database.SqlQueryRaw<int>(sql, gemeente).SingleAsync() : await db.Database.SqlQueryRaw<string>(sql, gemeente).SingleAsync();
        }

        rij.Property(nameof(IVanGemeente.GemeenteId)).CurrentValue = gemeente;
        rij.State = EntityState.Added;
        await db.SaveChangesAsync();
    }

    private static Task<int> TelAsync(PortalDbContext db, string sql, int gemeente) => db.Database.SqlQueryRaw<int>(sql, gemeente).SingleAsync();

    [GeneratedRegex(@"kanarie(\d+)k(\w*)", RegexOptions.IgnoreCase)]
    private static partial Regex Geplant();

    [GeneratedRegex("(?:ZV|AV)-[0-9]{2}-[A-Z0-9]{4}", RegexOptions.IgnoreCase)]
    private static partial Regex Kenmerk();
}

/// <summary>Something that is of one gemeente alone.</summary>
internal sealed record Kanarie(int GemeenteId, string Wat)
{
    /// <summary>A kenmerk tells that there is something, and nothing of what it is.</summary>
    public bool IsKenmerk => Wat.Contains('-', StringComparison.Ordinal);
}
