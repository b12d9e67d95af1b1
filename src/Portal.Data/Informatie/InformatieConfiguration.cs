using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Informatie;

internal sealed class BegripConfiguration : IEntityTypeConfiguration<Begrip>
{
    public void Configure(EntityTypeBuilder<Begrip> begrip)
    {
        begrip.ToTable("Begrippen");
        begrip.Property(b => b.Term).HasMaxLength(Begrip.TermMaxLength);
        begrip.Property(b => b.Uitleg).HasMaxLength(Begrip.UitlegMaxLength);
        begrip.HasIndex(b => b.Term).IsUnique();
    }
}

internal sealed class FunctieConfiguration : IEntityTypeConfiguration<Functie>
{
    public void Configure(EntityTypeBuilder<Functie> functie)
    {
        functie.ToTable("Functies");
        functie.Property(f => f.Code).HasMaxLength(Functie.CodeMaxLength);
        functie.Property(f => f.Naam).HasMaxLength(Functie.NaamMaxLength);
        functie.Property(f => f.Omschrijving).HasMaxLength(Functie.OmschrijvingMaxLength);
        functie.HasIndex(f => f.Code).IsUnique();
    }
}
