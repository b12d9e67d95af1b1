using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

internal sealed class AfsluitvoorstelConfiguration : IEntityTypeConfiguration<Afsluitvoorstel>
{
    public void Configure(EntityTypeBuilder<Afsluitvoorstel> voorstel)
    {
        voorstel.ToTable("Afsluitvoorstellen");
        voorstel.Property(v => v.VoorgesteldDoor).HasMaxLength(Gebruiker.FunctieMaxLength);
        voorstel.Property(v => v.GereageerdDoor).HasMaxLength(Gebruiker.FunctieMaxLength);
        voorstel.Property(v => v.Toelichting).HasMaxLength(Afsluitvoorstel.ToelichtingMaxLength);
        voorstel.Property(v => v.Versie).IsConcurrencyToken();
        voorstel.HasOne(v => v.Casus).WithMany().HasForeignKey(v => v.CasusId).OnDelete(DeleteBehavior.Restrict);
        voorstel.HasIndex(v => new { v.GemeenteId, v.ReageerVoor });
        // One open question per casus, also when two people ask at once.
        voorstel.HasIndex(v => v.CasusId).IsUnique().HasFilter($"{nameof(Afsluitvoorstel.GereageerdOp)} IS NULL").HasDatabaseName("IX_Afsluitvoorstellen_Open");
        voorstel.HasIndex(v => new { v.CasusId, v.VoorgesteldOp });
    }
}
