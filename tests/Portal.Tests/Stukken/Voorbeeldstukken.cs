using Portal.Data.Cijfers;
using Portal.Data.Stukken;

namespace Portal.Stukken;

/// <summary>Documents of every shape, for whoever draws one.</summary>
internal static class Voorbeeldstukken
{
    /// <summary>A picture of one pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static Cijfer Zeker { get; } = new(38, Eenheid.Aantal, new UitBron("Jaarverslag 2023", "Casuïstiek per gemeente", Zekerheid.Zeker));

    public static Cijfer Afgeleid { get; } = new(21, Eenheid.Aantal, new UitBron("Jaarverslag 2023", "Casuïstiek per gemeente", Zekerheid.Afgeleid, "2l", "De letter l is een 1."));

    public static Cijfer Onzeker { get; } = new(22, Eenheid.Aantal,
        new UitBron("Jaarverslag 2023", "Casuïstiek per gemeente", Zekerheid.Onzeker, Toelichting: "De twaalf gemeenten tellen op tot 54, het gedrukte totaal is 52."));

    public static Cijfer Berekend { get; } = new(29.4m, Eenheid.Procent, new Berekend("Het verschil met het jaar ervoor.",
        [new("2025", new(857_370, Eenheid.Euro, new UitBron("Jaarplan en begroting 2025", "Bijdragen", Zekerheid.Zeker))), new("2024", new(662_565, Eenheid.Euro, new UitBron("Jaarplan en begroting 2025", "Bijdragen", Zekerheid.Zeker)))]));

    public static Cijfer Geteld { get; } = new(4, Eenheid.Aantal, new Geteld("Casussen die nu in behandeling zijn.", new(2026, 11, 21), "/bureau/casussen?status=inbehandeling", IsVoorbeeld: true));

    public static Stuk Brief { get; } = new("Raadsbrief Emmen 2027", "CONCEPT",
        new(
            [new(new Tekstdeel("Gemeente Emmen")), new(new Tekstdeel("College van burgemeester en wethouders"))],
            [new(new Tekstdeel("Aan de gemeenteraad van Emmen"))],
            [new("Datum", new(new Invuldeel("de datum"))), new("Onderwerp", new(new Tekstdeel("Zorg- en Veiligheidshuis Drenthe, jaarstukken 2023 en begroting 2025", IsNadruk: true)))],
            Png, "Het wapen van de gemeente Emmen", "#154273"),
        [
            new("aanhef", null, [new Alinea(new Tekstdeel("Geachte raadsleden,"))]),
            new("casussen", "Casussen in onze gemeente",
            [
                new Alinea(new Tekstdeel("In 2023 had onze gemeente "), Deel(Zeker), new Tekstdeel(" actieve casussen. Daarvan waren er "), Deel(Afgeleid), new Tekstdeel(" nieuw, en er zijn "), Deel(Onzeker),
                    new Tekstdeel(" afgesloten. Nu zijn er "), Deel(Geteld), new Tekstdeel(" in behandeling.")),
                new Stuktabel("Onze gemeente naast heel Drenthe", ["2023", "Emmen", "Drenthe"],
                [
                    [new Tekstdeel("Actief"), Deel(Zeker), new Cijferdeel("129", Zeker)],
                    [new Tekstdeel("Nieuw"), Deel(Afgeleid), new Tekstdeel(Notatie.NietBekend)],
                    [new Tekstdeel("Afgesloten"), Deel(Onzeker), new Invuldeel("afgesloten in Drenthe")],
                ]),
            ]),
            new("bijdrage", "Onze bijdrage",
            [
                new Opsomming([new(new Tekstdeel("De bijdrage stijgt met "), Deel(Berekend), new Tekstdeel(".")), new(new Tekstdeel("Wij betalen "), new Invuldeel("de bijdrage van 2025"), new Tekstdeel("."))]),
            ]),
        ]);

    /// <summary>A document that is no letter, without a mark and without a figure.</summary>
    public static Stuk Kaal { get; } = new("Factsheet", null, null, [new("leeg", "Nog leeg", [])]);

    /// <summary>What people paste: signs that xml cannot hold, ends of sections, half signs, much of it.</summary>
    public static IReadOnlyList<string> LastigeTeksten { get; } =
    [
        "\u0000\u0001\u0008\u000b\u000c\u001f\ufffe\uffff",
        "\ud83d",
        "\ude00 los",
        "\ude00\ud83d",
        "]]> <!-- <w:p/> --> <?xml?> &amp; &#x0; \"'",
        "{ HYPERLINK \"https://example.org\" } =1+1 @SUM(A1)",
        "regel een\r\nregel twee\rregel drie\n\n\tvier",
        "\u202eomgekeerd\u202c \u200f\u00ad\ufeff",
        "",
        "   ",
        "👩‍👩‍👧‍👦 ǅ Å ﷽ e\u0301",
        new('x', 200_000),
        string.Concat(Enumerable.Repeat("woord ", 20_000)),
    ];

    /// <summary>The same text in every place a text can stand.</summary>
    public static Stuk Met(string tekst)
    {
        var cijfer = new Cijfer(1, Eenheid.Aantal, new UitBron(tekst, tekst, Zekerheid.Onzeker, tekst, tekst));
        var berekend = new Cijfer(1, Eenheid.Aantal, new Berekend(tekst, [new(tekst, cijfer)]));
        Alinea alinea = new(new Tekstdeel(tekst), new Invuldeel(tekst), new Cijferdeel(tekst, cijfer), new Cijferdeel("1", berekend));
        return new(tekst, tekst, new([alinea], [alinea], [new(tekst, alinea)], Png, tekst, tekst),
            [new(tekst, tekst, [alinea, new Opsomming([alinea]), new Stuktabel(tekst, [tekst, tekst], [[new Tekstdeel(tekst), new Cijferdeel(tekst, cijfer)], [new Invuldeel(tekst)], []])])]);
    }

    private static Cijferdeel Deel(Cijfer cijfer) => new(cijfer.ToString(), cijfer);
}
