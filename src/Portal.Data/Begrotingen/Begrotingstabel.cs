using Portal.Data.Cijfers;

namespace Portal.Data.Begrotingen;

/// <summary>What a difference means for the purse: fewer lasten and more baten are voordelig.</summary>
public enum Oordeel
{
    Gelijk,
    Voordelig,
    Nadelig,
}

/// <summary>A line of a begroting as printed, beside the same line of another one.</summary>
/// <param name="Niveau">0 for a total, 1 for a main post, 2 for its parts.</param>
/// <param name="Vorig">The amount of the begroting before; null when there is none to compare with.</param>
/// <param name="Nu">As printed.</param>
/// <param name="Gewijzigd">After the begrotingswijzigingen; null when there are none in this begroting.</param>
/// <param name="Verschil">The newest amount minus <paramref name="Vorig"/>.</param>
/// <param name="Procent">The difference as part of <paramref name="Vorig"/>, one decimal; null when that was 0.</param>
/// <param name="EigenSommen">Of a printed (sub)total: the sums the portal finds that differ from it. Both stand on the screen, neither is corrected.</param>
/// <param name="SommenErvoor">The same of the begroting before.</param>
public sealed record Begrotingsregel(
    string Code, int Niveau, string Omschrijving, bool IsTotaal, Cijfer? Vorig, Cijfer Nu, Cijfer? Gewijzigd, Cijfer? Verschil, Cijfer? Procent, Oordeel? Oordeel,
    IReadOnlyList<Cijfer> EigenSommen, IReadOnlyList<Cijfer> SommenErvoor)
{
    /// <summary>What counts now: after the changes, if there are any.</summary>
    public Cijfer Geldend => Gewijzigd ?? Nu;
}

/// <summary>One side of a begroting, line by line in the order of the document, its total last.</summary>
public sealed class Begrotingstabel
{
    private static readonly IReadOnlyList<Deel> Geen = [];

    /// <param name="posten">The posts of one begroting, with their bron; other sides are left out.</param>
    /// <param name="vorige">The posts of the begroting to compare with; null when there is none.</param>
    /// <param name="wijzigingen">What begrotingswijzigingen add to a post (euros, negative for less), by the code of the post.</param>
    public Begrotingstabel(
        Kant kant, IReadOnlyCollection<Begrotingspost> posten, IReadOnlyCollection<Begrotingspost>? vorige = null, ILookup<string, Deel>? wijzigingen = null)
    {
        Kant = kant;
        var eigen = posten.Where(p => p.Kant == kant).ToList();
        var eerder = vorige?.Where(p => p.Kant == kant).ToDictionary(p => p.Code);
        Regels = [.. eigen.OrderBy(p => Plaats(p.Code)).Select(p => Regel(p, eigen, eerder, wijzigingen))];
    }

    public Kant Kant { get; }

    public IReadOnlyList<Begrotingsregel> Regels { get; }

    public Begrotingsregel Totaal => Regels[^1];

    /// <summary>Whether more of this is bad news for the purse.</summary>
    public static Oordeel Beoordeel(Kant kant, decimal verschil) => (kant, Math.Sign(verschil)) switch
    {
        (_, 0) => Begrotingen.Oordeel.Gelijk,
        (Kant.Lasten, < 0) or (Kant.Baten, > 0) => Begrotingen.Oordeel.Voordelig,
        _ => Begrotingen.Oordeel.Nadelig,
    };

    /// <summary>Sorts codes as the document prints them: L1, L2, L5, L5a, L10; the total, a letter only, comes last.</summary>
    public static (int Nummer, string Deel) Plaats(string code)
    {
        var cijfers = new string([.. code.Skip(1).TakeWhile(char.IsAsciiDigit)]);
        return cijfers.Length == 0 ? (int.MaxValue, code) : (int.Parse(cijfers, System.Globalization.CultureInfo.InvariantCulture), code[(1 + cijfers.Length)..]);
    }

