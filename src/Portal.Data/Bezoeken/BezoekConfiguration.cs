using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Toegang;

namespace Portal.Data.Bezoeken;

internal sealed class BezoekConfiguration : IEntityTypeConfiguration<Bezoek>
{
    public void Configure(EntityTypeBuilder<Bezoek> bezoek)
    {
        bezoek.ToTable("Bezoeken");
        var vergelijk = new ValueComparer<IReadOnlyDictionary<string, int>>(
            (a, b) => a != null && b != null && a.Count == b.Count && a.All(x => b.ContainsKey(x.Key) && b[x.Key] == x.Value),
            d => d.Count, d => d);
        foreach (var naam in new[] { nameof(Bezoek.Standen), nameof(Bezoek.VorigeStanden) })
        {
            bezoek.Property<IReadOnlyDictionary<string, int>>(naam).HasMaxLength(2000).HasConversion(
                d => JsonSerializer.Serialize(d, JsonSerializerOptions.Default),
                tekst => JsonSerializer.Deserialize<Dictionary<string, int>>(tekst, JsonSerializerOptions.Default)!, vergelijk);
        }

        bezoek.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.GebruikerId).OnDelete(DeleteBehavior.Cascade);
        bezoek.HasIndex(b => new { b.GemeenteId, b.GebruikerId }).IsUnique();
    }
}
