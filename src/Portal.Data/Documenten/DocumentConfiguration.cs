using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Cijfers;

namespace Portal.Data.Documenten;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ToTable("Documenten");
        document.Property(d => d.Titel).HasMaxLength(Document.TitelMaxLength);
        document.Property(d => d.Omschrijving).HasMaxLength(Document.OmschrijvingMaxLength);
        document.Property(d => d.BronId).HasMaxLength(Bron.IdMaxLength);
        document.Property(d => d.Sha256).HasMaxLength(Document.Sha256Length).IsFixedLength();
        document.Property(d => d.Door).HasMaxLength(Document.DoorMaxLength);
        document.Property(d => d.Intrekreden).HasMaxLength(Document.RedenMaxLength);
        document.Property(d => d.Versie).IsConcurrencyToken();
        document.HasOne(d => d.Bron).WithMany().HasForeignKey(d => d.BronId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne(d => d.Inhoud).WithOne().HasForeignKey<Documentinhoud>(i => i.DocumentId).OnDelete(DeleteBehavior.Cascade);
        document.HasIndex(d => d.Sha256).IsUnique();
    }
}

internal sealed class DocumentinhoudConfiguration : IEntityTypeConfiguration<Documentinhoud>
{
    public void Configure(EntityTypeBuilder<Documentinhoud> inhoud)
    {
        inhoud.ToTable("Documentinhouden");
        inhoud.HasKey(i => i.DocumentId);
        inhoud.Property(i => i.DocumentId).ValueGeneratedNever();
    }
}
