using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Toegang;

internal sealed class GebruikerConfiguration : IEntityTypeConfiguration<Gebruiker>
{
    public void Configure(EntityTypeBuilder<Gebruiker> gebruiker)
    {
        gebruiker.ToTable("Gebruikers");
        gebruiker.Property(g => g.Issuer).HasMaxLength(Gebruiker.IssuerMaxLength);
        gebruiker.Property(g => g.Subject).HasMaxLength(Gebruiker.SubjectMaxLength);
        gebruiker.Property(g => g.Functie).HasMaxLength(Gebruiker.FunctieMaxLength);
        gebruiker.Property(g => g.Blokkeerreden).HasMaxLength(Gebruiker.RedenMaxLength);
        gebruiker.Property(g => g.Versie).IsConcurrencyToken();
        gebruiker.Ignore(g => g.Sleutel);
        gebruiker.Ignore(g => g.Rechten);
        gebruiker.HasOne(g => g.Gemeente).WithMany().HasForeignKey(g => g.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        gebruiker.HasIndex(g => new { g.Issuer, g.Subject }).IsUnique();
    }
}

internal sealed class SessieConfiguration : IEntityTypeConfiguration<Sessie>
{
    public void Configure(EntityTypeBuilder<Sessie> sessie)
    {
        sessie.ToTable("Sessies");
        sessie.Property(s => s.Id).HasMaxLength(64);
        sessie.HasOne(s => s.Gebruiker).WithMany().HasForeignKey(s => s.GebruikerId).OnDelete(DeleteBehavior.Cascade);
        sessie.HasIndex(s => s.BegonnenOp);
    }
}

internal sealed class RechtenvoorstelConfiguration : IEntityTypeConfiguration<Rechtenvoorstel>
{
    public void Configure(EntityTypeBuilder<Rechtenvoorstel> voorstel)
    {
        voorstel.ToTable("Rechtenvoorstellen");
        voorstel.Property(v => v.Issuer).HasMaxLength(Gebruiker.IssuerMaxLength);
        voorstel.Property(v => v.Subject).HasMaxLength(Gebruiker.SubjectMaxLength);
        voorstel.Property(v => v.Functie).HasMaxLength(Gebruiker.FunctieMaxLength);
        voorstel.Property(v => v.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        voorstel.Property(v => v.Versie).IsConcurrencyToken();
        voorstel.Ignore(v => v.Sleutel);
        voorstel.Ignore(v => v.Rechten);
        voorstel.HasOne(v => v.Gemeente).WithMany().HasForeignKey(v => v.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        voorstel.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.GebruikerId).OnDelete(DeleteBehavior.Restrict);
        voorstel.HasIndex(v => v.Stand);
    }
}
