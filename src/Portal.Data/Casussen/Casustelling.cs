using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

/// <summary>What is counted of casussen. The first four per month, the last three as they are now.</summary>
public enum Telmaat
{
    /// <summary>Registered in the month.</summary>
    Aangemeld,

    /// <summary>Procesregie started in the month.</summary>
    Instroom,

    /// <summary>Procesregie ended in the month.</summary>
    Afgesloten,

    /// <summary>Uitgebreid advies started in the month.</summary>
    Advies,

    /// <summary>Registered, not yet judged.</summary>
    WachtOpTriage,

    InWerkvoorraad,

    InBehandeling,
}

/// <summary>
/// How many casussen of a gemeente fall under a measure in a month. Kept in step with the casussen in the same transaction, because
/// counting a million rows again for each dashboard is slow; <see cref="Casustellingen.HerberekenAsync"/> counts anew and must agree.
/// </summary>
public sealed class Casustelling : IVanGemeente
{
    public required int GemeenteId { get; init; }

    public required Telmaat Maat { get; init; }

    /// <summary>Year and month as jjjjmm; 0 for what counts now, whatever the month.</summary>
    public required int Maand { get; init; }

    public int Aantal { get; set; }

    /// <summary>202611 for any day of November 2026.</summary>
    public static int MaandVan(DateOnly dag) => (dag.Year * 100) + dag.Month;

    /// <summary>Where one casus counts: the only place that says what each measure means.</summary>
    internal static IEnumerable<(Telmaat Maat, int Maand)> Van(CasusStand c)
    {
        yield return (Telmaat.Aangemeld, MaandVan(c.AangemeldOp));
        if (c.GestartOp is { } gestart)
        {
            yield return (c.Product is Product.Procesregie ? Telmaat.Instroom : Telmaat.Advies, MaandVan(gestart));
            if (c is { BeeindigdOp: { } einde, Product: Product.Procesregie })
            {
                yield return (Telmaat.Afgesloten, MaandVan(einde));
            }
        }

        if (c.Status is CasusStatus.Aangemeld)
        {
            yield return (Telmaat.WachtOpTriage, 0);
        }
        else if (c.Status is CasusStatus.Werkvoorraad)
        {
            yield return (Telmaat.InWerkvoorraad, 0);
        }
        else if (c.Status is CasusStatus.InBehandeling)
        {
            yield return (Telmaat.InBehandeling, 0);
        }
    }
}

/// <summary>What of a casus decides where it counts.</summary>
internal sealed record CasusStand(int GemeenteId, CasusStatus Status, Product? Product, DateOnly AangemeldOp, DateOnly? GestartOp, DateOnly? BeeindigdOp);
