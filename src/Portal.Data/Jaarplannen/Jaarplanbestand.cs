using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;

namespace Portal.Data.Jaarplannen;

/// <summary>What a line of the file would do.</summary>
/// <param name="Regel">Line in the file; the heading is line 1.</param>
/// <param name="Wat">In words: "Status: van ‘loopt’ naar ‘afgerond’".</param>
/// <param name="Tekst">The new text of the plan; null when that stays.</param>
/// <param name="Melding">The new report; null when there is none.</param>
public sealed record Bestandswijziging(int Regel, Geziene Gezien, string Code, string Titel, IReadOnlyList<string> Wat, Regeltekst? Tekst, Voortgangsmelding? Melding);

/// <summary>A line that cannot be taken over, and why.</summary>
/// <param name="Kolom">Null when the line as a whole is wrong.</param>
public sealed record Afgewezenregel(int Regel, string? Code, string? Kolom, string Reden);

/// <summary>What a file would do, worked out before anything is saved. With a single rejected line nothing of it is saved.</summary>
/// <param name="Ongewijzigd">Lines that say what the plan says already.</param>
public sealed record Bestandsproef(IReadOnlyList<Bestandswijziging> Wijzigingen, IReadOnlyList<Afgewezenregel> Afgewezen, int Ongewijzigd)
{
    public bool MagDoor => Afgewezen.Count == 0 && Wijzigingen.Count > 0;
}

/// <summary>
/// The file in which the bureau takes a plan along and brings it back: one line per action, separated by semicolons, the columns found by name.
/// Lines may be left out, and columns too, except the code and the control number. Pure: it compares a file with a plan and saves nothing.
/// </summary>
public static class Jaarplanbestand
{
    /// <summary>A larger file is no plan.</summary>
    public const int BytesMax = 512 * 1024;

    public const string Code = "Code";
    public const string Lijn = "Programmalijn";
    public const string Thema = "Thema";
    public const string Soort = "Soort";
    public const string Actie = "Actie";
    public const string Eigenaar = "Eigenaar";
    public const string Planning = "Planning";
    public const string Status = "Status";
    public const string Percentage = "Percentage";
    public const string Toelichting = "Toelichting";
    public const string Bewijs = "Bewijs";
    public const string GemeldOp = "Gemeld op";
    public const string Controle = "Controle";

    private static readonly CsvReaderOptions Vorm = new()
    {
        Separator = ';',
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        TrackLineNumbers = true,
    };

    private static readonly string[] Kolommen = [Code, Lijn, Thema, Soort, Actie, Eigenaar, Planning, Status, Percentage, Toelichting, Bewijs, GemeldOp, Controle];

    /// <summary>Tells the text and the last report of an action apart from any other: a file made before someone else's change is recognised by it.</summary>
    public static string Controlegetal(Planregel regel) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{regel.Id:N}.{regel.Versie:N}.{regel.Gezien}")))[..10];

    /// <summary>Works out what the file would do to the plan as it is now.</summary>
    /// <param name="isBevestigd">The user saw the warnings about personal data in the explanations and says they point at nobody.</param>
    public static Bestandsproef Toets(string inhoud, Jaarplanoverzicht plan, bool isBevestigd = false)
    {
        if (inhoud.Length > BytesMax)
        {
            return new([], [new(1, null, null, "Dit bestand is te groot voor een jaarplan.")], 0);
        }

        List<Bestandswijziging> wijzigingen = [];
        List<Afgewezenregel> afgewezen = [];
        var ongewijzigd = 0;
        try
        {
            using var csv = CsvReader.FromText(inhoud.TrimStart('\uFEFF'), Vorm);
            csv.ReadHeader();
            if ((Csvbestand.TeBreed(csv.Headers) ?? Kopfout(csv.Headers)) is { } fout)
            {
                return new([], [new(1, null, null, fout)], 0);
            }

            var kop = csv.Headers.Select((naam, plaats) => (naam, plaats)).ToDictionary(k => k.naam.Trim(), k => k.plaats, StringComparer.OrdinalIgnoreCase);
            var regels = plan.Lijnen.SelectMany(l => l.Themas, (l, t) => (l, t)).SelectMany(p => p.t.Regels, (p, r) => new Plaats(p.l, p.t, r))
                .ToDictionary(p => p.Regel.Code, StringComparer.OrdinalIgnoreCase);
            Dictionary<string, int> gelezen = new(StringComparer.OrdinalIgnoreCase);
            for (var aantal = 1; csv.Read(); aantal++)
            {
                if (Csvbestand.Genoeg(aantal, afgewezen.Count) is { } genoeg)
                {
                    afgewezen.Add(new((int)csv.LineNumber, null, null, genoeg));
                    break;
                }

                var rij = new Bestandsrij((int)csv.LineNumber, kop, csv.Current.ToArray());
                try
                {
                    if (Csvbestand.Onbewaarbaar(csv.Current.ToArray()) is { } onbewaarbaar)
                    {
                        throw new DomeinregelException(onbewaarbaar);
                    }

                    if (Vergelijk(rij, regels, gelezen, plan.Kop.Status is Jaarplanstatus.Concept, isBevestigd) is { } wijziging)
                    {
                        wijzigingen.Add(wijziging);
                    }
                    else
                    {
                        ongewijzigd++;
                    }
                }
                catch (Afwijzing reden)
                {
                    afgewezen.Add(new(rij.Regel, rij[Code], reden.Kolom, reden.Message));
                }
                catch (DomeinregelException reden)
                {
                    afgewezen.Add(new(rij.Regel, rij[Code], null, reden.Message));
                }
            }
        }
        catch (CsvFormatException fout)
        {
            afgewezen.Add(new((int)fout.LineNumber, null, null, "Deze regel heeft een verkeerd aantal velden of een los aanhalingsteken. Verder is niet gelezen."));
        }

        return wijzigingen.Count + afgewezen.Count + ongewijzigd == 0 ? new([], [new(1, null, null, "Dit bestand heeft geen regels.")], 0) : new(wijzigingen, afgewezen, ongewijzigd);
    }

