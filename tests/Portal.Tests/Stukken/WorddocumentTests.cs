using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Data.Stukken;
using Portal.Fuzz;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Portal.Stukken;

public class WorddocumentTests
{
    public static TheoryData<string> Lastig => [.. Voorbeeldstukken.LastigeTeksten];

    [Fact]
    public void Brief_IsGeldigOpenXml()
    {
        Open(Voorbeeldstukken.Brief);
        Open(Voorbeeldstukken.Kaal);
        Open(Voorbeeldstukken.Brief with { Hoofd = Voorbeeldstukken.Brief.Hoofd! with { Logo = [1, 2, 3] } });
    }

    [Theory]
    [MemberData(nameof(Lastig))]
    public void LastigeTekst_OveralInHetStuk_BlijftGeldigEnAlleenTekst(string tekst)
    {
        using var document = Open(Voorbeeldstukken.Met(tekst));

        Assert.Equal(["PAGE", "NUMPAGES"], Elementen<SimpleField>(document).Select(f => f.Instruction!.Value)); // nothing typed becomes a field
        Assert.Empty(Elementen<FieldCode>(document));
        Assert.Empty(Elementen<Hyperlink>(document));
        Assert.Empty(document.MainDocumentPart!.ExternalRelationships);
        Assert.Empty(document.MainDocumentPart.HyperlinkRelationships);
    }

    [Fact]
    public void Aanvallen_OveralInHetStuk_BlijvenTekst()
    {
        foreach (var stuk in Aanvallen.Alle.Chunk(130).Select(deel => string.Join('\n', deel)))
        {
            LastigeTekst_OveralInHetStuk_BlijftGeldigEnAlleenTekst(stuk);
        }
    }

    [Fact]
    public void Merk_StaatBovenElkeBladzijde()
    {
        using var document = Open(Voorbeeldstukken.Brief);
        var deel = document.MainDocumentPart!;
        var blad = Assert.Single(deel.Document.Descendants<SectionProperties>());

        var kop = Assert.Single(blad.Elements<HeaderReference>());
        Assert.Equal(HeaderFooterValues.Default, kop.Type!.Value);
        Assert.Null(blad.GetFirstChild<TitlePage>());
        Assert.Equal("CONCEPT", ((HeaderPart)deel.GetPartById(kop.Id!)).Header.InnerText);
    }

