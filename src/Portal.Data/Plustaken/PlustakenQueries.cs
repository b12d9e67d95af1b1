using Microsoft.EntityFrameworkCore;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;
using Portal.Data.Voorbeeldregistraties;

namespace Portal.Data.Plustaken;

/// <summary>The plustaken as the contactpersoon sees them: <c>/mijn-gemeente/plustaken</c>.</summary>
/// <param name="Jaar">The running year; requests are for the year after it.</param>
public sealed record PlustakenOverzicht(int GemeenteId, string Gemeente, int Jaar, IReadOnlyList<PlustaakKaart> Plustaken);

/// <summary>One plustaak of one gemeente.</summary>
/// <param name="LaatstBekend">The newest year, up to the running one, of which it is known whether the gemeente takes it.</param>
/// <param name="Sinds">"in ieder geval sinds 2022"; null when it is not taken, as far as known.</param>
/// <param name="Jaren">From the first year any document speaks about to the running year, or the last year it was offered; the coming year too when
/// that is decided.</param>
/// <param name="Verzoek">The request for the coming year that is open, else the newest.</param>
/// <param name="Mogelijk">What can be asked now; null with <paramref name="WaaromNiet"/>, or while a request is open.</param>
public sealed record PlustaakKaart(
    string Code,
    string Naam,
    string Omschrijving,
    Afnamejaar? LaatstBekend,
    string? Sinds,
    IReadOnlyList<PlustaakJaar> Jaren,
    PlustaakVerzoekRegel? Verzoek,
    PlustaakVraag? Mogelijk,
    string? WaaromNiet);

/// <summary>A year of which it is known whether a plustaak is taken.</summary>
public sealed record Afnamejaar(int Jaar, Afnamestand Stand);

/// <summary>One year of one plustaak of one gemeente.</summary>
/// <param name="Uitleg">One Dutch sentence: how it is known, or why not.</param>
/// <param name="Volumes">One per <see cref="Plustaakregels.Maten"/>.</param>
/// <param name="Kosten">What the gemeente pays for it in that year, where a document names it.</param>
public sealed record PlustaakJaar(int Jaar, Afnamestand Stand, string Uitleg, IReadOnlyList<PlustaakAantal> Volumes, Cijfer Kosten);

public sealed record PlustaakAantal(Volumemaat Maat, Cijfer Cijfer);

/// <summary>A request as both the gemeente and the bureau see it.</summary>
/// <param name="AangevraagdOp">UTC.</param>
/// <param name="AfgehandeldOp">UTC; null while it is open.</param>
/// <param name="Geschiedenis">Who did what, oldest first; a few lines.</param>
public sealed record PlustaakVerzoekRegel(
    Guid Id,
    int GemeenteId,
    string Gemeente,
    string PlustaakCode,
    string Plustaak,
    PlustaakVraag Vraag,
    int Jaar,
    VerzoekStatus Status,
    string? Reden,
    DateTime AangevraagdOp,
    DateTime? AfgehandeldOp,
    IReadOnlyList<VerzoekGebeurtenis> Geschiedenis);

/// <summary>One line in the history of a request; <paramref name="Op"/> in UTC.</summary>
public sealed record VerzoekGebeurtenis(string Wat, string Door, DateTime Op);

/// <summary>The plustaken on the dashboard of a gemeente.</summary>
public sealed record PlustakenSamenvatting(int Jaar, IReadOnlyList<PlustaakStand> Plustaken, IReadOnlyList<PlustaakVerzoekRegel> Openstaand);

/// <param name="LaatstBekend">The newest year, up to the running one, of which the stand is known; null when none is.</param>
/// <param name="Sinds">"in ieder geval sinds 2022"; null when it is not taken, as far as known.</param>
public sealed record PlustaakStand(string Code, string Naam, Afnamejaar? LaatstBekend, string? Sinds)
{
    /// <summary>Taken, as far as is known.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsAfgenomen => LaatstBekend?.Stand is Afnamestand.Afgenomen;
}

/// <summary>The plustaken at the bureau: <c>/bureau/plustaken</c>.</summary>
/// <param name="Open">Requests that wait for a decision, oldest first.</param>
/// <param name="Afgehandeld">The latest decided or withdrawn, newest first.</param>
/// <param name="Plustaken">The columns of the matrix.</param>
public sealed record PlustakenBureau(
    int Jaar,
    IReadOnlyList<PlustaakVerzoekRegel> Open,
    IReadOnlyList<PlustaakVerzoekRegel> Afgehandeld,
    IReadOnlyList<PlustaakKop> Plustaken,
    IReadOnlyList<PlustaakMatrixRij> Matrix);

