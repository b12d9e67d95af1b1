using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen;

/// <summary>A published figure with all that says what it is about.</summary>
/// <param name="Titel">Of the indicator: "Nieuw onder procesregie".</param>
/// <param name="GemeenteId">Null: Drenthe as a whole.</param>
public sealed record Boekcijfer(
    string Indicator, string Titel, int Jaar, Cijfer Cijfer, int? GemeenteId = null, string? Gemeente = null, string? Dimensie = null, string? Categorie = null)
{
    public UitBron Bron => (UitBron)Cijfer.Herkomst;

    /// <summary>What is printed is always known.</summary>
    public decimal Waarde => Cijfer.Waarde!.Value;

    /// <summary>About Drenthe as a whole, and not about a part of it: what totals are laid beside.</summary>
    public bool IsGeheel => GemeenteId is null && Categorie is null;

    /// <summary>No document prints it: it was worked out from others, so a check against those proves nothing.</summary>
    public bool IsBerekend => Cijfer.IsUitgerekend();

    /// <summary>"Nieuw onder procesregie, Assen, 2023".</summary>
    public string Naam => string.Join(", ", new[] { Titel, Categorie, Gemeente, $"{Jaar}" }.OfType<string>());

    public Deel Deel => new(Naam, Cijfer);

    /// <summary>As a part among its own kind: only what tells it from the others.</summary>
    public Deel Onderdeel(string? naam = null) => new(naam ?? Gemeente ?? Categorie ?? Titel, Cijfer);
}

/// <summary>A sentence of a document that holds a number.</summary>
public sealed record Tekst(string Zin, UitBron Bron);

/// <summary>A convenantpartner, in the domein the portal proposes for it.</summary>
public sealed record Partner(string Code, string Naam, string Domein);

/// <summary>That a gemeente takes a plustaak in a year.</summary>
public sealed record Afnemer(string Plustaak, int Jaar, int GemeenteId);

/// <summary>Everything that is checked, read once and never changed: the checks are functions of this and nothing else.</summary>
public sealed record Cijferboek
{
    public IReadOnlyList<Bron> Bronnen { get; init; } = [];

    /// <summary>The numbers of all gemeenten: a series without one of these is not complete.</summary>
    public IReadOnlyList<int> Gemeenten { get; init; } = [];

    public IReadOnlyList<Boekcijfer> Metingen { get; init; } = [];

    public IReadOnlyList<Partner> Partners { get; init; } = [];

    public IReadOnlyList<Afnemer> Afnemers { get; init; } = [];

    public IReadOnlyList<Begroting> Begrotingen { get; init; } = [];

    public IReadOnlyList<Begrotingspost> Posten { get; init; } = [];

    public IReadOnlyList<Realisatiepost> Realisatie { get; init; } = [];

    public IReadOnlyList<Reservemutatie> Reserve { get; init; } = [];

    public IReadOnlyList<Resultaat> Resultaten { get; init; } = [];

    public IReadOnlyList<Ketenpartnerinzet> Inzet { get; init; } = [];

    public IReadOnlyList<Bijdragetotaal> Bijdragetotalen { get; init; } = [];

    /// <summary>What the twelve gemeenten pay together, of the years and soorten of which all twelve are known. Without its parts: those are of each gemeente.</summary>
    public IReadOnlyDictionary<(int Jaar, Bijdragesoort Soort), Cijfer> Bijdragesommen { get; init; } = new Dictionary<(int, Bijdragesoort), Cijfer>();

    public IReadOnlyList<Tekst> Teksten { get; init; } = [];

    /// <summary>What the registration of this portal counts per year, all gemeenten together.</summary>
    public IReadOnlyList<Casusjaar> Registratie { get; init; } = [];

    /// <summary>The one figure of this indicator, year, gemeente and category; null when no document has it.</summary>
    public Boekcijfer? Zoek(string indicator, int jaar, int? gemeenteId = null, string? categorie = null) =>
        Metingen.FirstOrDefault(m => m.Indicator == indicator && m.Jaar == jaar && m.GemeenteId == gemeenteId && m.Categorie == categorie);

    public IEnumerable<int> Jaren(string indicator) => Metingen.Where(m => m.Indicator == indicator).Select(m => m.Jaar).Distinct().Order();

    /// <summary>The parts of an indicator in a year, per category.</summary>
    public IReadOnlyList<Boekcijfer> Delen(string indicator, int jaar, string dimensie) =>
        [.. Metingen.Where(m => m.Indicator == indicator && m.Jaar == jaar && m.Dimensie == dimensie && m.GemeenteId is null)];

    public Begrotingspost? Post(int jaar, string code) => Posten.FirstOrDefault(p => p.Jaar == jaar && p.Code == code);

    public Realisatiepost? Gerealiseerd(int jaar, Kant kant, string omschrijving) =>
        Realisatie.FirstOrDefault(p => p.Jaar == jaar && p.Kant == kant && p.Omschrijving == omschrijving);

    public Realisatiepost? Totaal(int jaar, Kant kant) => Realisatie.FirstOrDefault(p => p.Jaar == jaar && p.Kant == kant && p.IsTotaal);

    public Resultaat? Resultaat(int jaar, Resultaatsoort soort) => Resultaten.FirstOrDefault(r => r.Jaar == jaar && r.Soort == soort);

    public Bijdragetotaal? Bijdrage(int jaar, Bijdragesoort soort) => Bijdragetotalen.FirstOrDefault(b => b.Jaar == jaar && b.Soort == soort);
}
