using Portal.Data.Toegang;
using Portal.Data.Cijfers;

namespace Portal.Data.Gemeenten;

/// <summary>One of the twelve Drentse gemeenten. Source: gemeenten.csv.</summary>
public sealed class Gemeente
{
    public const int NaamMaxLength = 80;
    public const int SlugMaxLength = 80;

    /// <summary>The number in the CBS-code: 114 for GM0114. Stable, and the key everywhere in the portal.</summary>
    public required int Id { get; init; }

    public required string Naam { get; set; }

    /// <summary>The name in addresses: "aa-en-hunze".</summary>
    public required string Slug { get; set; }

    public required Sleutelgroep Sleutelgroep { get; set; }

    public string CbsCode => CbsCodeVan(Id);

    public static string CbsCodeVan(int id) => $"GM{id:0000}";

    /// <summary>114 from "GM0114". Throws <see cref="FormatException"/> for anything else.</summary>
    public static int IdVan(string cbsCode) =>
        cbsCode.Length == 6 && cbsCode.StartsWith("GM", StringComparison.Ordinal)
        && int.TryParse(cbsCode.AsSpan(2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new FormatException($"'{cbsCode}' is geen CBS-code.");
}

/// <summary>Which share of the verdeelsleutel a gemeente has: Assen, Emmen and Hoogeveen are groot.</summary>
public enum Sleutelgroep
{
    Overig,
    Groot,
}

/// <summary>Inhabitants of a gemeente on 1 January (hele aantallen). Source: inwoners.csv, CBS.</summary>
[Openbaar("CBS-cijfer")]
public sealed class Inwonertal : Bronfeit
{
    public required int GemeenteId { get; init; }

    public Gemeente? Gemeente { get; private set; }

    public required DateOnly Peildatum { get; init; }

    public required int Aantal { get; init; }
}