/// <param name="Maten">What the bureau can enter in the running year; empty for nothing.</param>
public sealed record PlustaakKop(string Code, string Naam, IReadOnlyList<Volumemaat> Maten);

/// <summary>One gemeente; its cells stand in the order of the columns.</summary>
public sealed record PlustaakMatrixRij(int GemeenteId, string Gemeente, IReadOnlyList<PlustaakMatrixCel> Cellen);

/// <param name="VolgendJaar">What is decided or known for the year after the running one.</param>
/// <param name="Actief">Entered for the running year; null is not entered.</param>
/// <param name="Instroom">Entered for the running year; null is not entered.</param>
public sealed record PlustaakMatrixCel(
    string Code, Afnamejaar? LaatstBekend, Afnamestand VolgendJaar, Cijfer? Actief, Cijfer? Instroom, DateOnly? Peildatum);

public static class PlustakenQueries
{
    /// <summary>Requests shown as history at the bureau.</summary>
    private const int AfgehandeldMax = 20;

    /// <summary>Open requests at once: at most one per gemeente and plustaak.</summary>
    private const int OpenMax = 100;

    /// <summary>The plustaken of the gemeente of the user: taken or not, since when, volumes and costs per year, requests.</summary>
    /// <param name="jaar">The running year.</param>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static async Task<PlustakenOverzicht> GetPlustakenOverzichtAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        var gemeente = await db.Gemeenten.Where(g => g.Id == gemeenteId).Select(g => g.Naam).SingleAsync(cancellationToken);
        var plustaken = await db.GetPlustakenAsync(cancellationToken);
        var kennis = await db.GetAfnamekennisAsync(cancellationToken);
        var afnames = await db.PlustaakAfnames.AsNoTracking().Include(a => a.Bron).Where(a => a.GemeenteId == gemeenteId).ToListAsync(cancellationToken);
        var verzoeken = await db.PlustaakVerzoeken.Where(v => v.Jaar == jaar + 1)
            .OrderByDescending(v => v.Status == VerzoekStatus.Aangevraagd).ThenByDescending(v => v.AangevraagdOp).Take(OpenMax).Regels(db).ToListAsync(cancellationToken);
        var maten = plustaken.SelectMany(p => Plustaakregels.Maten(p.Code).Select(m => Indicator(p.Code, m))).ToList();
        var kengetallen = await db.Kengetallen.AsNoTracking().Include(k => k.Bron).Include(k => k.Indicator)
            .Where(k => k.GemeenteId == gemeenteId && k.Dimensie == null && maten.Contains(k.IndicatorCode)).ToListAsync(cancellationToken);
        var volumes = await db.PlustaakVolumes.AsNoTracking().Where(v => v.Jaar == jaar).ToListAsync(cancellationToken);
        var isVoorbeeld = await db.IsVoorbeeldregistratieAsync(cancellationToken);
        var bijdragen = await db.Bijdragen.AsNoTracking().Include(b => b.Bron)
            .Where(b => b.GemeenteId == gemeenteId && b.Jaar >= Plustaakregels.EersteJaar).ToListAsync(cancellationToken);

        return new(gemeenteId, gemeente, jaar, [.. plustaken.Select(Kaart).Where(k => !Plustaakregels.IsPilot(k.Code) || k.LaatstBekend is not null)]);

        PlustaakKaart Kaart(PlustaakNaam plustaak)
        {
            var code = plustaak.Code;
            var verloop = kennis.Verloop(gemeenteId, code);
            var verzoek = verzoeken.FirstOrDefault(v => v.PlustaakCode == code);
            var mogelijk = verzoek?.Status is VerzoekStatus.Aangevraagd ? null : verloop.Mogelijk(jaar + 1);
            var laatste = Plustaakregels.LaatsteJaar(code) ?? (verloop.Stand(jaar + 1) is Afnamestand.NietBekend ? jaar : jaar + 1);
            return new(
                code,
                plustaak.Naam,
                plustaak.Omschrijving,
                Bekend(verloop, jaar),
                verloop.Sinds(jaar + 1),
                [.. Enumerable.Range(Plustaakregels.EersteJaar, laatste - Plustaakregels.EersteJaar + 1).Select(j => Jaar(code, verloop, j))],
                verzoek,
                mogelijk,
                mogelijk is null && verzoek?.Status is not VerzoekStatus.Aangevraagd ? verloop.Weigering(PlustaakVraag.Starten, jaar + 1) : null);
        }

