using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Jaarplannen;

/// <summary>Someone else changed the action after this user opened it. Nothing of this user was saved.</summary>
/// <param name="Nu">The action as it is now, to lay beside what the user wanted.</param>
public sealed record Regelconflict(Planregel Nu);

/// <summary>An action as a user saw it: with the version of its text and the number of its last report.</summary>
public sealed record Geziene(Guid RegelId, Guid Versie, int Volgnummer);

/// <summary>What to change of several actions at once; what is null stays as it is for each of them.</summary>
public sealed record Bulkwijziging(Actiestatus? Status = null, string? Eigenaar = null, Kwartalen? Planning = null, string? Toelichting = null, bool IsBevestigd = false);

/// <summary>Others changed some of the actions in the meantime. Nothing was saved.</summary>
/// <param name="Codes">Of the actions that changed; empty when it happened at the very moment of saving.</param>
public sealed record Bulkconflict(IReadOnlyList<string> Codes);

public static class JaarplanCommands
{
    internal const string BestaatNiet = "Dit jaarplan bestaat niet.";
    internal const string BestandIngehaald = "Iemand anders wijzigde dit plan terwijl u bezig was. Er is niets bewaard. Lees het bestand opnieuw in.";
    internal const string RegelBestaatNiet = "Deze actie bestaat niet meer.";

