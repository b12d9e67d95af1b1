using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data.Cijfers;

namespace Portal.Data.Brondata;

/// <summary>
/// A seed file and the entity its rows become. The model says what each property asks and what it refers to; a column is named after its
/// property ("is_totaal" for IsTotaal). Only what differs is said per file.
/// </summary>
/// <param name="naam">"kengetallen.csv".</param>
/// <param name="sleutel">The columns that together are unique.</param>
internal abstract class Bronbestand(string naam, IReadOnlyList<string> sleutel)
{
    private static readonly CsvReaderOptions Vorm = new()
    {
        Separator = ';',
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        TrackLineNumbers = true,
    };

    private static readonly Dictionary<string, string> VasteKolommen = new()
    {
        [nameof(Kengetal.GemeenteId)] = "cbs_code",
        [nameof(Bronfeit.Sectie)] = "bron_sectie",
    };

    public string Naam => naam;

    public IReadOnlyList<string> Sleutel => sleutel;

    public abstract Type Soort { get; }

    /// <summary>Columns with a name of their own, by property.</summary>
    public IReadOnlyDictionary<string, string> Kolommen { get; init; } = new Dictionary<string, string>();

    /// <summary>Properties the file has no column for; they keep their default (a fact without zekerheid is legible as it stands: zeker).</summary>
    public IReadOnlyCollection<string> Zonder { get; init; } = [nameof(Bronfeit.Gedrukt)];

    /// <summary>What a text may be, by property, where the entity stores a closed list as text.</summary>
    public IReadOnlyDictionary<string, string[]> Keuzes { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Which rows become this entity, where a file feeds two.</summary>
    public Func<Rij, bool> Waar { get; init; } = _ => true;

    public string KolomVan(IReadOnlyProperty eigenschap) =>
        Kolommen.GetValueOrDefault(eigenschap.Name)
        ?? VasteKolommen.GetValueOrDefault(eigenschap.Name)
        ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(eigenschap.Name);

    /// <summary>The rows of the file as entities, each checked against the model and against the files read before.</summary>
    /// <exception cref="BrondataException">A line is not as it should be.</exception>
    public abstract IReadOnlyList<object> Lees(string inhoud, IModel model, Verwijzingen verwijzingen);

    /// <summary>Puts the entities in the context: those it knows already take over what changed, the others are added.</summary>
    public abstract Task ZetKlaarAsync(PortalDbContext db, IReadOnlyList<object> rijen, CancellationToken cancellationToken);

    /// <summary>The lines of the file, each with a field for every column.</summary>
    protected IReadOnlyList<Rij> Ontleed(string inhoud)
    {
        using var csv = CsvReader.FromText(inhoud, Vorm);
        try
        {
            csv.ReadHeader();
            var kop = Kop(csv.Headers);
            List<Rij> rijen = [];
            while (csv.Read())
            {
                rijen.Add(new(naam, (int)csv.LineNumber, kop, csv.Current.ToArray()));
            }

            return rijen.Count > 0 ? rijen : throw new BrondataException("dit bestand heeft geen rijen.", naam);
        }
        catch (CsvFormatException fout)
        {
            throw new BrondataException("deze regel heeft een verkeerd aantal velden of een los aanhalingsteken.", naam, (int)fout.LineNumber);
        }
    }

    private Dictionary<string, int> Kop(IReadOnlyList<string> kolommen)
    {
        Dictionary<string, int> kop = [];
        foreach (var kolom in kolommen)
        {
            if (!kop.TryAdd(kolom, kop.Count))
            {
                throw new BrondataException("deze kolom staat twee keer in de kop.", naam, 1, kolom);
            }
        }

        return kop;
    }

    /// <summary>
    /// The natural key as one text, fit to be an address: file and filled-in key columns, joined by dots ("kengetallen.instroom_procesregie.2023.GM0114").
    /// With the file in front it is unique over all kinds of facts.
    /// </summary>
    protected string IdVan(Rij rij) =>
        string.Join('.', sleutel.Select(kolom => Adressleutel.Van(rij[kolom])).Where(deel => deel.Length > 0).Prepend(Path.GetFileNameWithoutExtension(naam)));
}

/// <inheritdoc/>
internal sealed class Bronbestand<T>(string naam, params string[] sleutel) : Bronbestand(naam, sleutel) where T : class
{
    public override Type Soort => typeof(T);

