using System.ComponentModel.DataAnnotations;
using Portal.Data.Governance;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>What the bureau reports about a traject.</summary>
public sealed class TrajectInvoer
{
    [Required(ErrorMessage = "Kies hoe het traject ervoor staat.")]
    public Trajectstand? Stand { get; set; }

    [ZonderBsn]
    [StringLength(Trajectmelding.EigenaarMaxLength, ErrorMessage = "Maak de functie korter: hoogstens {1} tekens.")]
    public string? Eigenaar { get; set; }

    [ZonderBsn]
    [StringLength(Trajectmelding.VolgendeStapMaxLength, ErrorMessage = "Maak de volgende stap korter: hoogstens {1} tekens.")]
    public string? VolgendeStap { get; set; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul een toelichting in: waarom staat het traject er zo voor?")]
    [StringLength(Trajectmelding.ToelichtingMaxLength, ErrorMessage = "Maak de toelichting korter: hoogstens {1} tekens.")]
    public string? Toelichting { get; set; }

    public Trajectbericht Maak() => new(Stand!.Value, Eigenaar, VolgendeStap, Toelichting ?? "");
}

/// <summary>A point on the way of a traject.</summary>
public sealed class MijlpaalInvoer
{
    /// <summary>How it stood when the form was opened; null for a new one.</summary>
    public MijlpaalRegel? Oud { get; init; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul een titel in.")]
    [StringLength(Mijlpaal.TitelMaxLength, ErrorMessage = "Maak de titel korter: hoogstens {1} tekens.")]
    public string? Titel { get; set; }

    public DateOnly? GeplandOp { get; set; }

    public DateOnly? GedaanOp { get; set; }

    public Mijlpaalgegevens Maak() => new(Titel ?? "", GeplandOp, GedaanOp);
}

/// <summary>A seat in an orgaan.</summary>
public sealed class ZetelInvoer
{
    public required OrgaanDetail Orgaan { get; init; }

    /// <summary>How it stood when the form was opened; null for a new one.</summary>
    public ZetelRegel? Oud { get; init; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul een functie in, geen naam.")]
    [StringLength(Zetel.FunctieMaxLength, ErrorMessage = "Maak de functie korter: hoogstens {1} tekens.")]
    public string? Functie { get; set; }

    [ZonderBsn]
    [Required(ErrorMessage = "Vul een organisatie in.")]
    [StringLength(Zetel.OrganisatieMaxLength, ErrorMessage = "Maak de organisatie korter: hoogstens {1} tekens.")]
    public string? Organisatie { get; set; }

    public DateOnly? Vanaf { get; set; }

    public DateOnly? Tot { get; set; }

    public Zetelgegevens Maak() => new(Orgaan.Code, Functie ?? "", Organisatie ?? "", Vanaf, Tot);
}
