using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Aansluitingen;
using Portal.Data.Adviesvragen;
using Portal.Data.Begrotingen;
using Portal.Data.Besluiten;
using Portal.Data.Bewaren;
using Portal.Data.Bezoeken;
using Portal.Data.Bijdragen;
using Portal.Data.Brondata;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Documenten;
using Portal.Data.Gemeenten;
using Portal.Data.Governance;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Logboek;
using Portal.Data.Opslag;
using Portal.Data.Plustaken;
using Portal.Data.Raadsbrieven;
using Portal.Data.Signalen;
using Portal.Data.Toegang;
using Portal.Data.Toezendingen;
using Portal.Data.Voorbeeldregistraties;

namespace Portal.Data;

/// <summary>
/// Everything the portal stores, seen through the eyes of one user. Rows of a gemeente (<see cref="IVanGemeente"/>) are filtered at every
/// read and guarded at every write; a context that was bound to nobody sees and writes none of them.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Name of the query filter that keeps gemeenten apart.</summary>
    public const string GemeenteFilter = "Gemeente";

    /// <summary>What is said of a text that is not <see cref="IsBewaarbaar"/>.</summary>
    internal const string Onbewaarbaar = "In de tekst staat een teken dat niet bewaard kan worden. Typ de tekst opnieuw.";

    /// <summary>Name of the concurrency token of everything two people can edit.</summary>
    private const string Versie = "Versie";

    /// <summary>Of all that saves at once the last one is served too.</summary>
    private const int Pogingen = 100;

    private bool isGebonden;
    private int leesruimten;
    private int blikken;

    /// <summary>Tries out whether the storage works: it is let through where others are refused at once.</summary>
    internal bool IsProef { get; set; }

    /// <summary>Whose eyes. Bound once, by <see cref="PortalDatabase"/>; nobody until then.</summary>
    public GebruikerToegang Toegang { get; private set; } = GebruikerToegang.Geen;

    public DbSet<Gemeente> Gemeenten => Set<Gemeente>();
    public DbSet<Inwonertal> Inwonertallen => Set<Inwonertal>();
    public DbSet<Bron> Bronnen => Set<Bron>();
    public DbSet<Indicator> Indicatoren => Set<Indicator>();
    public DbSet<Kengetal> Kengetallen => Set<Kengetal>();
    public DbSet<Kengetalcorrectie> Kengetalcorrecties => Set<Kengetalcorrectie>();
    public DbSet<Momentopname> Momentopnamen => Set<Momentopname>();
    public DbSet<Casus> Casussen => Set<Casus>();
    public DbSet<CasusWijziging> CasusWijzigingen => Set<CasusWijziging>();
    public DbSet<Afsluitvoorstel> Afsluitvoorstellen => Set<Afsluitvoorstel>();
    public DbSet<Casustelling> Casustellingen => Set<Casustelling>();
    public DbSet<Convenantpartner> Convenantpartners => Set<Convenantpartner>();
    public DbSet<Bijdrage> Bijdragen => Set<Bijdrage>();
    public DbSet<Bijdragetotaal> Bijdragetotalen => Set<Bijdragetotaal>();
    public DbSet<Verdeelsleutelregel> Verdeelsleutels => Set<Verdeelsleutelregel>();
    public DbSet<Verdeelvoorstel> Verdeelvoorstellen => Set<Verdeelvoorstel>();
    public DbSet<Plustaak> Plustaken => Set<Plustaak>();
    public DbSet<PlustaakAfname> PlustaakAfnames => Set<PlustaakAfname>();
    public DbSet<PlustaakVerzoek> PlustaakVerzoeken => Set<PlustaakVerzoek>();
    public DbSet<PlustaakVerzoekWijziging> PlustaakVerzoekWijzigingen => Set<PlustaakVerzoekWijziging>();
    public DbSet<PlustaakVolume> PlustaakVolumes => Set<PlustaakVolume>();
    public DbSet<Programmalijn> Programmalijnen => Set<Programmalijn>();
    public DbSet<Jaarplanthema> Jaarplanthemas => Set<Jaarplanthema>();
    public DbSet<Jaarplanactie> Jaarplanacties => Set<Jaarplanactie>();
    public DbSet<Jaarplan> Jaarplannen => Set<Jaarplan>();
    public DbSet<Planthema> Planthemas => Set<Planthema>();
    public DbSet<Jaarplanregel> Jaarplanregels => Set<Jaarplanregel>();
    public DbSet<Voortgang> Voortgang => Set<Voortgang>();
    public DbSet<Begroting> Begrotingen => Set<Begroting>();
    public DbSet<Begrotingspost> Begrotingsposten => Set<Begrotingspost>();
    public DbSet<Begrotingswijziging> Begrotingswijzigingen => Set<Begrotingswijziging>();
    public DbSet<Begrotingsperiode> Begrotingsperioden => Set<Begrotingsperiode>();
    public DbSet<Realisatiepost> Realisatieposten => Set<Realisatiepost>();
    public DbSet<Reservemutatie> Reservemutaties => Set<Reservemutatie>();
    public DbSet<Resultaat> Resultaten => Set<Resultaat>();
    public DbSet<Ketenpartnerinzet> Ketenpartnerinzet => Set<Ketenpartnerinzet>();
    public DbSet<Orgaan> Organen => Set<Orgaan>();
    public DbSet<Gebeurtenis> Gebeurtenissen => Set<Gebeurtenis>();
    public DbSet<PcStap> PcStappen => Set<PcStap>();
    public DbSet<PcFeit> PcFeiten => Set<PcFeit>();
    public DbSet<Traject> Trajecten => Set<Traject>();
    public DbSet<Overleg> Overleggen => Set<Overleg>();
    public DbSet<Toezegging> Toezeggingen => Set<Toezegging>();
    public DbSet<Beloftenaam> Beloftenamen => Set<Beloftenaam>();
    public DbSet<Vergadering> Vergaderingen => Set<Vergadering>();
    public DbSet<Agendapunt> Agendapunten => Set<Agendapunt>();
    public DbSet<Actiepunt> Actiepunten => Set<Actiepunt>();
    public DbSet<Trajectmelding> Trajectmeldingen => Set<Trajectmelding>();
    public DbSet<Mijlpaal> Mijlpalen => Set<Mijlpaal>();
    public DbSet<Zetel> Zetels => Set<Zetel>();
    public DbSet<Signaal> Signalen => Set<Signaal>();
    public DbSet<Begrip> Begrippen => Set<Begrip>();
    public DbSet<Functie> Functies => Set<Functie>();
    public DbSet<Document> Documenten => Set<Document>();
    public DbSet<Informatiepagina> Informatiepaginas => Set<Informatiepagina>();
    public DbSet<Paginaversie> Paginaversies => Set<Paginaversie>();
    public DbSet<Paginaconcept> Paginaconcepten => Set<Paginaconcept>();
    public DbSet<Afbeelding> Afbeeldingen => Set<Afbeelding>();
    public DbSet<Reactie> Reacties => Set<Reactie>();
    public DbSet<Besluitregel> Besluitregels => Set<Besluitregel>();
    public DbSet<Stemming> Stemmingen => Set<Stemming>();
    public DbSet<Stemgerechtigde> Stemgerechtigden => Set<Stemgerechtigde>();
    public DbSet<Stemmingsregel> Stemmingsregels => Set<Stemmingsregel>();
    public DbSet<Besluit> Besluiten => Set<Besluit>();
    public DbSet<Toezending> Toezendingen => Set<Toezending>();
    public DbSet<Adviesvraag> Adviesvragen => Set<Adviesvraag>();
    public DbSet<Adviesbericht> Adviesberichten => Set<Adviesbericht>();
    public DbSet<Adviesconcept> Adviesconcepten => Set<Adviesconcept>();
    public DbSet<Briefinstelling> Briefinstellingen => Set<Briefinstelling>();
    public DbSet<Raadsbriefconcept> Raadsbriefconcepten => Set<Raadsbriefconcept>();
    public DbSet<Briefversie> Briefversies => Set<Briefversie>();
    public DbSet<Gebruiker> Gebruikers => Set<Gebruiker>();
    public DbSet<Sessie> Sessies => Set<Sessie>();
    public DbSet<Rechtenvoorstel> Rechtenvoorstellen => Set<Rechtenvoorstel>();
    public DbSet<Logregel> Logregels => Set<Logregel>();
    public DbSet<Ketenanker> Ketenankers => Set<Ketenanker>();
    public DbSet<Vernietigingsronde> Vernietigingsronden => Set<Vernietigingsronde>();
    public DbSet<Vernietigingsregel> Vernietigingsregels => Set<Vernietigingsregel>();
    public DbSet<Spoor> Sporen => Set<Spoor>();
    public DbSet<Adviestelling> Adviestellingen => Set<Adviestelling>();
    public DbSet<Brondatastand> Brondatastanden => Set<Brondatastand>();
    public DbSet<Voorbeeldregistratie> Voorbeeldregistraties => Set<Voorbeeldregistratie>();
    public DbSet<Bezoek> Bezoeken => Set<Bezoek>();
    public DbSet<Bevindingstap> Bevindingstappen => Set<Bevindingstap>();

    /// <summary>What was saved through this context and may interest open screens: raised after the commit.</summary>
    internal event Action<IReadOnlyCollection<Wijziging>>? Bewaard;

    /// <summary>Where looks at casussen and adviesvragen are written down; null for a context that did not leave through <see cref="PortalDatabase"/>.</summary>
    internal Inzageboek? Inzageboek { get; set; }

    /// <summary>Whether tables with casussen and adviesvragen may be read now: within a look that is written down, or within an act that shows nothing.</summary>
    internal bool MagLezen => leesruimten > 0 || Inzageboek is null || Toegang.IsSysteem;

    /// <summary>What is read now is part of a look that has its row, or gets one.</summary>
    internal bool IsInBlik => blikken > 0;

    /// <summary>Makes reading possible until it is disposed.</summary>
    /// <param name="isBlik">For a look; false for an act, which reads what it changes and shows nothing of it.</param>
    internal IDisposable OpenLeesruimte(bool isBlik) => new Leesruimte(this, isBlik);

    /// <summary>Binds the context to a user. Once: the filters are built for who it is.</summary>
    internal PortalDbContext Voor(GebruikerToegang toegang)
    {
        if (isGebonden)
        {
            throw new InvalidOperationException("De context is al gebonden aan een gebruiker.");
        }

        (Toegang, isGebonden) = (toegang, true);
        return this;
    }

    /// <summary>The gemeente the filter compares with. 0 is no gemeente.</summary>
    private int EigenGemeenteId => Toegang.GemeenteId ?? 0;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

        var schermAf = typeof(PortalDbContext).GetMethod(nameof(SchermAf), BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (entity.FindPrimaryKey()?.Properties is [{ ClrType: var type } sleutel] && type == typeof(Guid))
            {
                sleutel.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never; // made by the entity itself
            }

            if (entity.ClrType.IsAssignableTo(typeof(Bronfeit)))
            {
                Bronfeiten(modelBuilder.Entity(entity.ClrType));
            }

            if (entity.ClrType.IsAssignableTo(typeof(IVanGemeente)))
            {
                schermAf.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
            }
        }
    }

    private static void Bronfeiten(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder feit)
    {
        feit.HasKey(nameof(Bronfeit.Id));
        feit.Property(nameof(Bronfeit.Id)).HasMaxLength(Bronfeit.IdMaxLength);
        feit.Property(nameof(Bronfeit.BronId)).HasMaxLength(Bron.IdMaxLength);
        feit.Property(nameof(Bronfeit.Sectie)).HasMaxLength(Bronfeit.SectieMaxLength);
        feit.Property(nameof(Bronfeit.Gedrukt)).HasMaxLength(Bronfeit.GedruktMaxLength);
        feit.Property(nameof(Bronfeit.Toelichting)).HasMaxLength(Bronfeit.ToelichtingMaxLength);
        feit.HasOne(typeof(Bron), nameof(Bronfeit.Bron)).WithMany().HasForeignKey(nameof(Bronfeit.BronId)).OnDelete(DeleteBehavior.Restrict);
        feit.Ignore(nameof(Bronfeit.Herkomst));
        feit.Ignore(nameof(Kengetal.Cijfer));
    }

    /// <summary>
    /// Two models exist, one for who belongs to one gemeente (or to none) and one for who sees them all; see <see cref="ToegangModelSleutel"/>.
    /// "All or equal" in one filter would keep the database from using the indexes that lead with the gemeente.
    /// </summary>
    private void SchermAf<T>(ModelBuilder modelBuilder) where T : class, IVanGemeente
    {
        if (Toegang.AlleGemeenten)
        {
            modelBuilder.Entity<T>().HasQueryFilter(GemeenteFilter, rij => Toegang.AlleGemeenten);
        }
        else
        {
            modelBuilder.Entity<T>().HasQueryFilter(GemeenteFilter, rij => rij.GemeenteId == EigenGemeenteId);
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Bewaar met SaveChangesAsync: alleen daar wordt geteld en bewaakt.");

    /// <exception cref="UnauthorizedAccessException">The user may not write a row that was changed. Nothing is saved.</exception>
    /// <exception cref="DomeinregelException">A text holds a sign that can't be stored. Nothing is saved.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Someone else saved the row in the meantime. Nothing is saved.</exception>
    /// <exception cref="OpslagException">The storage fails. Nothing is saved.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var gewijzigd = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in gewijzigd)
        {
            await BewaakAsync(entry, cancellationToken);
            BewaakTekst(entry);
            if (entry.State is not EntityState.Deleted && entry.Metadata.FindProperty(Versie) is { IsConcurrencyToken: true })
            {
                entry.Property(Versie).CurrentValue = Guid.NewGuid();
            }
        }

        var wijzigingen = gewijzigd.Select(e => new Wijziging((e.Entity as IVanGemeente)?.GemeenteId, e.Metadata.ClrType)).ToHashSet();
        var aantal = await BewaarAsync(Handelingen.Van(gewijzigd, ChangeTracker, Toegang), acceptAllChangesOnSuccess, cancellationToken);
        Bewaard?.Invoke(wijzigingen);
        return aantal;
    }

    /// <summary>Saves together with the counts that follow from it, and with what the logboek says of it. All of it, or nothing.</summary>
    private async Task<int> BewaarAsync(IReadOnlyList<Logfeit> feiten, bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var tellingen = Portal.Data.Casussen.Casustellingen.Verschillen(ChangeTracker);
        if (tellingen.Count == 0 && feiten.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var nu = (Inzageboek?.Klok ?? TimeProvider.System).Nu();
        for (var poging = 1; ; poging++)
        {
            // On SQLite this waits until nobody else writes: the place in the logboek can't be taken any more.
            await using var transactie = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
            List<Logregel> regels = [];
            if (feiten.Count > 0)
            {
                var pen = await this.NeemPenAsync(nu, cancellationToken);
                regels.AddRange(feiten.Select(f => pen.Schrijf(f, Toegang, nu)));
            }

            int aantal;
            try
            {
                aantal = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken) - regels.Count;
            }
            catch (DbUpdateException fout) when (fout is not DbUpdateConcurrencyException && transactie is not null && regels.Count > 0 && poging < Pogingen)
            {
                regels.ForEach(r => Entry(r).State = EntityState.Detached);
                await transactie.RollbackAsync(cancellationToken);
                if (await Logregels.MaxAsync(r => (int?)r.Volgnummer, cancellationToken) is not { } laatste || laatste < regels[0].Volgnummer)
                {
                    throw; // the place in the logboek was free: there is another reason
                }

                continue;
            }
            catch
            {
                regels.ForEach(r => Entry(r).State = EntityState.Detached);
                throw;
            }

            regels.ForEach(r => Entry(r).State = EntityState.Detached);
            if (tellingen.Count > 0)
            {
                using var ruimte = OpenLeesruimte(isBlik: false);
                await Portal.Data.Casussen.Casustellingen.TelOpAsync(this, tellingen, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
            }

            if (transactie is not null)
            {
                await transactie.CommitAsync(cancellationToken);
            }

            return aantal;
        }
    }

    private async Task BewaakAsync(EntityEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            Bewaak(entry);
        }
        catch (UnauthorizedAccessException) when (Inzageboek is not null)
        {
            await Inzageboek.LegVastAsync(Handelingen.Geweigerd(entry), Toegang, cancellationToken);
            throw;
        }
    }

    /// <summary>To the database a nought ends a text: what stood behind it would be gone, and a hash over all of it would never fit again.</summary>
    internal static bool IsBewaarbaar(string tekst) => !tekst.Contains('\0', StringComparison.Ordinal);

    private static void BewaakTekst(EntityEntry entry)
    {
        if (entry.State is not EntityState.Deleted && entry.Properties.Any(p => (entry.State is EntityState.Added || p.IsModified) && p.CurrentValue is string tekst && !IsBewaarbaar(tekst)))
        {
            throw new DomeinregelException(Onbewaarbaar);
        }
    }

    /// <summary>A query filter guards reads only; writes need their own check, on what the row was and on what it becomes.</summary>
    private void Bewaak(EntityEntry entry)
    {
        if (Toegang.IsSysteem)
        {
            return;
        }

        var rollen = entry.Metadata.ClrType.GetCustomAttribute<GeschrevenDoorAttribute>()?.Rollen ?? [];
        if (Toegang.Rol is not { } rol || !rollen.Contains(rol))
        {
            throw new UnauthorizedAccessException($"{entry.Metadata.ShortName()} mag niet worden gewijzigd door deze gebruiker.");
        }

        if (entry.Entity is IVanGemeente rij
            && (!Toegang.MagBij(rij.GemeenteId)
                || (entry.State is not EntityState.Added && !Toegang.MagBij(entry.OriginalValues.GetValue<int>(nameof(IVanGemeente.GemeenteId))))))
        {
            throw new UnauthorizedAccessException($"{entry.Metadata.ShortName()} van gemeente {rij.GemeenteId} valt buiten de toegang.");
        }
    }

    private sealed class Leesruimte : IDisposable
    {
        private readonly PortalDbContext db;
        private readonly bool isBlik;
        private bool isDicht;

        public Leesruimte(PortalDbContext db, bool isBlik)
        {
            (this.db, this.isBlik) = (db, isBlik);
            db.leesruimten++;
            db.blikken += isBlik ? 1 : 0;
        }

        public void Dispose()
        {
            if (!isDicht)
            {
                isDicht = true;
                db.leesruimten--;
                db.blikken -= isBlik ? 1 : 0;
            }
        }
    }

    /// <summary>SQLite forgets that a time is UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        t => t.Kind == DateTimeKind.Local ? t.ToUniversalTime() : t, t => DateTime.SpecifyKind(t, DateTimeKind.Utc));
}
