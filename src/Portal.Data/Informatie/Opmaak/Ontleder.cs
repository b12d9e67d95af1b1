using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portal.Data.Informatie.Opmaak;

/// <summary>
/// Reads Markdown into <see cref="Tekstdeel"/>: the one place that knows the library. What it does not put into a part of its own is text, so
/// whatever a writer types, a page can only ever show what those parts allow.
/// </summary>
internal sealed partial class Ontleder
{
    private const string Telefoon = "{{bureau:telefoon}}";

    private static readonly MarkdownPipeline Pijplijn = MaakPijplijn();

    /// <summary>Places that the page itself uses.</summary>
    private readonly HashSet<string> bezet = ["inhoud", "bronnen", "op-deze-pagina"];
    private readonly List<Noot> noten = [];
    private readonly HashSet<int> getoond = [];
    private readonly List<Leesfout> fouten = [];
    private readonly List<(string Adres, int Regel)> koppelingen = [];
    private readonly List<(Plaatje Plaatje, int Regel)> plaatjes = [];
    private int regel;

    public static Paginatekst Lees(string markdown)
    {
        var ontleder = new Ontleder();
        try
        {
            var delen = ontleder.Blokken(Markdown.Parse(markdown.ReplaceLineEndings("\n"), Pijplijn));
            return new(delen, ontleder.noten, ontleder.fouten, ontleder.koppelingen, ontleder.plaatjes);
        }
        catch (ArgumentException) // the library's way to refuse text that is nested without end
        {
            return new([new Vastetekst(1, markdown)], [], [new(1, "De tekst heeft te veel lagen in elkaar: citaten, opsommingen of haken. Haal er een paar weg.")], [], []);
        }
    }

    private static MarkdownPipeline MaakPijplijn()
    {
        var bouwer = new MarkdownPipelineBuilder().DisableHtml();
        bouwer.InlineParsers.Insert(0, new Tekenlezer());
        return bouwer.Build();
    }

    private List<Tekstdeel> Blokken(ContainerBlock blokken)
    {
        List<Tekstdeel> delen = [];
        foreach (var blok in blokken)
        {
            regel = blok.Line + 1;
            if (Blok(blok) is { } deel)
            {
                delen.Add(deel);
            }
        }

        return delen;
    }

    private Tekstdeel? Blok(Block blok)
    {
        var hier = regel;
        switch (blok)
        {
            case HeadingBlock kop:
                if (kop.Level is 1 or > 4)
                {
                    fouten.Add(new(hier, "Begin een kop met twee, drie of vier hekjes (##). De titel van de pagina is al de grootste kop."));
                }

                var inhoud = Zin(kop.Inline);
                return new Tekstkop(hier, Math.Clamp(kop.Level, 2, 4), inhoud, Plaats(inhoud.AlsTekst()));
            case ParagraphBlock alinea:
                return new Alinea(hier, Zin(alinea.Inline));
            case ListBlock lijst:
                return new Opsomming(hier, lijst.IsOrdered, [.. lijst.OfType<ListItemBlock>().Select(Blokken)]);
            case QuoteBlock citaat:
                return new Citaat(hier, Blokken(citaat));
            case ThematicBreakBlock:
                return new Scheidslijn(hier);
            case LeafBlock { Lines: { Count: > 0 } vast }:
                return new Vastetekst(hier, vast.ToString());
            default:
                return null; // definitions of link references: their links have them already
        }
    }

    private string Plaats(string tekst)
    {
        var anker = Anker.Van(tekst);
        var plaats = anker;
        for (var n = 2; !bezet.Add(plaats); n++)
        {
            plaats = $"{anker}-{n}";
        }

        return plaats;
    }

    private List<Zinsdeel> Zin(ContainerInline? inhoud) => inhoud is null ? [] : Samengevat(Delen(inhoud));

    private List<Zinsdeel> Delen(ContainerInline inhoud)
    {
        List<Zinsdeel> delen = [];
        foreach (var deel in inhoud)
        {
            foreach (var nieuw in Deel(deel))
            {
                switch (nieuw, delen)
                {
                    case (Letters letters, [.., Letters vorige]):
                        delen[^1] = new Letters(vorige.Tekst + letters.Tekst);
                        break;
                    case (Bronplek, [.., Letters vorige]): // the mark stands against its sentence
                        delen[^1] = new Letters(vorige.Tekst.TrimEnd());
                        delen.Add(nieuw);
                        break;
                    default:
                        delen.Add(nieuw);
                        break;
                }
            }
        }

        return delen;
    }

    private IEnumerable<Zinsdeel> Deel(Inline deel) => deel switch
    {
        Bronteken bron => Bron(bron),
        Cijferteken { Id: { } id } => [new Cijferplek(id)],
        Cijferteken { Getypt: Telefoon } => [new Telefoonplek()],
        Cijferteken mis => Mis(mis.Getypt, $"‘{mis.Getypt}’ is geen cijfer. Schrijf bijvoorbeeld {{{{cijfer:instroom_procesregie.2023}}}}."),
        LiteralInline letters => [new Letters(letters.Content.ToString())],
        HtmlEntityInline teken => [new Letters(teken.Transcoded.ToString())],
        CodeInline code => [new Letters(code.Content)],
        LineBreakInline { IsHard: true } => [new Regeleinde()],
        LineBreakInline => [new Letters(" ")],
        EmphasisInline nadruk => [new Nadruk(nadruk.DelimiterCount > 1, Delen(nadruk))],
        LinkInline { IsImage: true } beeld => Beeld(beeld),
        LinkInline link => Link(link.Url, Delen(link)),
        AutolinkInline link => Link(link.IsEmail ? "mailto:" + link.Url : link.Url, [new Letters(link.Url)]),
        ContainerInline rest => Delen(rest),
        _ => [],
    };