        PlustaakJaar Jaar(string code, Afnameverloop verloop, int j) => new(
            j,
            verloop.Stand(j),
            afnames.SingleOrDefault(a => a.PlustaakCode == code && a.Jaar == j) is { } afname
                ? $"{afname.Bron!.Titel}, {afname.Sectie}.{(afname.Toelichting is { } t ? " " + t : "")}"
                : verloop.Uitleg(j, gemeente),
            [.. Plustaakregels.Maten(code).Select(m => new PlustaakAantal(m, Aantal(code, m, verloop, j)))],
            Kosten(code, j));

        Cijfer Aantal(string code, Volumemaat maat, Afnameverloop verloop, int j)
        {
            if (kengetallen.SingleOrDefault(k => k.Jaar == j && k.IndicatorCode == Indicator(code, maat)) is { } gedrukt)
            {
                return gedrukt.Cijfer;
            }

            if (volumes.SingleOrDefault(v => v.PlustaakCode == code && v.Jaar == j && v.Maat == maat) is { } geteld)
            {
                return geteld.Cijfer(isVoorbeeld);
            }

            return Cijfer.NietBekend(Eenheid.Aantal, verloop.Stand(j) is Afnamestand.NietAfgenomen ? verloop.Uitleg(j, gemeente)
                : j >= jaar ? $"Het bureau heeft over {j} nog geen aantal ingevuld."
                : kengetallen.Exists(k => k.Jaar == j && Plustaakregels.Maten(code).Any(m => k.IndicatorCode == Indicator(code, m)))
                    ? $"Het stuk over {j} noemt andere aantallen. Dit aantal is er niet in te lezen."
                    : $"Geen van de openbare stukken noemt dit aantal van {gemeente} over {j}.");
        }

