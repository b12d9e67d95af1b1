using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Governance;

/// <summary>The document that goes through the cycle.</summary>
public enum PcDocument
{
    Begroting,
    Jaarstukken,
    JaarplanBegroting,
}

/// <summary>What is known of one step, for one document and year. Source: pc_feiten.csv.</summary>
[Openbaar("staat in een openbaar stuk: wanneer een gemeente een stuk behandelde")]
public sealed class PcFeit : Bronfeit
{
    public required PcDocument Document { get; init; }

    /// <summary>The year the document is about.</summary>
    public required int Jaar { get; init; }

    public required string StapCode { get; init; }

    public PcStap? Stap { get; private set; }

    /// <summary>Null where no source gives the day.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>Null: it holds for all gemeenten.</summary>
    public int? GemeenteId { get; init; }

    public Gemeente? Gemeente { get; private set; }
}

public static class PcDocumentTeksten
{
    public static string Tekst(this PcDocument document) => document switch
    {
        PcDocument.Begroting => "begroting",
        PcDocument.Jaarstukken => "jaarstukken",
        PcDocument.JaarplanBegroting => "jaarplan en begroting",
        _ => throw new ArgumentOutOfRangeException(nameof(document), document, null),
    };
}
