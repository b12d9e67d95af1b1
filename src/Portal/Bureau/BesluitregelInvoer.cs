using System.ComponentModel.DataAnnotations;
using Portal.Data.Besluiten;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>The next rule about deciding, as the manager fills it in.</summary>
public sealed class BesluitregelInvoer
{
    /// <summary>The parts to choose from.</summary>
    public static IReadOnlyList<Drempel> Drempels { get; } = [Drempel.MeerDanDeHelft, new(1, 2, false), new(2, 3, false), new(3, 4, false), new(1, 1, false)];

    /// <summary>As <see cref="Drempel.ToString"/> writes it.</summary>
    [Required(ErrorMessage = "Kies hoeveel leden moeten meedoen.")]
    public string? Quorum { get; set; }

    /// <summary>As <see cref="Drempel.ToString"/> writes it.</summary>
    [Required(ErrorMessage = "Kies hoeveel stemmen voor moeten zijn.")]
    public string? Meerderheid { get; set; }

    [Required(ErrorMessage = "Kies het besluit waaruit de regel volgt.")]
    public Guid? BesluitId { get; set; }

    [Required(ErrorMessage = "Vul in vanaf welke dag de regel geldt.")]
    public DateOnly? GeldigVan { get; set; }

    [ZonderBsn]
    [Required(ErrorMessage = "Schrijf op waarom de regel verandert.")]
    [StringLength(Besluitregel.RedenMaxLength, ErrorMessage = "Maak de reden korter: hoogstens {1} tekens.")]
    public string? Reden { get; set; }
}