        Cijfer Kosten(string code, int j)
        {
            Bijdragesoort? soort = code switch
            {
                Plustaakregels.Nazorg => Bijdragesoort.Nazorg,
                Plustaakregels.Mensenhandel => Bijdragesoort.Mensenhandel,
                _ => null,
            };
            return soort is { } s && bijdragen.SingleOrDefault(b => b.Jaar == j && b.Soort == s) is { } apart ? apart.Cijfer
                : Cijfer.NietBekend(Eenheid.Euro, bijdragen.SingleOrDefault(b => b.Jaar == j && b.Soort == Bijdragesoort.Totaal) is { } totaal
                    ? $"De bijdrage over {j} is niet uitgesplitst. {totaal.Toelichting}".TrimEnd()
                    : $"Geen van de openbare stukken noemt wat {gemeente} in {j} voor deze plustaak betaalde.");
        }
    }

    /// <summary>Which plustaken the gemeente of the user takes, and what it has asked: for the dashboard.</summary>
    /// <exception cref="UnauthorizedAccessException">The user does not belong to one gemeente.</exception>
    public static async Task<PlustakenSamenvatting> GetPlustakenSamenvattingAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        var gemeenteId = db.EigenGemeente();
        var plustaken = await db.GetPlustakenAsync(cancellationToken);
        var kennis = await db.GetAfnamekennisAsync(cancellationToken);
        var open = await db.PlustaakVerzoeken.Where(v => v.Status == VerzoekStatus.Aangevraagd)
            .OrderBy(v => v.AangevraagdOp).Take(OpenMax).Regels(db).ToListAsync(cancellationToken);
        return new(
            jaar,
            [.. plustaken.Where(p => !Plustaakregels.IsPilot(p.Code)).Select(p =>
            {
                var verloop = kennis.Verloop(gemeenteId, p.Code);
                return new PlustaakStand(p.Code, p.Naam, Bekend(verloop, jaar), verloop.Sinds(jaar));
            })],
            open);
    }

    /// <summary>All gemeenten, for the bureau: requests to decide on, who takes what, the counts of the running year.</summary>
    /// <exception cref="UnauthorizedAccessException">The user may not see all gemeenten.</exception>
    public static async Task<PlustakenBureau> GetPlustakenBureauAsync(this PortalDbContext db, int jaar, CancellationToken cancellationToken = default)
    {
        if (!db.Toegang.AlleGemeenten)
        {
            throw new UnauthorizedAccessException("Alleen het bureau ziet de plustaken van alle gemeenten.");
        }

        var plustaken = (await db.GetPlustakenAsync(cancellationToken)).Where(p => !Plustaakregels.IsPilot(p.Code)).ToList();
        var kennis = await db.GetAfnamekennisAsync(cancellationToken);
        var open = await db.PlustaakVerzoeken.Where(v => v.Status == VerzoekStatus.Aangevraagd)
            .OrderBy(v => v.AangevraagdOp).Take(OpenMax).Regels(db).ToListAsync(cancellationToken);
        var afgehandeld = await db.PlustaakVerzoeken.Where(v => v.Status != VerzoekStatus.Aangevraagd)
            .OrderByDescending(v => v.AfgehandeldOp).Take(AfgehandeldMax).Regels(db).ToListAsync(cancellationToken);
        var gemeenten = await db.Gemeenten.OrderBy(g => g.Naam).Select(g => new { g.Id, g.Naam }).ToListAsync(cancellationToken);
        var isVoorbeeld = await db.IsVoorbeeldregistratieAsync(cancellationToken);
        var volumes = (await db.PlustaakVolumes.AsNoTracking().Where(v => v.Jaar == jaar).ToListAsync(cancellationToken))
            .ToDictionary(v => (v.GemeenteId, v.PlustaakCode, v.Maat));

        return new(
            jaar,
            open,
            afgehandeld,
            [.. plustaken.Select(p => new PlustaakKop(p.Code, p.Naam, Plustaakregels.LaatsteJaar(p.Code) < jaar ? [] : Plustaakregels.Maten(p.Code)))],
            [.. gemeenten.Select(g => new PlustaakMatrixRij(g.Id, g.Naam, [.. plustaken.Select(p => Cel(g.Id, p.Code))]))]);

        PlustaakMatrixCel Cel(int gemeenteId, string code)
        {
            var verloop = kennis.Verloop(gemeenteId, code);
            var actief = volumes.GetValueOrDefault((gemeenteId, code, Volumemaat.Actief));
            var instroom = volumes.GetValueOrDefault((gemeenteId, code, Volumemaat.Instroom));
            return new(code, Bekend(verloop, jaar), verloop.Stand(jaar + 1), actief?.Cijfer(isVoorbeeld), instroom?.Cijfer(isVoorbeeld), (actief ?? instroom)?.Peildatum);
        }
    }

    private static Afnamejaar? Bekend(Afnameverloop verloop, int jaar) =>
        verloop.LaatstBekend(jaar) is { } bekend ? new(bekend.Jaar, bekend.Stand) : null;

    private static string Indicator(string code, Volumemaat maat) => (code, maat) switch
    {
        (Plustaakregels.Nazorg, Volumemaat.Actief) => "nazorg_actief",
        (Plustaakregels.Nazorg, Volumemaat.Instroom) => "nazorg_instroom",
        (Plustaakregels.Pga, Volumemaat.Actief) => "pga_actief",
        (Plustaakregels.Pga, Volumemaat.Instroom) => "pga_instroom",
        (Plustaakregels.Pga, Volumemaat.Afgesloten) => "pga_afgesloten",
        _ => throw new ArgumentOutOfRangeException(nameof(maat), maat, $"Van {code} is er geen kengetal."),
    };

    internal static async Task<List<PlustaakNaam>> GetPlustakenAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var plustaken = await db.Plustaken.Select(p => new PlustaakNaam(p.Code, p.Naam, p.Omschrijving)).ToListAsync(cancellationToken);
        return [.. plustaken.OrderBy(p => Array.IndexOf(Volgorde, p.Code))];
    }

    /// <summary>As the Jaarplan 2025 lists them, with what has ended last.</summary>
    private static readonly string[] Volgorde =
        [Plustaakregels.Nazorg, Plustaakregels.Tvo, Plustaakregels.Mensenhandel, Plustaakregels.Pga, Plustaakregels.Zelfmelders];

    private static IQueryable<PlustaakVerzoekRegel> Regels(this IQueryable<PlustaakVerzoek> verzoeken, PortalDbContext db) =>
        verzoeken.Select(v => new PlustaakVerzoekRegel(
            v.Id,
            v.GemeenteId,
            db.Gemeenten.Single(g => g.Id == v.GemeenteId).Naam,
            v.PlustaakCode,
            v.Plustaak!.Naam,
            v.Vraag,
            v.Jaar,
            v.Status,
            v.Reden,
            v.AangevraagdOp,
            v.AfgehandeldOp,
            v.Wijzigingen.OrderBy(w => w.VastgelegdOp).ThenBy(w => w.Id).Select(w => new VerzoekGebeurtenis(w.Wat, w.Door, w.VastgelegdOp)).ToList()));

    internal sealed record PlustaakNaam(string Code, string Naam, string Omschrijving);
}
