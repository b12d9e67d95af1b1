using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Toegang;

namespace Portal.Data.Governance;

internal sealed class ToezeggingConfiguration : IEntityTypeConfiguration<Toezegging>
{
    public void Configure(EntityTypeBuilder<Toezegging> toezegging)
    {
        toezegging.ToTable("Toezeggingen");
        toezegging.Property(t => t.Toelichting).HasMaxLength(Toezegging.ToelichtingMaxLength);
        toezegging.Property(t => t.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        toezegging.Property(t => t.Versie).IsConcurrencyToken();
        toezegging.HasOne(t => t.Gemeente).WithMany().HasForeignKey(t => t.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        toezegging.HasIndex(t => new { t.GemeenteId, t.Belofte, t.Jaar }).IsUnique();
    }
}

internal sealed class BeloftenaamConfiguration : IEntityTypeConfiguration<Beloftenaam>
{
    public void Configure(EntityTypeBuilder<Beloftenaam> naam)
    {
        naam.ToTable("Beloftenamen");
        naam.HasKey(n => n.Belofte);
        naam.Property(n => n.Naam).HasMaxLength(Beloftenaam.NaamMaxLength);
        naam.Property(n => n.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        naam.Property(n => n.Versie).IsConcurrencyToken();
    }
}

internal sealed class VergaderingConfiguration : IEntityTypeConfiguration<Vergadering>
{
    public void Configure(EntityTypeBuilder<Vergadering> vergadering)
    {
        vergadering.ToTable("Vergaderingen");
        vergadering.Property(v => v.OrgaanCode).HasMaxLength(Orgaan.CodeMaxLength);
        vergadering.Property(v => v.Plaats).HasMaxLength(Vergadering.PlaatsMaxLength);
        vergadering.Property(v => v.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        vergadering.Property(v => v.Versie).IsConcurrencyToken();
        vergadering.HasOne(v => v.Orgaan).WithMany().HasForeignKey(v => v.OrgaanCode).HasPrincipalKey(o => o.Code).OnDelete(DeleteBehavior.Restrict);
        vergadering.HasMany(v => v.Agenda).WithOne().HasForeignKey(p => p.VergaderingId).OnDelete(DeleteBehavior.Cascade);
        vergadering.HasMany(v => v.Actiepunten).WithOne().HasForeignKey(a => a.VergaderingId).OnDelete(DeleteBehavior.Cascade);
        vergadering.Navigation(v => v.Agenda).UsePropertyAccessMode(PropertyAccessMode.Field);
        vergadering.Navigation(v => v.Actiepunten).UsePropertyAccessMode(PropertyAccessMode.Field);
        vergadering.HasIndex(v => new { v.OrgaanCode, v.Datum });
        vergadering.HasIndex(v => v.Datum);
    }
}

internal sealed class AgendapuntConfiguration : IEntityTypeConfiguration<Agendapunt>
{
    public void Configure(EntityTypeBuilder<Agendapunt> punt)
    {
        punt.ToTable("Agendapunten");
        punt.Property(p => p.Titel).HasMaxLength(Agendapunt.TitelMaxLength);
        punt.Property(p => p.Stuk).HasMaxLength(Agendapunt.StukMaxLength);
    }
}

internal sealed class ActiepuntConfiguration : IEntityTypeConfiguration<Actiepunt>
{
    public void Configure(EntityTypeBuilder<Actiepunt> actie)
    {
        actie.ToTable("Actiepunten");
        actie.Property(a => a.Wat).HasMaxLength(Actiepunt.WatMaxLength);
        actie.Property(a => a.Wie).HasMaxLength(Actiepunt.WieMaxLength);
    }
}

internal sealed class TrajectmeldingConfiguration : IEntityTypeConfiguration<Trajectmelding>
{
    public void Configure(EntityTypeBuilder<Trajectmelding> melding)
    {
        melding.ToTable("Trajectmeldingen");
        melding.Property(m => m.Eigenaar).HasMaxLength(Trajectmelding.EigenaarMaxLength);
        melding.Property(m => m.VolgendeStap).HasMaxLength(Trajectmelding.VolgendeStapMaxLength);
        melding.Property(m => m.Toelichting).HasMaxLength(Trajectmelding.ToelichtingMaxLength);
        melding.Property(m => m.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        melding.HasOne<Traject>().WithMany().HasForeignKey(m => m.TrajectId).OnDelete(DeleteBehavior.Restrict);
        melding.HasIndex(m => new { m.TrajectId, m.GemeldOp });
    }
}

internal sealed class MijlpaalConfiguration : IEntityTypeConfiguration<Mijlpaal>
{
    public void Configure(EntityTypeBuilder<Mijlpaal> mijlpaal)
    {
        mijlpaal.ToTable("Mijlpalen");
        mijlpaal.Property(m => m.Titel).HasMaxLength(Mijlpaal.TitelMaxLength);
        mijlpaal.Property(m => m.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        mijlpaal.Property(m => m.Versie).IsConcurrencyToken();
        mijlpaal.HasOne<Traject>().WithMany().HasForeignKey(m => m.TrajectId).OnDelete(DeleteBehavior.Restrict);
        mijlpaal.HasIndex(m => new { m.TrajectId, m.GeplandOp });
    }
}

internal sealed class ZetelConfiguration : IEntityTypeConfiguration<Zetel>
{
    public void Configure(EntityTypeBuilder<Zetel> zetel)
    {
        zetel.ToTable("Zetels");
        zetel.Property(z => z.OrgaanCode).HasMaxLength(Orgaan.CodeMaxLength);
        zetel.Property(z => z.Functie).HasMaxLength(Zetel.FunctieMaxLength);
        zetel.Property(z => z.Organisatie).HasMaxLength(Zetel.OrganisatieMaxLength);
        zetel.Property(z => z.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        zetel.Property(z => z.Versie).IsConcurrencyToken();
        zetel.HasOne<Orgaan>().WithMany().HasForeignKey(z => z.OrgaanCode).HasPrincipalKey(o => o.Code).OnDelete(DeleteBehavior.Restrict);
        zetel.HasIndex(z => z.OrgaanCode);
    }
}
