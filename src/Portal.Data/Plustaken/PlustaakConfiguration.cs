using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Gemeenten;

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

internal sealed class PlustaakVerzoekConfiguration : IEntityTypeConfiguration<PlustaakVerzoek>
{
    public void Configure(EntityTypeBuilder<PlustaakVerzoek> verzoek)
    {
        verzoek.ToTable("PlustaakVerzoeken");
        verzoek.Property(v => v.PlustaakCode).HasMaxLength(Plustaak.CodeMaxLength);
        verzoek.Property(v => v.Reden).HasMaxLength(PlustaakVerzoek.RedenMaxLength);
        verzoek.Property(v => v.Versie).IsConcurrencyToken();

        verzoek.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        verzoek.HasOne(v => v.Plustaak).WithMany().HasForeignKey(v => v.PlustaakCode).HasPrincipalKey(p => p.Code).OnDelete(DeleteBehavior.Restrict);
        verzoek.HasMany(v => v.Wijzigingen).WithOne().HasForeignKey(w => w.VerzoekId).OnDelete(DeleteBehavior.Restrict);
        verzoek.Navigation(v => v.Wijzigingen).UsePropertyAccessMode(PropertyAccessMode.Field);

        // One open verzoek and one decision, however often and from however many screens it is asked. The texts mean the same to both providers.
        verzoek.HasIndex(v => new { v.GemeenteId, v.PlustaakCode, v.Jaar }, "IX_PlustaakVerzoeken_Open").IsUnique().HasFilter("Status = 'Aangevraagd'");
        verzoek.HasIndex(v => new { v.GemeenteId, v.PlustaakCode, v.Jaar }, "IX_PlustaakVerzoeken_Besluit").IsUnique().HasFilter("Status = 'Bevestigd'");
        verzoek.HasIndex(v => new { v.GemeenteId, v.Jaar });
        // The bureau looks over all gemeenten.
        verzoek.HasIndex(v => new { v.Status, v.AangevraagdOp });
    }
}

internal sealed class PlustaakVerzoekWijzigingConfiguration : IEntityTypeConfiguration<PlustaakVerzoekWijziging>
{
    public void Configure(EntityTypeBuilder<PlustaakVerzoekWijziging> wijziging)
    {
        wijziging.ToTable("PlustaakVerzoekWijzigingen");
        wijziging.Property(w => w.Wat).HasMaxLength(PlustaakVerzoekWijziging.WatMaxLength);
        wijziging.Property(w => w.Door).HasMaxLength(PlustaakVerzoek.DoorMaxLength);
        wijziging.HasIndex(w => new { w.GemeenteId, w.VastgelegdOp });
    }
}

internal sealed class PlustaakVolumeConfiguration : IEntityTypeConfiguration<PlustaakVolume>
{
    public void Configure(EntityTypeBuilder<PlustaakVolume> volume)
    {
        volume.ToTable("PlustaakVolumes");
        volume.Property(v => v.PlustaakCode).HasMaxLength(Plustaak.CodeMaxLength);
        volume.Property(v => v.Door).HasMaxLength(PlustaakVerzoek.DoorMaxLength);
        volume.Property(v => v.Versie).IsConcurrencyToken();
        volume.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        volume.HasOne<Plustaak>().WithMany().HasForeignKey(v => v.PlustaakCode).HasPrincipalKey(p => p.Code).OnDelete(DeleteBehavior.Restrict);
        volume.HasIndex(v => new { v.GemeenteId, v.PlustaakCode, v.Jaar, v.Maat }).IsUnique();
    }
}
