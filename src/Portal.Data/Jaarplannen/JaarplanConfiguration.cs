using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Jaarplannen;

internal sealed class ProgrammalijnConfiguration : IEntityTypeConfiguration<Programmalijn>
{
    public void Configure(EntityTypeBuilder<Programmalijn> programmalijn)
    {
        programmalijn.ToTable("Programmalijnen");
        programmalijn.Property(p => p.Naam).HasMaxLength(Programmalijn.NaamMaxLength);
        programmalijn.HasAlternateKey(p => new { p.Jaar, p.Nummer });
    }
}

internal sealed class JaarplanthemaConfiguration : IEntityTypeConfiguration<Jaarplanthema>
{
    public void Configure(EntityTypeBuilder<Jaarplanthema> thema)
    {
        thema.ToTable("Jaarplanthemas");
        thema.Property(t => t.Naam).HasMaxLength(Jaarplanthema.NaamMaxLength);
        thema.Property(t => t.Samenvatting).HasMaxLength(Jaarplanthema.SamenvattingMaxLength);
        thema.HasAlternateKey(t => new { t.Jaar, t.ProgrammalijnNummer, t.Nummer });
        thema.HasOne(t => t.Programmalijn).WithMany()
            .HasForeignKey(t => new { t.Jaar, t.ProgrammalijnNummer }).HasPrincipalKey(p => new { p.Jaar, p.Nummer }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JaarplanactieConfiguration : IEntityTypeConfiguration<Jaarplanactie>
{
    public void Configure(EntityTypeBuilder<Jaarplanactie> actie)
    {
        actie.ToTable("Jaarplanacties");
        actie.Property(a => a.Code).HasMaxLength(Jaarplanactie.CodeMaxLength);
        actie.Property(a => a.Titel).HasMaxLength(Jaarplanactie.TitelMaxLength);
        actie.HasIndex(a => a.Code).IsUnique();
        actie.HasOne(a => a.Thema).WithMany()
            .HasForeignKey(a => new { a.Jaar, a.ProgrammalijnNummer, a.ThemaNummer })
            .HasPrincipalKey(t => new { t.Jaar, t.ProgrammalijnNummer, t.Nummer }).OnDelete(DeleteBehavior.Restrict);
    }
}
