using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Bewaren;

/// <summary>Why a text is taken away. A short list and no free text: a reason in words could repeat what has to go.</summary>
public enum Verwijderreden
{
    Persoonsgegevens,
    VerkeerdePlek,
    OpVerzoek,
}

/// <summary>What people can type, of which the bureau can take a single text away.</summary>
public enum Tekstsoort
{
    /// <summary>The subject of an adviesvraag; the id is the question.</summary>
    Adviesonderwerp,

    /// <summary>A message in the conversation; the id is the message.</summary>
    Adviesbericht,

    /// <summary>The subject of a casus; the id is the casus.</summary>
    Casusonderwerp,

    /// <summary>Why a casus was refused or closed; the id is the casus.</summary>
    Casusreden,

    /// <summary>What was typed in a line of the history of a casus; the id is the line.</summary>
    Casusgeschiedenis,

    /// <summary>What the gemeente said to proposals to close a casus; the id is the casus.</summary>
    Afsluittoelichting,

    /// <summary>All reasons at a verzoek for a plustaak; the id is the verzoek.</summary>
    Plustaakreden,

    /// <summary>What a visitor wrote at a page; the id is the reactie.</summary>
    Reactie,
}

/// <summary>A text that somebody typed, to choose from.</summary>
/// <param name="Naam">Which one it is: "Bericht 2, Bureau".</param>
/// <param name="Begin">Its first words, to recognise it by.</param>
public sealed record Tekstplek(Tekstsoort Soort, Guid Id, string Naam, string Begin)
{
    public const int BeginMaxLength = 100;

    /// <param name="tekst">The whole text; only its beginning is taken.</param>
    public static Tekstplek Van(Tekstsoort soort, Guid id, string naam, string tekst) =>
        new(soort, id, naam, tekst.Length <= BeginMaxLength ? tekst : string.Concat(tekst.AsSpan(0, BeginMaxLength), "…"));
}

/// <summary>What stays where a text stood. The sentence takes the place of the text itself, so that no screen, export or copy can show anything else.</summary>
public static class Tekstverwijdering
{
    private const string Begin = "Deze tekst is verwijderd op ";
    private const string Door = " door ";

    /// <summary>"30 september 2026".</summary>
    private const int DatumMaxLength = 17;

    /// <summary>"Deze tekst is verwijderd op 2 maart 2026 door Bureau." Fits wherever people can type: a subject holds 200 signs.</summary>
    public static string Zin(GebruikerToegang door, DateTime nu) => $"{Begin}{DateOnly.FromDateTime(nu.InDrenthe()).Voluit()}{Door}{door.Functie.Replace(".", "", StringComparison.Ordinal)}.";

    /// <summary>There is nothing left to take away: this is the sentence, and nothing besides. Who quotes it in a text of his own wrote a text that can be taken away.</summary>
    public static bool IsVerwijderd(string tekst) =>
        tekst.StartsWith(Begin, StringComparison.Ordinal) && tekst.EndsWith('.') && tekst.Length <= Begin.Length + DatumMaxLength + Door.Length + Gebruiker.FunctieMaxLength + 1
        && tekst.IndexOf(Door, StringComparison.Ordinal) is > 0 and var door
        && DateOnly.TryParseExact(tekst[Begin.Length..door], "d MMMM yyyy", Notatie.Nederlands, System.Globalization.DateTimeStyles.None, out _)
        && !tekst.AsSpan(door + Door.Length, tekst.Length - door - Door.Length - 1).ContainsAny('\n', '.');

    public static string Tekst(this Verwijderreden reden) => reden switch
    {
        Verwijderreden.Persoonsgegevens => "er staan gegevens van een persoon in",
        Verwijderreden.VerkeerdePlek => "de tekst hoort hier niet",
        Verwijderreden.OpVerzoek => "iemand heeft erom gevraagd",
        _ => throw new ArgumentOutOfRangeException(nameof(reden), reden, null),
    };

    public static string Tekst(this Tekstsoort soort) => soort switch
    {
        Tekstsoort.Adviesonderwerp or Tekstsoort.Casusonderwerp => "onderwerp",
        Tekstsoort.Adviesbericht => "bericht",
        Tekstsoort.Casusreden => "reden",
        Tekstsoort.Casusgeschiedenis => "regel in de geschiedenis",
        Tekstsoort.Afsluittoelichting => "toelichting van de gemeente",
        Tekstsoort.Plustaakreden => "redenen bij het verzoek",
        Tekstsoort.Reactie => "reactie van een lezer",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
