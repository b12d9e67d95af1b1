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

    /// <summary>How it stood when the form was opened, or how it stands since somebody else was a moment earlier.</summary>
    public required Toezeggingcel Cel { get; set; }

    /// <summary>Somebody else saved while this was being filled in.</summary>
    public bool Botst { get; private set; }

    public DateOnly? GeplandOp { get; set; }

    public DateOnly? GedaanOp { get; set; }

    [ZonderBsn]
    [StringLength(Toezegging.ToelichtingMaxLength, ErrorMessage = "Maak de toelichting korter: hoogstens {1} tekens.")]
    public string? Toelichting { get; set; }

    /// <summary>Goes on from how it stands now. What was typed stays.</summary>
    public void Volg(Toezeggingcel nu) => (Cel, Botst) = (nu, Botst || nu.Versie != Cel.Versie);

    public Toezeggingdata Maak() => new(GeplandOp, GedaanOp, Toelichting);
}

/// <summary>What the bureau calls a part of the basisniveau mensenhandel.</summary>
public sealed class BeloftenaamInvoer
{
    /// <summary>How it stood when the form was opened, or how it stands since somebody else was a moment earlier.</summary>
    public required Beloftekop Kop { get; set; }

    /// <summary>Somebody else saved while this was being filled in.</summary>
    public bool Botst { get; private set; }

    [StringLength(Beloftenaam.NaamMaxLength, ErrorMessage = "Maak de naam korter: hoogstens {1} tekens.")]
    public string? Naam { get; set; }

    /// <summary>Goes on from how it stands now. What was typed stays.</summary>
    public void Volg(Beloftekop nu) => (Kop, Botst) = (nu, Botst || nu.Versie != Kop.Versie);
}
