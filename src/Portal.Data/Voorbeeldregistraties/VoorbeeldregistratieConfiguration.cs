using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Voorbeeldregistraties;

internal sealed class VoorbeeldregistratieConfiguration : IEntityTypeConfiguration<Voorbeeldregistratie>
{
    public void Configure(EntityTypeBuilder<Voorbeeldregistratie> registratie)
    {
        registratie.ToTable("Voorbeeldregistratie");
        registratie.Property(r => r.Id).ValueGeneratedNever();
    }
}
