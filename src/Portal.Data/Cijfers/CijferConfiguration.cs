using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Gemeenten;

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
        kengetal.Property(k => k.Waarde).IsConcurrencyToken(); // who corrects a figure must have seen the one he corrects
        kengetal.Property(k => k.IngevoerdDoor).HasMaxLength(Kengetal.DoorMaxLength);
        kengetal.Property(k => k.Reden).HasMaxLength(Kengetal.RedenMaxLength);
        kengetal.HasOne(k => k.Indicator).WithMany().HasForeignKey(k => k.IndicatorCode).OnDelete(DeleteBehavior.Restrict);
        kengetal.HasOne(k => k.Gemeente).WithMany().HasForeignKey(k => k.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        kengetal.HasIndex(k => new { k.GemeenteId, k.Jaar, k.IndicatorCode });
        kengetal.HasIndex(k => new { k.IndicatorCode, k.Jaar });
    }
}

internal sealed class KengetalcorrectieConfiguration : IEntityTypeConfiguration<Kengetalcorrectie>
{
    public void Configure(EntityTypeBuilder<Kengetalcorrectie> correctie)
    {
        correctie.ToTable("Kengetalcorrecties", t => t.HasTrigger("Kengetalcorrecties_Onwijzigbaar"));
        correctie.Property(c => c.KengetalId).HasMaxLength(Bronfeit.IdMaxLength);
        correctie.Property(c => c.BronId).HasMaxLength(Bron.IdMaxLength);
        correctie.Property(c => c.Sectie).HasMaxLength(Bronfeit.SectieMaxLength);
        correctie.Property(c => c.Gedrukt).HasMaxLength(Bronfeit.GedruktMaxLength);
        correctie.Property(c => c.Toelichting).HasMaxLength(Bronfeit.ToelichtingMaxLength);
        correctie.Property(c => c.Reden).HasMaxLength(Kengetal.RedenMaxLength);
        correctie.Property(c => c.Door).HasMaxLength(Kengetal.DoorMaxLength);
        correctie.HasOne<Kengetal>().WithMany().HasForeignKey(c => c.KengetalId).OnDelete(DeleteBehavior.Restrict);
        correctie.HasOne<Bron>().WithMany().HasForeignKey(c => c.BronId).OnDelete(DeleteBehavior.Restrict);
        correctie.NooitGewijzigd();
    }
}

internal sealed class MomentopnameConfiguration : IEntityTypeConfiguration<Momentopname>
{
    public void Configure(EntityTypeBuilder<Momentopname> opname)
    {
        opname.ToTable("Momentopnamen");
        opname.Ignore(m => m.Kwartaal);
        opname.Property(m => m.Door).HasMaxLength(Momentopname.DoorMaxLength);
        opname.Property(m => m.IngetrokkenDoor).HasMaxLength(Momentopname.DoorMaxLength);
        opname.Property(m => m.Intrekreden).HasMaxLength(Momentopname.RedenMaxLength);
        opname.Property(m => m.Versie).IsConcurrencyToken();
        opname.HasMany(m => m.Cellen).WithOne().HasForeignKey(c => c.MomentopnameId).OnDelete(DeleteBehavior.Restrict);
        opname.Navigation(m => m.Cellen).UsePropertyAccessMode(PropertyAccessMode.Field);
        opname.HasIndex(m => new { m.Jaar, m.Kwartaalnummer }).IsUnique().HasFilter("IngetrokkenOp IS NULL"); // one that stands per quarter
        opname.NooitGewijzigd(nameof(Momentopname.IngetrokkenOp), nameof(Momentopname.IngetrokkenDoor), nameof(Momentopname.Intrekreden), nameof(Momentopname.Versie));
    }
}

internal sealed class MomentopnamecelConfiguration : IEntityTypeConfiguration<Momentopnamecel>
{
    public void Configure(EntityTypeBuilder<Momentopnamecel> cel)
    {
        cel.ToTable("Momentopnamecellen", t => t.HasTrigger("Momentopnamecellen_Onwijzigbaar"));
        cel.Property(c => c.Label).HasConversion(l => l.Tekst, t => Aantallabel.Lees(t)).HasMaxLength(Aantallabel.MaxLength);
        cel.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        cel.HasIndex(c => new { c.MomentopnameId, c.Maat, c.GemeenteId });
        cel.NooitGewijzigd();
    }
}

internal static class Bevroren
{
    /// <summary>A row that was added stays as it is: saving it with another value fails, whoever tries.</summary>
    /// <param name="behalve">The properties that may still change.</param>
    public static void NooitGewijzigd<T>(this EntityTypeBuilder<T> rij, params string[] behalve) where T : class
    {
        foreach (var eigenschap in rij.Metadata.GetProperties().Where(e => !e.IsPrimaryKey() && !behalve.Contains(e.Name)))
        {
            eigenschap.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
