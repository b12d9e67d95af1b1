namespace Portal.Data.Cijfers;

/// <summary>The figure of one year in a course of years.</summary>
public sealed record Jaarcijfer(int Jaar, Cijfer Cijfer);

/// <summary>A part of a figure: a gemeente, or a category of a breakdown.</summary>
/// <param name="GemeenteId">Null for a category.</param>
public sealed record Indicatordeel(string Naam, Cijfer Cijfer, int? GemeenteId = null, string? Categorie = null);

/// <summary>A figure broken down by one thing.</summary>
/// <param name="Dimensie">"leeftijd", "partner"; null for the gemeenten.</param>
/// <param name="Som">What the parts add up to, where the series is complete; null where parts are missing.</param>
public sealed record Uitsplitsing(string? Dimensie, IReadOnlyList<Indicatordeel> Delen, Cijfer? Som)
{
    /// <summary>"Per gemeente", "Naar leeftijd".</summary>
    public string Titel => Dimensie switch
    {
        null => "Per gemeente",
        "partner" => "Per partner",
        "functie" => "Per functie",
        "onderwerp" => "Per onderwerp",
        "domein" => "Per domein",
        "product" => "Naar uitkomst",
        "aanwezig" => "Met en zonder",
        _ => $"Naar {Dimensie}",
    };

    /// <summary>What one part is: "gemeente", "leeftijd".</summary>
    public string Langs => Dimensie switch
    {
        null => "Gemeente",
        "aanwezig" => "Aanwezig",
        { } dimensie => $"{char.ToUpperInvariant(dimensie[0])}{dimensie[1..]}",
    };
}

/// <summary>Everything published about one indicator in one year.</summary>
/// <param name="Totaal">Null when no document prints it: then only parts are known.</param>
/// <param name="Verloop">The totals of all years that may be laid beside each other, oldest first.</param>
public sealed record Indicatorjaar(Indicator Indicator, int Jaar, Cijfer? Totaal, IReadOnlyList<Jaarcijfer> Verloop, IReadOnlyList<Uitsplitsing> Uitsplitsingen)
{
    /// <summary>Indicators that end like this are counted as in 2020: dossiers, probably with those of the PGA-tafel.</summary>
    private const string AndereTelling = "_2020";

    /// <summary>The total of the year before; null when it is not known or may not be compared.</summary>
    public Jaarcijfer? Vorig => Verloop.FirstOrDefault(j => j.Jaar == Jaar - 1);

    public Uitsplitsing? Gemeenten => Uitsplitsingen.FirstOrDefault(u => u.Dimensie is null);

    /// <summary>The definition changed: these figures may not be laid beside those of other years.</summary>
    public bool IsAndereTelling => Indicator.Code.EndsWith(AndereTelling, StringComparison.Ordinal);

    /// <summary>The complete breakdowns that do not add up to the printed total.</summary>
    public IEnumerable<Uitsplitsing> Tegenspraken => Totaal?.Waarde is { } totaal ? Uitsplitsingen.Where(u => u.Som is { Waarde: { } som } && som != totaal) : [];

    /// <summary>
    /// "30% meer dan in 2022. Toen was het 99." Null when the year before is not known. A percentage only of what is not uncertain, of
    /// twenty or more, and never of a percentage.
    /// </summary>
    public string? Vergelijking
    {
        get
        {
            if (Totaal?.Waarde is not { } nu || Vorig?.Cijfer is not { Waarde: { } toen } vorig)
            {
                return null;
            }

            var was = vorig.Herkomst.Zekerheid is Zekerheid.Zeker ? $"{vorig}" : $"{vorig}, {vorig.Herkomst.Zekerheid.ToString().ToLowerInvariant()}";
            var magProcent = toen >= KleineAantallen.KleinsteNoemer && Indicator.Eenheid is not Eenheid.Procent
                && Totaal.Herkomst.Zekerheid is not Zekerheid.Onzeker && vorig.Herkomst.Zekerheid is not Zekerheid.Onzeker;
            return nu == toen ? $"Evenveel als in {Jaar - 1}."
                : magProcent ? $"{Notatie.Schrijf(Math.Round(100 * Math.Abs(nu - toen) / toen, MidpointRounding.AwayFromZero), Eenheid.Procent)} {(nu > toen ? "meer" : "minder")} dan in {Jaar - 1}. Toen was het {was}."
                : $"In {Jaar - 1}: {was}.";
        }
    }
}

/// <summary>A year with all that was published about it, by group.</summary>
public sealed record Cijferjaar(int Jaar, IReadOnlyList<int> Jaren, IReadOnlyList<Indicatorgroep> Groepen)
{
    public IEnumerable<Indicatorjaar> Indicatoren => Groepen.SelectMany(g => g.Indicatoren);
}

public sealed record Indicatorgroep(string Naam, IReadOnlyList<Indicatorjaar> Indicatoren)
{
    /// <summary>Its place on a page: "groep-casuistiek".</summary>
    public string Anker => $"groep-{Data.Anker.Van(Naam)}";
}

/// <summary>The years and, per group, each indicator in the newest year that has it.</summary>
public sealed record Cijferoverzicht(IReadOnlyList<int> Jaren, IReadOnlyList<Indicatorgroep> Groepen)
{
    /// <summary>The newest year with the casuïstiek of all gemeenten; null when there is none.</summary>
    public int? Hoofdjaar => Groepen.SelectMany(g => g.Indicatoren).Where(i => i.Indicator.Code == CijferQueries.Actief).Select(i => (int?)i.Jaar).Max();
}