    private Begrotingsregel Regel(
        Begrotingspost post, List<Begrotingspost> alle, Dictionary<string, Begrotingspost>? eerder, ILookup<string, Deel>? wijzigingen)
    {
        var gewijzigd = wijzigingen is null ? null : Gewijzigd(post, alle, wijzigingen);
        var nu = gewijzigd ?? post.Cijfer;
        var vorig = eerder is null ? null : eerder.GetValueOrDefault(post.Code)?.Cijfer ?? Cijfer.NietBekend(Eenheid.Euro, "Deze post staat niet in de begroting ervoor.");
        var verschil = vorig is { Waarde: { } was }
            ? new Cijfer(nu.Waarde - was, Eenheid.Euro, new Berekend("Het bedrag min dat van de begroting ervoor.", [new("Nu", nu), new("Eerder", vorig)]))
            : null;
        return new(
            post.Code,
            post.OuderCode is null ? 0 : alle.Exists(p => p.Code == post.OuderCode && p.OuderCode is not null) ? 2 : 1,
            post.Omschrijving,
            post.IsTotaal,
            vorig,
            post.Cijfer,
            gewijzigd,
            verschil,
            verschil is not null && vorig is { Waarde: { } deel and not 0 }
                ? new(decimal.Round(100 * verschil.Waarde!.Value / deel, 1, MidpointRounding.AwayFromZero), Eenheid.Procent, new Berekend("Het verschil gedeeld door het bedrag van de begroting ervoor.", [new("Verschil", verschil), new("Eerder", vorig)]))
                : null,
            verschil is null ? null : Beoordeel(Kant, verschil.Waarde!.Value),
            EigenSommen(post, alle),
            eerder?.GetValueOrDefault(post.Code) is { } ervoor ? EigenSommen(ervoor, [.. eerder.Values]) : []);
    }

    private static Cijfer Gewijzigd(Begrotingspost post, List<Begrotingspost> alle, ILookup<string, Deel> wijzigingen)
    {
        List<Deel> delen = [.. Onderliggend(post, alle).Prepend(post).SelectMany(p => wijzigingen.Contains(p.Code) ? wijzigingen[p.Code] : Geen)];
        return delen.Count == 0
            ? post.Cijfer
            : new(post.Bedrag + delen.Sum(d => d.Cijfer.Waarde), Eenheid.Euro, new Berekend("Het gedrukte bedrag met de begrotingswijzigingen erbij.", [new("Gedrukt", post.Cijfer), .. delen]));
    }

    /// <summary>The sum of the posts directly under it, and the sum of all loose posts below; a rounding in the document can sit in either.</summary>
    private static List<Cijfer> EigenSommen(Begrotingspost totaal, List<Begrotingspost> alle)
    {
        if (!totaal.IsTotaal)
        {
            return [];
        }

        var direct = alle.Where(p => p.OuderCode == totaal.Code).ToList();
        var los = Onderliggend(totaal, alle).Where(p => !p.IsTotaal).ToList();
        List<Cijfer> sommen = [];
        if (direct.Count > 0 && direct.Sum(p => p.Bedrag) != totaal.Bedrag)
        {
            sommen.Add(Som(totaal.OuderCode is null ? "De hoofdposten bij elkaar opgeteld." : "De onderdelen bij elkaar opgeteld.", direct));
        }

        if (los.Count > direct.Count && los.Sum(p => p.Bedrag) is var som && som != totaal.Bedrag && sommen.TrueForAll(s => s.Waarde != som))
        {
            sommen.Add(Som("Alle losse posten bij elkaar opgeteld, zonder de gedrukte subtotalen.", los));
        }

        return sommen;

        static Cijfer Som(string hoe, List<Begrotingspost> posten) => new(posten.Sum(p => p.Bedrag), Eenheid.Euro,
            new Berekend(hoe, [.. posten.OrderBy(p => Plaats(p.Code)).Select(p => new Deel(p.Omschrijving, p.Cijfer))]));
    }

    private static IEnumerable<Begrotingspost> Onderliggend(Begrotingspost post, List<Begrotingspost> alle) =>
        alle.Where(p => p.OuderCode == post.Code).SelectMany(p => Onderliggend(p, alle).Prepend(p));
}

public static class OordeelTeksten
{
    public static string Tekst(this Oordeel oordeel) => oordeel switch
    {
        Oordeel.Gelijk => "gelijk",
        Oordeel.Voordelig => "voordelig",
        Oordeel.Nadelig => "nadelig",
        _ => throw new ArgumentOutOfRangeException(nameof(oordeel), oordeel, null),
    };
}
