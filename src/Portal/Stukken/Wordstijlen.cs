using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Portal.Stukken;

/// <summary>How a document looks: one serif letter, quiet headings in one colour, thin rules. Sizes in half points, distances in twentieths of a point.</summary>
internal static class Wordstijlen
{
    public const string Taal = "nl-NL";
    public const uint Marge = 1474;
    public const int Tekstbreedte = 11906 - (2 * (int)Marge);

    /// <summary>The white under running text.</summary>
    public const string Alineawit = "140";

    private const string Letter = "Georgia";
    private const string Zacht = "595959";
    private const string Lijn = "BFBFBF";

    /// <param name="kleur">Of headings and rules: six hexadecimal digits.</param>
    public static Styles Maak(string kleur) => new(
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Letter, HighAnsi = Letter, ComplexScript = Letter, EastAsia = Letter },
                new FontSize { Val = "21" },
                new FontSizeComplexScript { Val = "21" },
                new Languages { Val = Taal, EastAsia = Taal, Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SuppressAutoHyphens(), new SpacingBetweenLines { After = "0", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        Stijl(StyleValues.Paragraph, "Normal", "Normal", isStandaard: true),
        Stijl(StyleValues.Character, "DefaultParagraphFont", "Default Paragraph Font", isStandaard: true),
        Stijl(StyleValues.Table, "TableNormal", "Normal Table", isStandaard: true),
        Paragraaf("BodyText", "Body Text", new() { After = Alineawit }),
        Kop("Title", "Title", null, "36", kleur, new() { After = "280", Line = "252" }),
        Kop("Heading1", "heading 1", 0, "25", kleur, new() { Before = "300", After = "90" }),
        Kop("Bijlagekop", "Bijlage kop", 0, "25", kleur, new() { After = "160" }, nieuwBlad: true),
        Paragraaf("ListBullet", "List Bullet", new() { After = "60" }, extra: [new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })]),
        Paragraaf("Caption", "caption", new() { Before = "120", After = "80" }, [new Bold(), new FontSize { Val = "19" }], [new KeepNext()]),
        Paragraaf("Cel", "Cel", new() { Before = "40", After = "40", Line = "252" }, [new FontSize { Val = "19" }], [new SuppressAutoHyphens { Val = false }]), // long words in narrow columns
        Paragraaf("Getalcel", "Getalcel", new() { Before = "40", After = "40", Line = "252" }, [new FontSize { Val = "19" }], [new SuppressAutoHyphens { Val = false }], JustificationValues.Right),
        Paragraaf("Natabel", "Na tabel", new() { After = "120", Line = "120" }),
        Paragraaf("Logo", "Logo", new() { After = "200" }),
        Paragraaf("Afzender", "Afzender", new() { Line = "264" }, [new Color { Val = Zacht }, new FontSize { Val = "18" }]),
        Paragraaf("Geadresseerde", "Geadresseerde", new() { After = "0" }),
        Paragraaf("Geadresseerde1", "Geadresseerde eerste", new() { Before = "560" }),
        Hoofdregel("Hoofdregel", "Hoofdregel", new() { After = "20" }),
        Hoofdregel("Hoofdregel1", "Hoofdregel eerste", new() { Before = "440", After = "20" }),
        Hoofdregel("HoofdregelN", "Hoofdregel laatste", new() { After = "440" }),
        Letters("Hoofdregelnaam", "Hoofdregel naam", new Color { Val = Zacht }, new FontSize { Val = "18" }),
        Letters("Strong", "Strong", new Bold()),
        Letters("Invullen", "Invullen", new Color { Val = "000000" }),
        Paragraaf("Merk", "Merk", null, [new Bold(), new Color { Val = Zacht }, new Spacing { Val = 80 }, new FontSize { Val = "22" }], uitlijning: JustificationValues.Center),
        Paragraaf("Header", "header", null),
        Paragraaf("Footer", "footer", null, [new Color { Val = Zacht }, new FontSize { Val = "16" }],
            [new Tabs(new TabStop { Val = TabStopValues.Right, Position = Tekstbreedte })]),
        Paragraaf("FootnoteText", "footnote text", new() { Line = "240", After = "20" }, [new FontSize { Val = "16" }]),
        Letters("FootnoteReference", "footnote reference", new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
        Tabel(kleur),
    ]);

    /// <summary>One list: a dot with its text hanging behind it.</summary>
    public static Numbering Lijsten() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new ParagraphStyleIdInLevel { Val = "ListBullet" },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "340", Hanging = "340" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    /// <summary>What to take where Georgia is not at hand.</summary>
    public static Fonts Letters() => new(new Font(new AltName { Val = "Liberation Serif" }, new FontFamily { Val = FontFamilyValues.Roman }, new Pitch { Val = FontPitchValues.Variable }) { Name = Letter });

    public static Settings Instellingen() => new(
        new AutoHyphenation(),
        new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = Taal },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    private static Style Stijl(StyleValues soort, string id, string naam, bool isStandaard = false)
    {
        var stijl = new Style(new StyleName { Val = naam }) { Type = soort, StyleId = id, CustomStyle = Eigen.Contains(id) ? true : null };
        if (isStandaard)
        {
            stijl.Default = true;
        }
        else
        {
            stijl.Append(new BasedOn { Val = soort == StyleValues.Paragraph ? "Normal" : soort == StyleValues.Table ? "TableNormal" : "DefaultParagraphFont" });
        }

        return stijl;
    }

    /// <summary>Styles that Word does not know by itself.</summary>
    private static readonly HashSet<string> Eigen =
        ["Bijlagekop", "Cel", "Getalcel", "Natabel", "Logo", "Afzender", "Geadresseerde", "Geadresseerde1", "Hoofdregel", "Hoofdregel1", "HoofdregelN", "Hoofdregelnaam", "Invullen", "Merk", "Stuktabel"];

    private static Style Letters(string id, string naam, params OpenXmlElement[] letter)
    {
        var stijl = Stijl(StyleValues.Character, id, naam);
        stijl.Append(new StyleRunProperties(letter));
        return stijl;
    }

    /// <param name="letter">In the order the schema asks for; likewise <paramref name="extra"/>, which stands before the spacing.</param>
    private static Style Paragraaf(string id, string naam, SpacingBetweenLines? afstand, OpenXmlElement[]? letter = null, OpenXmlElement[]? extra = null, JustificationValues? uitlijning = null)
    {
        var stijl = Stijl(StyleValues.Paragraph, id, naam);
        stijl.Append(new PrimaryStyle());
        stijl.Append(new StyleParagraphProperties(
            [.. extra ?? [], .. afstand is null ? [] : (OpenXmlElement[])[afstand], .. uitlijning is { } kant ? [new Justification { Val = kant }] : (OpenXmlElement[])[]]));
        if (letter is not null)
        {
            stijl.Append(new StyleRunProperties(letter));
        }

        return stijl;
    }

    private static Style Kop(string id, string naam, int? niveau, string grootte, string kleur, SpacingBetweenLines afstand, bool nieuwBlad = false)
    {
        var stijl = Paragraaf(id, naam, afstand, [new Bold(), new Color { Val = kleur }, new FontSize { Val = grootte }],
            [new KeepNext(), new KeepLines(), .. nieuwBlad ? [new PageBreakBefore()] : (OpenXmlElement[])[]]);
        stijl.InsertAfter(new NextParagraphStyle { Val = "BodyText" }, stijl.GetFirstChild<BasedOn>());
        if (niveau is { } diepte)
        {
            stijl.StyleParagraphProperties!.Append(new OutlineLevel { Val = diepte });
        }

        return stijl;
    }

    /// <summary>A name and what is behind it, below each other in two columns without being a table.</summary>
    private static Style Hoofdregel(string id, string naam, SpacingBetweenLines afstand)
    {
        var stijl = Paragraaf(id, naam, afstand, extra: [new Tabs(new TabStop { Val = TabStopValues.Left, Position = 1701 })]);
        stijl.StyleParagraphProperties!.Append(new Indentation { Left = "1701", Hanging = "1701" });
        return stijl;
    }

    private static Style Tabel(string kleur)
    {
        var stijl = Stijl(StyleValues.Table, "Stuktabel", "Stuktabel");
        stijl.Append(new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = kleur },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Color = kleur },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Lijn }),
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })));
        stijl.Append(new TableStyleProperties(
            new StyleParagraphProperties(new KeepNext()),
            new RunPropertiesBaseStyle(new Bold(), new Color { Val = kleur }),
            new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = kleur }),
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom }))
        { Type = TableStyleOverrideValues.FirstRow });
        stijl.Append(new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Color = kleur })))
        { Type = TableStyleOverrideValues.LastRow });
        return stijl;
    }
}
