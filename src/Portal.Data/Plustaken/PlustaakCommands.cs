using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Plustaken;

/// <summary>What the gemeente and the bureau do with plustaken.</summary>
public static class PlustaakCommands
{
    private const string Onvindbaar = "Dit verzoek bestaat niet, of u mag het niet zien.";
    private const string Opgevolgd = "De gemeente deed later een nieuw verzoek voor hetzelfde jaar. Dit besluit kan niet meer worden teruggenomen.";
    private const string Ingehaald = "Iemand anders heeft dit net veranderd. Bekijk de nieuwe stand en probeer het opnieuw.";

    /// <summary>The gemeente of the user asks to start or stop as of 1 January of the coming year.</summary>
    /// <returns>The open verzoek: the new one, or the one that was already open. Asking twice, or fifty times at once, is asking once.</returns>
    /// <exception cref="DomeinregelException">The user is no contactpersoon, the plustaak does not exist, or this cannot be asked.</exception>
    public static async Task<Guid> VraagPlustaakAsync(
        this PortalDbContext db, string plustaakCode, PlustaakVraag vraag, DateTime nu, CancellationToken cancellationToken = default)
    {
        if (db.Toegang.GemeenteId is not { } gemeenteId)
        {
            throw new DomeinregelException("Alleen de contactpersoon van een gemeente kan een plustaak aanvragen.");
        }

        if (!await db.Plustaken.AnyAsync(p => p.Code == plustaakCode, cancellationToken))
        {
            throw new DomeinregelException("Deze plustaak bestaat niet.");
        }

        var jaar = nu.InDrenthe().Year + 1;
        if (await OpenAsync() is { } bestaand)
        {
            return bestaand;
        }

        var stand = await db.GetAfnamekennisAsync(cancellationToken);
        var vorige = await db.PlustaakVerzoeken.Where(v => v.GemeenteId == gemeenteId && v.PlustaakCode == plustaakCode && v.Jaar == jaar)
            .MaxAsync(v => (DateTime?)v.AangevraagdOp, cancellationToken);
        var verzoek = PlustaakVerzoek.Vraagt(gemeenteId, stand.Verloop(gemeenteId, plustaakCode), vraag, db.Toegang, nu, vorige);
        db.Add(verzoek);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return verzoek.Id;
        }
        catch (DbUpdateException)
        {
            // A second click was a moment earlier: the unique index let one of them through.
            if (await OpenAsync() is { } eerder)
            {
                return eerder;
            }

            throw;
        }

        Task<Guid?> OpenAsync() => db.PlustaakVerzoeken
            .Where(v => v.GemeenteId == gemeenteId && v.PlustaakCode == plustaakCode && v.Jaar == jaar
                && v.Status == VerzoekStatus.Aangevraagd && v.Vraag == vraag)
            .Select(v => (Guid?)v.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <exception cref="DomeinregelException">Absent or foreign, not of this gemeente, or already decided.</exception>
    public static Task TrekPlustaakVerzoekInAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken = default) =>
        db.HandelAfAsync(id, v => v.TrekIn(db.Toegang, nu), cancellationToken);

    /// <exception cref="DomeinregelException">Absent, not the bureau, or no longer open.</exception>
    public static Task BevestigPlustaakVerzoekAsync(this PortalDbContext db, Guid id, DateTime nu, CancellationToken cancellationToken = default) =>
        db.HandelAfAsync(id, v => v.Bevestig(db.Toegang, nu), cancellationToken);

    /// <exception cref="DomeinregelException">Absent, not the bureau, without a reason, or no longer open.</exception>
    public static Task WijsPlustaakVerzoekAfAsync(
        this PortalDbContext db, Guid id, string? reden, DateTime nu, CancellationToken cancellationToken = default) =>
        db.HandelAfAsync(id, v => v.WijsAf(reden, db.Toegang, nu), cancellationToken);

