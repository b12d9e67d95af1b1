using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Portal.Data;

namespace Portal.Api;

/// <summary>Rows as a workbook with one sheet: numbers and dates typed, the header bold and fixed, a filter on each column.</summary>
public static class XlsxExport
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint KopStijl = 1;
    private const uint DatumStijl = 2;
    private const uint TijdStijl = 3;
    private const int BladnaamMax = 31;

    /// <summary>Writes the workbook to memory first, because its container needs to go back; the caller bounds the number of rows.</summary>
    public static async Task SchrijfAsync<T>(Stream naar, string blad, IAsyncEnumerable<T> rijen, IReadOnlyList<Exportkolom<T>> kolommen, CancellationToken stop = default)
    {
        using var geheugen = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(geheugen, SpreadsheetDocumentType.Workbook))
        {
            var boek = document.AddWorkbookPart();
            var stijlen = boek.AddNewPart<WorkbookStylesPart>();
            stijlen.Stylesheet = Stijlen();
            var bladdeel = boek.AddNewPart<WorksheetPart>();
            await SchrijfBladAsync(bladdeel, rijen, kolommen, stop);
            boek.Workbook = new(new Sheets(new Sheet { Id = boek.GetIdOfPart(bladdeel), SheetId = 1, Name = blad[..Math.Min(blad.Length, BladnaamMax)] }));
        }

        geheugen.Position = 0;
        await geheugen.CopyToAsync(naar, stop);
    }

    private static async Task SchrijfBladAsync<T>(WorksheetPart deel, IAsyncEnumerable<T> rijen, IReadOnlyList<Exportkolom<T>> kolommen, CancellationToken stop)
    {
        using var schrijver = OpenXmlWriter.Create(deel);
        schrijver.WriteStartElement(new Worksheet());
        schrijver.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        schrijver.WriteElement(new Columns(kolommen.Select((k, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Max(14, k.Naam.Length + 4), CustomWidth = true })));
        schrijver.WriteStartElement(new SheetData());
        Rij(kolommen.Select(k => Tekst(k.Naam, KopStijl)));
        var aantal = 1;
        await foreach (var rij in rijen.WithCancellation(stop))
        {
            Rij(kolommen.Select(k => Cel(k.Waarde(rij))));
            aantal++;
        }

        schrijver.WriteEndElement();
        schrijver.WriteElement(new AutoFilter { Reference = $"A1:{Letters(kolommen.Count)}{aantal}" });
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
        string tekst => Tekst(tekst),
        DateOnly dag => Getal(dag.ToDateTime(TimeOnly.MinValue).ToOADate(), DatumStijl),
        DateTime moment => Getal(moment.InDrenthe().ToOADate(), TijdStijl),
        int or long or decimal => Getal((IFormattable)waarde),
        _ => throw new ArgumentException($"Een kolom kan geen {waarde.GetType().Name} bevatten.", nameof(waarde)),
    };

    private static Cell Getal(IFormattable getal, uint stijl = 0) =>
        new(new CellValue(getal.ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = stijl };

    private static Cell Tekst(string tekst, uint stijl = 0) =>
        new(new InlineString(new Text(Exporttekst.Veilig(tekst)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = stijl };

    /// <summary>The name of a column: 1 is A, 27 is AA.</summary>
    private static string Letters(int kolom) => kolom <= 26 ? $"{(char)('A' + kolom - 1)}" : Letters((kolom - 1) / 26) + Letters(((kolom - 1) % 26) + 1);

    private static Stylesheet Stijlen() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "d\\-m\\-yyyy" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "d\\-m\\-yyyy\\ hh:mm" })
        { Count = 2 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true })
        { Count = 4 });
}
