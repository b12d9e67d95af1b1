using Microsoft.EntityFrameworkCore;
using Portal.Data.Bewaren;
using Portal.Data.Cijfers;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

public static class AdviesvraagQueries
{
    /// <summary>Rows on one page of a list.</summary>
    public const int PerPagina = 25;

    /// <summary>Most lines the overview shows of what asks for attention.</summary>
    public const int AandachtMax = 10;

    private static readonly Adviesstatus[] Open = [Adviesstatus.Nieuw, Adviesstatus.InBehandeling];

    /// <summary>The questions of the own gemeente: first what waits for the gemeente, then answered, with the bureau, and ended; newest first.</summary>
    /// <param name="pagina">From 1.</param>
    public static Task<EigenAdviesvragen> GetEigenAdviesvragenAsync(this PortalDbContext db, int pagina, CancellationToken cancellationToken = default) =>
        db.InzageAsync(Logblik.Van(db, Logobject.Adviesvragenlijst, bijzonderheden: Filterblikken.Pagina(pagina)), () => db.LeesEigenAsync(pagina, cancellationToken), cancellationToken);

    private static async Task<EigenAdviesvragen> LeesEigenAsync(this PortalDbContext db, int pagina, CancellationToken cancellationToken)
    {
        var totaal = await db.Adviesvragen.CountAsync(cancellationToken);
        pagina = Begrens(pagina, totaal);
        return new(
            await db.Adviesvragen
                .OrderBy(v => v.Volgorde).ThenByDescending(v => v.BijgewerktOp)
                .Skip((pagina - 1) * PerPagina).Take(PerPagina)
                .Select(v => new AdviesvraagRegel(v.Kenmerk, v.Onderwerp, v.Soort, v.Status, v.WachtOp, v.GesteldOp, v.BijgewerktOp))
                .ToListAsync(cancellationToken),
            pagina,
            totaal);
    }

    /// <summary>What the own gemeente has yet to read or do: questions that wait for it, and answered ones that are not closed.</summary>
    public static async Task<IReadOnlyList<AdviesvraagRegel>> GetAdviesAandachtAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        await db.InzageAsync(Logblik.Van(db, Logobject.Adviesvragenlijst, bijzonderheden: "wat op de gemeente wacht"), () => db.Adviesvragen.Where(v => v.Volgorde <= 1)
            .OrderBy(v => v.Volgorde).ThenByDescending(v => v.BijgewerktOp).Take(AandachtMax)
            .Select(v => new AdviesvraagRegel(v.Kenmerk, v.Onderwerp, v.Soort, v.Status, v.WachtOp, v.GesteldOp, v.BijgewerktOp))
            .ToListAsync(cancellationToken), cancellationToken);

    /// <summary>One question with its conversation; null when it does not exist or belongs to another gemeente.</summary>
    public static async Task<AdviesvraagDetail?> GetAdviesvraagAsync(this PortalDbContext db, string kenmerk, CancellationToken cancellationToken = default)
    {
        var (detail, _) = await db.InzageAsync(
            () => db.LeesAdviesvraagAsync(kenmerk, cancellationToken),
            gelezen => Logblik.Van(Logobject.Adviesvraag, kenmerk, gelezen is { Detail: { } d, Id: var id } ? (id, d.GemeenteId) : null), cancellationToken);
        return detail;
    }

