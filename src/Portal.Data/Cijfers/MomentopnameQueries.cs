using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Cijfers;

/// <summary>A published quarter as anyone reads it.</summary>
/// <param name="Kolommen">Empty when it was withdrawn.</param>
/// <param name="Intrekreden">Why it was withdrawn; null as long as it stands.</param>
public sealed record Kwartaalstand(
    Guid Id, Kwartaal Kwartaal, DateTime GepubliceerdOp, string Door, bool IsVoorbeeld, DateTime? IngetrokkenOp, string? Intrekreden, IReadOnlyList<Momentopnamekolom> Kolommen)
{
    public bool IsIngetrokken => IngetrokkenOp is not null;
}

/// <summary>What was published of the registration. Reads labels only; nothing here can reach a casus or a count.</summary>
public static class MomentopnameQueries
{
    /// <summary>Every quarter that was ever published, newest first; of one that was withdrawn only that it was, and why.</summary>
    /// <param name="jaar">Null: all years.</param>
    public static async Task<IReadOnlyList<Kwartaalstand>> GetKwartaalstandenAsync(this PortalDbContext db, int? jaar = null, CancellationToken cancellationToken = default)
    {
        var opnamen = await db.Momentopnamen.AsNoTracking().Include(m => m.Cellen).Where(m => jaar == null || m.Jaar == jaar)
            .OrderByDescending(m => m.Jaar).ThenByDescending(m => m.Kwartaalnummer).ThenByDescending(m => m.GepubliceerdOp).ToListAsync(cancellationToken);
        var namen = await db.Gemeenten.AsNoTracking().OrderBy(g => g.Naam).ToDictionaryAsync(g => g.Id, g => g.Naam, cancellationToken);
        return [.. opnamen.Select(m => Stand(m, namen))];
    }

    /// <summary>The quarter as it stands; null when it was never published or was withdrawn.</summary>
    public static async Task<Kwartaalstand?> GetKwartaalstandAsync(this PortalDbContext db, int jaar, int kwartaal, CancellationToken cancellationToken = default) =>
        (await db.GetKwartaalstandenAsync(jaar, cancellationToken)).FirstOrDefault(s => s.Kwartaal.Nummer == kwartaal && !s.IsIngetrokken);

    /// <summary>The newest quarter that stands; null when none does.</summary>
    public static async Task<Kwartaalstand?> GetNieuwsteKwartaalstandAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        (await db.GetKwartaalstandenAsync(cancellationToken: cancellationToken)).FirstOrDefault(s => !s.IsIngetrokken);

    private static Kwartaalstand Stand(Momentopname opname, Dictionary<int, string> namen) => new(
        opname.Id, opname.Kwartaal, opname.GepubliceerdOp, opname.Door, opname.IsVoorbeeld, opname.IngetrokkenOp, opname.Intrekreden,
        opname.IngetrokkenOp is not null ? [] :
        [
            .. opname.Cellen.GroupBy(c => c.Maat).OrderBy(g => g.Key).Select(g => new Momentopnamekolom(
                g.Key,
                g.Single(c => c.GemeenteId is null).Label,
                g.Any(c => c.GemeenteId is not null)
                    ? [.. g.Where(c => c.GemeenteId is not null).Select(c => new Gemeentelabel(c.GemeenteId!.Value, namen[c.GemeenteId.Value], c.Label)).OrderBy(c => c.Gemeente, StringComparer.Create(Notatie.Nederlands, true))]
                    : null)),
        ]);
}
