using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Casussen;

/// <summary>For which figure of a year a casus counts. See <see cref="Casustelling"/>, which keeps the counts.</summary>
public enum Jaartelling
{
    /// <summary>Registered in the year.</summary>
    Aangemeld,

    /// <summary>Procesregie open on 1 January.</summary>
    Beginstand,

    /// <summary>Procesregie open on 1 January, or started in the year.</summary>
    Actief,

    /// <summary>Procesregie started in the year.</summary>
    Instroom,

    /// <summary>Procesregie ended in the year.</summary>
    Afgesloten,

    /// <summary>Uitgebreid advies started in the year.</summary>
    Advies,
}

/// <summary>The columns a list of casussen can be ordered by. Each has an index.</summary>
public enum Casusvolgorde
{
    Kenmerk,
    Onderwerp,
    Status,
    Aangemeld,
    Gestart,
}

/// <summary>
/// Which casussen to show, in what order, and which part of them. It is also the address of a list: what a reader filters can be
/// bookmarked and mailed, and a figure can point at the rows it was counted from.
/// </summary>
public sealed record CasusFilter
{
    public const int PerPaginaStandaard = 25;
    public const int PerPaginaMax = 100;
    public const int ZoekMaxLength = 60;

    /// <summary>Turning pages further than this many rows is not useful, and it is slow.</summary>
    public const int RijenMax = 20_000;

    public CasusStatus? Status { get; init; }

    public Product? Product { get; init; }

    public Hoofdonderwerp? Hoofdonderwerp { get; init; }

    /// <summary>With <see cref="Telling"/>: the casussen that count in this year.</summary>
    public int? Jaar { get; init; }

    /// <summary>Only means something together with <see cref="Jaar"/>.</summary>
    public Jaartelling Telling { get; init; }

    /// <summary>1 to 12: the year up to and including this month; null for the whole year. Only means something together with <see cref="Jaar"/>.</summary>
    public int? TotEnMetMaand { get; init; }

    /// <summary>Part of the kenmerk or the onderwerp.</summary>
    public string? Zoek { get; init; }

    /// <summary>For the bureau, which sees them all; narrows, never widens what a user sees.</summary>
    public int? GemeenteId { get; init; }

    /// <summary>Null: see <see cref="Volgorde"/>.</summary>
    public Casusvolgorde? Sorteer { get; init; }

    /// <summary>Only means something together with <see cref="Sorteer"/>.</summary>
    public bool Aflopend { get; init; }

    public int Pagina { get; init; } = 1;

    public int PerPagina { get; init; } = PerPaginaStandaard;

    /// <summary>Whether it leaves anything out.</summary>
    [JsonIgnore]
    public bool IsLeeg => this is { Status: null, Product: null, Hoofdonderwerp: null, Jaar: null, Zoek: null, GemeenteId: null };

    /// <summary>The order that applies: as asked, or the one that fits the filter, in which the first page is found quickest.</summary>
    [JsonIgnore]
    public (Casusvolgorde Op, bool Aflopend) Volgorde => this switch
    {
        { Sorteer: { } op } => (op, Aflopend),
        { Zoek: not null } => (Casusvolgorde.Onderwerp, false),
        { Jaar: not null, Telling: not Jaartelling.Aangemeld } => (Casusvolgorde.Gestart, true),
        _ => (Casusvolgorde.Aangemeld, true),
    };

    /// <summary>Reads an address as people pass it on: what is missing, misspelt or out of range is left out, never an error.</summary>
    public static CasusFilter Lees(
        string? status = null, string? product = null, string? onderwerp = null, string? jaar = null, string? telling = null, string? maand = null,
        string? zoek = null, string? gemeente = null, string? sorteer = null, string? pagina = null)
    {
        var volgorde = Adreswoord.Lees<Casusvolgorde>(sorteer?.TrimStart('-'));
        return new()
        {
            Status = Adreswoord.Lees<CasusStatus>(status),
            Product = Adreswoord.Lees<Product>(product),
            Hoofdonderwerp = Adreswoord.Lees<Hoofdonderwerp>(onderwerp),
            Jaar = Getal(jaar, 2000, 2100),
            Telling = Adreswoord.Lees<Jaartelling>(telling) ?? default,
            TotEnMetMaand = Getal(maand, 1, 12),
            Zoek = zoek?.Trim() is { Length: > 0 } tekst ? tekst[..Math.Min(tekst.Length, ZoekMaxLength)] : null,
            GemeenteId = Getal(gemeente, 1, 9999),
            Sorteer = volgorde,
            Aflopend = volgorde is not null && sorteer!.StartsWith('-'),
            Pagina = Getal(pagina, 1, RijenMax / PerPaginaStandaard) ?? 1,
        };
    }

    /// <summary>The address that shows this list: "/mijn-gemeente/casussen?jaar=2026&amp;telling=instroom".</summary>
    public string Adres(string pad)
    {
        List<string> delen = [];
        void Zet(string naam, string? waarde)
        {
            if (waarde is not null)
            {
                delen.Add($"{naam}={Uri.EscapeDataString(waarde)}");
            }
        }

        Zet("status", Status?.Woord());
        Zet("product", Product?.Woord());
        Zet("onderwerp", Hoofdonderwerp?.Woord());
        Zet("jaar", Jaar?.ToString(CultureInfo.InvariantCulture));
        Zet("telling", Jaar is null ? null : Telling.Woord());
        Zet("maand", Jaar is null ? null : TotEnMetMaand?.ToString(CultureInfo.InvariantCulture));
        Zet("zoek", Zoek);
        Zet("gemeente", GemeenteId?.ToString(CultureInfo.InvariantCulture));
        Zet("sorteer", Sorteer is { } op ? (Aflopend ? "-" : "") + op.Woord() : null);
        Zet("pagina", Pagina > 1 ? Pagina.ToString(CultureInfo.InvariantCulture) : null);
        return delen.Count == 0 ? pad : $"{pad}?{string.Join('&', delen)}";
    }

