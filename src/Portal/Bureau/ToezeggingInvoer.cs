using System.ComponentModel.DataAnnotations;
using Portal.Data.Governance;
using Portal.Data.Privacy;

namespace Portal.Bureau;

/// <summary>What the bureau fills in of one belofte to one gemeente.</summary>
public sealed class ToezeggingInvoer
{
    public required int GemeenteId { get; init; }

    public required string Gemeente { get; init; }

    /// <summary>What the belofte is called.</summary>
    public required string Afspraak { get; init; }

    /// <summary>How it stood when the form was opened.</summary>
    public required Toezeggingcel Cel { get; init; }

    public DateOnly? GeplandOp { get; set; }

    public DateOnly? GedaanOp { get; set; }

    [ZonderBsn]
    [StringLength(Toezegging.ToelichtingMaxLength, ErrorMessage = "Maak de toelichting korter: hoogstens {1} tekens.")]
    public string? Toelichting { get; set; }

    public Toezeggingdata Maak() => new(GeplandOp, GedaanOp, Toelichting);
}

/// <summary>What the bureau calls a part of the basisniveau mensenhandel.</summary>
public sealed class BeloftenaamInvoer
{
    public required Belofte Belofte { get; init; }

    [StringLength(Beloftenaam.NaamMaxLength, ErrorMessage = "Maak de naam korter: hoogstens {1} tekens.")]
    public string? Naam { get; set; }
}
