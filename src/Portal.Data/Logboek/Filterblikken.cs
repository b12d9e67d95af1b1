using System.Globalization;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;

namespace Portal.Data.Logboek;

/// <summary>How a list was chosen, as the logboek may tell it: what was picked from a list of choices, and never the word that was searched for.</summary>
internal static class Filterblikken
{
    public static Logblik Blik(this CasusFilter filter, PortalDbContext db) => Logblik.Van(db, Logobject.Casuslijst, filter.GemeenteId, Zin(
        filter.Status is { } status ? $"status {status.Tekst()}" : null,
        filter.Product is { } product ? product.Tekst() : null,
        filter.Hoofdonderwerp is { } onderwerp ? onderwerp.Tekst() : null,
        filter.Jaar is { } jaar ? $"{filter.Telling.Tekst()} in {jaar.ToString(CultureInfo.InvariantCulture)}" : null,
        Zoek(filter.Zoek),
        Pagina(filter.Pagina)), filter);

    public static Logblik Blik(this Adviesfilter filter, PortalDbContext db) => Logblik.Van(db, Logobject.Adviesvragenlijst, filter.GemeenteId, Zin(
        filter.Stand.Woord(), filter.Wie is Bijwie.Iedereen ? null : $"bij {filter.Wie.Woord()}", Zoek(filter.Zoek), Pagina(filter.Pagina)), filter);

    public static string? Pagina(int pagina) => pagina > 1 ? $"pagina {pagina.ToString(CultureInfo.InvariantCulture)}" : null;

    /// <summary>A whole kenmerk tells nothing that the row of that casus would not.</summary>
    private static string? Zoek(string? woord) =>
        woord?.Trim().ToUpperInvariant() is not { Length: > 0 } gezocht ? null : Kenmerk.IsKenmerk(gezocht) ? $"gezocht naar {gezocht}" : "met een zoekwoord";

    private static string? Zin(params string?[] delen) => string.Join(", ", delen.OfType<string>()) is { Length: > 0 } zin ? zin : null;
}
