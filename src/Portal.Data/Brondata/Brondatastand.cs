using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Brondata;

/// <summary>
/// What the brondata in this database was loaded from. One row or none, written in the transaction that loads: while it is there, what the files
/// say was stored whole.
/// </summary>
public sealed class Brondatastand
{
    /// <summary>The only key there is.</summary>
    public const int EnigeId = 1;

    public const int VingerafdrukLengte = 64;

    private Brondatastand() { }

    internal Brondatastand(string vingerafdruk) => Vingerafdruk = vingerafdruk;

    public int Id { get; private set; } = EnigeId;

    /// <summary>Of the content of all files and of the program that read them.</summary>
    public string Vingerafdruk { get; private set; } = "";

    internal void WordtVan(string vingerafdruk) => Vingerafdruk = vingerafdruk;
}

internal sealed class BrondatastandConfiguration : IEntityTypeConfiguration<Brondatastand>
{
    public void Configure(EntityTypeBuilder<Brondatastand> stand)
    {
        stand.ToTable("Brondatastand");
        stand.Property(s => s.Id).ValueGeneratedNever();
        stand.Property(s => s.Vingerafdruk).HasMaxLength(Brondatastand.VingerafdrukLengte);
    }
}
