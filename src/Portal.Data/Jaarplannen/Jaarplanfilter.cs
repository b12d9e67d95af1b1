using System.Globalization;

namespace Portal.Data.Jaarplannen;

/// <summary>Which actions of a plan to show. It is also the address of the view, so that it can be bookmarked and mailed.</summary>
public sealed record Jaarplanfilter
{
    public const int ZoekMaxLength = 60;

    /// <summary>In an address: actions that nobody owns.</summary>
    public const string ZonderEigenaar = "geen";

    /// <summary>Number of the programmalijn.</summary>
    public int? Lijn { get; init; }

    public Actiestatus? Status { get; init; }

    public Voortgangsstand? Stand { get; init; }

    /// <summary>A function, or <see cref="ZonderEigenaar"/>.</summary>
    public string? Eigenaar { get; init; }

    /// <summary>Part of code, text, owner or explanation.</summary>
    public string? Zoek { get; init; }

    /// <summary>Whether it lets everything through.</summary>
    public bool IsLeeg => this is { Lijn: null, Status: null, Stand: null, Eigenaar: null, Zoek: null };

    /// <summary>Reads an address as people pass it on: what is missing, misspelt or out of range is left out, never an error.</summary>
    public static Jaarplanfilter Lees(string? lijn = null, string? status = null, string? stand = null, string? eigenaar = null, string? zoek = null) => new()
    {
        Lijn = int.TryParse(lijn, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) && nummer is >= 1 and <= 99 ? nummer : null,
        Status = Adreswoord.Lees<Actiestatus>(status),
        Stand = Adreswoord.Lees<Voortgangsstand>(stand),
        Eigenaar = Kort(eigenaar, Jaarplanregel.EigenaarMaxLength),
        Zoek = Kort(zoek, ZoekMaxLength),
    };

    /// <summary>The address of this view; <paramref name="ook"/> are further parts such as "weergave=vergadering".</summary>
    public string Adres(string pad, params IEnumerable<string> ook)
    {
        (string Naam, string? Waarde)[] delen =
        [
            ("lijn", Lijn?.ToString(CultureInfo.InvariantCulture)), ("status", Status?.Woord()), ("stand", Stand?.Woord()), ("eigenaar", Eigenaar), ("zoek", Zoek),
        ];
        var vraag = string.Join('&', delen.Where(d => d.Waarde is not null).Select(d => $"{d.Naam}={Uri.EscapeDataString(d.Waarde!)}").Concat(ook));
        return vraag.Length == 0 ? pad : $"{pad}?{vraag}";
    }

    /// <summary>Whether an action passes; the programmalijn is looked at where the lines are.</summary>
    public bool Past(Planregel regel) =>
        (Status is null || regel.Status == Status)
        && (Stand is null || regel.Stand == Stand)
        && (Eigenaar is null || (Eigenaar == ZonderEigenaar ? regel.Eigenaar is null : string.Equals(regel.Eigenaar, Eigenaar, StringComparison.OrdinalIgnoreCase)))
        && (Zoek is null || new[] { regel.Code, regel.Titel, regel.Eigenaar, regel.Uitleg?.Toelichting }
            .Any(t => t is not null && Cijfers.Notatie.Nederlands.CompareInfo.IndexOf(t, Zoek, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));

    private static string? Kort(string? tekst, int max) => tekst?.Trim() is { Length: > 0 } t ? t[..Math.Min(t.Length, max)] : null;
}
