using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Besluiten;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Bewaren;

internal sealed class VernietigingsrondeConfiguration : IEntityTypeConfiguration<Vernietigingsronde>
{
    public void Configure(EntityTypeBuilder<Vernietigingsronde> ronde)
    {
        ronde.ToTable("Vernietigingsronden", t => t.HasTrigger("Vernietigingsronden_Onwijzigbaar"));
        ronde.HasKey(r => r.Dag);
        ronde.Property(r => r.Dag).ValueGeneratedNever();
        ronde.Property(r => r.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        ronde.HasMany(r => r.Regels).WithOne().HasForeignKey(r => r.Dag).OnDelete(DeleteBehavior.Restrict);
        ronde.Navigation(r => r.Regels).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class VernietigingsregelConfiguration : IEntityTypeConfiguration<Vernietigingsregel>
{
    public void Configure(EntityTypeBuilder<Vernietigingsregel> regel)
    {
        regel.ToTable("Vernietigingsregels", t => t.HasTrigger("Vernietigingsregels_Onwijzigbaar"));
        regel.Property(r => r.Kenmerk).HasMaxLength(Vernietigingsregel.KenmerkMaxLength);
        regel.Property(r => r.Termijn).HasMaxLength(Vernietigingsregel.TermijnMaxLength);
        regel.HasOne<Gemeente>().WithMany().HasForeignKey(r => r.GemeenteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AdviestellingConfiguration : IEntityTypeConfiguration<Adviestelling>
{
    public void Configure(EntityTypeBuilder<Adviestelling> telling)
    {
        telling.ToTable("Adviestellingen");
        telling.HasKey(t => new { t.GemeenteId, t.Soort, t.Jaar });
        telling.HasOne<Gemeente>().WithMany().HasForeignKey(t => t.GemeenteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpoorConfiguration : IEntityTypeConfiguration<Spoor>
{
    public void Configure(EntityTypeBuilder<Spoor> spoor) => spoor.ToTable("Sporen");
}

internal sealed class KetenankerConfiguration : IEntityTypeConfiguration<Ketenanker>
{
    public void Configure(EntityTypeBuilder<Ketenanker> anker)
    {
        anker.ToTable("Ketenankers", t => t.HasTrigger("Ketenankers_Onwijzigbaar"));
        anker.HasKey(a => new { a.Keten, a.Nummer });
        anker.Property(a => a.Keten).HasMaxLength(Ketenanker.KetenMaxLength);
        anker.Property(a => a.Nummer).ValueGeneratedNever();
        anker.Property(a => a.Hash).HasMaxLength(Schakel.HashLengte);
    }
}
