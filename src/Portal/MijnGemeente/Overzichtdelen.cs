using Portal.Data.Adviesvragen;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>The parts of the overview that are the same for everyone of a gemeente. Each is loaded, and can fail, by itself.</summary>
/// <param name="Standen">The counts that "since your previous visit" compares, under the names it shows.</param>
internal sealed record Overzichtdelen(
    Geladen<IReadOnlyList<Aandachtspunt>> Aandacht,
    IReadOnlyDictionary<string, int> Standen,
    Geladen<GepubliceerdJaar> Gepubliceerd,
    Geladen<Lopendecijfers> Casuscijfers,
    Geladen<IReadOnlyList<Wachtende>> Werkvoorraad,
    Geladen<BijdrageSamenvatting> Bijdrage,
    Geladen<PlustakenSamenvatting> Plustaken)
{
    /// <summary>Nothing failed to load.</summary>
    public bool IsHeel => new[] { Aandacht.Nummer, Gepubliceerd.Nummer, Casuscijfers.Nummer, Werkvoorraad.Nummer, Bijdrage.Nummer, Plustaken.Nummer }.All(n => n is null);
}
