using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Cijfers;

internal sealed class BronConfiguration : IEntityTypeConfiguration<Bron>
{
    public void Configure(EntityTypeBuilder<Bron> bron)
    {
        bron.ToTable("Bronnen");
        bron.Property(b => b.Id).HasMaxLength(Bron.IdMaxLength);
        bron.Property(b => b.Titel).HasMaxLength(Bron.TitelMaxLength);
        bron.Property(b => b.Soort).HasMaxLength(40);
        bron.Property(b => b.Uitgever).HasMaxLength(120);
        bron.Property(b => b.Toelichting).HasMaxLength(Bronfeit.ToelichtingMaxLength);
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.ToTable("Indicatoren");
        indicator.HasKey(i => i.Code);
        indicator.Property(i => i.Code).HasMaxLength(Indicator.CodeMaxLength);
        indicator.Property(i => i.Titel).HasMaxLength(120);
        indicator.Property(i => i.Definitie).HasMaxLength(500);
        indicator.Property(i => i.Groep).HasMaxLength(60);
    }
}

internal sealed class KengetalConfiguration : IEntityTypeConfiguration<Kengetal>
{
    public void Configure(EntityTypeBuilder<Kengetal> kengetal)
    {
        kengetal.ToTable("Kengetallen");
        kengetal.Property(k => k.Dimensie).HasMaxLength(30);
        kengetal.Property(k => k.Categorie).HasMaxLength(Kengetal.CategorieMaxLength);
        kengetal.HasOne(k => k.Indicator).WithMany().HasForeignKey(k => k.IndicatorCode).OnDelete(DeleteBehavior.Restrict);
        kengetal.HasOne(k => k.Gemeente).WithMany().HasForeignKey(k => k.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        kengetal.HasIndex(k => new { k.GemeenteId, k.Jaar, k.IndicatorCode });
        kengetal.HasIndex(k => new { k.IndicatorCode, k.Jaar });
    }
}
