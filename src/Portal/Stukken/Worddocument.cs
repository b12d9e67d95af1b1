using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Api;
using Portal.Data.Informatie;
using Portal.Data.Raadsbrieven;
using Portal.Data.Stukken;

namespace Portal.Stukken;

/// <summary>Where a document tells where its figures come from.</summary>
public enum Bronplek
{
    /// <summary>A footnote at every figure, and an appendix that lists them: a letter.</summary>
    NotenEnBijlage,

    /// <summary>Footnotes alone: a document of one page.</summary>
    Noten,

    /// <summary>Its own text says so: tables that were all counted in one place, where a note at each figure would say the same a hundred times.</summary>
    Tekst,
}

/// <summary>
/// A document as a Word file: headings, tables and footnotes are real ones, so that who works on in it, or has it read aloud, keeps them.
/// A letter has a footnote at every figure, and an appendix lists them. What people typed becomes text and nothing else: no field, no link, no macro.
/// The same document gives the same bytes.
/// </summary>
public static partial class Worddocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The first moment a zip can hold: the time of writing must not make two files differ.</summary>
    private static readonly DateTimeOffset Nul = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Schrijf(Stuk stuk, Stream naar, Bronplek bronnen = Bronplek.NotenEnBijlage)
    {
        using var geheugen = new MemoryStream();
        using (var document = WordprocessingDocument.Create(geheugen, WordprocessingDocumentType.Document))
        {
            var hoofddeel = document.AddMainDocumentPart();
            document.ChangeIdOfPart(hoofddeel, "document");
            Vul(hoofddeel, stuk, bronnen);
            SchrijfEigenschappen(document, stuk.Titel);
        }

        Verpak(geheugen, naar);
    }

    /// <summary>The title as the name of a file on any system: "Raadsbrief Emmen 2027.docx".</summary>
    public static string Bestandsnaam(Stuk stuk) => Bestandsnaam(stuk.Titel, "docx");

    internal static string Bestandsnaam(string titel, string soort)
    {
        const int lengteMax = 80;
        var naam = GeenBestandsteken().Replace(Exporttekst.Zuiver(titel), " ").Trim(' ', '.', '-');
        naam = naam[..Math.Min(naam.Length, lengteMax)].TrimEnd(' ', '.', '-');
        return $"{(naam.Length == 0 ? "stuk" : naam)}.{soort}";
    }

    private static void Vul(MainDocumentPart hoofddeel, Stuk stuk, Bronplek bronnen)
    {
        var kleur = stuk.Hoofd?.Kleur is { } gekozen && Briefkleur.TryLees(gekozen, out _) ? gekozen[1..] : "000000";
        hoofddeel.AddNewPart<StyleDefinitionsPart>("stijlen").Styles = Wordstijlen.Maak(kleur);
        hoofddeel.AddNewPart<NumberingDefinitionsPart>("lijsten").Numbering = Wordstijlen.Lijsten();
        hoofddeel.AddNewPart<FontTablePart>("letters").Fonts = Wordstijlen.Letters();
        hoofddeel.AddNewPart<DocumentSettingsPart>("instellingen").Settings = Wordstijlen.Instellingen();
        hoofddeel.AddNewPart<HeaderPart>("kop").Header = Kop(stuk.Merk);
        hoofddeel.AddNewPart<FooterPart>("voet").Footer = Voet(stuk.Titel);

        var noten = bronnen is Bronplek.Tekst ? [] : Stuknoten.Van(stuk);
        var inhoud = new Wordinhoud(noten);
        var lichaam = new Body();
        if (stuk.Hoofd is { } hoofd)
        {
            lichaam.Append(Logo(hoofddeel, hoofd));
            lichaam.Append(inhoud.Briefhoofd(hoofd));
        }
        else
        {
            lichaam.Append(Wordinhoud.Paragraaf("Title", Wordinhoud.Tekst(stuk.Titel)));
        }

        lichaam.Append(stuk.Paragrafen.SelectMany(inhoud.Paragraaf));
        if (bronnen is Bronplek.NotenEnBijlage && noten.Count > 0)
        {
            lichaam.Append(Wordbijlage.Maak(noten));
        }

        lichaam.Append(Blad());
        hoofddeel.AddNewPart<FootnotesPart>("noten").Footnotes = inhoud.Voetnoten();
        hoofddeel.Document = new(lichaam);
    }

    /// <summary>A4, upright. No other first page, so that the mark stands over every one.</summary>
    private static SectionProperties Blad() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "kop" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "voet" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1701, Bottom = 1418, Left = Wordstijlen.Marge, Right = Wordstijlen.Marge, Header = 709, Footer = 624, Gutter = 0 });

    private static Header Kop(string? merk) => new(merk is null ? Wordinhoud.Paragraaf("Header") : Wordinhoud.Paragraaf("Merk", Wordinhoud.Tekst(merk)));

    private static Footer Voet(string titel) => new(Wordinhoud.Paragraaf("Footer",
    [
        .. Wordinhoud.Tekst(titel),
        new Run(new TabChar()),
        .. Wordinhoud.Tekst("Pagina "),
        new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
        .. Wordinhoud.Tekst(" van "),
        new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" },
    ]));

    private static Paragraph[] Logo(MainDocumentPart hoofddeel, Briefhoofd hoofd)
    {
        if (hoofd.Logo is not { } bytes || Beeldkop.Lees(bytes) is not { Soort: Beeldsoort.Png or Beeldsoort.Jpeg, Breedte: > 0, Hoogte: > 0 } beeld)
        {
            return [];
        }

        var deel = hoofddeel.AddImagePart(beeld.Soort is Beeldsoort.Png ? ImagePartType.Png : ImagePartType.Jpeg, "logo");
        deel.FeedData(new MemoryStream(bytes));
        return [Wordinhoud.Paragraaf("Logo", new Run(Wordbeeld.Maak("logo", beeld, Exporttekst.Zuiver(hoofd.LogoTekst ?? "Logo"))))];
    }

    /// <summary>Written by hand: the library gives its part a name by lot and a day of today.</summary>
    private static void SchrijfEigenschappen(WordprocessingDocument document, string titel)
    {
        var deel = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(deel, "eigenschappen");
        using var schrijver = System.Xml.XmlWriter.Create(deel.GetStream(FileMode.Create, FileAccess.Write));
        schrijver.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        schrijver.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", Exporttekst.Zuiver(titel));
        schrijver.WriteElementString("dc", "creator", "http://purl.org/dc/elements/1.1/", "Portaal Zorg- en Veiligheidshuis Drenthe");
        schrijver.WriteElementString("dc", "language", "http://purl.org/dc/elements/1.1/", Wordstijlen.Taal);
        schrijver.WriteEndElement();
    }

    /// <summary>The same parts with one date.</summary>
    private static void Verpak(MemoryStream pakket, Stream naar)
    {
        pakket.Position = 0;
        using var gemaakt = new ZipArchive(pakket, ZipArchiveMode.Read);
        using var klaar = new MemoryStream();
        using (var zip = new ZipArchive(klaar, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var deel in gemaakt.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var plek = zip.CreateEntry(deel.FullName, CompressionLevel.Fastest);
                plek.LastWriteTime = Nul;
                using var van = deel.Open();
                using var tot = plek.Open();
                van.CopyTo(tot);
            }
        }

        klaar.Position = 0;
        klaar.CopyTo(naar);
    }

    [GeneratedRegex("""[<>:"/\\|?*\p{C}\s]+""", RegexOptions.NonBacktracking)]
    private static partial Regex GeenBestandsteken();
}
