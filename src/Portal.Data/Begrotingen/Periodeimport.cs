using CsvHelper;
using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>A line of a file that cannot be taken over.</summary>
/// <param name="Regel">Its number in the file; the heads are line 1.</param>
public sealed record AfgekeurdeRegel(int Regel, string Inhoud, string Reden);

/// <summary>
/// What a csv with realisatie and prognose comes to, before anything is saved: the lines that are right and those that are not, each with
/// its reason. One wrong line and nothing is taken over.
/// </summary>
public sealed record Periodeimport(IReadOnlyList<Periodeinvoer> Regels, IReadOnlyList<AfgekeurdeRegel> Afgekeurd)
{
    /// <summary>Characters; a file of a hundred posts with long explanations stays far below.</summary>
    public const int MaxLengte = 200_000;

    public const string Code = "code";
    public const string Realisatie = "realisatie";
    public const string Prognose = "prognose";
    public const string Toelichting = "toelichting";

    public bool IsGoed => Afgekeurd.Count == 0 && Regels.Count > 0;

    /// <summary>Reads a csv with semicolons and heads; columns it does not know are skipped, so that the download of this screen comes back in.</summary>
    /// <param name="posten">The loose posts of the begroting.</param>
    public static Periodeimport Lees(string tekst, IReadOnlyCollection<Begrotepost> posten)
    {
        if (tekst.Length > MaxLengte)
        {
            return Alleen(1, "", "Het bestand is te groot.");
        }

        List<Periodeinvoer> goed = [];
        List<AfgekeurdeRegel> fout = [];
        try
        {
            using var csv = CsvReader.FromText(tekst.TrimStart('\uFEFF'), new() { Separator = ';', MalformedData = CsvMalformedDataHandling.Throw, TrackLineNumbers = true });
            csv.ReadHeader();
            if (Csvbestand.TeBreed(csv.Headers) is { } teBreed)
            {
                return Alleen(1, "", teBreed);
            }

            var kop = csv.Headers.Select((naam, plaats) => (Naam: naam.Trim().ToLowerInvariant(), plaats)).GroupBy(k => k.Naam).ToDictionary(g => g.Key, g => g.First().plaats);
            if (new[] { Code, Realisatie, Prognose, Toelichting }.Where(k => !kop.ContainsKey(k)).ToList() is { Count: > 0 } ontbreekt)
            {
                return Alleen(1, string.Join(';', csv.Headers), $"In de eerste regel ontbreekt: {string.Join(", ", ontbreekt)}. De kolommen staan achter elkaar met een puntkomma ertussen.");
            }

            for (var gelezen = 1; csv.Read(); gelezen++)
            {
                if (Csvbestand.Genoeg(gelezen, fout.Count) is { } genoeg)
                {
                    fout.Add(new((int)csv.LineNumber, "", genoeg));
                    break;
                }

                var velden = csv.Current.ToArray();
                if (Array.TrueForAll(velden, string.IsNullOrWhiteSpace))
                {
                    continue;
                }

                var (invoer, reden) = Csvbestand.Onbewaarbaar(velden) is { } onbewaarbaar ? (null, onbewaarbaar) : Regel(velden, kop, posten, goed);
                if (invoer is null)
                {
                    fout.Add(new((int)csv.LineNumber, string.Join(';', velden), reden!));
                }
                else if (!invoer.IsLeeg)
                {
                    goed.Add(invoer);
                }
            }
        }
        catch (CsvFormatException onleesbaar)
        {
            fout.Add(new((int)onleesbaar.LineNumber, "", Csvbestand.LosTeken));
        }

        return goed.Count == 0 && fout.Count == 0 ? Alleen(1, "", "Het bestand heeft geen regels met bedragen.") : new(goed, fout);
    }

    private static Periodeimport Alleen(int regel, string inhoud, string reden) => new([], [new(regel, inhoud, reden)]);

    private static (Periodeinvoer? Invoer, string? Reden) Regel(string[] velden, Dictionary<string, int> kop, IReadOnlyCollection<Begrotepost> posten, List<Periodeinvoer> eerder)
    {
        var code = Veld(Code);
        if (code.Length == 0)
        {
            return (null, "De code ontbreekt.");
        }

        if (!posten.Any(p => p.Code == code))
        {
            return (null, $"Code {code} staat niet als losse post in de begroting. Totalen en subtotalen rekent het portaal zelf uit.");
        }

        if (eerder.Exists(r => r.Code == code))
        {
            return (null, $"Code {code} staat ook op een eerdere regel.");
        }

        if (!Bedrag(Veld(Realisatie), out var realisatie))
        {
            return (null, $"De realisatie is geen bedrag. {Bedragnotatie.Uitleg}");
        }

        if (!Bedrag(Veld(Prognose), out var prognose))
        {
            return (null, $"De prognose is geen bedrag. {Bedragnotatie.Uitleg}");
        }

        var toelichting = Veld(Toelichting);
        return toelichting.Length > Periodecijfer.ToelichtingMaxLength ? (null, $"De toelichting is langer dan {Periodecijfer.ToelichtingMaxLength} tekens.")
            : Privacy.Persoonsgegevens.Weigering(toelichting) is { } geweigerd ? (null, geweigerd)
            : (new(code, realisatie, prognose, toelichting.Length == 0 ? null : toelichting), null);

        string Veld(string kolom) => kop[kolom] < velden.Length ? velden[kop[kolom]].Trim() : "";
    }

    /// <summary>Empty is not known.</summary>
    private static bool Bedrag(string tekst, out decimal? bedrag)
    {
        bedrag = null;
        if (tekst.Length == 0)
        {
            return true;
        }

        if (!Bedragnotatie.TryLees(tekst, out var gelezen))
        {
            return false;
        }

        bedrag = gelezen;
        return true;
    }
}