    /// <summary>The bureau takes back what it decided.</summary>
    /// <exception cref="DomeinregelException">Absent, not the bureau, without a reason, the year has begun, or the gemeente asked anew since.</exception>
    public static async Task NeemPlustaakBesluitTerugAsync(
        this PortalDbContext db, Guid id, string? reden, DateTime nu, CancellationToken cancellationToken = default)
    {
        if (await IsOpgevolgdAsync())
        {
            throw new DomeinregelException(Opgevolgd);
        }

        try
        {
            await db.HandelAfAsync(id, v => v.NeemBesluitTerug(reden, db.Toegang, nu), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The gemeente asked anew at this very moment: the unique index lets one open verzoek stand.
            if (await IsOpgevolgdAsync())
            {
                throw new DomeinregelException(Opgevolgd);
            }

            throw;
        }

        Task<bool> IsOpgevolgdAsync() => db.PlustaakVerzoeken.AnyAsync(
            v => v.Id == id && db.PlustaakVerzoeken.Any(n => n.GemeenteId == v.GemeenteId && n.PlustaakCode == v.PlustaakCode && n.Jaar == v.Jaar
                && n.AangevraagdOp > v.AangevraagdOp && n.Status != VerzoekStatus.Ingetrokken),
            cancellationToken);
    }

    /// <summary>The bureau enters the counts of the running year of one gemeente; an empty one is not known, and is removed if it was entered before.</summary>
    /// <param name="gezien">What the user had on screen; null when nothing was entered yet.</param>
    /// <exception cref="DomeinregelException">
    /// Not the bureau, a count outside its limits, more new than active, a gemeente that does not take the plustaak, or somebody else entered
    /// something different in the meantime. Nothing is saved.
    /// </exception>
    public static async Task TelPlustaakAsync(
        this PortalDbContext db, PlustaakTelling telling, PlustaakTelling? gezien, DateTime nu, CancellationToken cancellationToken = default)
    {
        var (gemeenteId, code, peildatum) = (telling.GemeenteId, telling.PlustaakCode, telling.Peildatum);
        if (!db.Toegang.IsBureau)
        {
            throw new DomeinregelException("Alleen het bureau kan aantallen invullen.");
        }

        if (peildatum.Year != nu.InDrenthe().Year)
        {
            throw new DomeinregelException("U vult aantallen in van dit jaar. De peildatum ligt in een ander jaar.");
        }

        if (telling.Instroom > telling.Actief)
        {
            throw new DomeinregelException("Er zijn meer nieuwe dan actieve. Wie nieuw is, telt ook mee bij actief.");
        }

        var stand = await db.GetAfnamekennisAsync(cancellationToken);
        if (stand.Verloop(gemeenteId, code).Stand(peildatum.Year) is Afnamestand.NietAfgenomen)
        {
            throw new DomeinregelException($"Deze gemeente neemt de plustaak in {peildatum.Year} niet af.");
        }

        var rijen = await db.PlustaakVolumes
            .Where(v => v.GemeenteId == gemeenteId && v.PlustaakCode == code && v.Jaar == peildatum.Year).ToListAsync(cancellationToken);
        if (PlustaakTelling.Van(rijen) is var nuBewaard && nuBewaard != gezien && nuBewaard != telling.Bewaard)
        {
            throw new DomeinregelException(Ingehaald);
        }

        (Volumemaat Maat, int? Aantal)[] gevraagd = [(Volumemaat.Actief, telling.Actief), (Volumemaat.Instroom, telling.Instroom)];
        foreach (var (maat, aantal) in gevraagd)
        {
            var rij = rijen.SingleOrDefault(r => r.Maat == maat);
            switch (aantal, rij)
            {
                case ({ } n, null):
                    db.Add(new PlustaakVolume(gemeenteId, code, maat, n, peildatum, db.Toegang, nu));
                    break;
                case ({ } n, not null):
                    rij.Tel(n, peildatum, db.Toegang, nu);
                    break;
                case (null, not null):
                    db.Remove(rij);
                    break;
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another screen entered these counts a moment earlier. Saved the same: one act. Saved something else: its author must know.
            db.ChangeTracker.Clear();
            var bewaard = await db.PlustaakVolumes.AsNoTracking()
                .Where(v => v.GemeenteId == gemeenteId && v.PlustaakCode == code && v.Jaar == peildatum.Year).ToListAsync(cancellationToken);
            if (PlustaakTelling.Van(bewaard) != telling.Bewaard)
            {
                throw new DomeinregelException(Ingehaald);
            }
        }
    }

    private static async Task HandelAfAsync(this PortalDbContext db, Guid id, Action<PlustaakVerzoek> daad, CancellationToken cancellationToken)
    {
        var verzoek = await db.PlustaakVerzoeken.Include(v => v.Wijzigingen).SingleOrDefaultAsync(v => v.Id == id, cancellationToken)
            ?? throw new DomeinregelException(Onvindbaar);
        daad(verzoek);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomeinregelException(Ingehaald);
        }
    }
}

/// <summary>What the bureau fills in for one gemeente and plustaak in the running year.</summary>
/// <param name="Actief">Hele aantallen; null is not known.</param>
/// <param name="Instroom">Hele aantallen; null is not known.</param>
public sealed record PlustaakTelling(int GemeenteId, string PlustaakCode, int? Actief, int? Instroom, DateOnly Peildatum)
{
    /// <summary>What there is after this was entered; null for two empty counts, of which nothing is kept.</summary>
    internal PlustaakTelling? Bewaard => Actief is null && Instroom is null ? null : this;

    /// <summary>What was entered, from the rows of one gemeente, plustaak and year.</summary>
    internal static PlustaakTelling? Van(IReadOnlyCollection<PlustaakVolume> rijen)
    {
        var (actief, instroom) = (rijen.SingleOrDefault(r => r.Maat is Volumemaat.Actief), rijen.SingleOrDefault(r => r.Maat is Volumemaat.Instroom));
        return (actief ?? instroom) is { } een ? new(een.GemeenteId, een.PlustaakCode, actief?.Aantal, instroom?.Aantal, een.Peildatum) : null;
    }
}