    private IEnumerable<Zinsdeel> Mis(string getypt, string waarom)
    {
        fouten.Add(new(regel, waarom));
        return [new Letters(getypt)];
    }

    private IEnumerable<Zinsdeel> Link(string? url, List<Zinsdeel> inhoud)
    {
        if (Tekstadres.Veilig(url) is not { } adres)
        {
            fouten.Add(new(regel, $"De koppeling naar ‘{url}’ kan niet. Gebruik een adres dat begint met https:// of met /, of een e-mailadres met mailto:."));
            return inhoud;
        }

        if (string.IsNullOrWhiteSpace(inhoud.AlsTekst()))
        {
            fouten.Add(new(regel, $"De koppeling naar ‘{adres}’ heeft geen tekst."));
        }

        koppelingen.Add((adres, regel));
        return [new Koppeling(adres, inhoud)];
    }

    private IEnumerable<Zinsdeel> Beeld(LinkInline beeld)
    {
        var alt = Delen(beeld).AlsTekst().Trim();
        if (Tekstadres.Afbeelding(beeld.Url) is not { } id)
        {
            return Mis(alt, $"De afbeelding ‘{beeld.Url}’ staat niet in het portaal. Voeg haar eerst toe bij Afbeeldingen.");
        }

        if (alt.Length == 0)
        {
            fouten.Add(new(regel, "Een afbeelding heeft geen beschrijving. Zet tussen de rechte haken wat erop te zien is."));
        }

        var plaatje = new Plaatje(id, alt);
        plaatjes.Add((plaatje, regel));
        return [plaatje];
    }

    private IEnumerable<Zinsdeel> Bron(Bronteken bron)
    {
        if (bron.Onderdeel.Length == 0 || bron.BronId.Length == 0)
        {
            return Mis(bron.Getypt, $"‘{bron.Getypt}’ is geen goede bron. Schrijf [bron: nummer van het stuk, onderdeel].");
        }

        var noot = noten.Find(n => n.BronId == bron.BronId && n.Onderdeel == bron.Onderdeel);
        if (noot is null)
        {
            noten.Add(noot = new(noten.Count + 1, bron.BronId, bron.Onderdeel));
        }

        return [new Bronplek(noot.BronId, noot.Onderdeel, noot.Nummer, IsGetoond: true, IsEerste: false)];
    }

    /// <summary>Of marks that follow each other and say the same, the last is shown: it covers the sentences of all of them.</summary>
    private List<Zinsdeel> Samengevat(List<Zinsdeel> delen)
    {
        for (var i = 0; i < delen.Count; i++)
        {
            if (delen[i] is Bronplek bron)
            {
                var isGetoond = delen.Skip(i + 1).OfType<Bronplek>().FirstOrDefault()?.Nummer != bron.Nummer;
                delen[i] = bron with { IsGetoond = isGetoond, IsEerste = isGetoond && getoond.Add(bron.Nummer) };
            }
        }

        return delen;
    }

    /// <summary>[bron: JV-2023, Levensloopaanpak]</summary>
    private sealed class Bronteken : LeafInline
    {
        public required string Getypt { get; init; }

        public required string BronId { get; init; }

        public required string Onderdeel { get; init; }
    }

    /// <summary>{{cijfer:instroom_procesregie.2023}}</summary>
    private sealed class Cijferteken : LeafInline
    {
        public required string Getypt { get; init; }

        /// <summary>Null when it can't be read.</summary>
        public string? Id { get; init; }
    }

    /// <summary>Reads the two notations of the portal, before Markdown sees their brackets.</summary>
    private sealed partial class Tekenlezer : InlineParser
    {
        private const string Bronbegin = "[bron:";

        public Tekenlezer() => OpeningCharacters = ['[', '{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var rest = slice.Text.AsSpan(slice.Start, slice.Length);
            var isBron = rest.StartsWith(Bronbegin, StringComparison.OrdinalIgnoreCase);
            if (!isBron && !rest.StartsWith("{{", StringComparison.Ordinal))
            {
                return false;
            }

            var einde = isBron ? rest.IndexOf(']') + 1 : rest.IndexOf("}}", StringComparison.Ordinal) + 2;
            if (einde < 3)
            {
                einde = isBron ? Bronbegin.Length : 2; // never closed: what opened it is text, and is told to the writer
            }

            var getypt = Witruimte().Replace(rest[..einde].ToString(), " ");
            processor.Inline = isBron ? Bron(getypt) : new Cijferteken { Getypt = getypt, Id = Cijfer().Match(getypt) is { Success: true } m ? m.Groups[1].Value : null };
            slice.Start += einde;
            return true;
        }

        private static Bronteken Bron(string getypt)
        {
            var delen = getypt.EndsWith(']') ? getypt[Bronbegin.Length..^1].Split(',', 2, StringSplitOptions.TrimEntries) : [];
            return new() { Getypt = getypt, BronId = delen.FirstOrDefault() ?? "", Onderdeel = delen.ElementAtOrDefault(1) ?? "" };
        }

        [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
        private static partial Regex Witruimte();

        [GeneratedRegex(@"^\{\{ ?cijfer: ?([A-Za-z0-9_.-]{1,200}) ?\}\}$", RegexOptions.NonBacktracking)]
        private static partial Regex Cijfer();
    }
}
