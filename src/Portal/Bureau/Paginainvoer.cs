using System.ComponentModel.DataAnnotations;
using Portal.Data.Informatie;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>The fields of an informatiepagina, as typed.</summary>
public sealed class Paginainvoer
{
    [ZonderBsn]
    [Required(ErrorMessage = "Vul een titel in.")]
    [StringLength(Paginainhoud.TitelMaxLength, ErrorMessage = "Maak de titel korter: hoogstens {1} tekens.")]
    public string Titel { get; set; } = "";

    [ZonderBsn]
    [StringLength(Paginainhoud.InleidingMaxLength, ErrorMessage = "Maak de inleiding korter: hoogstens {1} tekens.")]
    public string Inleiding { get; set; } = "";

    [ZonderBsn]
    [StringLength(Paginainhoud.TekstMaxLength, ErrorMessage = "Maak de tekst korter: hoogstens {1} tekens.")]
    public string Tekst { get; set; } = "";

    [ZonderBsn]
    [StringLength(Paginaversie.NotitieMaxLength, ErrorMessage = "Maak de notitie korter: hoogstens {1} tekens.")]
    public string? Notitie { get; set; }

    public Paginainhoud Inhoud => new(Titel, Inleiding, Tekst);

    public static Paginainvoer Van(Paginainhoud inhoud) => new() { Titel = inhoud.Titel, Inleiding = inhoud.Inleiding, Tekst = inhoud.Tekst };
}
