namespace Portal.Data.Raadsbrieven;

/// <summary>A paragraph that a letter can have.</summary>
/// <param name="Sleutel">As it stands in the address.</param>
/// <param name="Naam">As the writer chooses it.</param>
/// <param name="Uitleg">What it is about, where the name does not say it all.</param>
public sealed record Briefparagraaf(string Sleutel, string Naam, string? Uitleg = null);

/// <summary>The paragraphs to choose from. Salutation, closing and signature are always there.</summary>
public static class Briefparagrafen
{
    public const string Aanhef = "aanhef";
    public const string Aanleiding = "aanleiding";
    public const string OverZvhd = "over-zvhd";
    public const string Uitvoering = "uitvoering";
    public const string Drenthe = "drenthe";
    public const string Knelpunten = "knelpunten";
    public const string Financien = "financien";
    public const string Jaarplan = "jaarplan";
    public const string Bijdrage = "bijdrage";
    public const string Slot = "slot";

    /// <summary>In the order of the letter.</summary>
    public static IReadOnlyList<Briefparagraaf> Alle { get; } =
    [
        new(Aanleiding, "Aanleiding"),
        new(OverZvhd, "Wat het Zorg- en Veiligheidshuis is", "Voor een raad die het huis nog niet kent."),
        new(Uitvoering, "Uitvoering in onze gemeente", "Casussen, adviezen, plustaken en mensenhandel."),
        new(Drenthe, "Beeld voor Drenthe"),
        new(Knelpunten, "Knelpunten"),
        new(Financien, "Financiën", "Resultaat, reserve en verdeelsleutel."),
        new(Jaarplan, "Jaarplan"),
        new(Bijdrage, "Onze bijdrage"),
    ];

    /// <summary>What a new letter begins with.</summary>
    public static IReadOnlyList<string> Begin { get; } = [.. Alle.Select(p => p.Sleutel).Where(s => s != OverZvhd)];
}
