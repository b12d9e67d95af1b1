using System.Globalization;

namespace Portal.Data.Logboek;

/// <summary>A group of acts, for who asks what was looked at and not how.</summary>
public enum Logsoort
{
    /// <summary>Looked at on a screen, or taken out as a file.</summary>
    Inzage,

    /// <summary>Added, changed or taken away.</summary>
    Wijziging,
}

/// <summary>Which rows of the logboek; as it stands in the address.</summary>
/// <param name="Wie">An account that acted, or that it was about.</param>
/// <param name="Van">From this day on, on the calendar of Drenthe.</param>
/// <param name="Tot">Up to and including this day.</param>
/// <param name="Pagina">From 1.</param>
/// <param name="GemeenteId">About this gemeente, also when all were looked at together.</param>
/// <param name="Kenmerk">Of a casus or an adviesvraag.</param>
/// <param name="Soort">Instead of one act.</param>
/// <param name="IsMislukt">Only what was refused or not found.</param>
public sealed record Logboekfilter(
    Guid? Wie = null, DateOnly? Van = null, DateOnly? Tot = null, Logactie? Actie = null, int Pagina = 1,
    int? GemeenteId = null, string? Kenmerk = null, Logsoort? Soort = null, bool IsMislukt = false)
{
    public const int PerPagina = 50;
    public const int KenmerkMaxLength = 20;

    public bool IsLeeg => this with { Pagina = 1 } == new Logboekfilter();

    /// <summary>What can't be read counts as not filtered.</summary>
    /// <param name="actie">An act, or a group of acts.</param>
    public static Logboekfilter Lees(
        string? wie = null, string? van = null, string? tot = null, string? actie = null, string? pagina = null, string? gemeente = null, string? kenmerk = null, string? resultaat = null) => new(
        Guid.TryParse(wie, out var id) ? id : null, Dag(van), Dag(tot), Adreswoord.Lees<Logactie>(actie), Getal(pagina) ?? 1,
        Getal(gemeente), kenmerk?.Trim().ToUpperInvariant() is { Length: > 0 and <= KenmerkMaxLength } k ? k : null, Adreswoord.Lees<Logsoort>(actie), resultaat == "mislukt");

    /// <summary>As the question part of an address, without the page.</summary>
    public string Vraag => string.Join('&', new[]
    {
        Wie is { } wie ? $"wie={wie:D}" : null, GemeenteId is { } gemeente ? $"gemeente={gemeente.ToString(CultureInfo.InvariantCulture)}" : null,
        Kenmerk is { } kenmerk ? $"kenmerk={Uri.EscapeDataString(kenmerk)}" : null,
        Van is { } van ? $"van={van:yyyy-MM-dd}" : null, Tot is { } tot ? $"tot={tot:yyyy-MM-dd}" : null,
        Actie is { } actie ? $"actie={actie.Woord()}" : Soort is { } soort ? $"actie={soort.Woord()}" : null, IsMislukt ? "resultaat=mislukt" : null,
    }.OfType<string>());

    private static int? Getal(string? tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is > 0 and < 100_000 ? getal : null;

    private static DateOnly? Dag(string? tekst) => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is > 2000 and < 2200 ? dag : null;
}
