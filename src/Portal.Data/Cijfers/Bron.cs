namespace Portal.Data.Cijfers;

/// <summary>A public document the portal takes figures and facts from. Source: bronnen.csv.</summary>
public sealed class Bron
{
    public const int IdMaxLength = 20;
    public const int TitelMaxLength = 200;

    public required string Id { get; init; }

    public required string Titel { get; set; }

    public required string Soort { get; set; }

    public required string Uitgever { get; set; }

    public DateOnly? Datum { get; set; }

    /// <summary>The year the source is known by.</summary>
    public required int Jaar { get; set; }

    public string? Toelichting { get; set; }
}

/// <summary>A row that a public document vouches for: where it stands, how sure the reading is, what was printed.</summary>
public abstract class Bronfeit
{
    public const int IdMaxLength = 200;
    public const int SectieMaxLength = 200;
    public const int GedruktMaxLength = 200;
    public const int ToelichtingMaxLength = 1000;

    /// <summary>
    /// File and natural key of the row as one text ("kengetallen.instroom_procesregie.2023.GM0114"): unique over all kinds of facts, fit to be
    /// an address, and the same at every load, so that loading twice adds nothing.
    /// </summary>
    public required string Id { get; init; }

    public required string BronId { get; init; }

    public Bron? Bron { get; init; }

    /// <summary>The heading in the document under which the fact stands.</summary>
    public required string Sectie { get; init; }

    public required Zekerheid Zekerheid { get; init; }

    /// <summary>What the scan shows, where that differs from the value.</summary>
    public string? Gedrukt { get; init; }

    public string? Toelichting { get; init; }

    /// <summary>Needs <see cref="Bron"/> to be loaded.</summary>
    public Herkomst Herkomst => new UitBron(
        Bron?.Titel ?? throw new InvalidOperationException("De bron is niet geladen: gebruik Include."), Sectie, Zekerheid, Gedrukt, Toelichting)
    { Id = Id };
}
