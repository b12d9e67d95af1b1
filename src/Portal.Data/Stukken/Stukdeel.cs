using Portal.Data.Cijfers;

namespace Portal.Data.Stukken;

/// <summary>A part of a sentence or the content of a cell.</summary>
public abstract record Stukdeel
{
    /// <summary>A figure as a document may say it. What is not known, or uncertain and not confirmed by the writer, becomes a place to fill in: never a guess, never 0.</summary>
    /// <param name="wat">What to fill in, as the reader would call it: "nieuwe casussen 2022".</param>
    /// <param name="isBevestigd">The writer looked at this uncertain figure and takes it over.</param>
    /// <param name="schrijf">Writes the known value; null for the notation of its eenheid.</param>
    public static Stukdeel Van(Cijfer cijfer, string wat, bool isBevestigd = false, Func<decimal, string>? schrijf = null) => cijfer switch
    {
        { Waarde: not { } } => new Invuldeel(wat),
        { Herkomst.Zekerheid: Zekerheid.Onzeker } when !isBevestigd => new Invuldeel(wat),
        { Waarde: { } waarde } => new Cijferdeel(schrijf?.Invoke(waarde) ?? cijfer.ToString(), cijfer),
    };
}

/// <summary>Words.</summary>
/// <param name="IsNadruk">They stand out: the subject of a letter, what touches its readers.</param>
public sealed record Tekstdeel(string Tekst, bool IsNadruk = false) : Stukdeel
{
    public override string ToString() => Tekst;
}

/// <summary>A known figure, as written. Its note tells where it comes from.</summary>
public sealed record Cijferdeel(string Geschreven, Cijfer Cijfer) : Stukdeel
{
    /// <summary>Computed or proved by a sum, or uncertain and confirmed: the note has to say so.</summary>
    public bool VraagtToelichting => Cijfer.Herkomst.Zekerheid is not Zekerheid.Zeker;

    public override string ToString() => Geschreven;
}

/// <summary>A visible place that the writer has to fill in.</summary>
public sealed record Invuldeel(string Wat) : Stukdeel
{
    public override string ToString() => $"[invullen: {Wat}]";
}

/// <summary>Counts as a person would write them in a letter.</summary>
public static class Telling
{
    /// <summary>"geen nieuwe casussen", "één nieuwe casus", "21 nieuwe casussen".</summary>
    public static string Schrijf(decimal aantal, string enkelvoud, string meervoud) => aantal switch
    {
        0 => $"geen {meervoud}",
        1 => $"één {enkelvoud}",
        _ => $"{Notatie.Schrijf(aantal, Eenheid.Aantal)} {meervoud}",
    };
}
