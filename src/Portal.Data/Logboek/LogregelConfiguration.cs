using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Besluiten;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

internal sealed class LogregelConfiguration : IEntityTypeConfiguration<Logregel>
{
    public void Configure(EntityTypeBuilder<Logregel> regel)
    {
        regel.ToTable(Logregel.Keten, t => t.HasTrigger("Logregels_Onwijzigbaar"));
        // Of all that happens at once, one gets the next number.
        regel.HasKey(r => r.Volgnummer);
        regel.Property(r => r.Volgnummer).ValueGeneratedNever();
        regel.Property(r => r.Bron).HasMaxLength(Logregel.BronMaxLength);
        regel.Property(r => r.Actie).HasConversion<Woordkolom<Logactie>>();
        regel.Property(r => r.Resultaat).HasConversion<Woordkolom<Logresultaat>>();
        regel.Property(r => r.Hoofdobject).HasConversion<Woordkolom<Logobject>>();
        regel.Property(r => r.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        regel.Property(r => r.Weergave).HasMaxLength(Logregel.WeergaveMaxLength);
        regel.Property(r => r.Wijzigingen).HasMaxLength(Logregel.WijzigingenMaxLength);
        regel.Property(r => r.VorigeHash).HasMaxLength(Schakel.HashLengte);
        regel.Property(r => r.Hash).HasMaxLength(Schakel.HashLengte);
        // No foreign keys: a row tells what was, also of what is no more.
        regel.HasIndex(r => r.Op);
        regel.HasIndex(r => r.DoorId);
        regel.HasIndex(r => r.HoofdobjectId);
        regel.HasIndex(r => r.Weergave);
        regel.HasIndex(r => new { r.GemeenteId, r.Op });
    }
}
