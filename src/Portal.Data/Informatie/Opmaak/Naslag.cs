using Portal.Data.Cijfers;

namespace Portal.Data.Informatie.Opmaak;

/// <summary>What an upload needs to be drawn without the page jumping: its size in pixels.</summary>
public sealed record Afbeeldingmaat(int Breedte, int Hoogte);

/// <summary>What a text refers to, as the database has it now; enough to show the text.</summary>
/// <param name="Cijfers">By the id as the text writes it. What is not in it does not exist, or is not public.</param>
/// <param name="Bronnen">Title of each document, by its id.</param>
/// <param name="Begrippen">The words that are explained.</param>
public sealed record Leesnaslag(
    IReadOnlyDictionary<string, Cijfer> Cijfers,
    IReadOnlyDictionary<string, string> Bronnen,
    IReadOnlyList<string> Begrippen,
    IReadOnlyDictionary<Guid, Afbeeldingmaat> Afbeeldingen)
{
    public static Leesnaslag Leeg { get; } = new(new Dictionary<string, Cijfer>(), new Dictionary<string, string>(), [], new Dictionary<Guid, Afbeeldingmaat>());
}

/// <summary>What it takes to judge a text.</summary>
/// <param name="Onderdelen">The sections of documents that the portal takes facts from.</param>
/// <param name="Paginas">The informatiepagina's by slug, and whether each can be read by everybody now.</param>
public sealed record Naslag(Leesnaslag Lezen, IReadOnlySet<Onderdeel> Onderdelen, IReadOnlyDictionary<string, bool> Paginas)
{
    public static Naslag Leeg { get; } = new(Leesnaslag.Leeg, new HashSet<Onderdeel>(), new Dictionary<string, bool>());
}

/// <summary>A heading in a document.</summary>
public sealed record Onderdeel(string BronId, string Sectie);
