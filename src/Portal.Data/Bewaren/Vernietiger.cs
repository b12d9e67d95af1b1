using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;
using Portal.Data.Logboek;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Data.Bewaren;

/// <summary>What came of a round.</summary>
public enum Rondeafloop
{
    Gedaan,

    /// <summary>There was one today, on this machine or another.</summary>
    AlGedaan,

    /// <summary>The clock can't be believed without a person who vouches for the date. Nothing was destroyed.</summary>
    WachtOpBevestiging,
}

/// <param name="Oordeel">What the round made of the clock.</param>
/// <param name="Aantal">Lines of the vernietigingslijst.</param>
/// <param name="IsGewist">The bytes are gone from the database file too.</param>
public sealed record Ronde(Rondeafloop Afloop, Klokoordeel Oordeel, int Aantal = 0, bool IsGewist = true);

/// <summary>
/// Destroys what was kept long enough, as the portal itself: no role may. All of a round is one transaction; what it destroyed is in the
/// vernietigingslijst, or nothing was.
/// </summary>
public sealed class Vernietiger(Func<PortalDbContext> nieuw, Omroep omroep)
{
    /// <summary>Questions in one round; the rest comes a day later.</summary>
    public const int VragenMax = 500;

    /// <summary>Rows of every other kind in one round.</summary>
    public const int RijenMax = 20_000;

    /// <summary>Rewriting a big file holds up who writes; until this hour on the clock of Drenthe few do.</summary>
    private const int StilTot = 7;

    private const int Pogingen = 5;

    /// <summary>How long wiping waits for others to be ready with the file.</summary>
    internal int WachtSeconden { get; init; } = Sporen.WachtSeconden;

    /// <summary>The planned round.</summary>
    public Task<Ronde> VoerUitAsync(DateTime nu, CancellationToken cancellationToken = default) => VoerUitAsync(GebruikerToegang.Systeem, isBevestigd: false, nu, cancellationToken);

    /// <summary>A person starts the round of today, and vouches for the date.</summary>
    /// <param name="dag">The day that was on the screen.</param>
    /// <exception cref="DomeinregelException">Not the manager of the bureau, or it is another day by now. Nothing was destroyed.</exception>
    public Task<Ronde> VoerUitAsync(GebruikerToegang door, DateOnly dag, DateTime nu, CancellationToken cancellationToken = default)
    {
        if (door.Rol is not Rol.Manager)
        {
            throw new DomeinregelException("Alleen de manager van het bureau start een ronde.");
        }

        return dag == Vandaag(nu)
            ? VoerUitAsync(door, isBevestigd: true, nu, cancellationToken)
            : throw new DomeinregelException("De datum is intussen veranderd. Kijk of zij klopt en probeer het opnieuw.");
    }

    /// <summary>Wipes what rounds, and texts that were taken away, left in the bytes of the file: whatever the round of today came to.</summary>
    /// <returns>Since when there is something left that could not be wiped now (UTC); null when there is nothing.</returns>
    public async Task<DateTime?> WisRestenAsync(DateTime nu, CancellationToken cancellationToken = default)
    {
        await using var db = nieuw().Voor(GebruikerToegang.Systeem);
        return await db.SporenSindsAsync(cancellationToken) is { } sinds && !await db.WisSporenAsync(nu.InDrenthe().Hour < StilTot, WachtSeconden, cancellationToken) ? sinds : null;
    }

    private static DateOnly Vandaag(DateTime nu) => DateOnly.FromDateTime(nu.InDrenthe());

    private async Task<Ronde> VoerUitAsync(GebruikerToegang door, bool isBevestigd, DateTime nu, CancellationToken cancellationToken)
    {
        await using var db = nieuw().Voor(GebruikerToegang.Systeem).MetWerktijd(); // goes over whole tables, at night
        List<Wijziging> wijzigingen = [];
        db.Bewaard += wijzigingen.AddRange; // told to others after the commit, and not before
        for (var poging = 1; ; poging++)
        {
            db.ChangeTracker.Clear();
            wijzigingen.Clear();
            await using var transactie = await db.Database.BeginTransactionAsync(cancellationToken);
            try
            {
                var ronde = await EenRondeAsync(db, door, isBevestigd, nu, cancellationToken);
                if (ronde.Afloop is not Rondeafloop.Gedaan)
                {
                    return ronde;
                }

                await transactie.CommitAsync(cancellationToken);
                omroep.Meld(wijzigingen);
                await transactie.DisposeAsync();
                return ronde with { IsGewist = await db.WisSporenAsync(ookGroot: true, WachtSeconden, cancellationToken) };
            }
            catch (DbUpdateException) when (poging < Pogingen)
            {
                // somebody wrote again in a question, or another machine was first: look anew
            }
        }
    }