    private static int? Getal(string? tekst, int min, int max) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= min && getal <= max ? getal : null;
}

/// <summary>Which casussen a filter lets through, as the database understands it.</summary>
internal static class CasusSelectie
{
    public static IQueryable<Casus> Waar(this IQueryable<Casus> casussen, CasusFilter filter)
    {
        if (filter.GemeenteId is { } gemeente)
        {
            casussen = casussen.Where(c => c.GemeenteId == gemeente);
        }

        if (filter.Status is { } status)
        {
            casussen = casussen.Where(c => c.Status == status);
        }

        if (filter.Product is { } product)
        {
            casussen = casussen.Where(c => c.Product == product);
        }

        if (filter.Hoofdonderwerp is { } onderwerp)
        {
            casussen = casussen.Where(c => c.Hoofdonderwerp == onderwerp);
        }

        if (filter.Jaar is { } jaar)
        {
            casussen = casussen.Where(TeltIn(filter.Telling, jaar, filter.TotEnMetMaand ?? 12));
        }

        return filter.Zoek is { } zoek ? casussen.Where(Lijkt(zoek)) : casussen;
    }

    /// <summary>The rows behind a figure of a year: the same as <see cref="Casustelling.Van"/> says, as a condition.</summary>
    private static Expression<Func<Casus, bool>> TeltIn(Jaartelling telling, int jaar, int maand)
    {
        var (begin, eind) = (new DateOnly(jaar, 1, 1), new DateOnly(jaar, maand, DateTime.DaysInMonth(jaar, maand)));
        return telling switch
        {
            Jaartelling.Aangemeld => c => c.AangemeldOp >= begin && c.AangemeldOp <= eind,
            Jaartelling.Beginstand => c => c.Product == Product.Procesregie && c.GestartOp < begin && (c.BeeindigdOp == null || c.BeeindigdOp >= begin),
            Jaartelling.Actief => c => c.Product == Product.Procesregie && c.GestartOp <= eind && (c.BeeindigdOp == null || c.BeeindigdOp >= begin),
            Jaartelling.Instroom => c => c.Product == Product.Procesregie && c.GestartOp >= begin && c.GestartOp <= eind,
            Jaartelling.Afgesloten => c => c.Product == Product.Procesregie && c.GestartOp != null && c.BeeindigdOp >= begin && c.BeeindigdOp <= eind,
            Jaartelling.Advies => c => c.Product == Product.UitgebreidAdvies && c.GestartOp >= begin && c.GestartOp <= eind,
            _ => throw new ArgumentOutOfRangeException(nameof(telling), telling, null),
        };
    }

    /// <summary>A whole kenmerk is looked up; anything else is searched for as part of kenmerk or onderwerp.</summary>
    private static Expression<Func<Casus, bool>> Lijkt(string zoek)
    {
        var kenmerk = zoek.ToUpperInvariant();
        if (kenmerk.StartsWith($"{Casus.KenmerkSoort}-", StringComparison.Ordinal) && kenmerk.Length == Casus.KenmerkLengte)
        {
            return c => c.Kenmerk == kenmerk;
        }

        var patroon = $"%{zoek.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_").Replace("[", @"\[")}%";
        return c => EF.Functions.Like(c.Onderwerp, patroon, @"\")
            || EF.Functions.Like(c.Kenmerk, patroon, @"\");
    }

    /// <summary>The kenmerk breaks ties, in the same direction, so that one index serves both directions and pages never overlap.</summary>
    public static IQueryable<Casus> OpVolgorde(this IQueryable<Casus> casussen, (Casusvolgorde Op, bool Aflopend) volgorde) => volgorde switch
    {
        (Casusvolgorde.Kenmerk, false) => casussen.OrderBy(c => c.Kenmerk),
        (Casusvolgorde.Kenmerk, true) => casussen.OrderByDescending(c => c.Kenmerk),
        (Casusvolgorde.Onderwerp, false) => casussen.OrderBy(c => c.Onderwerp).ThenBy(c => c.Kenmerk),
        (Casusvolgorde.Onderwerp, true) => casussen.OrderByDescending(c => c.Onderwerp).ThenByDescending(c => c.Kenmerk),
        (Casusvolgorde.Status, false) => casussen.OrderBy(c => c.Status).ThenBy(c => c.Kenmerk),
        (Casusvolgorde.Status, true) => casussen.OrderByDescending(c => c.Status).ThenByDescending(c => c.Kenmerk),
        (Casusvolgorde.Aangemeld, false) => casussen.OrderBy(c => c.AangemeldOp).ThenBy(c => c.Kenmerk),
        (Casusvolgorde.Aangemeld, true) => casussen.OrderByDescending(c => c.AangemeldOp).ThenByDescending(c => c.Kenmerk),
        (Casusvolgorde.Gestart, false) => casussen.OrderBy(c => c.GestartOp).ThenBy(c => c.Kenmerk),
        (Casusvolgorde.Gestart, true) => casussen.OrderByDescending(c => c.GestartOp).ThenByDescending(c => c.Kenmerk),
        _ => throw new ArgumentOutOfRangeException(nameof(volgorde), volgorde, null),
    };
}
