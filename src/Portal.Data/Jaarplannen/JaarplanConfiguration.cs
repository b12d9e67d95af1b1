using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Cijfers;

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

internal sealed class JaarplanConfiguration : IEntityTypeConfiguration<Jaarplan>
{
    public void Configure(EntityTypeBuilder<Jaarplan> plan)
    {
        plan.ToTable("Jaarplannen");
        plan.Property(p => p.TekstHash).HasMaxLength(Jaarplan.HashLengte);
        plan.Property(p => p.VoorgelegdDoor).HasMaxLength(Jaarplan.DoorMaxLength);
        plan.Property(p => p.TerugReden).HasMaxLength(Jaarplan.RedenMaxLength);
        plan.Property(p => p.Versie).IsConcurrencyToken();
        plan.Ignore(p => p.IsBevroren);
        plan.HasMany(p => p.Themas).WithOne().HasForeignKey(t => t.JaarplanId).OnDelete(DeleteBehavior.Restrict);
        plan.Navigation(p => p.Themas).UsePropertyAccessMode(PropertyAccessMode.Field);
        plan.HasIndex(p => new { p.Jaar, p.Versienummer }).IsUnique();
    }
}

internal sealed class PlanthemaConfiguration : IEntityTypeConfiguration<Planthema>
{
    public void Configure(EntityTypeBuilder<Planthema> thema)
    {
        thema.ToTable("Planthemas");
        thema.Property(t => t.Lijnnaam).HasMaxLength(Programmalijn.NaamMaxLength);
        thema.Property(t => t.Naam).HasMaxLength(Jaarplanthema.NaamMaxLength);
        thema.Property(t => t.Samenvatting).HasMaxLength(Jaarplanthema.SamenvattingMaxLength);
        thema.Property(t => t.BronfeitId).HasMaxLength(Bronfeit.IdMaxLength);
        thema.HasMany(t => t.Regels).WithOne(r => r.Thema).HasForeignKey(r => r.ThemaId).OnDelete(DeleteBehavior.Cascade);
        thema.Navigation(t => t.Regels).UsePropertyAccessMode(PropertyAccessMode.Field);
        thema.HasIndex(t => new { t.JaarplanId, t.Lijn, t.Nummer }).IsUnique();
    }
}

internal sealed class JaarplanregelConfiguration : IEntityTypeConfiguration<Jaarplanregel>
{
    public void Configure(EntityTypeBuilder<Jaarplanregel> regel)
    {
        regel.ToTable("Jaarplanregels");
        regel.Property(r => r.Code).HasMaxLength(Jaarplanregel.CodeMaxLength);
        regel.Property(r => r.Titel).HasMaxLength(Jaarplanregel.TitelMaxLength);
        regel.Property(r => r.Eigenaar).HasMaxLength(Jaarplanregel.EigenaarMaxLength);
        regel.Property(r => r.Planning).AlsKwartalen();
        regel.Property(r => r.BronfeitId).HasMaxLength(Bronfeit.IdMaxLength);
        regel.Property(r => r.Versie).IsConcurrencyToken();
        regel.Ignore(r => r.Tekst);
        regel.HasOne(r => r.Jaarplan).WithMany().HasForeignKey(r => r.JaarplanId).OnDelete(DeleteBehavior.Restrict);
        regel.HasMany(r => r.Voortgang).WithOne().HasForeignKey(v => v.RegelId).OnDelete(DeleteBehavior.Restrict);
        regel.Navigation(r => r.Voortgang).UsePropertyAccessMode(PropertyAccessMode.Field);
        regel.HasIndex(r => new { r.JaarplanId, r.Code }).IsUnique();
    }
}

internal sealed class VoortgangConfiguration : IEntityTypeConfiguration<Voortgang>
{
    public void Configure(EntityTypeBuilder<Voortgang> voortgang)
    {
        voortgang.ToTable("Voortgang");
        voortgang.Property(v => v.Toelichting).HasMaxLength(Voortgang.ToelichtingMaxLength);
        voortgang.Property(v => v.Bewijs).HasMaxLength(Voortgang.BewijsMaxLength);
        voortgang.Property(v => v.Eigenaar).HasMaxLength(Jaarplanregel.EigenaarMaxLength);
        voortgang.Property(v => v.Planning).AlsKwartalen();
        voortgang.Property(v => v.Door).HasMaxLength(Voortgang.DoorMaxLength);
        voortgang.HasIndex(v => new { v.RegelId, v.Volgnummer }).IsUnique();
    }
}

file static class Kolommen
{
    public static PropertyBuilder<Kwartalen?> AlsKwartalen(this PropertyBuilder<Kwartalen?> planning) =>
        planning.HasConversion(k => k!.ToString(), tekst => Kwartalen.Lees(tekst)).HasMaxLength(Kwartalen.Lengte);
}
