using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Data.Gemeenten;

namespace Portal.Data.Raadsbrieven;

internal sealed class BriefinstellingConfiguration : IEntityTypeConfiguration<Briefinstelling>
{
    public void Configure(EntityTypeBuilder<Briefinstelling> instelling)
    {
        instelling.ToTable("Briefinstellingen");
        instelling.HasKey(i => i.GemeenteId);
        instelling.Property(i => i.GemeenteId).ValueGeneratedNever();
        instelling.Property(i => i.Afzender).HasMaxLength(Briefinstelling.RegelsMaxLength);
        instelling.Property(i => i.Ondertekening).HasMaxLength(Briefinstelling.RegelsMaxLength);
        instelling.Property(i => i.Contact).HasMaxLength(Briefinstelling.ContactMaxLength);
        instelling.Property(i => i.Aanhef).HasMaxLength(Briefinstelling.AanhefMaxLength);
        instelling.Property(i => i.Inleiding).HasMaxLength(Briefinstelling.ZinMaxLength);
        instelling.Property(i => i.Slotzin).HasMaxLength(Briefinstelling.ZinMaxLength);
        instelling.Property(i => i.Kleur).HasMaxLength(Briefinstelling.KleurLength);
        instelling.Property(i => i.LogoTekst).HasMaxLength(Briefinstelling.LogoTekstMaxLength);
        instelling.Property(i => i.Versie).IsConcurrencyToken();
        instelling.HasOne<Gemeente>().WithOne().HasForeignKey<Briefinstelling>(i => i.GemeenteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RaadsbriefconceptConfiguration : IEntityTypeConfiguration<Raadsbriefconcept>
{
    public void Configure(EntityTypeBuilder<Raadsbriefconcept> concept)
    {
        concept.ToTable("Raadsbriefconcepten");
        concept.Property(c => c.Werk).HasConversion(new Jsonkolom<Briefwerk>(), Jsonkolom<Briefwerk>.Vergelijk);
        concept.Property(c => c.Versie).IsConcurrencyToken();
        concept.HasMany(c => c.Versies).WithOne().HasForeignKey(v => v.ConceptId).OnDelete(DeleteBehavior.Cascade);
        concept.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        concept.HasIndex(c => new { c.GemeenteId, c.Verslagjaar, c.Begrotingsjaar }).IsUnique();
    }
}

internal sealed class BriefversieConfiguration : IEntityTypeConfiguration<Briefversie>
{
    public void Configure(EntityTypeBuilder<Briefversie> versie)
    {
        versie.ToTable("Briefversies");
        versie.Property(v => v.Inhoud).HasConversion(new Jsonkolom<Briefinhoud>(), Jsonkolom<Briefinhoud>.Vergelijk);
        versie.Property(v => v.Door).HasMaxLength(Raadsbriefconcept.DoorMaxLength);
        versie.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        versie.HasIndex(v => new { v.ConceptId, v.Nummer }).IsUnique();
    }
}

/// <summary>A record that is read and written as a whole, and never searched.</summary>
internal sealed class Jsonkolom<T>() : ValueConverter<T, string>(waarde => Schrijf(waarde), tekst => Lees(tekst))
    where T : class
{
    public static ValueComparer<T> Vergelijk { get; } = new((een, ander) => Schrijf(een) == Schrijf(ander), waarde => Schrijf(waarde).GetHashCode(StringComparison.Ordinal), waarde => waarde);

    private static string Schrijf(T? waarde) => JsonSerializer.Serialize(waarde);

    private static T Lees(string tekst) => JsonSerializer.Deserialize<T>(tekst) ?? throw new InvalidOperationException("Een lege kolom.");
}
