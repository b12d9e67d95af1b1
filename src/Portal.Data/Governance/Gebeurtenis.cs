using System.Text.RegularExpressions;
using Portal.Data.Cijfers;

namespace Portal.Data.Governance;

/// <summary>Something that happened in the history of the ZVHD. Source: governance_tijdlijn.csv.</summary>
public sealed partial class Gebeurtenis : Bronfeit
{
    public const int PeriodeMaxLength = 60;
    public const int OmschrijvingMaxLength = 300;

    /// <summary>Null where the document gives no day.</summary>
    public DateOnly? Datum { get; init; }

    public required int Jaar { get; init; }

    /// <summary>A month or a part of the year, in words: "februari en maart".</summary>
    public string? Periode { get; init; }

    public required string Omschrijving { get; init; }

    /// <summary>Who acted; null where that is not clear.</summary>
    public string? OrgaanCode { get; init; }

    public Orgaan? Orgaan { get; private set; }

    /// <summary>As precise as the document is: "25 maart 2022", "december 2022" or "2022".</summary>
    public string Wanneer => this switch
    {
        { Datum: { } dag } => dag.Voluit(),
        { Periode: { } periode } when periode.Any(char.IsAsciiDigit) => periode,
        { Periode: { } periode } => $"{periode} {Jaar}",
        _ => $"{Jaar}",
    };

    /// <summary>
    /// Whether a document says that an orgaan decided something: it stelt or legt something vast, agrees to it, or is akkoord. What was only
    /// discussed, asked or expected is no besluit.
    /// </summary>
    public bool IsBesluit => OrgaanCode is not null && Besluitwoorden().IsMatch(Omschrijving);

    /// <summary>The month to order by within the year, as far as the document tells; null when it does not.</summary>
    internal int? Maand => Datum?.Month ?? Periode?.Split(' ')[0] switch
    {
        null => null,
        "begin" => 1,
        "medio" => 6,
        "najaar" => 10,
        "eind" => 12,
        var woord => Array.IndexOf(Notatie.Nederlands.DateTimeFormat.MonthNames, woord) is >= 0 and var maand ? maand + 1 : null,
    };

    [GeneratedRegex(@"\b(stelt|stellen|legt|leggen)\b.*\bvast\b|\bstem(t|men) ermee in\b|\bgaa(t|n) akkoord\b", RegexOptions.NonBacktracking)]
    private static partial Regex Besluitwoorden();
}
