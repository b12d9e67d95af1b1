using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Portal.Data;
using Portal.Data.Cijfers;

namespace Portal.Api;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Naam">Becomes fit for a sheet, and unique.</param>
/// <param name="Rijen">Per column a string, int, decimal, <see cref="DateOnly"/>, <see cref="DateTime"/> (UTC), <see cref="Cijfer"/>, or null for an empty cell.</param>
/// <param name="Breedtes">In signs; null to go by the heads.</param>
public sealed record Werkblad(string Naam, IReadOnlyList<string> Koppen, IAsyncEnumerable<IEnumerable<object?>> Rijen, IReadOnlyList<int>? Breedtes = null);

/// <summary>Rows as a workbook: numbers and dates typed, the header bold and fixed, a filter on each column.</summary>
public static class XlsxExport
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint KopStijl = 1;
    private const uint DatumStijl = 2;
    private const uint TijdStijl = 3;
    private const uint AantalStijl = 4;
    private const uint ProcentStijl = 5;
    private const uint FteStijl = 6;
    private const uint EuroStijl = 7;
    private const uint CentStijl = 8;
    private const int BladnaamMax = 31;

    /// <summary>What a cell can hold; a workbook with more is called damaged.</summary>
    private const int CelMax = 32_767;

    /// <summary>Writes a workbook with one sheet.</summary>
    public static Task SchrijfAsync<T>(Stream naar, string blad, IAsyncEnumerable<T> rijen, IReadOnlyList<Exportkolom<T>> kolommen, CancellationToken stop = default) =>
        SchrijfAsync(naar, [new Werkblad(blad, [.. kolommen.Select(k => k.Naam)], rijen.Select(r => kolommen.Select(k => k.Waarde(r))))], stop);

    /// <summary>Writes the workbook to memory first, because its container needs to go back; the caller bounds the number of rows.</summary>
    public static async Task SchrijfAsync(Stream naar, IReadOnlyList<Werkblad> bladen, CancellationToken stop = default)
    {
        using var geheugen = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(geheugen, SpreadsheetDocumentType.Workbook))
        {
            var boek = document.AddWorkbookPart();
            boek.AddNewPart<WorkbookStylesPart>().Stylesheet = Stijlen();
            var lijst = new Sheets();
            foreach (var (nummer, blad) in bladen.Index())
            {
                var deel = boek.AddNewPart<WorksheetPart>();
                await SchrijfBladAsync(deel, blad, stop);
                lijst.Append(new Sheet { Id = boek.GetIdOfPart(deel), SheetId = (uint)nummer + 1, Name = Bladnaam(blad.Naam, [.. lijst.Elements<Sheet>().Select(s => s.Name!.Value!)]) });
            }

            boek.Workbook = new(lijst);
        }

        geheugen.Position = 0;
        await geheugen.CopyToAsync(naar, stop);
    }

    /// <summary>Without what a spreadsheet refuses, cut to what fits, and numbered when it was there already.</summary>
    internal static string Bladnaam(string naam, IReadOnlyCollection<string> anderen)
    {
        var schoon = string.Concat(Exporttekst.Zuiver(naam).Where(t => !char.IsControl(t) && !char.IsSurrogate(t) && !"[]:*?/\\".Contains(t))).Trim('\'', ' ');
        schoon = schoon.Length == 0 ? "Blad" : schoon;
        for (var nummer = 1; ; nummer++)
        {
            var staart = nummer == 1 ? "" : $" ({nummer})";
            var kandidaat = schoon[..Math.Min(schoon.Length, BladnaamMax - staart.Length)].TrimEnd('\'', ' ') + staart;
            if (!anderen.Contains(kandidaat, StringComparer.OrdinalIgnoreCase))
            {
                return kandidaat;
            }
        }
    }

    private static async Task SchrijfBladAsync(WorksheetPart deel, Werkblad blad, CancellationToken stop)
    {
        using var schrijver = OpenXmlWriter.Create(deel);
        schrijver.WriteStartElement(new Worksheet());
        schrijver.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        schrijver.WriteElement(new Columns(blad.Koppen.Select((k, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = blad.Breedtes?[i] ?? Math.Max(14, k.Length + 4), CustomWidth = true })));
        schrijver.WriteStartElement(new SheetData());
        Rij(blad.Koppen.Select(k => Tekst(k, KopStijl)));
        var aantal = 1;
        await foreach (var rij in blad.Rijen.WithCancellation(stop))
        {
            Rij(rij.Select(Cel));
            aantal++;
        }

        schrijver.WriteEndElement();
        schrijver.WriteElement(new AutoFilter { Reference = $"A1:{Letters(blad.Koppen.Count)}{aantal}" });
        schrijver.WriteEndElement();

        void Rij(IEnumerable<Cell> cellen)
        {
            schrijver.WriteStartElement(new Row());
            foreach (var cel in cellen)
            {
                schrijver.WriteElement(cel);
            }

            schrijver.WriteEndElement();
        }
    }

    private static Cell Cel(object? waarde) => waarde switch
    {
        null => new(),
        Cijfer { Waarde: not { } } onbekend => Tekst(onbekend.ToString()),
        Cijfer { Waarde: { } getal } cijfer => Getal(getal, Stijl(cijfer.Eenheid, getal)),
        string tekst => Tekst(tekst),
        DateOnly dag => Getal(dag.ToDateTime(TimeOnly.MinValue).ToOADate(), DatumStijl),
        DateTime moment => Getal(moment.InDrenthe().ToOADate(), TijdStijl),
        int or long or decimal => Getal((IFormattable)waarde),
        _ => throw new ArgumentException($"Een kolom kan geen {waarde.GetType().Name} bevatten.", nameof(waarde)),
    };

    private static Cell Getal(IFormattable getal, uint stijl = 0) =>
        new(new CellValue(getal.ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = stijl };

    private static Cell Tekst(string tekst, uint stijl = 0)
    {
        var veilig = Exporttekst.Veilig(tekst);
        veilig = veilig.Length <= CelMax ? veilig : $"{veilig[..(char.IsHighSurrogate(veilig[CelMax - 2]) ? CelMax - 2 : CelMax - 1)]}…";
        return new(new InlineString(new Text(veilig) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = stijl };
    }

    private static uint Stijl(Eenheid eenheid, decimal getal) => eenheid switch
    {
        Eenheid.Euro => decimal.IsInteger(getal) ? EuroStijl : CentStijl,
        Eenheid.Procent => ProcentStijl,
        Eenheid.Fte => FteStijl,
        _ => decimal.IsInteger(getal) ? AantalStijl : 0,
    };

    /// <summary>The name of a column: 1 is A, 27 is AA.</summary>
    private static string Letters(int kolom) => kolom <= 26 ? $"{(char)('A' + kolom - 1)}" : Letters((kolom - 1) / 26) + Letters(((kolom - 1) % 26) + 1);

    private static Stylesheet Stijlen() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "d\\-m\\-yyyy" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "d\\-m\\-yyyy\\ hh:mm" },
            new NumberingFormat { NumberFormatId = 166, FormatCode = "#,##0" },
            new NumberingFormat { NumberFormatId = 167, FormatCode = "General\"%\"" }, // 4,99 is 4,99%
            new NumberingFormat { NumberFormatId = 168, FormatCode = "#,##0.00\" fte\"" },
            new NumberingFormat { NumberFormatId = 169, FormatCode = "[$€-413]\\ #,##0" },
            new NumberingFormat { NumberFormatId = 170, FormatCode = "[$€-413]\\ #,##0.00" })
        { Count = 7 },
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 166, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 167, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 168, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 169, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 170, ApplyNumberFormat = true })
        { Count = 9 });
}
