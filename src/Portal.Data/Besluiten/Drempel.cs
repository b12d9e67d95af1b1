using System.Globalization;

namespace Portal.Data.Besluiten;

/// <summary>A part of a number that must be reached: "more than half", "at least two thirds". Compares in whole numbers, so that nothing rounds.</summary>
/// <param name="IsMeerDan">More than the part; otherwise the part itself is enough.</param>
public readonly record struct Drempel(int Teller, int Noemer, bool IsMeerDan)
{
    /// <summary>Length of the longest text of <see cref="ToString"/>.</summary>
    public const int TekstMaxLength = 12;

    public const int NoemerMax = 100;

    public static readonly Drempel MeerDanDeHelft = new(1, 2, true);

    /// <summary>Whether this can be asked: a part between nothing and everything, and not more than everything.</summary>
    public bool IsMogelijk => Teller >= 1 && Noemer is >= 1 and <= NoemerMax && (IsMeerDan ? Teller < Noemer : Teller <= Noemer);

    /// <summary>Whether so many of a total is enough. Of nothing, nothing is enough.</summary>
    public bool Haalt(int aantal, int van)
    {
        var (heeft, moet) = ((long)aantal * Noemer, (long)Teller * van);
        return van > 0 && (IsMeerDan ? heeft > moet : heeft >= moet);
    }

    /// <summary>The smallest number that is enough of a total.</summary>
    public int Nodig(int van)
    {
        var precies = (long)Teller * van;
        return (int)(IsMeerDan ? (precies / Noemer) + 1 : (precies + Noemer - 1) / Noemer);
    }

    /// <summary>In a sentence: "meer dan de helft", "ten minste 2/3".</summary>
    public string Tekst() => $"{(IsMeerDan ? "meer dan" : "ten minste")} {(this is { Teller: 1, Noemer: 2 } ? "de helft" : $"{Teller}/{Noemer}")}";

    /// <summary>As it is stored and hashed: "&gt;1/2", "&gt;=2/3".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsMeerDan ? ">" : ">=")}{Teller}/{Noemer}");

    /// <summary>Reads <see cref="ToString"/>. A text that is none becomes a drempel that nothing reaches.</summary>
    public static Drempel Lees(string tekst)
    {
        var isMeerDan = !tekst.StartsWith(">=", StringComparison.Ordinal);
        return tekst.TrimStart('>', '=').Split('/') is [var teller, var noemer]
            && int.TryParse(teller, NumberStyles.None, CultureInfo.InvariantCulture, out var t) && int.TryParse(noemer, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && new Drempel(t, n, isMeerDan) is var drempel && drempel.ToString() == tekst
            ? drempel
            : default;
    }
}
