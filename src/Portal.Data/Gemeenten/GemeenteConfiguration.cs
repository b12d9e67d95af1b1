using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Gemeenten;

internal sealed class GemeenteConfiguration : IEntityTypeConfiguration<Gemeente>
{
    public void Configure(EntityTypeBuilder<Gemeente> gemeente)
    {
        gemeente.ToTable("Gemeenten");
        gemeente.Property(g => g.Id).ValueGeneratedNever();
        gemeente.Property(g => g.Naam).HasMaxLength(Gemeente.NaamMaxLength);
        gemeente.Property(g => g.Slug).HasMaxLength(Gemeente.SlugMaxLength);
        gemeente.HasIndex(g => g.Slug).IsUnique();
    }
}

internal sealed class InwonertalConfiguration : IEntityTypeConfiguration<Inwonertal>
{
    public void Configure(EntityTypeBuilder<Inwonertal> inwonertal)
    {
        inwonertal.ToTable("Inwonertallen");
        inwonertal.HasIndex(i => new { i.GemeenteId, i.Peildatum }).IsUnique();
    }
}
