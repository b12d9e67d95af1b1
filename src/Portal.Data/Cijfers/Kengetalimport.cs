using System.Globalization;
using CsvHelper;
using Portal.Data.Begrotingen;
using Portal.Data.Gemeenten;
using Portal.Data.Toegang;

namespace Portal.Data.Cijfers;

/// <summary>What figures are checked against.</summary>
/// <param name="Bestaand">The stored figures by key.</param>
public sealed record Kengetalreferentie(
    IReadOnlyList<Indicator> Indicatoren, IReadOnlyList<Bron> Bronnen, IReadOnlyList<Gemeente> Gemeenten, IReadOnlyDictionary<string, Kengetal> Bestaand);

/// <summary>A figure of a file that can be taken over.</summary>
/// <param name="Was">What stands there now; null when it is new.</param>
public sealed record Kengetalregel(int Regel, Kengetalinvoer Invoer, Indicator Indicator, string? Gemeente, decimal? Was);

/// <summary>
/// What a csv with figures comes to, before anything is saved: the lines that are right, those that change nothing, and those that are
/// wrong, each with its reason. One wrong line and nothing is taken over.
/// </summary>
public sealed record Kengetalimport(IReadOnlyList<Kengetalregel> Regels, int Ongewijzigd, IReadOnlyList<AfgekeurdeRegel> Afgekeurd)
{
    /// <summary>Characters; two thousand figures stay below.</summary>
    public const int MaxLengte = 400_000;

    private static readonly string[] Verplicht = ["indicator", "jaar", "cbs_code", "waarde", "bron_id", "bron_sectie", "zekerheid"];

    /// <summary>The heads of a file, the optional ones too.</summary>
    public static string Kop { get; } = "indicator;jaar;cbs_code;dimensie;categorie;waarde;gedrukt;bron_id;bron_sectie;zekerheid;toelichting;reden";

    public bool IsGoed => Afgekeurd.Count == 0 && Regels.Count > 0;

    /// <summary>Reads a csv with semicolons and heads, in the form of kengetallen.csv; a number may have a comma.</summary>
    public static Kengetalimport Lees(string tekst, Kengetalreferentie referentie, GebruikerToegang door, DateOnly vandaag, DateTime nu)
    {
        if (tekst.Length > MaxLengte)
        {
            return Alleen("", "Het bestand is te groot.");
        }

        List<Kengetalregel> goed = [];
        List<AfgekeurdeRegel> fout = [];
        HashSet<string> gezien = new(StringComparer.OrdinalIgnoreCase);
        var ongewijzigd = 0;
        try
        {
            using var csv = CsvReader.FromText(tekst.TrimStart('\uFEFF'), new() { Separator = ';', MalformedData = CsvMalformedDataHandling.Throw, TrackLineNumbers = true });
            csv.ReadHeader();
            if (Csvbestand.TeBreed(csv.Headers) is { } teBreed)
            {
                return Alleen("", teBreed);
            }

            var kop = csv.Headers.Select((naam, plaats) => (Naam: naam.Trim().ToLowerInvariant(), plaats)).GroupBy(k => k.Naam).ToDictionary(g => g.Key, g => g.First().plaats);
            if (Verplicht.Where(k => !kop.ContainsKey(k)).ToList() is { Count: > 0 } ontbreekt)
            {
                return Alleen(string.Join(';', csv.Headers), $"In de eerste regel ontbreekt: {string.Join(", ", ontbreekt)}. De kolommen staan achter elkaar met een puntkomma ertussen.");
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

                try
                {
                    if (Csvbestand.Onbewaarbaar(velden) is { } onbewaarbaar)
                    {
                        throw new DomeinregelException(onbewaarbaar);
                    }

                    var regel = Regel((int)csv.LineNumber, kolom => kop.TryGetValue(kolom, out var plaats) && plaats < velden.Length ? velden[plaats].Trim() : "", referentie);
                    if (!gezien.Add(regel.Invoer.Id))
                    {
                        throw new DomeinregelException("Dit cijfer staat ook op een eerdere regel.");
                    }

                    if (IsGelijk(regel.Invoer, referentie.Bestaand.GetValueOrDefault(regel.Invoer.Id)))
                    {
                        ongewijzigd++;
                        continue;
                    }

                    regel.Invoer.Maak(regel.Indicator, referentie.Bestaand.GetValueOrDefault(regel.Invoer.Id), door, vandaag, nu);
                    goed.Add(regel);
                }
                catch (DomeinregelException reden)
                {
                    fout.Add(new((int)csv.LineNumber, string.Join(';', velden), reden.Message));
                }
            }
        }
        catch (CsvFormatException onleesbaar)
        {
            fout.Add(new((int)onleesbaar.LineNumber, "", Csvbestand.LosTeken));
        }

        return goed.Count == 0 && fout.Count == 0
            ? Alleen("", ongewijzigd == 0 ? "Het bestand heeft geen regels met cijfers." : "Alle cijfers in dit bestand staan er al. Er is niets om over te nemen.")
            : new(goed, ongewijzigd, fout);
    }

