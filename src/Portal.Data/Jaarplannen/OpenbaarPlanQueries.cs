using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;

namespace Portal.Data.Jaarplannen;

/// <summary>
/// A plan as anybody may read it: its text, and how each action stands. What the bureau writes with a report (explanation, evidence, owner,
/// who reported) is meant for the stuurgroep and is not here.
/// </summary>
/// <param name="VastgesteldOp">UTC; null for a printed plan.</param>
/// <param name="Vaststelling">What the documents say about the adoption of a printed plan; null when they say nothing.</param>
/// <param name="IsVoorbeeld">Invented, to practise with.</param>
/// <param name="Telling">How many actions of the year stand how.</param>
public sealed record OpenbaarPlan(
    int Jaar, Jaarplanstatus Status, DateTime? VastgesteldOp, Herkomst? Vaststelling, bool IsVoorbeeld, IReadOnlyList<OpenbareLijn> Lijnen, Voortgangstelling Telling)
{
    public IEnumerable<OpenbareActie> Acties => Lijnen.SelectMany(l => l.Themas).SelectMany(t => t.Acties);
}

public sealed record OpenbareLijn(int Nummer, string Naam, IReadOnlyList<OpenbaarThema> Themas, Voortgangstelling Telling);

public sealed record OpenbaarThema(int Nummer, string Naam, string Samenvatting, IReadOnlyList<OpenbareActie> Acties, Voortgangstelling Telling);

/// <param name="Planning">As last reported, or else as the plan says; null when it names no period.</param>
/// <param name="Status">As last reported; null when nothing was.</param>
/// <param name="Stand">Null: dropped, and not counted.</param>
/// <param name="GemeldOp">The day of the last report.</param>
public sealed record OpenbareActie(Actiesoort Soort, string Titel, Kwartalen? Planning, Actiestatus? Status, Voortgangsstand? Stand, DateOnly? GemeldOp)
{
    /// <summary>Why it is late or asks for attention, as a Dutch sentence that follows from status and planning alone; null when it does not.</summary>
    public string? Waarom => (Stand, Status, Planning) switch
    {
        (Voortgangsstand.Vertraagd, Actiestatus.Vertraagd, _) => "Het bureau meldt dat deze actie vertraagd is.",
        (Voortgangsstand.Vertraagd, _, { } planning) => $"Deze actie had klaar moeten zijn. De planning was: {planning.Tekst()}.",
        (Voortgangsstand.Aandacht, Actiestatus.NietGestart, { } planning) => $"Deze actie had moeten beginnen. De planning is: {planning.Tekst()}.",
        (Voortgangsstand.Aandacht, _, _) when GemeldOp is { } op => $"Het bureau meldde hier het laatst iets over op {op.Voluit()}.",
        _ => null,
    };
}

public static class OpenbaarPlanQueries
{
    /// <summary>Which plans anybody may read: what was adopted in the portal, and what was printed before it.</summary>
    public static IReadOnlyList<Jaarplanstatus> Openbaar { get; } = [Jaarplanstatus.Vastgesteld, Jaarplanstatus.Gedrukt];

    /// <summary>The years with a plan anybody may read, oldest first.</summary>
    public static async Task<IReadOnlyList<int>> GetOpenbarePlanjarenAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        await db.Jaarplannen.Where(p => p.Status == Jaarplanstatus.Vastgesteld || p.Status == Jaarplanstatus.Gedrukt).Select(p => p.Jaar).Distinct().OrderBy(j => j).ToListAsync(cancellationToken);

    /// <summary>The plan of a year, as it stands today. Null when there is none, or only one in the making, whoever asks.</summary>
    public static async Task<OpenbaarPlan?> GetOpenbaarPlanAsync(this PortalDbContext db, int jaar, DateOnly vandaag, CancellationToken cancellationToken = default)
    {
        if (await db.GetJaarplanAsync(jaar, vandaag, cancellationToken: cancellationToken) is not { } plan || !Openbaar.Contains(plan.Kop.Status))
        {
            return null;
        }

        return new(
            plan.Kop.Jaar,
            plan.Kop.Status,
            plan.Kop.VastgesteldOp,
            plan.Kop.Status is Jaarplanstatus.Gedrukt ? await db.GetVaststellingVolgensBronAsync(jaar, cancellationToken) : null,
            plan.Kop.IsVoorbeeld,
            [.. plan.Lijnen.Select(l => new OpenbareLijn(l.Nummer, l.Naam,
                [.. l.Themas.Select(t => new OpenbaarThema(t.Nummer, t.Naam, t.Samenvatting,
                    [.. t.Regels.Select(r => new OpenbareActie(r.Soort, r.Titel, r.Planning, r.Status, r.Stand, r.Laatste?.Op))], t.Telling))], l.Telling))],
            plan.Telling);
    }
}