    /// <summary>The whole plan, tracked, with its themas and lines in their order: what every act on a plan needs. Progress is not loaded.</summary>
    /// <exception cref="DomeinregelException">There is no such plan.</exception>
    internal static async Task<Jaarplan> LaadJaarplanAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken = default) =>
        await db.Jaarplannen.Include(p => p.Themas.OrderBy(t => t.Lijn).ThenBy(t => t.Nummer)).ThenInclude(t => t.Regels.OrderBy(r => r.Volgorde).ThenBy(r => r.Code))
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);

    /// <summary>Starts a plan as a copy of another: of a next year, or the next version of the same year.</summary>
    /// <returns>The number of the new version.</returns>
    /// <exception cref="DomeinregelException">The year already has a plan in the making.</exception>
    public static async Task<int> KopieerJaarplanAsync(this PortalDbContext db, Guid vanId, int jaar, DateTime nu, CancellationToken cancellationToken = default)
    {
        var versies = await db.Jaarplannen.Where(p => p.Jaar == jaar).Select(p => new { p.Versienummer, p.Status }).ToListAsync(cancellationToken);
        if (versies.Any(v => v.Status is Jaarplanstatus.Concept or Jaarplanstatus.Voorgelegd or Jaarplanstatus.Teruggelegd))
        {
            throw new DomeinregelException($"Er is al een jaarplan {jaar} in de maak.");
        }

        var vorige = await db.LaadJaarplanAsync(vanId, cancellationToken);
        var nieuw = vorige.Kopieer(jaar, versies.Select(v => v.Versienummer).DefaultIfEmpty().Max() + 1, db.Toegang, nu);
        db.Jaarplannen.Add(nieuw);
        var isNieuw = await db.ProbeerAsync(
            () => db.Jaarplannen.AnyAsync(p => p.Jaar == jaar && p.Versienummer == nieuw.Versienummer, cancellationToken), cancellationToken);
        return isNieuw ? nieuw.Versienummer : throw new DomeinregelException($"Er is al een jaarplan {jaar} in de maak.");
    }

    /// <summary>Takes a returned plan up again.</summary>
    /// <exception cref="DomeinregelException">It was not given back, or someone else acted on it first.</exception>
    public static Task HeropenJaarplanAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkPlanAsync(id, async plan =>
        {
            var hoogste = await db.Jaarplannen.Where(p => p.Jaar == plan.Jaar).MaxAsync(p => p.Versienummer, cancellationToken);
            plan.Heropen(hoogste + 1, db.Toegang, nu);
        }, cancellationToken);

    /// <summary>Adds a line to a concept.</summary>
    /// <returns>Its code.</returns>
    public static async Task<string> VoegRegelToeAsync(
        this PortalDbContext db, Guid planId, Guid themaId, Actiesoort soort, Regeltekst tekst, DateTime nu, CancellationToken cancellationToken = default)
    {
        var code = "";
        await db.BewerkPlanAsync(planId, plan =>
        {
            code = plan.VoegToe(themaId, soort, tekst, db.Toegang, nu).Code;
            return Task.CompletedTask;
        }, cancellationToken);
        return code;
    }

    /// <summary>Takes a line out of a concept.</summary>
    public static Task VerwijderRegelAsync(this PortalDbContext db, Guid planId, Guid regelId, DateTime nu, CancellationToken cancellationToken = default) =>
        db.BewerkPlanAsync(planId, async plan =>
            plan.Verwijder(regelId, await db.Voortgang.AnyAsync(v => v.RegelId == regelId, cancellationToken), db.Toegang, nu), cancellationToken);

    /// <summary>Changes the text of an action in a concept.</summary>
    /// <param name="versie">The version the user saw.</param>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="DomeinregelException">The text is frozen or outside its limits.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not of the bureau.</exception>
    public static async Task<Regelconflict?> WijzigRegelAsync(
        this PortalDbContext db, Guid regelId, Regeltekst tekst, Guid versie, DateTime nu, CancellationToken cancellationToken = default)
    {
        Jaarplan.VereisBureau(db.Toegang); // what somebody else wrote meanwhile is for them alone as well
        var regel = await db.LaadRegelAsync(regelId, cancellationToken);
        if (regel.Versie == versie)
        {
            regel.Wijzig(tekst, db.Toegang);
            if (await db.ProbeerAsync(null, cancellationToken))
            {
                return null;
            }
        }

        return await db.ConflictAsync(regelId, nu, cancellationToken);
    }

    /// <summary>Reports how far an action is.</summary>
    /// <param name="gezien">Number of the last report the user saw, 0 for none.</param>
    /// <returns>Null when it was saved; the action as it is now when someone else reported first.</returns>
    /// <exception cref="DomeinregelException">The report is not possible as it stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not of the bureau.</exception>
    public static async Task<Regelconflict?> MeldVoortgangAsync(
        this PortalDbContext db, Guid regelId, Voortgangsmelding melding, int gezien, DateTime nu, CancellationToken cancellationToken = default)
    {
        Jaarplan.VereisBureau(db.Toegang);
        var regel = await db.LaadRegelAsync(regelId, cancellationToken);
        var laatste = await db.LaatsteAsync(regelId, cancellationToken);
        if ((laatste?.Volgnummer ?? 0) == gezien)
        {
            regel.Meld(melding, laatste, db.Toegang, nu);
            if (await db.ProbeerAsync(async () => (await db.LaatsteAsync(regelId, cancellationToken))?.Volgnummer > gezien, cancellationToken))
            {
                return null;
            }
        }

        return await db.ConflictAsync(regelId, nu, cancellationToken);
    }

    /// <summary>
    /// Changes several actions at once, all or none. Owner and planning become text where the plan is a concept, and a report where its text is
    /// frozen; a status is always a report.
    /// </summary>
    /// <returns>Null when it was saved.</returns>
    /// <exception cref="UnauthorizedAccessException">The user is not of the bureau.</exception>
    public static async Task<Bulkconflict?> WijzigSamenAsync(
        this PortalDbContext db, IReadOnlyCollection<Geziene> gekozen, Bulkwijziging wijziging, DateTime nu, CancellationToken cancellationToken = default)
    {
        Jaarplan.VereisBureau(db.Toegang);
        if (wijziging is { Status: null, Eigenaar: null, Planning: null })
        {
            throw new DomeinregelException("Kies wat u wilt wijzigen: status, eigenaar of planning.");
        }

        if (gekozen.Count is 0 or > Jaarplan.RegelsMax)
        {
            throw new DomeinregelException("Kies eerst de acties die u wilt wijzigen.");
        }

        List<string> gewijzigd = [];
        foreach (var gezien in gekozen)
        {
            var regel = await db.LaadRegelAsync(gezien.RegelId, cancellationToken);
            var laatste = await db.LaatsteAsync(regel.Id, cancellationToken);
            if (regel.Versie != gezien.Versie || (laatste?.Volgnummer ?? 0) != gezien.Volgnummer)
            {
                gewijzigd.Add(regel.Code);
                continue;
            }

            var isVrij = regel.BevrorenOp is null;
            if (isVrij && (wijziging.Eigenaar is not null || wijziging.Planning is not null))
            {
                regel.Wijzig(regel.Tekst with { Eigenaar = wijziging.Eigenaar ?? regel.Eigenaar, Planning = wijziging.Planning ?? regel.Planning }, db.Toegang);
            }

            if (wijziging.Status is not null || !isVrij)
            {
                var isAnders = wijziging.Status is not null && wijziging.Status != laatste?.Status;
                regel.Meld(
                    new(
                        wijziging.Status ?? laatste?.Status, isAnders ? null : laatste?.Percentage, wijziging.Toelichting, null,
                        isVrij ? null : wijziging.Eigenaar ?? laatste?.Eigenaar, isVrij ? null : wijziging.Planning ?? laatste?.Planning, wijziging.IsBevestigd),
                    laatste, db.Toegang, nu);
            }
        }

        if (gewijzigd.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new(gewijzigd);
        }

        return await db.BewaarMeldingenAsync(gekozen, cancellationToken) ? null : new([]);
    }

    /// <summary>
    /// Takes a file over, all or nothing. The file is judged again, against the plan as it is at this moment: with a single line that cannot be
    /// taken over nothing is saved.
    /// </summary>
    /// <returns>What was done, or why nothing was.</returns>
    public static async Task<Bestandsproef> NeemBestandOverAsync(
        this PortalDbContext db, int jaar, int versienummer, string inhoud, DateTime nu, bool isBevestigd = false, CancellationToken cancellationToken = default)
    {
        Jaarplan.VereisBureau(db.Toegang);
        var plan = await db.GetJaarplanAsync(jaar, DateOnly.FromDateTime(nu.InDrenthe()), versienummer, cancellationToken) ?? throw new DomeinregelException(BestaatNiet);
        var proef = Jaarplanbestand.Toets(inhoud, plan, isBevestigd);
        if (!proef.MagDoor)
        {
            return proef;
        }

        foreach (var wijziging in proef.Wijzigingen)
        {
            var regel = await db.LaadRegelAsync(wijziging.Gezien.RegelId, cancellationToken);
            var laatste = await db.LaatsteAsync(regel.Id, cancellationToken);
            if (regel.Versie != wijziging.Gezien.Versie || (laatste?.Volgnummer ?? 0) != wijziging.Gezien.Volgnummer)
            {
                throw new DomeinregelException(BestandIngehaald);
            }

            if (wijziging.Tekst is { } tekst)
            {
                regel.Wijzig(tekst, db.Toegang);
            }

            if (wijziging.Melding is { } melding)
            {
                regel.Meld(melding, laatste, db.Toegang, nu);
            }
        }

        return await db.BewaarMeldingenAsync([.. proef.Wijzigingen.Select(w => w.Gezien)], cancellationToken) ? proef : throw new DomeinregelException(BestandIngehaald);
    }

    private static async Task<Jaarplanregel> LaadRegelAsync(this PortalDbContext db, Guid regelId, CancellationToken cancellationToken) =>
        await db.Jaarplanregels.SingleOrDefaultAsync(r => r.Id == regelId, cancellationToken) ?? throw new DomeinregelException(RegelBestaatNiet);

    /// <summary>Saves. False when someone else saved the same just before; what this user wanted is then forgotten by the context.</summary>
    /// <param name="isBezet">Whether a refusal by the database came from a number that someone else took a moment earlier.</param>
    private static async Task<bool> ProbeerAsync(this PortalDbContext db, Func<Task<bool>>? isBezet, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fout)
        {
            db.ChangeTracker.Clear();
            if (fout is not DbUpdateConcurrencyException && (isBezet is null || !await isBezet()))
            {
                throw;
            }

            return false;
        }
    }

    /// <summary>Saves reports about several actions; false when someone else reported about one of them just before.</summary>
    internal static Task<bool> BewaarMeldingenAsync(this PortalDbContext db, IReadOnlyCollection<Geziene> gezien, CancellationToken cancellationToken) =>
        db.ProbeerAsync(async () =>
        {
            var ids = gezien.Select(g => g.RegelId).ToList();
            var nu = await db.Voortgang.Where(v => ids.Contains(v.RegelId)).GroupBy(v => v.RegelId)
                .Select(g => new { g.Key, Laatste = g.Max(v => v.Volgnummer) }).ToDictionaryAsync(g => g.Key, g => g.Laatste, cancellationToken);
            return gezien.Any(g => nu.GetValueOrDefault(g.RegelId) > g.Volgnummer);
        }, cancellationToken);

    private static async Task BewerkPlanAsync(this PortalDbContext db, Guid id, Func<Jaarplan, Task> bewerk, CancellationToken cancellationToken)
    {
        await bewerk(await db.LaadJaarplanAsync(id, cancellationToken));
        if (!await db.ProbeerAsync(null, cancellationToken))
        {
            throw new DomeinregelException("Iemand anders wijzigde dit plan terwijl u bezig was. Bekijk het plan en probeer het opnieuw.");
        }
    }

    private static Task<Voortgang?> LaatsteAsync(this PortalDbContext db, Guid regelId, CancellationToken cancellationToken) =>
        db.Voortgang.AsNoTracking().Where(v => v.RegelId == regelId).OrderByDescending(v => v.Volgnummer).FirstOrDefaultAsync(cancellationToken);

    private static async Task<Regelconflict> ConflictAsync(this PortalDbContext db, Guid regelId, DateTime nu, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var plan = await db.Jaarplanregels.Where(r => r.Id == regelId).Select(r => new { r.Jaarplan!.Jaar, r.Jaarplan.Versienummer }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new DomeinregelException(RegelBestaatNiet);
        var overzicht = await db.GetJaarplanAsync(plan.Jaar, DateOnly.FromDateTime(nu.InDrenthe()), plan.Versienummer, cancellationToken);
        return overzicht is null ? throw new DomeinregelException(RegelBestaatNiet) : new(overzicht.Regels.Single(r => r.Id == regelId)); // a concept is the bureau's
    }
}