    private static Kengetalimport Alleen(string inhoud, string reden) => new([], 0, [new(1, inhoud, reden)]);

    private static bool IsGelijk(Kengetalinvoer invoer, Kengetal? bestaand) =>
        bestaand is not null && (bestaand.Waarde, bestaand.BronId, bestaand.Sectie, bestaand.Zekerheid) == (invoer.Waarde, invoer.BronId, invoer.Sectie, invoer.Zekerheid)
        && (bestaand.Gedrukt ?? "") == (invoer.Gedrukt ?? "") && (bestaand.Toelichting ?? "") == (invoer.Toelichting ?? "");

    /// <exception cref="DomeinregelException">A field is not what its column holds.</exception>
    private static Kengetalregel Regel(int nummer, Func<string, string> veld, Kengetalreferentie referentie)
    {
        var indicator = referentie.Indicatoren.FirstOrDefault(i => i.Code == veld("indicator"))
            ?? throw new DomeinregelException($"De indicator ‘{veld("indicator")}’ bestaat niet.");
        if (!int.TryParse(veld("jaar"), NumberStyles.None, CultureInfo.InvariantCulture, out var jaar))
        {
            throw new DomeinregelException($"‘{veld("jaar")}’ is geen jaar.");
        }

        var gemeente = veld("cbs_code").Length == 0 ? null : referentie.Gemeenten.FirstOrDefault(g => g.CbsCode == veld("cbs_code"))
            ?? throw new DomeinregelException($"‘{veld("cbs_code")}’ is geen Drentse gemeente. Laat de kolom leeg voor heel Drenthe.");
        var waarde = LeesGetal(veld("waarde")) ?? throw new DomeinregelException($"‘{veld("waarde")}’ is geen getal. Schrijf 12 of 4,99, zonder punten.");
        if (referentie.Bronnen.All(b => b.Id != veld("bron_id")))
        {
            throw new DomeinregelException($"De bron ‘{veld("bron_id")}’ is niet bekend. Kies uit: {string.Join(", ", referentie.Bronnen.Select(b => b.Id))}.");
        }

        var zekerheid = Adreswoord.Lees<Zekerheid>(veld("zekerheid")) ?? throw new DomeinregelException("De zekerheid is zeker, afgeleid of onzeker.");
        var invoer = new Kengetalinvoer(
            indicator.Code, jaar, gemeente?.Id, Of("dimensie"), Of("categorie"), waarde, veld("bron_id"), veld("bron_sectie"), zekerheid, Of("gedrukt"), Of("toelichting"), null, Of("reden"));
        var was = referentie.Bestaand.GetValueOrDefault(invoer.Id)?.Waarde;
        return new(nummer, invoer with { Verwacht = invoer.Reden is null ? null : was }, indicator, gemeente?.Naam, was);

        string? Of(string kolom) => veld(kolom) is { Length: > 0 } tekst ? tekst : null;
    }

    /// <summary>"12", "4,99" or "4.99", with at most four decimals; null for anything else. A point never groups thousands here: a file must not be guessed at.</summary>
    public static decimal? LeesGetal(string? tekst) =>
        decimal.TryParse(tekst?.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal)
            && Math.Abs(getal) <= Bedragnotatie.Max && decimal.Round(getal, 4) == getal
            && !(tekst.Contains('.', StringComparison.Ordinal) && tekst[(tekst.IndexOf('.') + 1)..].Length == 3) // "1.200" would be one and a fifth
            ? getal
            : null;
}
