using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Gemeenten;

namespace Portal.Data.Casussen;

internal sealed class CasusConfiguration : IEntityTypeConfiguration<Casus>
{
    public void Configure(EntityTypeBuilder<Casus> casus)
    {
        casus.ToTable("Casussen");
        casus.Property(c => c.Kenmerk).HasMaxLength(Casus.KenmerkMaxLength);
        casus.Property(c => c.AanmelderCode).HasMaxLength(Convenantpartner.CodeMaxLength);
        casus.Property(c => c.Onderwerp).HasMaxLength(Casus.OnderwerpMaxLength);
        casus.Property(c => c.Reden).HasMaxLength(Casus.RedenMaxLength);
        casus.PrimitiveCollection(c => c.Themas).HasMaxLength(400).ElementType(e => e.HasConversion<string>());
        casus.PrimitiveCollection(c => c.BetrokkenGemeenten).HasMaxLength(400);
        casus.Property(c => c.Versie).IsConcurrencyToken();
        casus.Ignore(c => c.Gegevens);

        casus.HasOne(c => c.Gemeente).WithMany().HasForeignKey(c => c.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        casus.HasOne(c => c.Aanmelder).WithMany().HasForeignKey(c => c.AanmelderCode).HasPrincipalKey(p => p.Code).OnDelete(DeleteBehavior.Restrict);
        casus.HasMany(c => c.Wijzigingen).WithOne().HasForeignKey(w => w.CasusId).OnDelete(DeleteBehavior.Restrict);
        casus.Navigation(c => c.Wijzigingen).UsePropertyAccessMode(PropertyAccessMode.Field);

        casus.HasIndex(c => c.Kenmerk).IsUnique();
        // One index per way a list is ordered, led by the gemeente for who sees one and without it for the bureau: the first page then
        // costs the same at a million rows. What follows the kenmerk spares a look into the table when filtering and counting.
        casus.HasIndex(c => new { c.GemeenteId, c.AangemeldOp, c.Kenmerk, c.Product, c.Hoofdonderwerp });
        casus.HasIndex(c => new { c.GemeenteId, c.GestartOp, c.Kenmerk, c.Product, c.BeeindigdOp });
        casus.HasIndex(c => new { c.GemeenteId, c.Onderwerp, c.Kenmerk });
        casus.HasIndex(c => new { c.GemeenteId, c.Status, c.Kenmerk });
        casus.HasIndex(c => new { c.GemeenteId, c.Status, c.AangemeldOp, c.Kenmerk });
        casus.HasIndex(c => new { c.GemeenteId, c.Status, c.WerkvoorraadOp, c.Kenmerk });
        casus.HasIndex(c => new { c.GemeenteId, c.Kenmerk });
        casus.HasIndex(c => new { c.AangemeldOp, c.Kenmerk, c.Product, c.Hoofdonderwerp });
        casus.HasIndex(c => new { c.GestartOp, c.Kenmerk, c.Product, c.BeeindigdOp });
        casus.HasIndex(c => new { c.Onderwerp, c.Kenmerk });
        casus.HasIndex(c => new { c.Status, c.Kenmerk });
        casus.HasIndex(c => new { c.Status, c.AangemeldOp, c.Kenmerk });
        casus.HasIndex(c => new { c.Status, c.WerkvoorraadOp, c.Kenmerk });
    }
}

internal sealed class CasusWijzigingConfiguration : IEntityTypeConfiguration<CasusWijziging>
{
    public void Configure(EntityTypeBuilder<CasusWijziging> wijziging)
    {
        wijziging.ToTable("CasusWijzigingen");
        wijziging.Property(w => w.Wat).HasMaxLength(CasusWijziging.WatMaxLength);
        wijziging.Property(w => w.Door).HasMaxLength(CasusWijziging.DoorMaxLength);
        wijziging.HasIndex(w => new { w.GemeenteId, w.VastgelegdOp });
        wijziging.HasIndex(w => new { w.CasusId, w.VastgelegdOp });
    }
}

internal sealed class CasustellingConfiguration : IEntityTypeConfiguration<Casustelling>
{
    public void Configure(EntityTypeBuilder<Casustelling> telling)
    {
        telling.ToTable("Casustellingen");
        telling.HasKey(t => new { t.GemeenteId, t.Maat, t.Maand });
    }
}

internal sealed class ConvenantpartnerConfiguration : IEntityTypeConfiguration<Convenantpartner>
{
    public void Configure(EntityTypeBuilder<Convenantpartner> partner)
    {
        partner.ToTable("Convenantpartners");
        partner.Property(p => p.Code).HasMaxLength(Convenantpartner.CodeMaxLength);
        partner.Property(p => p.Naam).HasMaxLength(Convenantpartner.NaamMaxLength);
        partner.Property(p => p.Domein).HasMaxLength(20);
        partner.HasAlternateKey(p => p.Code);
    }
}