    private static string? Kopfout(IReadOnlyList<string> kop)
    {
        var namen = kop.Select(k => k.Trim()).ToList();
        return new[] { Code, Controle }.FirstOrDefault(k => !namen.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } mist
                ? $"De kolom ‘{mist}’ ontbreekt. Gebruik een bestand dat u hier hebt gedownload, gescheiden door puntkomma’s."
            : namen.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } dubbel ? $"De kolom ‘{dubbel.Key}’ staat twee keer in de kop."
            : namen.FirstOrDefault(n => !Kolommen.Contains(n, StringComparer.OrdinalIgnoreCase)) is { } vreemd ? $"De kolom ‘{vreemd}’ hoort niet in dit bestand."
            : null;
    }

    private static Bestandswijziging? Vergelijk(Bestandsrij rij, Dictionary<string, Plaats> regels, Dictionary<string, int> gelezen, bool isConcept, bool isBevestigd)
    {
        var code = rij[Code] ?? throw new Afwijzing(Code, "Vul de code van de actie in.");
        if (!regels.TryGetValue(code, out var plaats))
        {
            throw new Afwijzing(Code, $"‘{code}’ staat niet in dit plan. Een nieuwe actie voegt u toe in het portaal.");
        }

        if (!gelezen.TryAdd(code, rij.Regel))
        {
            throw new Afwijzing(Code, $"‘{code}’ staat ook op regel {gelezen[code]}.");
        }

        var regel = plaats.Regel;
        Vast(rij, Lijn, plaats.Lijn.Naam);
        Vast(rij, Thema, plaats.Thema.Naam);
        Vast(rij, Soort, regel.Soort.Tekst());
        var titel = rij.Of(Actie, regel.Titel) ?? throw new Afwijzing(Actie, "De tekst van de actie is leeg.");
        if (!isConcept && titel != regel.Titel)
        {
            throw new Afwijzing(Actie, Jaarplanregel.Bevroren);
        }

        var laatste = regel.Laatste;
        var eigenaar = rij.Of(Eigenaar, regel.Eigenaar);
        var planning = LeesPlanning(rij, regel.Planning);
        var status = LeesStatus(rij, regel.Status);
        var percentage = LeesPercentage(rij, laatste?.Percentage);
        var (oudeToelichting, oudBewijs) = (regel.Uitleg?.Toelichting, regel.Uitleg?.Bewijs);
        var toelichting = rij.Of(Toelichting, oudeToelichting);
        var bewijs = rij.Of(Bewijs, oudBewijs);

        List<string> wat = [];
        void Zeg(string veld, string? oud, string? nieuw)
        {
            if (oud != nieuw)
            {
                wat.Add($"{veld}: van ‘{oud ?? "leeg"}’ naar ‘{nieuw ?? "leeg"}’");
            }
        }

        Zeg(Actie, regel.Titel, titel);
        Zeg(Eigenaar, regel.Eigenaar, eigenaar);
        Zeg(Planning, regel.Planning?.Tekst(), planning?.Tekst());
        var isPlaatsAnders = eigenaar != regel.Eigenaar || planning != regel.Planning;
        var voortgang = wat.Count;
        Zeg(Status, regel.Status?.Tekst(), status?.Tekst());
        Zeg(Percentage, Procent(laatste?.Percentage), Procent(percentage));
        Zeg(Toelichting, oudeToelichting, toelichting);
        Zeg(Bewijs, oudBewijs, bewijs);
        if (wat.Count == 0)
        {
            return null; // says what the plan says; whether someone else made it so does not matter
        }

        if (rij[Controle] != Controlegetal(regel))
        {
            throw new Afwijzing(Controle, $"Deze actie is gewijzigd nadat het bestand is gedownload{(laatste is null ? "" : $", het laatst gemeld door {laatste.Door}")}. Download het plan opnieuw.");
        }

        // Judged by the entities themselves: what the dry run lets through, saving does not refuse.
        var tekst = isConcept && (titel != regel.Titel || isPlaatsAnders) ? Jaarplanregel.Controleer(new(titel, eigenaar, planning)) : null;
        var melding = wat.Count == voortgang && (isConcept || !isPlaatsAnders) ? null : Voortgang.Controleer(
            new(
                status, percentage, toelichting == oudeToelichting ? null : toelichting, bewijs == oudBewijs ? null : bewijs,
                isConcept || eigenaar == regel.InPlan.Eigenaar ? null : eigenaar, isConcept || planning == regel.InPlan.Planning ? null : planning, isBevestigd),
            regel.Status);
        return new(rij.Regel, new(regel.Id, regel.Versie, regel.Gezien), regel.Code, titel, wat, tekst, melding);
    }

    private static void Vast(Bestandsrij rij, string kolom, string waarde)
    {
        if (rij.Heeft(kolom) && rij[kolom] != Tekstveld.OpEenRegel(waarde))
        {
            throw new Afwijzing(kolom, $"Deze kolom kan niet worden gewijzigd. In het plan staat ‘{waarde}’.");
        }
    }

    private static Kwartalen? LeesPlanning(Bestandsrij rij, Kwartalen? nu)
    {
        var tekst = rij.Of(Planning, nu?.Tekst());
        return tekst is null ? null
            : Kwartalen.Lees(tekst) ?? Kwartalen.Alle.FirstOrDefault(k => k.Tekst().Equals(tekst, StringComparison.OrdinalIgnoreCase))
            ?? throw new Afwijzing(Planning, $"‘{tekst}’ is geen planning. Schrijf bijvoorbeeld ‘tweede kwartaal’, ‘hele jaar’ of ‘2-3’.");
    }

    private static Actiestatus? LeesStatus(Bestandsrij rij, Actiestatus? nu)
    {
        var tekst = rij.Of(Status, nu?.Tekst());
        if (tekst is null)
        {
            return nu is null ? null : throw new Afwijzing(Status, "De status kan niet leeg worden gemaakt.");
        }

        var keuzes = Enum.GetValues<Actiestatus>();
        var gevonden = keuzes.Where(s => s.Tekst().Equals(tekst, StringComparison.OrdinalIgnoreCase)).ToList();
        return gevonden is [var status] ? status : throw new Afwijzing(Status, $"‘{tekst}’ is geen status. Kies {string.Join(", ", keuzes.Select(s => s.Tekst()))}.");
    }

    private static int? LeesPercentage(Bestandsrij rij, int? nu) => rij.Of(Percentage, nu?.ToString(CultureInfo.InvariantCulture)) switch
    {
        null => null,
        var tekst when int.TryParse(tekst.TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal <= 100 => getal,
        var tekst => throw new Afwijzing(Percentage, $"‘{tekst}’ is geen percentage. Schrijf een heel getal van 0 tot en met 100, of laat het leeg."),
    };

    private static string? Procent(int? percentage) => percentage is { } p ? $"{p}%" : null;

    private sealed record Plaats(Lijnoverzicht Lijn, Themaoverzicht Thema, Planregel Regel);

    /// <summary>A line, read by the name of its columns.</summary>
    private sealed class Bestandsrij(int regel, Dictionary<string, int> kop, string[] velden)
    {
        public int Regel => regel;

        public bool Heeft(string kolom) => kop.ContainsKey(kolom);

        /// <summary>The text of a column on one line, without the quote that keeps a spreadsheet from calculating; null when empty or absent.</summary>
        public string? this[string kolom] => kop.TryGetValue(kolom, out var plaats) && Tekstveld.OpEenRegel(ZonderHaak(velden[plaats])) is { Length: > 0 } tekst ? tekst : null;

        /// <summary>The text of a column, or what it was when the file has no such column.</summary>
        public string? Of(string kolom, string? was) => Heeft(kolom) ? this[kolom] : was;

        private static string ZonderHaak(string tekst) => tekst is ['\'', '=' or '+' or '-' or '@', ..] ? tekst[1..] : tekst;
    }

    private sealed class Afwijzing(string kolom, string reden) : Exception(reden)
    {
        public string Kolom => kolom;
    }
}
