using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Adviesvragen;

internal sealed class AdviesvraagConfiguration : IEntityTypeConfiguration<Adviesvraag>
{
    public void Configure(EntityTypeBuilder<Adviesvraag> vraag)
    {
        vraag.ToTable("Adviesvragen");
        vraag.Property(v => v.Kenmerk).HasMaxLength(Adviesvraag.KenmerkMaxLength);
        vraag.Property(v => v.Onderwerp).HasMaxLength(Adviesvraag.OnderwerpMaxLength);
        vraag.Property(v => v.GesteldDoor).HasMaxLength(Adviesvraag.FunctieMaxLength);
        vraag.Property(v => v.Behandelaar).HasMaxLength(Adviesvraag.FunctieMaxLength);
        vraag.Property(v => v.Spoed).HasConversion<int>(); // sorted on
        vraag.Property(v => v.Versie).IsConcurrencyToken();

        vraag.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        vraag.HasOne(v => v.Casus).WithOne().HasForeignKey<Adviesvraag>(v => v.CasusId).OnDelete(DeleteBehavior.Restrict);
        vraag.HasMany(v => v.Berichten).WithOne().HasForeignKey(b => b.AdviesvraagId).OnDelete(DeleteBehavior.Restrict);
        vraag.Navigation(v => v.Berichten).UsePropertyAccessMode(PropertyAccessMode.Field);

        vraag.HasIndex(v => v.Kenmerk).IsUnique();
        // The gemeente's own list, in its order.
        vraag.HasIndex(v => new { v.GemeenteId, v.Volgorde, v.BijgewerktOp });
        // The bureau's queue and its counts, over all gemeenten.
        vraag.HasIndex(v => new { v.Status, v.Spoed, v.GesteldOp });
        vraag.HasIndex(v => new { v.Status, v.BijgewerktOp });
        vraag.HasIndex(v => v.BeantwoordOp);
    }
}

internal sealed class AdviesberichtConfiguration : IEntityTypeConfiguration<Adviesbericht>
{
    public void Configure(EntityTypeBuilder<Adviesbericht> bericht)
    {
        bericht.ToTable("Adviesberichten");
        bericht.Property(b => b.Door).HasMaxLength(Adviesvraag.FunctieMaxLength);
        bericht.Property(b => b.Tekst).HasMaxLength(Adviesbericht.TekstMaxLength);
        bericht.HasIndex(b => new { b.AdviesvraagId, b.Volgnummer }).IsUnique();
        bericht.HasIndex(b => new { b.GemeenteId, b.FormulierId }).IsUnique(); // a form sent twice is one message
    }
}

internal sealed class AdviesconceptConfiguration : IEntityTypeConfiguration<Adviesconcept>
{
    public void Configure(EntityTypeBuilder<Adviesconcept> concept)
    {
        concept.ToTable("Adviesconcepten");
        concept.Property(c => c.Plaats).HasMaxLength(Adviesconcept.PlaatsMaxLength);
        concept.Property(c => c.Onderwerp).HasMaxLength(Adviesvraag.OnderwerpMaxLength);
        concept.Property(c => c.Tekst).HasMaxLength(Adviesbericht.TekstMaxLength);
        concept.Ignore(c => c.Velden);
        concept.HasOne<Gebruiker>().WithMany().HasForeignKey(c => c.GebruikerId).OnDelete(DeleteBehavior.Cascade);
        concept.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteId).OnDelete(DeleteBehavior.Restrict);
        concept.HasIndex(c => new { c.GebruikerId, c.Plaats }).IsUnique();
    }
}
