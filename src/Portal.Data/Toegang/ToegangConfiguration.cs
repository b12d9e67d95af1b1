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
