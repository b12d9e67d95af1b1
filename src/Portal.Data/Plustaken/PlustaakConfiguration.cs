using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Plustaken;

internal sealed class PlustaakConfiguration : IEntityTypeConfiguration<Plustaak>
{
    public void Configure(EntityTypeBuilder<Plustaak> plustaak)
    {
        plustaak.ToTable("Plustaken");
        plustaak.Property(p => p.Code).HasMaxLength(Plustaak.CodeMaxLength);
        plustaak.Property(p => p.Naam).HasMaxLength(Plustaak.NaamMaxLength);
        plustaak.Property(p => p.Omschrijving).HasMaxLength(Plustaak.OmschrijvingMaxLength);
        plustaak.HasAlternateKey(p => p.Code);
    }
}

internal sealed class PlustaakAfnameConfiguration : IEntityTypeConfiguration<PlustaakAfname>
{
    public void Configure(EntityTypeBuilder<PlustaakAfname> afname)
    {
        afname.ToTable("PlustaakAfnames");
        afname.HasOne(a => a.Gemeente).WithMany().HasForeignKey(a => a.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        afname.HasOne(a => a.Plustaak).WithMany().HasForeignKey(a => a.PlustaakCode).HasPrincipalKey(p => p.Code).OnDelete(DeleteBehavior.Restrict);
        afname.HasIndex(a => new { a.GemeenteId, a.PlustaakCode, a.Jaar }).IsUnique();
    }
}
