using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Portal.Stukken;

/// <summary>The appendix: every figure of the document with its source, for who wants to check it.</summary>
internal static class Wordbijlage
{
    private static readonly string[] Koppen = ["Noot", "Cijfer", "Waar in dit stuk", "Waar het vandaan komt"];
    private static readonly int[] Gewichten = [8, 23, 24, 49];

    public static IEnumerable<OpenXmlElement> Maak(IReadOnlyList<Stuknoot> noten) =>
    [
        Wordinhoud.Paragraaf("Bijlagekop", Wordinhoud.Tekst("Bijlage: waar de cijfers vandaan komen")),
        Wordinhoud.Paragraaf("BodyText", Wordinhoud.Tekst(
            "Elk cijfer in dit stuk heeft een noot. Hier staan ze bij elkaar, met wat er meer over bekend is. Een cijfer is zeker, tenzij er iets anders bij staat.")),
        .. Wordtabel.Maak("Bronnen van alle cijfers", Koppen, [.. noten.Select(Rij)], new bool[Koppen.Length], Gewichten),
    ];

    private static IReadOnlyList<IReadOnlyList<Run>> Rij(Stuknoot noot) =>
        [Cel(noot.Nummer.ToString(CultureInfo.InvariantCulture)), Cel(noot.Deel.Geschreven), Cel(noot.Plaats), Cel(noot.Toelichting is { } meer ? $"{noot.Tekst}\n{meer}" : noot.Tekst)];

    private static IReadOnlyList<Run> Cel(string tekst) => [.. Wordinhoud.Tekst(tekst)];
}
