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
