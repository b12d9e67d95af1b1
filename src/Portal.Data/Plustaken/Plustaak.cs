using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Plustaken;

/// <summary>A product that some gemeenten buy besides the core tasks. Source: plustaken.csv.</summary>
public sealed class Plustaak : Bronfeit
{
    public const int CodeMaxLength = 20;
    public const int NaamMaxLength = 80;
    public const int OmschrijvingMaxLength = 500;

    public required string Code { get; init; }

    public required string Naam { get; init; }

    public required string Omschrijving { get; init; }
}

/// <summary>A gemeente buys a plustaak in a year. Absence means: not known, or not bought; no source tells which. Decisions made in the portal
/// stand in <c>PlustaakVerzoek</c>. Source: plustaak_afname.csv.</summary>
[Openbaar("staat in een openbaar stuk")]
public sealed class PlustaakAfname : Bronfeit
{
    public required int GemeenteId { get; init; }

    public Gemeente? Gemeente { get; private set; }

    public required string PlustaakCode { get; init; }

    public Plustaak? Plustaak { get; private set; }

    public required int Jaar { get; init; }
}
