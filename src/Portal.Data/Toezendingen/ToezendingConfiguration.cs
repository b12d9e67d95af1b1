using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Governance;
using Portal.Data.Toegang;

namespace Portal.Data.Toezendingen;

internal sealed class ToezendingConfiguration : IEntityTypeConfiguration<Toezending>
{
    public void Configure(EntityTypeBuilder<Toezending> toezending)
    {
        toezending.ToTable("Toezendingen");
        toezending.Property(t => t.StapCode).HasMaxLength(PcStap.CodeMaxLength);
        toezending.Property(t => t.GedaanDoor).HasMaxLength(Gebruiker.FunctieMaxLength);
        toezending.Property(t => t.BevestigdDoor).HasMaxLength(Gebruiker.FunctieMaxLength);
        toezending.Property(t => t.Versie).IsConcurrencyToken();
        toezending.HasOne(t => t.Gemeente).WithMany().HasForeignKey(t => t.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        toezending.HasOne(t => t.Stap).WithMany().HasForeignKey(t => t.StapCode).HasPrincipalKey(s => s.Code).OnDelete(DeleteBehavior.Restrict);
        // One row per step, also when two people begin at once.
        toezending.HasIndex(t => new { t.Document, t.Jaar, t.GemeenteId, t.StapCode }).IsUnique();
    }
}
