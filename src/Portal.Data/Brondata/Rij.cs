using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data.Gemeenten;

namespace Portal.Data.Brondata;

/// <summary>One line of a seed file. It knows where it stands, so that every complaint can say so.</summary>
internal sealed class Rij(string bestand, int regel, IReadOnlyDictionary<string, int> kop, IReadOnlyList<string> velden)
{
    public int Regel => regel;

    /// <summary>The text in a column; "" when it is left empty.</summary>
    public string this[string kolom] => kop.TryGetValue(kolom, out var plaats)
        ? velden[plaats]
        : throw new BrondataException("deze kolom ontbreekt in de kop.", bestand, 1, kolom);

    public BrondataException Fout(string kolom, string waarom) => new(waarom, bestand, regel, kolom);

    /// <summary>The text in a column as the value its property stores. What the model asks of the property holds here too: type, length, required.</summary>
    /// <exception cref="BrondataException">The text is no such value.</exception>
    public object? Lees(string kolom, IReadOnlyProperty eigenschap)
    {
        var tekst = this[kolom];
        if (tekst.Length == 0)
        {
            return eigenschap.IsNullable ? null : throw Fout(kolom, "dit veld is leeg.");
        }

        if (IsGemeente(eigenschap))
        {
            return CbsNummer(kolom, tekst);
        }

        var type = Nullable.GetUnderlyingType(eigenschap.ClrType) ?? eigenschap.ClrType;
        return type switch
        {
            _ when type == typeof(string) => Tekst(kolom, tekst, eigenschap.GetMaxLength()),
            _ when type == typeof(int) => GeheelGetal(kolom, tekst),
            _ when type == typeof(decimal) => Getal(kolom, tekst, eigenschap.GetScale()),
            _ when type == typeof(bool) => JaNee(kolom, tekst),
            _ when type == typeof(DateOnly) => Datum(kolom, tekst),
            { IsEnum: true } => Keuze(kolom, tekst, type),
            _ => throw new NotSupportedException($"Een kolom van soort {type.Name} kan niet worden gelezen."),
        };
    }

    private static bool IsGemeente(IReadOnlyProperty eigenschap) =>
        eigenschap.Name == "GemeenteId" || (eigenschap.DeclaringType.ClrType == typeof(Gemeente) && eigenschap.IsPrimaryKey());

    private int CbsNummer(string kolom, string tekst)
    {
        try
        {
            return Gemeente.IdVan(tekst);
        }
        catch (FormatException)
        {
            throw Fout(kolom, $"‘{tekst}’ is geen CBS-code.");
        }
    }

    private string Tekst(string kolom, string tekst, int? maxLengte) => tekst.Length > maxLengte
        ? throw Fout(kolom, $"de tekst is {tekst.Length} tekens lang en mag er {maxLengte} hebben.")
        : tekst;

    private int GeheelGetal(string kolom, string tekst) =>
        int.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal)
            ? getal
            : throw Fout(kolom, $"‘{tekst}’ is geen heel getal.");

    private decimal Getal(string kolom, string tekst, int? decimalen)
    {
        if (!decimal.TryParse(tekst, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal))
        {
            throw Fout(kolom, $"‘{tekst}’ is geen getal.");
        }

        // SQL Server would round it in silence, and the next load would find a difference that is none.
        return getal.Scale > decimalen ? throw Fout(kolom, $"‘{tekst}’ heeft meer dan {decimalen} cijfers achter de punt.") : getal;
    }

    private bool JaNee(string kolom, string tekst) => tekst switch
    {
        "0" => false,
        "1" => true,
        _ => throw Fout(kolom, $"‘{tekst}’ is geen 0 of 1."),
    };

    private DateOnly Datum(string kolom, string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum
            : throw Fout(kolom, $"‘{tekst}’ is geen datum van de vorm jjjj-mm-dd.");

    private object Keuze(string kolom, string tekst, Type type)
    {
        var keuzes = Enum.GetNames(type).ToDictionary(JsonNamingPolicy.SnakeCaseLower.ConvertName);
        return keuzes.TryGetValue(tekst, out var naam) ? Enum.Parse(type, naam) : throw GeenKeuze(kolom, tekst, keuzes.Keys);
    }

    public BrondataException GeenKeuze(string kolom, string tekst, IEnumerable<string> keuzes) =>
        Fout(kolom, $"‘{tekst}’ staat niet in de lijst {string.Join(", ", keuzes)}.");
}
