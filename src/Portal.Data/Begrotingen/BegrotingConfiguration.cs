using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Casussen;

namespace Portal.Data.Begrotingen;

internal sealed class BegrotingConfiguration : IEntityTypeConfiguration<Begroting>
{
    public void Configure(EntityTypeBuilder<Begroting> begroting)
    {
        begroting.ToTable("Begrotingen");
        begroting.Property(b => b.Versienaam).HasMaxLength(Begroting.VersienaamMaxLength);
        begroting.HasAlternateKey(b => new { b.Jaar, b.Versienaam });
    }
}

internal sealed class BegrotingspostConfiguration : IEntityTypeConfiguration<Begrotingspost>
{
    public void Configure(EntityTypeBuilder<Begrotingspost> post)
    {
        post.ToTable("Begrotingsposten");
        post.Property(p => p.Versienaam).HasMaxLength(Begroting.VersienaamMaxLength);
        post.Property(p => p.Code).HasMaxLength(Begrotingspost.CodeMaxLength);
        post.Property(p => p.OuderCode).HasMaxLength(Begrotingspost.CodeMaxLength);
        post.Property(p => p.Omschrijving).HasMaxLength(Begrotingspost.OmschrijvingMaxLength);
        post.HasAlternateKey(p => new { p.Jaar, p.Versienaam, p.Code });
        post.HasOne(p => p.Begroting).WithMany()
            .HasForeignKey(p => new { p.Jaar, p.Versienaam }).HasPrincipalKey(b => new { b.Jaar, b.Versienaam }).OnDelete(DeleteBehavior.Restrict);
        post.HasOne(p => p.Ouder).WithMany()
            .HasForeignKey(p => new { p.Jaar, p.Versienaam, p.OuderCode }).HasPrincipalKey(p => new { p.Jaar, p.Versienaam, p.Code }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BegrotingsperiodeConfiguration : IEntityTypeConfiguration<Begrotingsperiode>
{
    public void Configure(EntityTypeBuilder<Begrotingsperiode> periode)
    {
        periode.ToTable("Begrotingsperioden");
        periode.Property(p => p.Door).HasMaxLength(Begrotingsperiode.DoorMaxLength);
        periode.Property(p => p.Versie).IsConcurrencyToken();
        periode.Ignore(p => p.Drempel);
        periode.HasMany(p => p.Cijfers).WithOne().HasForeignKey(c => c.PeriodeId).OnDelete(DeleteBehavior.Cascade);
        periode.Navigation(p => p.Cijfers).UsePropertyAccessMode(PropertyAccessMode.Field);
        periode.HasIndex(p => new { p.Jaar, p.Kwartaal }).IsUnique();
    }
}

internal sealed class PeriodecijferConfiguration : IEntityTypeConfiguration<Periodecijfer>
{
    public void Configure(EntityTypeBuilder<Periodecijfer> cijfer)
    {
        cijfer.ToTable("Periodecijfers");
        cijfer.Property(c => c.Code).HasMaxLength(Begrotingspost.CodeMaxLength);
        cijfer.Property(c => c.Toelichting).HasMaxLength(Periodecijfer.ToelichtingMaxLength);
        cijfer.HasIndex(c => new { c.PeriodeId, c.Code }).IsUnique();
    }
}

internal sealed class BegrotingswijzigingConfiguration : IEntityTypeConfiguration<Begrotingswijziging>
{
    public void Configure(EntityTypeBuilder<Begrotingswijziging> wijziging)
    {
        wijziging.ToTable("Begrotingswijzigingen");
        wijziging.Property(w => w.Reden).HasMaxLength(Begrotingswijziging.RedenMaxLength);
        wijziging.Property(w => w.Door).HasMaxLength(Begrotingsperiode.DoorMaxLength);
        wijziging.HasMany(w => w.Regels).WithOne().HasForeignKey(r => r.WijzigingId).OnDelete(DeleteBehavior.Restrict);
        wijziging.Navigation(w => w.Regels).UsePropertyAccessMode(PropertyAccessMode.Field);
        wijziging.HasIndex(w => new { w.Jaar, w.Nummer }).IsUnique();
    }
}

internal sealed class BegrotingswijzigingsregelConfiguration : IEntityTypeConfiguration<Begrotingswijzigingsregel>
{
    public void Configure(EntityTypeBuilder<Begrotingswijzigingsregel> regel)
    {
        regel.ToTable("Begrotingswijzigingsregels");
        regel.Property(r => r.Code).HasMaxLength(Begrotingspost.CodeMaxLength);
        regel.HasIndex(r => new { r.WijzigingId, r.Code }).IsUnique();
    }
}

internal sealed class RealisatiepostConfiguration : IEntityTypeConfiguration<Realisatiepost>
{
    public void Configure(EntityTypeBuilder<Realisatiepost> post)
    {
        post.ToTable("Realisatieposten");
        post.Property(p => p.Omschrijving).HasMaxLength(Realisatiepost.OmschrijvingMaxLength);
    }
}

internal sealed class ReservemutatieConfiguration : IEntityTypeConfiguration<Reservemutatie>
{
    public void Configure(EntityTypeBuilder<Reservemutatie> mutatie)
    {
        mutatie.ToTable("Reservemutaties");
        mutatie.HasIndex(m => new { m.Jaar, m.Volgorde }).IsUnique();
    }
}

internal sealed class ResultaatConfiguration : IEntityTypeConfiguration<Resultaat>
{
    public void Configure(EntityTypeBuilder<Resultaat> resultaat)
    {
        resultaat.ToTable("Resultaten");
        resultaat.HasIndex(r => new { r.Jaar, r.Volgorde }).IsUnique();
    }
}

internal sealed class KetenpartnerinzetConfiguration : IEntityTypeConfiguration<Ketenpartnerinzet>
{
    public void Configure(EntityTypeBuilder<Ketenpartnerinzet> inzet)
    {
        inzet.ToTable("Ketenpartnerinzet");
        inzet.Property(i => i.PartnerCode).HasMaxLength(Convenantpartner.CodeMaxLength);
        inzet.HasOne(i => i.Partner).WithMany().HasForeignKey(i => i.PartnerCode).HasPrincipalKey(p => p.Code).OnDelete(DeleteBehavior.Restrict);
    }
}