    /// <summary>A reference that only some rows make, and that the model therefore cannot know.</summary>
    public Func<T, Verwijzing?> Verwijst { get; init; } = _ => null;

    /// <summary>A row that people took over: a load leaves it as it is.</summary>
    public Func<T, bool> Blijft { get; init; } = _ => false;

    public override IReadOnlyList<object> Lees(string inhoud, IModel model, Verwijzingen verwijzingen)
    {
        var entiteit = model.FindEntityType(typeof(T))!;
        var eigenschappen = entiteit.GetProperties()
            .Where(p => p.PropertyInfo is not null && !Zonder.Contains(p.Name) && !(typeof(T).IsAssignableTo(typeof(Bronfeit)) && p.IsPrimaryKey()))
            .ToDictionary(p => p, KolomVan);

        List<(Rij Rij, T Feit)> gelezen = [];
        Dictionary<string, int> regels = new(StringComparer.OrdinalIgnoreCase);
        foreach (var rij in Ontleed(inhoud).Where(Waar))
        {
            var id = IdVan(rij);
            if (!regels.TryAdd(id, rij.Regel))
            {
                throw rij.Fout(string.Join(" + ", Sleutel), $"‘{string.Join(", ", Sleutel.Select(k => rij[k]))}’ staat ook op regel {regels[id]}.");
            }

            gelezen.Add((rij, Maak(rij, id, entiteit, eigenschappen)));
        }

        gelezen.ForEach(g => verwijzingen.Onthoud(entiteit, g.Feit)); // before the check: a row may refer to a later one in its own file
        foreach (var (rij, feit) in gelezen)
        {
            verwijzingen.Controleer(rij, feit, entiteit, this);
            if (Verwijst(feit) is { } verwijzing && !verwijzingen.Kent(model.FindEntityType(verwijzing.Naar)!, verwijzing.Sleutel, verwijzing.Waarde))
            {
                throw rij.Fout(verwijzing.Kolom, verwijzingen.Onbekend(verwijzing.Naar, verwijzing.Waarde));
            }
        }

        return gelezen.ConvertAll(g => g.Feit);
    }

    private T Maak(Rij rij, string id, IEntityType entiteit, Dictionary<IProperty, string> eigenschappen)
    {
        // Not by initializer: which columns there are, the model tells, and required members are all read or declared absent.
        var feit = Activator.CreateInstance<T>();
        if (feit is Bronfeit)
        {
            entiteit.FindProperty(nameof(Bronfeit.Id))!.PropertyInfo!.SetValue(feit, id.Length <= Bronfeit.IdMaxLength
                ? id
                : throw rij.Fout(Sleutel[^1], $"de sleutel is {id.Length} tekens lang en mag er {Bronfeit.IdMaxLength} hebben."));
        }

        foreach (var (eigenschap, kolom) in eigenschappen)
        {
            var waarde = rij.Lees(kolom, eigenschap);
            if (waarde is string tekst && Keuzes.TryGetValue(eigenschap.Name, out var keuzes) && !keuzes.Contains(tekst))
            {
                throw rij.GeenKeuze(kolom, tekst, keuzes);
            }

            eigenschap.PropertyInfo!.SetValue(feit, waarde);
        }

        return feit;
    }

    public override async Task ZetKlaarAsync(PortalDbContext db, IReadOnlyList<object> rijen, CancellationToken cancellationToken)
    {
        await db.Set<T>().LoadAsync(cancellationToken);
        var bestaand = db.Set<T>().Local;
        var sleutel = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties[0].PropertyInfo!;
        foreach (var rij in rijen)
        {
            if (bestaand.FindEntryUntyped([sleutel.GetValue(rij)]) is { } bekend)
            {
                if (!Blijft(bekend.Entity))
                {
                    bekend.CurrentValues.SetValues(rij);
                }
            }
            else
            {
                db.Add(rij);
            }
        }
    }
}
