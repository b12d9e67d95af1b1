using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Bijdragen;

internal sealed class BijdrageConfiguration : IEntityTypeConfiguration<Bijdrage>
{
    public void Configure(EntityTypeBuilder<Bijdrage> bijdrage)
    {
        bijdrage.ToTable("Bijdragen");
        bijdrage.HasOne(b => b.Gemeente).WithMany().HasForeignKey(b => b.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        bijdrage.HasIndex(b => new { b.GemeenteId, b.Jaar, b.Soort }).IsUnique();
    }
}

internal sealed class BijdragetotaalConfiguration : IEntityTypeConfiguration<Bijdragetotaal>
{
    public void Configure(EntityTypeBuilder<Bijdragetotaal> totaal)
    {
        totaal.ToTable("Bijdragetotalen");
        totaal.HasIndex(b => new { b.Jaar, b.Soort }).IsUnique();
    }
}

internal sealed class VerdeelvoorstelConfiguration : IEntityTypeConfiguration<Verdeelvoorstel>
{
    public void Configure(EntityTypeBuilder<Verdeelvoorstel> voorstel)
    {
        voorstel.ToTable("Verdeelvoorstellen");
        voorstel.Property(v => v.Naam).HasMaxLength(Verdeelvoorstel.NaamMaxLength);
        voorstel.Property(v => v.Door).HasMaxLength(Verdeelvoorstel.DoorMaxLength);
        voorstel.PrimitiveCollection(v => v.Gewichten).HasMaxLength(200);
        voorstel.PrimitiveCollection(v => v.Mix).HasMaxLength(200);
        voorstel.PrimitiveCollection(v => v.Bedragen).HasMaxLength(1000);
        voorstel.Ignore(v => v.Vraag);
        voorstel.HasIndex(v => v.Naam).IsUnique();
        voorstel.HasIndex(v => v.GemaaktOp);
    }
}

internal sealed class VerdeelsleutelregelConfiguration : IEntityTypeConfiguration<Verdeelsleutelregel>
{
    public void Configure(EntityTypeBuilder<Verdeelsleutelregel> regel)
    {
        regel.ToTable("Verdeelsleutels");
        regel.Property(r => r.Code).HasMaxLength(Verdeelsleutelregel.CodeMaxLength);
        regel.Property(r => r.Naam).HasMaxLength(80);
        regel.Property(r => r.AandeelGrootVerdeling).HasMaxLength(30);
        regel.Property(r => r.RestVerdeling).HasMaxLength(30);
        regel.Property(r => r.Afronding).HasMaxLength(40);
        regel.Property(r => r.Omschrijving).HasMaxLength(Verdeelsleutelregel.OmschrijvingMaxLength);
        regel.HasIndex(r => r.Code).IsUnique();
    }
}