    private static async Task<Ronde> EenRondeAsync(PortalDbContext db, GebruikerToegang door, bool isBevestigd, DateTime nu, CancellationToken cancellationToken)
    {
        var vandaag = Vandaag(nu);
        var oordeel = await db.BeoordeelKlokAsync(nu, cancellationToken);
        if (await db.Vernietigingsronden.AnyAsync(r => r.Dag == vandaag, cancellationToken))
        {
            return new(Rondeafloop.AlGedaan, oordeel);
        }

        if (oordeel is Klokoordeel.LooptAchter or Klokoordeel.Sprong && !isBevestigd)
        {
            return new(Rondeafloop.WachtOpBevestiging, oordeel);
        }

        var ronde = new Vernietigingsronde(vandaag, door, nu);
        List<object> weg = [];
        await KondigAanAsync(db, vandaag, nu, cancellationToken);
        if (oordeel is not Klokoordeel.Eerste) // the first one only says what is coming
        {
            await NeemVragenAsync(db, ronde, weg, vandaag, cancellationToken);
            await NeemKleinereAsync(db, ronde, weg, vandaag, cancellationToken);
            var pen = await db.NeemPenAsync(nu, cancellationToken);
            await KapLogboekAfAsync(db, ronde, weg, pen, door, vandaag, nu, cancellationToken);
            if (ronde.Regels.Count > 0 || isBevestigd)
            {
                pen.Schrijf(new(Logactie.Vernietigd, Logobject.Vernietigingsronde, null, $"Vernietigingsronde {vandaag:yyyy-MM-dd}",
                    $"{ronde.Regels.Count} regels op de lijst{(isBevestigd ? "; de datum is bevestigd" : "")}"), door);
            }
        }

        if (weg.Count > 0)
        {
            db.Sporen.Add(new(nu));
        }

        db.Vernietigingsronden.Add(ronde);
        await db.SaveChangesAsync(cancellationToken); // the anchor first: without it the database refuses what follows
        db.RemoveRange(weg);
        await db.SaveChangesAsync(cancellationToken);
        return new(Rondeafloop.Gedaan, oordeel, ronde.Regels.Count);
    }

    private static async Task KondigAanAsync(PortalDbContext db, DateOnly vandaag, DateTime nu, CancellationToken cancellationToken) =>
        (await db.Adviesvragen.TeVernietigen(vandaag.AddDays(Bewaartermijnen.AankondigDagen)).Where(v => v.VernietigingAangekondigdOp == null).Take(VragenMax).ToListAsync(cancellationToken))
            .ForEach(v => v.KondigVernietigingAan(nu));

    private static async Task NeemVragenAsync(PortalDbContext db, Vernietigingsronde ronde, List<object> weg, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var ronden = await db.LaatsteRondenAsync(cancellationToken);
        if (ronden.Count < Bewaartermijnen.MinstensAangekondigdRonden)
        {
            return;
        }

        var uiterlijk = ronden[^1];
        var vragen = (await db.Adviesvragen.TeVernietigen(vandaag).Where(v => v.VernietigingAangekondigdOp <= uiterlijk)
                .Include(v => v.Berichten).AsSplitQuery().Take(VragenMax).ToListAsync(cancellationToken))
            .Where(v => Bewaartermijnen.VernietigenVanaf(Vandaag(v.GeslotenOp!.Value)) <= vandaag).ToList();
        var tellingen = await db.Adviestellingen.ToDictionaryAsync(t => (t.GemeenteId, t.Soort, t.Jaar), cancellationToken);
        foreach (var vraag in vragen)
        {
            ronde.Schrijf(new(Vernietigingssoort.Adviesvraag, vraag.Kenmerk, $"{Bewaartermijnen.AdviesvraagMaanden} maanden na sluiten", vraag.Berichten.Count, vraag.GemeenteId, Vandaag(vraag.GeslotenOp!.Value)));
            Telling(vraag.GesteldOp).TelGesteld();
            if (vraag.BeantwoordOp is { } beantwoord)
            {
                Telling(beantwoord).TelBeantwoord();
            }

            weg.AddRange(await db.Adviesconcepten.Where(c => c.Plaats == vraag.Kenmerk).ToListAsync(cancellationToken));
            weg.AddRange(vraag.Berichten);
            weg.Add(vraag);

            Adviestelling Telling(DateTime op)
            {
                var sleutel = (vraag.GemeenteId, vraag.Soort, op.InDrenthe().Year);
                if (!tellingen.TryGetValue(sleutel, out var telling))
                {
                    db.Adviestellingen.Add(tellingen[sleutel] = telling = new(sleutel.GemeenteId, sleutel.Soort, sleutel.Year));
                }

                return telling;
            }
        }
    }

