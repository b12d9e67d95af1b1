using System.Text.Json.Serialization;
using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Informatie;

namespace Portal.Data.Raadsbrieven;

/// <summary>
/// Everything a letter to a raad can say, as public documents say it. What the bureau counts in its registration is not here: a raad reads
/// published figures only.
/// </summary>
/// <param name="Kengetallen">Totals without a breakdown, of Drenthe and of this gemeente, of the year reported on and of the year before.</param>
/// <param name="Trends">What the ZVHD saw change in Drenthe in the year reported on.</param>
/// <param name="ToegezondenOp">The day on which the jaarstukken were sent to this gemeente; null when not known.</param>
public sealed record Briefgegevens(
    int GemeenteId,
    string Gemeente,
    int Verslagjaar,
    int Begrotingsjaar,
    DateOnly? ToegezondenOp,
    IReadOnlyList<Briefzin> OverZvhd,
    IReadOnlyList<Briefkengetal> Kengetallen,
    IReadOnlyList<Briefplustaak> Plustaken,
    IReadOnlyList<Briefzin> Trends,
    IReadOnlyList<Briefknelpunt> Knelpunten,
    Brieffinancien Financien,
    IReadOnlyList<Brieflijn> Lijnen,
    string? Planbron,
    Briefbijdrage Bijdrage)
{
    /// <summary>The figure of this gemeente; unknown where no document gives it.</summary>
    public Cijfer Eigen(string code, int jaar) => Zoek(code, jaar, isDrenthe: false) ?? Onbekend($"Geen openbaar stuk noemt dit cijfer van {Gemeente} over {jaar}.");

    /// <summary>The printed total of Drenthe; unknown where no document gives it.</summary>
    public Cijfer Drenthe(string code, int jaar) => Zoek(code, jaar, isDrenthe: true) ?? Onbekend($"Geen openbaar stuk noemt dit cijfer van Drenthe over {jaar}.");

    private Cijfer? Zoek(string code, int jaar, bool isDrenthe) => Kengetallen.FirstOrDefault(k => k.Code == code && k.Jaar == jaar && k.IsDrenthe == isDrenthe)?.Cijfer;

    private static Cijfer Onbekend(string waarom) => Cijfer.NietBekend(Eenheid.Aantal, waarom);
}

public sealed record Briefkengetal(string Code, int Jaar, bool IsDrenthe, Cijfer Cijfer);

/// <summary>A sentence of a document, with what vouches for the numbers in it.</summary>
public sealed record Briefzin(string Kop, string Tekst, Herkomst Herkomst);

/// <param name="Verslag">Whether it was taken in the year reported on; null when no document tells.</param>
/// <param name="Begroting">The same for the year of the plan.</param>
public sealed record Briefplustaak(string Code, string Naam, bool? Verslag, bool? Begroting);

/// <param name="GerichtAan">Who should act; null where the document does not tell.</param>
public sealed record Briefknelpunt(Briefzin Zin, string? GerichtAan);

/// <param name="Resultaat">Baten minus lasten of the year reported on.</param>
/// <param name="Oorzaak">Why, in words that follow on "door"; null where no document tells.</param>
/// <param name="HogereLasten">How much higher the lasten were than planned.</param>
/// <param name="HogereBaten">How much higher the baten were than planned.</param>
/// <param name="Reserve">The algemene reserve at the end of the year reported on, as printed.</param>
/// <param name="Toegevoegd">What of the result was added to the reserve, where a document says so.</param>
/// <param name="Posten">What was received and spent in that year, as far as documents print it.</param>
/// <param name="Sleutel">The verdeelsleutel of the year of the plan; null when no document tells which one held in that year.</param>
public sealed record Brieffinancien(
    Cijfer Resultaat, string? Oorzaak, Cijfer HogereLasten, Cijfer HogereBaten, Cijfer Reserve, Cijfer? Toegevoegd, IReadOnlyList<Briefpost> Posten, Briefsleutel? Sleutel);

public sealed record Briefpost(Kant Kant, string Omschrijving, Cijfer Bedrag);

/// <param name="AandeelGroot">What Assen, Emmen and Hoogeveen bear together, in procent.</param>
/// <param name="Rest">What is divided after that, in procent.</param>
/// <param name="RestNaarInwoners">The rest goes to all gemeenten by inhabitants; else to the nine others in equal parts.</param>
public sealed record Briefsleutel(Cijfer AandeelGroot, Cijfer Rest, bool RestNaarInwoners);

/// <summary>A programmalijn of the plan.</summary>
public sealed record Brieflijn(string Naam, IReadOnlyList<Briefthema> Themas);

/// <param name="Raakt">Why it touches this gemeente, as a Dutch sentence; null when nothing says that it does.</param>
public sealed record Briefthema(string Naam, string Samenvatting, string? Raakt);

/// <param name="Totaal">The amount that a document prints as everything together; unknown where it prints parts only, or nothing.</param>
/// <param name="Delen">The parts a document prints.</param>
/// <param name="AlleGemeenten">What the gemeenten pay together, as far as a document prints it.</param>
public sealed record Briefbijdrage(Cijfer Totaal, IReadOnlyList<BijdrageDeel> Delen, IReadOnlyList<BijdrageDeel> AlleGemeenten)
{
    [JsonIgnore]
    public bool IsBekend => Totaal.IsBekend || Delen.Count > 0;
}

/// <summary>The years a letter can be about.</summary>
/// <param name="Begin">The year to report on that a new letter begins with.</param>
public sealed record Briefjaren(IReadOnlyList<int> Verslagjaren, IReadOnlyList<int> Begrotingsjaren, int Begin, int Beginbegroting)
{
    public bool Kan(int verslagjaar, int begrotingsjaar) => Verslagjaren.Contains(verslagjaar) && Begrotingsjaren.Contains(begrotingsjaar);
}

/// <summary>What a gemeente did to a letter.</summary>
/// <param name="Bewaard">The kept concepts, newest first.</param>
/// <param name="Laatste">What the newest kept concept said; null when none was kept.</param>
public sealed record Briefstand(Briefwerk Werk, IReadOnlyList<Bewaardconcept> Bewaard, Briefinhoud? Laatste)
{
    public static Briefstand Nieuw { get; } = new(Briefwerk.Leeg, [], null);
}

/// <summary>A concept that was kept.</summary>
/// <param name="Door">The function of who kept it.</param>
/// <param name="BewaardOp">UTC.</param>
public sealed record Bewaardconcept(int Nummer, string Door, DateTime BewaardOp);

public sealed record Brieflogo(byte[] Inhoud, Beeldsoort Soort);
