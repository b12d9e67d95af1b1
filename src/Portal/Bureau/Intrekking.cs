using System.ComponentModel.DataAnnotations;
using Portal.Data.Cijfers;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>A published quarter that is about to be withdrawn.</summary>
public sealed class Intrekking(Kwartaalstand stand)
{
    public Kwartaalstand Stand => stand;

    [ZonderBsn]
    [Required(ErrorMessage = "Schrijf waarom u het kwartaal intrekt.")]
    [StringLength(Momentopname.RedenMaxLength, ErrorMessage = "Maak de reden korter: hoogstens {1} tekens.")]
    public string? Reden { get; set; }
}
