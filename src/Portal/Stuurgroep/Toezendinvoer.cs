using System.ComponentModel.DataAnnotations;
using Portal.Data.Toezendingen;

namespace Portal.Stuurgroep;

/// <summary>A step with a day, for one or more gemeenten.</summary>
public sealed class Toezendinvoer
{
    [Required(ErrorMessage = "Kies een stap")]
    public string StapCode { get; set; } = "";

    /// <summary>It happened on the day; otherwise it is expected by then.</summary>
    public bool IsGedaan { get; set; } = true;

    [Required(ErrorMessage = "Vul een datum in")]
    public DateOnly? Op { get; set; }

    [MinLength(1, ErrorMessage = "Kies ten minste één gemeente")]
    public List<int> Gemeenten { get; set; } = [];

    /// <summary>The gemeenten as they stood when they were chosen, to see whether somebody else entered something since.</summary>
    public IReadOnlyList<Toezendkeuze> Keuzes { get; set; } = [];
}
