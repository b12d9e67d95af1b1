using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Signalen;

internal sealed class SignaalConfiguration : IEntityTypeConfiguration<Signaal>
{
    public void Configure(EntityTypeBuilder<Signaal> signaal)
    {
        signaal.ToTable("Signalen");
        signaal.Property(s => s.Code).HasMaxLength(Signaal.CodeMaxLength);
        signaal.Property(s => s.Titel).HasMaxLength(Signaal.TitelMaxLength);
        signaal.Property(s => s.Omschrijving).HasMaxLength(Signaal.OmschrijvingMaxLength);
        signaal.Property(s => s.GeadresseerdAan).HasMaxLength(Signaal.GeadresseerdAanMaxLength);
        signaal.HasIndex(s => s.Code).IsUnique();
    }
}
