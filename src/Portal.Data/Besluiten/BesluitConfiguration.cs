using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Data.Governance;
using Portal.Data.Jaarplannen;
using Portal.Data.Toegang;

namespace Portal.Data.Besluiten;

internal sealed class BesluitregelConfiguration : IEntityTypeConfiguration<Besluitregel>
{
    public void Configure(EntityTypeBuilder<Besluitregel> regel)
    {
        regel.ToTable("Besluitregels", t => t.HasTrigger("Besluitregels_Onwijzigbaar"));
        regel.Property(r => r.Quorum).HasConversion<Drempelkolom>().HasMaxLength(Drempel.TekstMaxLength);
        regel.Property(r => r.Meerderheid).HasConversion<Drempelkolom>().HasMaxLength(Drempel.TekstMaxLength);
        regel.Property(r => r.Reden).HasMaxLength(Besluitregel.RedenMaxLength);
        regel.Property(r => r.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        regel.HasOne<Besluit>().WithMany().HasForeignKey(r => r.BesluitId).OnDelete(DeleteBehavior.Restrict);
        regel.HasIndex(r => r.Nummer).IsUnique();
    }
}

internal sealed class StemmingConfiguration : IEntityTypeConfiguration<Stemming>
{
    public void Configure(EntityTypeBuilder<Stemming> stemming)
    {
        stemming.ToTable("Stemmingen", t => t.HasTrigger("Stemmingen_Onwijzigbaar"));
        stemming.Property(s => s.Titel).HasMaxLength(Stemming.TitelMaxLength);
        stemming.Property(s => s.TekstHash).HasMaxLength(Schakel.HashLengte);
        stemming.Property(s => s.Quorum).HasConversion<Drempelkolom>().HasMaxLength(Drempel.TekstMaxLength);
        stemming.Property(s => s.Meerderheid).HasConversion<Drempelkolom>().HasMaxLength(Drempel.TekstMaxLength);
        stemming.Property(s => s.GeopendDoor).HasMaxLength(Gebruiker.FunctieMaxLength);
        stemming.Property(s => s.Hash).HasMaxLength(Schakel.HashLengte);
        stemming.Ignore(s => s.Sluiting);
        stemming.Ignore(s => s.Verhouding);
        stemming.HasOne<Jaarplan>().WithMany().HasForeignKey(s => s.JaarplanId).OnDelete(DeleteBehavior.Restrict);
        stemming.HasMany(s => s.Leden).WithOne().HasForeignKey(l => l.StemmingId).OnDelete(DeleteBehavior.Restrict);
        stemming.HasMany(s => s.Regels).WithOne().HasForeignKey(r => r.StemmingId).OnDelete(DeleteBehavior.Restrict);
        stemming.Navigation(s => s.Leden).UsePropertyAccessMode(PropertyAccessMode.Field);
        stemming.Navigation(s => s.Regels).UsePropertyAccessMode(PropertyAccessMode.Field);
        // Two who open a vote on the same plan at once want the same ronde.
        stemming.HasIndex(s => new { s.JaarplanId, s.Ronde }).IsUnique();
        stemming.HasIndex(s => new { s.Jaar, s.GeopendOp });
    }
}

internal sealed class StemgerechtigdeConfiguration : IEntityTypeConfiguration<Stemgerechtigde>
{
    public void Configure(EntityTypeBuilder<Stemgerechtigde> lid)
    {
        lid.ToTable("Stemgerechtigden", t => t.HasTrigger("Stemgerechtigden_Onwijzigbaar"));
        lid.HasKey(l => new { l.StemmingId, l.GebruikerId });
        lid.Property(l => l.Functie).HasMaxLength(Gebruiker.FunctieMaxLength);
    }
}

internal sealed class StemmingsregelConfiguration : IEntityTypeConfiguration<Stemmingsregel>
{
    public void Configure(EntityTypeBuilder<Stemmingsregel> regel)
    {
        regel.ToTable("Stemmingsregels", t => t.HasTrigger("Stemmingsregels_Onwijzigbaar"));
        // Of everything that comes at once, one gets the next number.
        regel.HasKey(r => new { r.StemmingId, r.Volgnummer });
        regel.Property(r => r.Volgnummer).ValueGeneratedNever();
        regel.Property(r => r.Soort).HasConversion<Woordkolom<Regelsoort>>();
        regel.Property(r => r.TekstHash).HasMaxLength(Schakel.HashLengte);
        regel.Property(r => r.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        regel.Property(r => r.Keuze).HasConversion<Woordkolom<Stemkeuze>>();
        regel.Property(r => r.Voorwaarde).HasMaxLength(Stemmingsregel.VoorwaardeMaxLength);
        regel.Property(r => r.Uitkomst).HasConversion<Woordkolom<Stemuitkomst>>();
        regel.Property(r => r.Zout).HasMaxLength(Schakel.ZoutLengte);
        regel.Property(r => r.VorigeHash).HasMaxLength(Schakel.HashLengte);
        regel.Property(r => r.Hash).HasMaxLength(Schakel.HashLengte);
    }
}

internal sealed class BesluitConfiguration : IEntityTypeConfiguration<Besluit>
{
    public void Configure(EntityTypeBuilder<Besluit> besluit)
    {
        besluit.ToTable("Besluiten", t => t.HasTrigger("Besluiten_Onwijzigbaar"));
        besluit.Property(b => b.Nummer).HasMaxLength(Besluit.NummerMaxLength);
        besluit.Property(b => b.Titel).HasMaxLength(Besluit.TitelMaxLength);
        besluit.Property(b => b.Tekst).HasMaxLength(Besluit.TekstMaxLength);
        besluit.Property(b => b.OrgaanCode).HasMaxLength(Orgaan.CodeMaxLength);
        besluit.Property(b => b.Uitslag).HasConversion<Woordkolom<Besluituitslag>>();
        besluit.Property(b => b.Stemverhouding).HasMaxLength(Besluit.StemverhoudingMaxLength);
        besluit.Property(b => b.Onderwerp).HasConversion<Woordkolom<Besluitonderwerp>>();
        besluit.Property(b => b.Onderwerpsleutel).HasMaxLength(Besluit.SleutelMaxLength);
        besluit.Property(b => b.StemmingHash).HasMaxLength(Schakel.HashLengte);
        besluit.Property(b => b.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        besluit.Property(b => b.VorigeHash).HasMaxLength(Schakel.HashLengte);
        besluit.Property(b => b.Hash).HasMaxLength(Schakel.HashLengte);
        besluit.HasOne(b => b.Orgaan).WithMany().HasForeignKey(b => b.OrgaanCode).HasPrincipalKey(o => o.Code).OnDelete(DeleteBehavior.Restrict);
        besluit.HasOne<Stemming>().WithMany().HasForeignKey(b => b.StemmingId).OnDelete(DeleteBehavior.Restrict);
        besluit.HasIndex(b => b.Volgnummer).IsUnique();
        besluit.HasIndex(b => b.Nummer).IsUnique();
        besluit.HasIndex(b => b.StemmingId).IsUnique();
        besluit.HasIndex(b => new { b.Datum, b.Volgnummer });
    }
}

internal sealed class Drempelkolom() : ValueConverter<Drempel, string>(d => d.ToString(), tekst => Drempel.Lees(tekst));

/// <summary>
/// An enum as its word. A word that is none, because somebody wrote in the database itself, becomes a value without meaning instead of a fault:
/// the row can then still be read, and the chain tells that it was touched.
/// </summary>
internal sealed class Woordkolom<T>() : ValueConverter<T, string>(waarde => waarde.ToString(), woord => Lees(woord))
    where T : struct, Enum
{
    private static T Lees(string woord) => Enum.TryParse<T>(woord, out var waarde) && waarde.ToString() == woord ? waarde : (T)(object)-1;
}