    private static async Task<(AdviesvraagDetail? Detail, Guid Id)> LeesAdviesvraagAsync(this PortalDbContext db, string kenmerk, CancellationToken cancellationToken)
    {
        var (ik, gezocht) = (db.Toegang.GebruikerId, kenmerk.ToUpperInvariant());
        var vraag = await db.Adviesvragen.Where(v => v.Kenmerk == gezocht)
            .Select(v => new
            {
                v.Id,
                Detail = new AdviesvraagDetail(
                    v.Kenmerk,
                    v.GemeenteId,
                    db.Gemeenten.Where(g => g.Id == v.GemeenteId).Select(g => g.Naam).First(),
                    v.Onderwerp,
                    v.Soort,
                    v.AveFase,
                    v.Spoed,
                    v.Status,
                    v.WachtOp,
                    v.GesteldOp,
                    v.UiterlijkOp,
                    v.Behandelaar,
                    v.BehandelaarId != null && v.BehandelaarId == ik,
                    v.Casus == null ? null : v.Casus.Kenmerk),
                v.BijgewerktOp,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (vraag is null)
        {
            return default;
        }

        var berichten = await db.Adviesberichten.Where(b => b.AdviesvraagId == vraag.Id).OrderBy(b => b.Volgnummer)
            .Select(b => new BerichtRegel(b.Volgnummer, b.Van, b.Door, b.DoorId != null && b.DoorId == ik, b.Op, b.Tekst))
            .ToListAsync(cancellationToken);
        return (vraag.Detail with
        {
            Berichten = berichten,
            VernietigenVanaf = vraag.Detail.Status is Adviesstatus.Gesloten or Adviesstatus.Omgezet
                ? Bewaartermijnen.VernietigenVanaf(DateOnly.FromDateTime(vraag.BijgewerktOp.InDrenthe())) : null,
            Acties = [.. Adviesvraag.Acties(vraag.Detail.Status, vraag.Detail.GemeenteId, db.Toegang)
                .Where(a => a is not Adviesactie.NeemOver || !vraag.Detail.IsVanMij)],
        }, vraag.Id);
    }

    /// <summary>The bureau's queue: the most urgent first, of equals the oldest; ended questions the last one first.</summary>
    public static Task<Adviesvoorraad> GetAdviesvoorraadAsync(this PortalDbContext db, Adviesfilter filter, CancellationToken cancellationToken = default) =>
        db.InzageAsync(filter.Blik(db), () => db.LeesVoorraadAsync(filter, cancellationToken), cancellationToken);

    private static async Task<Adviesvoorraad> LeesVoorraadAsync(this PortalDbContext db, Adviesfilter filter, CancellationToken cancellationToken)
    {
        var ik = db.Toegang.GebruikerId;
        var vragen = filter.Stand switch
        {
            Adviesstand.Open => db.Adviesvragen.Where(v => Open.Contains(v.Status)),
            Adviesstand.Nieuw => db.Adviesvragen.Where(v => v.Status == Adviesstatus.Nieuw),
            Adviesstand.InBehandeling => db.Adviesvragen.Where(v => v.Status == Adviesstatus.InBehandeling && v.WachtOp == Adviespartij.Bureau),
            Adviesstand.WachtOpGemeente => db.Adviesvragen.Where(v => v.Status == Adviesstatus.InBehandeling && v.WachtOp == Adviespartij.Gemeente),
            Adviesstand.Beantwoord => db.Adviesvragen.Where(v => v.Status == Adviesstatus.Beantwoord),
            Adviesstand.Gesloten => db.Adviesvragen.Where(v => v.Status == Adviesstatus.Gesloten),
            Adviesstand.Omgezet => db.Adviesvragen.Where(v => v.Status == Adviesstatus.Omgezet),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Stand, null),
        };
        if (filter.GemeenteId is { } gemeente)
        {
            vragen = vragen.Where(v => v.GemeenteId == gemeente);
        }

        if (filter.Zoek?.Trim() is { Length: > 0 } zoek)
        {
            // LIKE, because it looks past capitals on both databases
            var patroon = $"%{Ontsnap(zoek[..Math.Min(zoek.Length, Adviesvraag.OnderwerpMaxLength)])}%";
            vragen = vragen.Where(v => EF.Functions.Like(v.Onderwerp, patroon, "\\") || EF.Functions.Like(v.Kenmerk, patroon, "\\"));
        }

        vragen = filter.Wie switch
        {
            Bijwie.Mij => vragen.Where(v => v.BehandelaarId != null && v.BehandelaarId == ik),
            Bijwie.Niemand => vragen.Where(v => v.BehandelaarId == null),
            _ => vragen,
        };

        var totaal = await vragen.CountAsync(cancellationToken);
        var pagina = Begrens(filter.Pagina, totaal);
        var volgorde = filter.Stand is Adviesstand.Open or Adviesstand.Nieuw or Adviesstand.InBehandeling or Adviesstand.WachtOpGemeente
            ? vragen.OrderBy(v => v.Spoed).ThenBy(v => v.GesteldOp)
            : vragen.OrderByDescending(v => v.BijgewerktOp);
        return new(
            await volgorde.Skip((pagina - 1) * PerPagina).Take(PerPagina)
                .Select(v => new VoorraadRegel(
                    v.Kenmerk,
                    v.Onderwerp,
                    db.Gemeenten.Where(g => g.Id == v.GemeenteId).Select(g => g.Naam).First(),
                    v.Soort,
                    v.Spoed,
                    v.Status,
                    v.WachtOp,
                    v.Behandelaar,
                    v.BehandelaarId != null && v.BehandelaarId == ik,
                    v.GesteldOp,
                    v.UiterlijkOp))
                .ToListAsync(cancellationToken),
            pagina,
            totaal);
    }

    /// <summary>How the bureau stands: what is open, what is late, what was answered this month.</summary>
    /// <param name="isVoorbeeld">The registration is the demo registration.</param>
    public static Task<Adviestellingen> GetAdviestellingenAsync(
        this PortalDbContext db, DateOnly vandaag, bool isVoorbeeld = false, CancellationToken cancellationToken = default) =>
        db.InzageAsync(
            Logblik.Van(db, Logobject.Adviesvragenlijst, bijzonderheden: "alleen aantallen"), () => db.TelAdviesvragenAsync(vandaag, isVoorbeeld, cancellationToken), cancellationToken);

    private static async Task<Adviestellingen> TelAdviesvragenAsync(this PortalDbContext db, DateOnly vandaag, bool isVoorbeeld, CancellationToken cancellationToken)
    {
        var lopend = await db.Adviesvragen.Where(v => Open.Contains(v.Status))
            .GroupBy(v => new { v.Status, v.WachtOp })
            .Select(g => new { g.Key.Status, g.Key.WachtOp, Aantal = g.Count(), TeLaat = g.Count(v => v.UiterlijkOp < vandaag), Oudste = g.Min(v => v.BijgewerktOp) })
            .ToListAsync(cancellationToken);
        var beginMaand = new DateOnly(vandaag.Year, vandaag.Month, 1).BeginInUtc();
        var beantwoord = await db.Adviesvragen.CountAsync(v => v.BeantwoordOp >= beginMaand, cancellationToken);

        var nieuw = lopend.Where(l => l.Status is Adviesstatus.Nieuw).ToList();
        var bezig = lopend.Where(l => l is { Status: Adviesstatus.InBehandeling, WachtOp: Adviespartij.Bureau }).ToList();
        var wacht = lopend.Where(l => l.WachtOp is Adviespartij.Gemeente).ToList();
        return new(
            Tel(nieuw.Sum(l => l.Aantal), "Adviesvragen die nog niemand in behandeling heeft.", Adviesstand.Nieuw),
            nieuw.Sum(l => l.TeLaat),
            Tel(bezig.Sum(l => l.Aantal), "Adviesvragen in behandeling waarop het bureau nog antwoord moet geven.", Adviesstand.InBehandeling),
            bezig.Sum(l => l.TeLaat),
            Tel(wacht.Sum(l => l.Aantal), "Adviesvragen waarbij het bureau iets heeft teruggevraagd aan de gemeente.", Adviesstand.WachtOpGemeente),
            wacht.Count == 0 ? null : wacht.Min(l => l.Oudste),
            Tel(beantwoord, "Adviesvragen waarop het bureau deze maand voor het laatst antwoord gaf.", null));

        Cijfer Tel(int aantal, string wat, Adviesstand? stand) =>
            new(aantal, Eenheid.Aantal, new Geteld(wat, vandaag, stand is { } s ? $"/bureau/adviesvragen?stand={s.Woord()}" : null, isVoorbeeld));
    }

    /// <summary>What the current user typed here and did not send; null when there is nothing.</summary>
    /// <param name="plaats"><see cref="Adviesconcept.NieuweVraag"/>, or the kenmerk of a question.</param>
    public static async Task<BewaardConcept?> GetConceptAsync(this PortalDbContext db, string plaats, CancellationToken cancellationToken = default)
    {
        var ik = db.Toegang.GebruikerId;
        return ik is null ? null : await db.Adviesconcepten.Where(c => c.GebruikerId == ik && c.Plaats == plaats)
            .Select(c => new BewaardConcept(new Conceptvelden(c.Tekst, c.Onderwerp, c.Soort, c.AveFase, c.Spoed), c.BewaardOp))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static int Begrens(int pagina, int totaal) => Math.Clamp(pagina, 1, Math.Max(1, (totaal + PerPagina - 1) / PerPagina));

    private static string Ontsnap(string zoek) =>
        zoek.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}

/// <summary>A question in the list of its own gemeente.</summary>
public sealed record AdviesvraagRegel(
    string Kenmerk, string Onderwerp, Adviessoort Soort, Adviesstatus Status, Adviespartij? WachtOp, DateTime GesteldOp, DateTime BijgewerktOp)
{
    /// <summary>The bureau has written, and the gemeente has yet to read or do something.</summary>
    public bool IsAanGemeente => Status is Adviesstatus.Beantwoord || WachtOp is Adviespartij.Gemeente;
}

/// <summary>One page of the questions of the own gemeente.</summary>
public sealed record EigenAdviesvragen(IReadOnlyList<AdviesvraagRegel> Vragen, int Pagina, int Totaal);

/// <summary>One question, as the gemeente and the bureau both read it.</summary>
/// <param name="IsVanMij">The current user handles it.</param>
/// <param name="CasusKenmerk">The casus it became, for who may see that.</param>
public sealed record AdviesvraagDetail(
    string Kenmerk,
    int GemeenteId,
    string Gemeente,
    string Onderwerp,
    Adviessoort Soort,
    int? AveFase,
    Spoed Spoed,
    Adviesstatus Status,
    Adviespartij? WachtOp,
    DateTime GesteldOp,
    DateOnly UiterlijkOp,
    string? Behandelaar,
    bool IsVanMij,
    string? CasusKenmerk)
{
    public IReadOnlyList<BerichtRegel> Berichten { get; init; } = [];

    /// <summary>What the current user may do now.</summary>
    public IReadOnlyList<Adviesactie> Acties { get; init; } = [];

    /// <summary>The first day on which it may be destroyed; null while it is open.</summary>
    public DateOnly? VernietigenVanaf { get; init; }
}

/// <summary>A message in the conversation.</summary>
/// <param name="Door">Function of who wrote it.</param>
/// <param name="IsVanMij">The current user wrote it.</param>
public sealed record BerichtRegel(int Volgnummer, Adviespartij Van, string Door, bool IsVanMij, DateTime Op, string Tekst);

/// <summary>Which questions the bureau looks at; "Open" is nieuw and in behandeling.</summary>
public enum Adviesstand
{
    Open,
    Nieuw,
    InBehandeling,
    WachtOpGemeente,
    Beantwoord,
    Gesloten,
    Omgezet,
}

public enum Bijwie
{
    Iedereen,
    Mij,
    Niemand,
}

/// <param name="Pagina">From 1; a page that does not exist becomes the nearest one that does.</param>
public sealed record Adviesfilter(
    Adviesstand Stand = Adviesstand.Open, string? Zoek = null, int? GemeenteId = null, Bijwie Wie = Bijwie.Iedereen, int Pagina = 1);

/// <summary>A question in the bureau's queue.</summary>
public sealed record VoorraadRegel(
    string Kenmerk,
    string Onderwerp,
    string Gemeente,
    Adviessoort Soort,
    Spoed Spoed,
    Adviesstatus Status,
    Adviespartij? WachtOp,
    string? Behandelaar,
    bool IsVanMij,
    DateTime GesteldOp,
    DateOnly UiterlijkOp)
{
    /// <summary>Days past the last day for an answer; 0 while there is time, or when it is not the bureau's turn.</summary>
    public int DagenTeLaat(DateOnly vandaag) => WachtOp is Adviespartij.Bureau ? Antwoordtermijn.DagenTeLaat(UiterlijkOp, vandaag) : 0;
}

/// <summary>One page of the bureau's queue.</summary>
public sealed record Adviesvoorraad(IReadOnlyList<VoorraadRegel> Vragen, int Pagina, int Totaal);

/// <summary>The counts above the bureau's queue.</summary>
/// <param name="WachtSinds">Since when the longest waiting gemeente was asked (UTC); null when none was.</param>
public sealed record Adviestellingen(
    Cijfer Nieuw, int NieuwTeLaat, Cijfer InBehandeling, int InBehandelingTeLaat, Cijfer WachtOpGemeente, DateTime? WachtSinds, Cijfer BeantwoordDezeMaand);

/// <summary>A draft as it comes back.</summary>
public sealed record BewaardConcept(Conceptvelden Velden, DateTime BewaardOp);
