using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Cijfers;
using Portal.Data.Informatie.Opmaak;

namespace Portal.Ui;

/// <summary>What a writer types never becomes markup of his own.</summary>
public sealed class OpgemaaktTests : BunitContext
{
    private const string Foto = "0197b1c2-0000-7000-8000-000000000001";

    private static readonly string[] Toegestaan =
        ["h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "pre", "hr", "br", "strong", "em", "a", "sup", "span", "img", "mark", "button"];

    private static readonly string[] Attributen =
        ["href", "id", "class", "src", "alt", "width", "height", "loading", "tabindex", "type", "popover", "popovertarget", "aria-hidden", "role", "aria-label", "title"];

    private readonly IConfigurationRoot instellingen = new ConfigurationBuilder().AddInMemoryCollection().Build();

    public OpgemaaktTests() => Services.AddSingleton<IConfiguration>(instellingen);

    /// <summary>Ways in that were tried on others, and a few on this notation.</summary>
    public static TheoryData<string> Aanvallen =>
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=https://kwaad.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
        "<svg onload=alert(1)>",
        "<svg><script href=data:,alert(1) />",
        "<svg><animate onbegin=alert(1) attributeName=x></svg>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object data=javascript:alert(1)>",
        "<embed src=javascript:alert(1)>",
        "<form action=javascript:alert(1)><button>x",
        "<button formaction=javascript:alert(1)>x</button>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href='jAvAsCrIpT:alert(1)'>x</a>",
        "<base href=//kwaad.example>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<link rel=stylesheet href=//kwaad.example/x.css>",
        "<style>@import '//kwaad.example';</style>",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<body onload=alert(1)>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>",
        "<video><source onerror=alert(1)></video>",
        "<audio src=x onerror=alert(1)>",
        "<marquee onstart=alert(1)>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](java\\script:alert(1))",
        "[x](<java script:alert(1)>)",
        "[x](\u0001javascript:alert(1))",
        "[x](javascript:alert(1)//https://goed.example)",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](data:image/svg+xml,<svg onload=alert(1)>)",
        "[x](//kwaad.example)",
        "[x](/\\kwaad.example)",
        "[x](https://goed.example@kwaad.example)",
        "[x](file:///etc/passwd)",
        "[x](blob:https://kwaad.example/1)",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "[javascript:alert(1)]: javascript:alert(1)\n\n[javascript:alert(1)]",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![x](javascript:alert(1))",
        "![x](https://kwaad.example/pixel.png)",
        "![x](data:image/png;base64,AAAA)",
        "![x\" onerror=\"alert(1)](/informatie/afbeeldingen/" + Foto + ")",
        "![x](/informatie/afbeeldingen/" + Foto + "\" onerror=\"alert(1))",
        "![x](/informatie/afbeeldingen/../../bureau \"onerror=alert(1)\")",
        "[x](/informatie/contact \"\" onclick=\"alert(1)\")",
        "[<img src=x onerror=alert(1)>](/informatie/contact)",
        "## <img src=x onerror=alert(1)>",
        "## x {onclick=alert(1) .kwaad #kwaad}",
        "- <script>alert(1)</script>",
        "> <script>alert(1)</script>",
        "    <script>alert(1)</script>",
        "```html\n<script>alert(1)</script>\n```",
        "`<script>alert(1)</script>`",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\\<script>alert(1)\\</script>",
        "**<script>alert(1)</script>**",
        "[bron: <script>alert(1)</script>, <img src=x onerror=alert(1)>]",
        "[bron: JV-2023, \" onmouseover=\"alert(1)]",
        "{{cijfer:<script>alert(1)</script>}}",
        "{{cijfer:\"onclick=alert(1)}}",
        "{{bureau:telefoon}}<script>alert(1)</script>",
        "[[bron: JV-2023, x](javascript:alert(1))](javascript:alert(2))",
        "AVE<script>alert(1)</script>",
    ];

    [Theory]
    [MemberData(nameof(Aanvallen))]
    public void Toon_Aanval_BlijftTekst(string markdown)
    {
        instellingen["Bureau:Telefoon"] = "0592 12\"><script>alert(1)</script>";

        var delen = Toon(markdown).FindAll("*");

        Assert.All(delen, deel =>
        {
            Assert.Contains(deel.LocalName, Toegestaan);
            Assert.All(deel.Attributes, a =>
            {
                Assert.Contains(a.Name, Attributen);
                Assert.False(a.Name is "href" or "src" && !IsVeilig(deel, a.Value), $"{deel.OuterHtml}");
            });
        });
    }

    [Fact]
    public void Toon_VijfhonderdAanvallen_BlijvenTekst() => Assert.All(Fuzz.Aanvallen.Alle, Toon_Aanval_BlijftTekst);

    [Fact]
    public void Toon_AllesWatMag_StaatEr()
    {
        var cut = Toon("## Kop\n\nDit is **vet** en *schuin*. [bron: JV-2023, Netwerk en bureau]\n\nHet zijn er {{cijfer:instroom_procesregie.2023}}, zegt het AVE-model. [bron: JV-2023, Netwerk en bureau]\n\n"
            + "1. [ver](https://www.vng.example/a)\n2. [hier](#kop)\n\n> citaat\n\n![Een huis](/informatie/afbeeldingen/" + Foto + ")");

        Assert.Equal("kop", cut.Find("h2").Id);
        Assert.Equal(["vet", "schuin"], cut.FindAll("strong, em").Select(e => e.TextContent));
        Assert.Equal("/herkomst/kengetallen.instroom_procesregie.2023", cut.Find("a.cijfer").GetAttribute("href"));
        Assert.Equal("/begrippen#ave", cut.Find("a.begrip").GetAttribute("href"));
        Assert.Equal(["https://www.vng.example/a", "/informatie/hier#kop"], cut.FindAll("ol a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["noot_1_terug", null], cut.FindAll("sup a").Select(a => a.GetAttribute("id")));
        Assert.All(cut.FindAll("sup a"), a => Assert.Equal(("/informatie/hier#noot_1", "bron 1"), (a.GetAttribute("href"), a.TextContent)));
        Assert.Equal(("Een huis", "640", "480"), cut.Find("img") is var i ? (i.GetAttribute("alt"), i.GetAttribute("width"), i.GetAttribute("height")) : default);
    }

    [Theory]
    [InlineData("{{cijfer:bestaat_niet}}", "onbekend cijfer: bestaat_niet")]
    [InlineData("![Weg](/informatie/afbeeldingen/0197b1c2-0000-7000-8000-00000000000f)", "ontbrekende afbeelding: Weg")]
    public void Toon_WatErNietIs_WordtGezegd(string markdown, string tekst) => Assert.Equal(tekst, Toon(markdown).Find("mark").TextContent);

    [Fact]
    public void Toon_Telefoon_IsEenInstelling()
    {
        Assert.Contains("nog niet ingevuld", Toon("Bel {{bureau:telefoon}}.").Find(".onbekend").TextContent, StringComparison.Ordinal);

        instellingen["Bureau:Telefoon"] = "(0592) 12 34 56";
        Assert.Equal(("tel:0592123456", "(0592) 12 34 56"), Toon("Bel {{bureau:telefoon}}.").Find("a") is var a ? (a.GetAttribute("href"), a.TextContent) : default);
    }

    private static bool IsVeilig(IElement deel, string adres) => deel.LocalName == "img"
        ? adres == "/informatie/afbeeldingen/" + Foto
        : adres is ['/', not ('/' or '\\'), ..] or "/" || (adres.StartsWith("https://", StringComparison.Ordinal) && !adres.Contains('@', StringComparison.Ordinal))
            || adres.StartsWith("mailto:", StringComparison.Ordinal) || adres.StartsWith("tel:", StringComparison.Ordinal);

    private IRenderedComponent<Opgemaakt> Toon(string markdown)
    {
        var naslag = new Leesnaslag(
            new Dictionary<string, Cijfer> { ["instroom_procesregie.2023"] = new(65, Eenheid.Aantal, new UitBron("Jaarverslag 2023", "Casuïstiek", Zekerheid.Zeker) { Id = "kengetallen.instroom_procesregie.2023" }) },
            new Dictionary<string, string> { ["JV-2023"] = "Jaarverslag 2023" }, ["AVE"],
            new Dictionary<Guid, Afbeeldingmaat> { [Guid.Parse(Foto)] = new(640, 480) });
        return Render<Opgemaakt>(p => p.Add(o => o.Tekst, Paginatekst.Lees(markdown).MetBegrippen(naslag.Begrippen)).Add(o => o.Naslag, naslag).Add(o => o.Adres, "/informatie/hier"));
    }
}