    private static async Task NeemKleinereAsync(PortalDbContext db, Vernietigingsronde ronde, List<object> weg, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var concept = vandaag.AddDays(-Bewaartermijnen.ConceptDagen).BeginInUtc();
        Neem(Vernietigingssoort.Concepten, $"{Bewaartermijnen.ConceptDagen} dagen", (await db.Adviesconcepten.Where(c => c.BewaardOp < concept).OrderBy(c => c.BewaardOp).Take(RijenMax).ToListAsync(cancellationToken)).Except(weg));
        var sessie = vandaag.AddDays(-Bewaartermijnen.SessieDagen).BeginInUtc();
        Neem(Vernietigingssoort.Sessies, $"{Bewaartermijnen.SessieDagen} dagen", await db.Sessies.Where(s => s.BegonnenOp < sessie && s.GebruiktOp < sessie).OrderBy(s => s.BegonnenOp).Take(RijenMax).ToListAsync(cancellationToken));
        var reactie = vandaag.AddMonths(-Bewaartermijnen.ReactieMaanden).BeginInUtc();
        Neem(Vernietigingssoort.Reacties, $"{Bewaartermijnen.ReactieMaanden} maanden na afhandelen", await db.Reacties.Where(r => r.AfgehandeldOp < reactie).OrderBy(r => r.AfgehandeldOp).Take(RijenMax).ToListAsync(cancellationToken));

        void Neem(Vernietigingssoort soort, string termijn, IEnumerable<object> rijen)
        {
            var oud = rijen.ToList();
            if (oud.Count > 0)
            {
                ronde.Schrijf(new(soort, $"{oud.Count} {soort.Tekst(oud.Count)}", termijn, oud.Count));
                weg.AddRange(oud);
            }
        }
    }

    /// <summary>From the beginning on, as long as every row is old enough: a row that was written while the clock was wrong stops it.</summary>
    private static async Task KapLogboekAfAsync(
        PortalDbContext db, Vernietigingsronde ronde, List<object> weg, Logpen pen, GebruikerToegang door, DateOnly vandaag, DateTime nu, CancellationToken cancellationToken)
    {
        var grens = vandaag.AddYears(-Bewaartermijnen.LogboekJaren).BeginInUtc();
        if (await db.Logregels.OrderBy(r => r.Volgnummer).Select(r => (DateTime?)r.Op).FirstOrDefaultAsync(cancellationToken) is not { } oudste || oudste >= grens)
        {
            return;
        }

        var oud = (await db.Logregels.OrderBy(r => r.Volgnummer).Take(RijenMax).ToListAsync(cancellationToken)).TakeWhile(r => r.Op < grens).ToList();
        var anker = new Ketenanker(Logregel.Keten, oud[^1].Volgnummer, oud[^1].Hash, nu);
        db.Ketenankers.Add(anker);
        ronde.Schrijf(new(Vernietigingssoort.Logregels, $"regels {oud[0].Volgnummer} tot en met {oud[^1].Volgnummer}", $"{Bewaartermijnen.LogboekJaren} jaar", oud.Count));
        pen.Schrijf(new(Logactie.LogboekAfgekapt, Logobject.Logboek, null, "Logboek", anker.Zin), door);
        weg.AddRange(oud);
    }
}
