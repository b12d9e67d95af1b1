using System.Globalization;
using Portal.Data;
using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;

namespace Portal.Stuurgroep;

/// <summary>What a what-if is compared with.</summary>
public enum Vergelijkbasis
{
    Jaar2019,
    ZeventigDertig,
    TwintigTachtig,
}

/// <summary>
/// The what-if as it stands in the address: texts as typed, so that a mistake comes back to its reader with an explanation. Empty is what
/// the screen opens with: 2019.
/// </summary>
public sealed record Verdeelinvoer(
    string? Totaal = null, string? Sleutel = null, string? Jaar = null, string? Onderling = null, string? Assen = null, string? Emmen = null, string? Hoogeveen = null,
    string? Casus = null, string? Groot = null, string? Gelijk = null, string? Inwoners = null, string? Casussen = null, string? Afronding = null, string? Met = null)
{
    private static readonly CultureInfo Nl = Notatie.Nederlands;

    public static string Woord(Sleutelkeuze keuze) => keuze switch
    {
        Sleutelkeuze.ZeventigDertig => "70-30",
        Sleutelkeuze.TwintigTachtig => "20-80",
        Sleutelkeuze.Inwoners => "inwoners",
        Sleutelkeuze.Casussen => "casussen",
        _ => "eigen",
    };

    public static string Woord(OnderlingeVerdeling verdeling) => verdeling switch
    {
        OnderlingeVerdeling.Gelijk => "gelijk",
        OnderlingeVerdeling.NaarInwoners => "inwoners",
        _ => "eigen",
    };

    public static string Woord(Casusmaat maat) => maat.ToString().ToLowerInvariant();

    public static string Woord(Vergelijkbasis met) => met switch
    {
        Vergelijkbasis.Jaar2019 => "2019",
        Vergelijkbasis.ZeventigDertig => "70-30",
        _ => "20-80",
    };

    /// <summary>What the amounts stand beside.</summary>
    public Vergelijkbasis Basis => Kies(Met, Woord, Vergelijkbasis.Jaar2019);

    /// <summary>The question; what is not filled in is that of 2019.</summary>
    /// <exception cref="DomeinregelException">A number can't be read.</exception>
    public Verdeelvraag Lees()
    {
        var begin = Verdeelvraag.Van2019;
        return new(
            Euro(),
            Kies(Sleutel, Woord, begin.Sleutel),
            int.TryParse(Jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) ? jaar : begin.Inwonerjaar,
            Kies(Onderling, Woord, begin.Onderling),
            new(Procent(Assen, begin.Gewicht.Assen), Procent(Emmen, begin.Gewicht.Emmen), Procent(Hoogeveen, begin.Gewicht.Hoogeveen)),
            Kies(Casus, Woord, begin.Casusmaat),
            new(Procent(Groot, begin.Mix.Groot), Procent(Gelijk, begin.Mix.Gelijk), Procent(Inwoners, begin.Mix.Inwoners), Procent(Casussen, begin.Mix.Casussen)),
            Afronding == "cent");
    }

    /// <summary>What the other amounts come from.</summary>
    public Verdeelvraag LeesBasis(Verdeelvraag vraag) => Basis switch
    {
        Vergelijkbasis.ZeventigDertig => vraag with { Sleutel = Sleutelkeuze.ZeventigDertig },
        Vergelijkbasis.TwintigTachtig => vraag with { Sleutel = Sleutelkeuze.TwintigTachtig },
        _ => Verdeelvraag.Van2019,
    };

    /// <summary>The same question as an address.</summary>
    /// <param name="pad">Where it leads: the page or an export.</param>
    public static string Adres(string pad, Verdeelvraag vraag, Vergelijkbasis met) => $"{pad}?{string.Join('&', Delen(vraag, met).Select(d => $"{d.Naam}={Uri.EscapeDataString(d.Waarde)}"))}";

    /// <summary>Only what the question looks at: a short address.</summary>
    private static IEnumerable<(string Naam, string Waarde)> Delen(Verdeelvraag vraag, Vergelijkbasis met)
    {
        yield return ("totaal", Getal(vraag.Totaal));
        yield return ("sleutel", Woord(vraag.Sleutel));
        yield return ("jaar", $"{vraag.Inwonerjaar}");
        yield return ("onderling", Woord(vraag.Onderling));
        if (vraag.Onderling is OnderlingeVerdeling.EigenPercentages)
        {
            yield return ("assen", Getal(vraag.Gewicht.Assen));
            yield return ("emmen", Getal(vraag.Gewicht.Emmen));
            yield return ("hoogeveen", Getal(vraag.Gewicht.Hoogeveen));
        }

        yield return ("casus", Woord(vraag.Casusmaat));
        if (vraag.Sleutel is Sleutelkeuze.EigenMix)
        {
            yield return ("groot", Getal(vraag.Mix.Groot));
            yield return ("gelijk", Getal(vraag.Mix.Gelijk));
            yield return ("inwoners", Getal(vraag.Mix.Inwoners));
            yield return ("casussen", Getal(vraag.Mix.Casussen));
        }

        yield return ("afronding", vraag.OpDeCent ? "cent" : "euro");
        yield return ("met", Woord(met));
    }

    private static string Getal(decimal waarde) => waarde.ToString("0.####", Nl);

    private static T Kies<T>(string? tekst, Func<T, string> woord, T anders) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(w => woord(w!.Value) == tekst) ?? anders;

    private static decimal Procent(string? tekst, decimal anders) => string.IsNullOrWhiteSpace(tekst) ? anders
        : Bedragnotatie.TryLees(tekst.Replace("%", "", StringComparison.Ordinal), out var procent) && procent is >= 0 and <= 100 ? procent
        : throw new DomeinregelException("Vul percentages in van 0 tot en met 100, met hoogstens twee cijfers achter de komma.");

    private decimal Euro() => string.IsNullOrWhiteSpace(Totaal) ? Verdeelvraag.Van2019.Totaal
        : Bedragnotatie.TryLees(Totaal, out var euro) && euro >= 0 ? euro
        : throw new DomeinregelException($"Het totaal is geen bedrag. {Bedragnotatie.Uitleg}");
}
