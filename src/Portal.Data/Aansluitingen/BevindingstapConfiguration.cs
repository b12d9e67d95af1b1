using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Toegang;

namespace Portal.Data.Aansluitingen;

internal sealed class BevindingstapConfiguration : IEntityTypeConfiguration<Bevindingstap>
{
    public void Configure(EntityTypeBuilder<Bevindingstap> stap)
    {
        stap.ToTable("Bevindingstappen", t => t.HasTrigger("Bevindingstappen_Onwijzigbaar"));
        stap.Property(s => s.Sleutel).HasMaxLength(Bevindingstap.SleutelMaxLength);
        stap.Property(s => s.Titel).HasMaxLength(Bevindingstap.TitelMaxLength);
        stap.Property(s => s.Waarden).HasMaxLength(Bevindingstap.WaardenMaxLength);
        stap.Property(s => s.Vingerafdruk).HasMaxLength(Bevindingstap.VingerafdrukLength);
        stap.Property(s => s.Behandelaar).HasMaxLength(Bevindingstap.BehandelaarMaxLength);
        stap.Property(s => s.Toelichting).HasMaxLength(Bevindingstap.ToelichtingMaxLength);
        stap.Property(s => s.OpenbareUitleg).HasMaxLength(Bevindingstap.OpenbareUitlegMaxLength);
        stap.Property(s => s.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        stap.HasIndex(s => new { s.Sleutel, s.Nummer }).IsUnique();
    }
}
