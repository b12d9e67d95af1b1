using Portal.Data;
using Portal.Data.Cijfers;
using Portal.Data.Informatie;
using Portal.Ui;

namespace Portal.Informatie;

/// <summary>How informatiepagina's read on screen.</summary>
public static class Paginaschermteksten
{
    public static Statussoort Soort(this Paginastatus status) => status switch
    {
        Paginastatus.Gepubliceerd => Statussoort.Goed,
        Paginastatus.Gepland => Statussoort.Bezig,
        Paginastatus.Ingetrokken => Statussoort.Letop,
        _ => Statussoort.Stil,
    };

    /// <summary>What a version is to its readers: "nu op de site", "gepland voor 21 november 2026, 9.00 uur".</summary>
    public static string Stand(this Paginaversieregel versie, int? openbaarNummer, DateTime nu) => versie switch
    {
        _ when versie.Nummer == openbaarNummer => "nu op de site",
        { PubliceerOp: { } op } when op > nu => $"gepland voor {op.Voluit()}",
        { IngetrokkenOp: { } op } => $"van de site gehaald op {op.Voluit()}",
        { PubliceerOp: not null } => "eerder op de site",
        _ => "niet op de site",
    };
}
