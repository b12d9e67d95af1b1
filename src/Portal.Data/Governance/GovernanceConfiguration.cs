using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Governance;

internal sealed class OrgaanConfiguration : IEntityTypeConfiguration<Orgaan>
{
    public void Configure(EntityTypeBuilder<Orgaan> orgaan)
    {
        orgaan.ToTable("Organen");
        orgaan.Property(o => o.Code).HasMaxLength(Orgaan.CodeMaxLength);
        orgaan.Property(o => o.Naam).HasMaxLength(Orgaan.NaamMaxLength);
        orgaan.Property(o => o.Rol).HasMaxLength(Orgaan.RolMaxLength);
        orgaan.HasAlternateKey(o => o.Code);
    }
}

internal sealed class GebeurtenisConfiguration : IEntityTypeConfiguration<Gebeurtenis>
{
    public void Configure(EntityTypeBuilder<Gebeurtenis> gebeurtenis)
    {
        gebeurtenis.ToTable("Gebeurtenissen");
        gebeurtenis.Property(g => g.Periode).HasMaxLength(Gebeurtenis.PeriodeMaxLength);
        gebeurtenis.Property(g => g.Omschrijving).HasMaxLength(Gebeurtenis.OmschrijvingMaxLength);
        gebeurtenis.Property(g => g.OrgaanCode).HasMaxLength(Orgaan.CodeMaxLength);
        gebeurtenis.HasOne(g => g.Orgaan).WithMany().HasForeignKey(g => g.OrgaanCode).HasPrincipalKey(o => o.Code).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PcStapConfiguration : IEntityTypeConfiguration<PcStap>
{
    public void Configure(EntityTypeBuilder<PcStap> stap)
    {
        stap.ToTable("PcStappen");
        stap.Property(s => s.Code).HasMaxLength(PcStap.CodeMaxLength);
        stap.Property(s => s.Naam).HasMaxLength(PcStap.NaamMaxLength);
        stap.Property(s => s.OrgaanCode).HasMaxLength(Orgaan.CodeMaxLength);
        stap.Property(s => s.Omschrijving).HasMaxLength(PcStap.OmschrijvingMaxLength);
        stap.HasAlternateKey(s => s.Code);
        stap.HasOne(s => s.Orgaan).WithMany().HasForeignKey(s => s.OrgaanCode).HasPrincipalKey(o => o.Code).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PcFeitConfiguration : IEntityTypeConfiguration<PcFeit>
{
    public void Configure(EntityTypeBuilder<PcFeit> feit)
    {
        feit.ToTable("PcFeiten");
        feit.Property(f => f.StapCode).HasMaxLength(PcStap.CodeMaxLength);
        feit.HasOne(f => f.Stap).WithMany().HasForeignKey(f => f.StapCode).HasPrincipalKey(s => s.Code).OnDelete(DeleteBehavior.Restrict);
        feit.HasOne(f => f.Gemeente).WithMany().HasForeignKey(f => f.GemeenteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrajectConfiguration : IEntityTypeConfiguration<Traject>
{
    public void Configure(EntityTypeBuilder<Traject> traject)
    {
        traject.ToTable("Trajecten");
        traject.Property(t => t.Code).HasMaxLength(Traject.CodeMaxLength);
        traject.Property(t => t.Naam).HasMaxLength(Traject.NaamMaxLength);
        traject.Property(t => t.Doel).HasMaxLength(Traject.DoelMaxLength);
        traject.Property(t => t.Status).HasMaxLength(Traject.StatusMaxLength);
        traject.HasIndex(t => t.Code).IsUnique();
    }
}

internal sealed class OverlegConfiguration : IEntityTypeConfiguration<Overleg>
{
    public void Configure(EntityTypeBuilder<Overleg> overleg)
    {
        overleg.ToTable("Overleggen");
        overleg.Property(o => o.Code).HasMaxLength(Overleg.CodeMaxLength);
        overleg.Property(o => o.Naam).HasMaxLength(Overleg.NaamMaxLength);
        overleg.Property(o => o.Omschrijving).HasMaxLength(Overleg.OmschrijvingMaxLength);
        overleg.HasIndex(o => o.Code).IsUnique();
    }
}
