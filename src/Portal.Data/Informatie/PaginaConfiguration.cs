using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Toegang;

namespace Portal.Data.Informatie;

internal sealed class InformatiepaginaConfiguration : IEntityTypeConfiguration<Informatiepagina>
{
    public void Configure(EntityTypeBuilder<Informatiepagina> pagina)
    {
        pagina.ToTable("Informatiepaginas");
        pagina.Property(p => p.Slug).HasMaxLength(Informatiepagina.SlugMaxLength);
        pagina.Property(p => p.Versie).IsConcurrencyToken();
        pagina.HasMany(p => p.Versies).WithOne(v => v.Pagina).HasForeignKey(v => v.PaginaId).OnDelete(DeleteBehavior.Cascade);
        pagina.Navigation(p => p.Versies).UsePropertyAccessMode(PropertyAccessMode.Field);
        pagina.HasIndex(p => p.Slug).IsUnique();
    }
}

internal sealed class PaginaversieConfiguration : IEntityTypeConfiguration<Paginaversie>
{
    public void Configure(EntityTypeBuilder<Paginaversie> versie)
    {
        versie.ToTable("Paginaversies");
        versie.Property(v => v.Titel).HasMaxLength(Paginainhoud.TitelMaxLength);
        versie.Property(v => v.Inleiding).HasMaxLength(Paginainhoud.InleidingMaxLength);
        versie.Property(v => v.Tekst).HasMaxLength(Paginainhoud.TekstMaxLength);
        versie.Property(v => v.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
        versie.Property(v => v.GepubliceerdDoor).HasMaxLength(Gebruiker.FunctieMaxLength);
        versie.Property(v => v.Notitie).HasMaxLength(Paginaversie.NotitieMaxLength);
        versie.Ignore(v => v.Inhoud);
        versie.HasIndex(v => new { v.PaginaId, v.Nummer }).IsUnique();
    }
}

internal sealed class PaginaconceptConfiguration : IEntityTypeConfiguration<Paginaconcept>
{
    public void Configure(EntityTypeBuilder<Paginaconcept> concept)
    {
        concept.ToTable("Paginaconcepten");
        concept.Property(c => c.Titel).HasMaxLength(Paginainhoud.TitelMaxLength);
        concept.Property(c => c.Inleiding).HasMaxLength(Paginainhoud.InleidingMaxLength);
        concept.Property(c => c.Tekst).HasMaxLength(Paginainhoud.TekstMaxLength);
        concept.HasOne<Gebruiker>().WithMany().HasForeignKey(c => c.GebruikerId).OnDelete(DeleteBehavior.Cascade);
        concept.HasOne<Informatiepagina>().WithMany().HasForeignKey(c => c.PaginaId).OnDelete(DeleteBehavior.Cascade);
        concept.HasIndex(c => new { c.GebruikerId, c.PaginaId }).IsUnique();
    }
}

internal sealed class AfbeeldingConfiguration : IEntityTypeConfiguration<Afbeelding>
{
    public void Configure(EntityTypeBuilder<Afbeelding> afbeelding)
    {
        afbeelding.ToTable("Afbeeldingen");
        afbeelding.Property(a => a.Alt).HasMaxLength(Afbeelding.AltMaxLength);
        afbeelding.Property(a => a.Door).HasMaxLength(Gebruiker.FunctieMaxLength);
    }
}

internal sealed class ReactieConfiguration : IEntityTypeConfiguration<Reactie>
{
    public void Configure(EntityTypeBuilder<Reactie> reactie)
    {
        reactie.ToTable("Reacties");
        reactie.Property(r => r.Tekst).HasMaxLength(Reactie.TekstMaxLength);
        reactie.Property(r => r.AfgehandeldDoor).HasMaxLength(Gebruiker.FunctieMaxLength);
        reactie.HasOne(r => r.Pagina).WithMany().HasForeignKey(r => r.PaginaId).OnDelete(DeleteBehavior.Cascade);
        reactie.HasIndex(r => new { r.AfgehandeldOp, r.Op });
    }
}