    [Fact]
    public void ElkCijfer_HeeftEenVoetnootEnEenRegelInDeBijlage()
    {
        using var document = Open(Voorbeeldstukken.Brief);
        var noten = Stuknoten.Van(Voorbeeldstukken.Brief);
        var verwijzingen = document.MainDocumentPart!.Document.Descendants<FootnoteReference>().Select(f => (int)f.Id!.Value).ToList();
        var voetnoten = document.MainDocumentPart.FootnotesPart!.Footnotes.Elements<Footnote>().Where(f => f.Type is null).ToDictionary(f => (int)f.Id!.Value, f => f.InnerText.Trim());

        Assert.Equal(9, noten.Count);
        Assert.Equal(noten.Select(n => n.Nummer), verwijzingen);
        Assert.Equal(noten.Select(n => n.Tekst), noten.Select(n => voetnoten[n.Nummer]));
        var bijlage = document.MainDocumentPart.Document.Descendants<Table>().Last();
        Assert.Equal(noten.Select(n => n.Deel.Geschreven), bijlage.Elements<TableRow>().Skip(1).Select(r => r.Elements<TableCell>().ElementAt(1).InnerText));
        Assert.All(noten, n => Assert.Contains(n.Tekst, bijlage.InnerText, StringComparison.Ordinal));
        Assert.Contains("het gedrukte totaal is 52", bijlage.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Invuldeel_IsGemarkeerd()
    {
        using var document = Open(Voorbeeldstukken.Brief);

        Assert.Equal(["[invullen: de datum]", "[invullen: afgesloten in Drenthe]", "[invullen: de bijdrage van 2025]"],
            document.MainDocumentPart!.Document.Descendants<Highlight>().Where(h => h.Val! == HighlightColorValues.Yellow).Select(h => h.Parent!.Parent!.InnerText));
    }

    [Fact]
    public void Opbouw_IsVanKoppenTabelkopEnLijst()
    {
        using var document = Open(Voorbeeldstukken.Brief);
        var lichaam = document.MainDocumentPart!.Document.Body!;

        Assert.Equal(["Casussen in onze gemeente", "Onze bijdrage"], MetStijl(lichaam, "Heading1"));
        Assert.Equal(["Bijlage: waar de cijfers vandaan komen"], MetStijl(lichaam, "Bijlagekop"));
        Assert.Equal(2, MetStijl(lichaam, "ListBullet").Count);
        Assert.All(lichaam.Elements<Table>(), tabel =>
        {
            Assert.NotNull(tabel.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            var eigenschappen = tabel.GetFirstChild<TableProperties>()!;
            Assert.NotEmpty(eigenschappen.TableCaption!.Val!.Value!);
            Assert.NotEmpty(eigenschappen.GetFirstChild<TableDescription>()!.Val!.Value!);
        });
        Assert.Equal(["Getalcel", "Getalcel"], lichaam.Elements<Table>().First().Elements<TableRow>().Last().Elements<TableCell>().Skip(1)
            .Select(c => c.GetFirstChild<Paragraph>()!.ParagraphProperties!.ParagraphStyleId!.Val!.Value));
    }

    /// <summary>What belongs together is not torn apart by the end of a page.</summary>
    [Fact]
    public void Bladzijde_ScheidtGroetEnOndertekeningNiet_EnEenKorteTabelOokNiet()
    {
        using var document = Open(Voorbeeldstukken.Brief with
        {
            Paragrafen = [.. Voorbeeldstukken.Brief.Paragrafen, new("slot", null, [new Alinea(new Tekstdeel("Met vriendelijke groet,")), new Alinea(new Tekstdeel("De burgemeester"))])],
        });
        var lichaam = document.MainDocumentPart!.Document.Body!;

        Assert.True(IsBijeen(lichaam.Elements<Paragraph>().Single(p => p.InnerText == "Met vriendelijke groet,")));
        Assert.False(IsBijeen(lichaam.Elements<Paragraph>().Single(p => p.InnerText == "De burgemeester")));
        Assert.Equal([true, true, true, false], lichaam.Elements<Table>().First().Elements<TableRow>().Select(r => r.Descendants<Paragraph>().All(IsBijeen)));

        static bool IsBijeen(Paragraph alinea) => alinea.ParagraphProperties!.KeepNext is not null;
    }

    [Fact]
    public void Nadruk_IsVet()
    {
        using var document = Open(Voorbeeldstukken.Brief);

        Assert.Equal("Zorg- en Veiligheidshuis Drenthe, jaarstukken 2023 en begroting 2025",
            Assert.Single(document.MainDocumentPart!.Document.Descendants<RunStyle>(), s => s.Val == "Strong").Parent!.Parent!.InnerText);
    }

    [Fact]
    public void Totaal_IsDeLaatsteRijVanEenTabelDieErEenHeeft()
    {
        static bool? Tabel(bool heeftTotaal)
        {
            using var document = Open(Voorbeeldstukken.Kaal with
            {
                Paragrafen = [new("t", "Tabel", [new Stuktabel("Aantallen", ["Wat", "Aantal"], [[new Tekstdeel("Emmen"), new Tekstdeel("5")], [new Tekstdeel("Drenthe"), new Tekstdeel("5")]], heeftTotaal)])],
            });
            return document.MainDocumentPart!.Document.Descendants<TableLook>().Single().LastRow?.Value;
        }

        Assert.Equal((true, false), (Tabel(heeftTotaal: true), Tabel(heeftTotaal: false)));
    }

    [Fact]
    public void Stuk_IsNederlandsEnTeLezenZonderTeZien()
    {
        using var document = Open(Voorbeeldstukken.Brief);

        Assert.Equal("Raadsbrief Emmen 2027", document.PackageProperties.Title);
        Assert.Equal("nl-NL", document.PackageProperties.Language);
        Assert.Equal("nl-NL", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val);
        Assert.Equal("Het wapen van de gemeente Emmen", document.MainDocumentPart.Document.Descendants<Wp.DocProperties>().Single().Description);
    }

    [Fact]
    public void Kleur_DieGeenKleurIs_WordtZwart()
    {
        using var document = Open(Voorbeeldstukken.Met("#12345\""));

        Assert.Equal("000000", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == "Heading1").StyleRunProperties!.Color!.Val);
    }

    [Fact]
    public void Stuk_ZonderCijfers_HeeftGeenBijlage()
    {
        using var document = Open(Voorbeeldstukken.Kaal);

        Assert.Empty(document.MainDocumentPart!.Document.Descendants<Table>());
        Assert.Equal(["Factsheet"], MetStijl(document.MainDocumentPart.Document.Body!, "Title"));
    }

    [Fact]
    public void HetzelfdeStuk_GeeftDezelfdeBytes() => Assert.Equal(Schrijf(Voorbeeldstukken.Brief), Schrijf(Voorbeeldstukken.Brief));

    [Theory]
    [InlineData("Raadsbrief Emmen 2027", "Raadsbrief Emmen 2027.docx")]
    [InlineData("../../etc/passwd", "etc passwd.docx")]
    [InlineData("a:b*c?\"<>|\u0000\r\nd.", "a b c d.docx")]
    [InlineData("\u202egpj.exe", "gpj.exe.docx")]
    [InlineData("...", "stuk.docx")]
    [InlineData("😀", "stuk.docx")]
    public void Bestandsnaam_KanOverAl(string titel, string naam) => Assert.Equal(naam, Worddocument.Bestandsnaam(Voorbeeldstukken.Kaal with { Titel = titel }));

    [Fact]
    public void Bestandsnaam_VanEenLangeTitel_IsKort() => Assert.Equal(80 + ".docx".Length, Worddocument.Bestandsnaam(Voorbeeldstukken.Kaal with { Titel = new('é', 300) }).Length);

    private static byte[] Schrijf(Stuk stuk)
    {
        using var naar = new MemoryStream();
        Worddocument.Schrijf(stuk, naar);
        return naar.ToArray();
    }

    private static WordprocessingDocument Open(Stuk stuk)
    {
        var document = WordprocessingDocument.Open(new MemoryStream(Schrijf(stuk)), isEditable: false);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}")));
        return document;
    }

    private static List<string> MetStijl(Body lichaam, string stijl) => [.. lichaam.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == stijl).Select(p => p.InnerText)];

    private static List<T> Elementen<T>(WordprocessingDocument document)
        where T : OpenXmlElement
    {
        var deel = document.MainDocumentPart!;
        OpenXmlElement[] wortels = [deel.Document, deel.FootnotesPart!.Footnotes, .. deel.HeaderParts.Select(h => h.Header), .. deel.FooterParts.Select(f => f.Footer)];
        return [.. wortels.SelectMany(w => w.Descendants<T>())];
    }
}
