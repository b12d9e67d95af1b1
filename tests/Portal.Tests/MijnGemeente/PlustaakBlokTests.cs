using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;

namespace Portal.MijnGemeente;

public sealed class PlustaakBlokTests : BunitContext
{
    private PlustaakVraag? gevraagd;
    private Guid? ingetrokken;

    public PlustaakBlokTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void Afgenomen_ZegtSindsWanneer_EnKanStoppenVragen()
    {
        var blok = Toon(Kaart(new(2026, Afnamestand.Afgenomen), "in ieder geval sinds 2022", mogelijk: PlustaakVraag.Stoppen));

        Assert.Contains("Emmen neemt deze plustaak af, in ieder geval sinds 2022.", blok.Markup, StringComparison.Ordinal);
        var knop = Assert.Single(blok.FindAll("button"));
        Assert.StartsWith("Vraag om te stoppen vanaf 1 januari 2027", knop.TextContent, StringComparison.Ordinal);
        knop.Click();
        Assert.Equal(PlustaakVraag.Stoppen, gevraagd);
    }

    [Fact]
    public void LaatstBekendJaarIsEerder_ZegtDatDitJaarNietBekendIs()
    {
        var blok = Toon(Kaart(new(2025, Afnamestand.NietAfgenomen), null, mogelijk: PlustaakVraag.Starten));

        Assert.Contains("Emmen nam deze plustaak in 2025 niet af. Over 2026 is nog niets bekend.", blok.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void OnbekendeAantallenEnKosten_ZijnNooitNulOfLeeg()
    {
        var blok = Toon(Kaart(null, null));

        var rij = blok.FindAll("tbody tr")[0];
        Assert.All(rij.QuerySelectorAll("td"), cel => Assert.Contains("niet bekend", cel.TextContent, StringComparison.OrdinalIgnoreCase));
        var nee = blok.FindAll("tbody tr")[1];
        Assert.Equal(["niet afgenomen", "niet afgenomen", "niet afgenomen"], nee.QuerySelectorAll("td.n").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public void OpenVerzoek_KanAlleenWordenIngetrokken()
    {
        var verzoek = Verzoek(VerzoekStatus.Aangevraagd);
        var blok = Toon(Kaart(new(2025, Afnamestand.NietAfgenomen), null, verzoek));

        var knop = Assert.Single(blok.FindAll("button"));
        Assert.StartsWith("Trek het verzoek in", knop.TextContent, StringComparison.Ordinal);
        knop.Click();
        Assert.Equal(verzoek.Id, ingetrokken);
    }

    [Fact]
    public void AfgewezenVerzoek_ToontDeReden_EnKanOpnieuw()
    {
        var blok = Toon(Kaart(new(2025, Afnamestand.NietAfgenomen), null, Verzoek(VerzoekStatus.Afgewezen, "Er is geen ruimte."), PlustaakVraag.Starten));

        Assert.Contains("Reden van het bureau: Er is geen ruimte.", blok.Markup, StringComparison.Ordinal);
        Assert.StartsWith("Vraag om te starten", Assert.Single(blok.FindAll("button")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Verzoek_WaarvanHetBesluitIsTeruggenomen_ToontWaarom()
    {
        VerzoekGebeurtenis[] geschiedenis =
        [
            new("Aangevraagd: starten vanaf 1 januari 2027", "Contactpersoon Emmen", new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc)),
            new("Bevestigd", "Bureaumedewerker", new(2026, 3, 3, 9, 0, 0, DateTimeKind.Utc)),
            new("Besluit ‘bevestigd’ teruggenomen: Verkeerde gemeente.", "Manager bureau", new(2026, 3, 4, 9, 0, 0, DateTimeKind.Utc)),
        ];
        var blok = Toon(Kaart(null, null, Verzoek(VerzoekStatus.Aangevraagd) with { Geschiedenis = geschiedenis }));

        Assert.Equal(
            ["Besluit ‘bevestigd’ teruggenomen: Verkeerde gemeente.Manager bureau, 4 maart 2026, 10.00 uur", "BevestigdBureaumedewerker, 3 maart 2026, 10.00 uur",
                "Aangevraagd: starten vanaf 1 januari 2027Contactpersoon Emmen, 2 maart 2026, 10.00 uur"],
            blok.FindAll("details.uitklap li").Select(li => li.TextContent));
        Assert.StartsWith("Trek het verzoek in", Assert.Single(blok.FindAll("button")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void NietsMogelijk_ZegtWaarom_ZonderKnop()
    {
        var blok = Toon(Kaart(new(2026, Afnamestand.NietAfgenomen), null) with { Code = Plustaakregels.Pga, Jaren = [], WaaromNiet = "Deze plustaak is gestopt na 2023." });

        Assert.Contains("gestopt na 2023", blok.Find(".chip").TextContent, StringComparison.Ordinal);
        Assert.Contains("Deze plustaak is gestopt na 2023.", blok.Markup, StringComparison.Ordinal);
        Assert.Empty(blok.FindAll("button"));
    }

    private static PlustaakVerzoekRegel Verzoek(VerzoekStatus status, string? reden = null) =>
        new(Guid.NewGuid(), 114, "Emmen", Plustaakregels.Nazorg, "Nazorg", PlustaakVraag.Starten, 2027, status, reden, new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), null, []);

    private static PlustaakKaart Kaart(Afnamejaar? bekend, string? sinds, PlustaakVerzoekRegel? verzoek = null, PlustaakVraag? mogelijk = null) =>
        new(Plustaakregels.Nazorg, "Nazorg", "Hulp na detentie.", bekend, sinds, [Jaar(2024, Afnamestand.NietBekend), Jaar(2025, Afnamestand.NietAfgenomen)], verzoek, mogelijk, null);

    private static PlustaakJaar Jaar(int jaar, Afnamestand stand) => new(
        jaar, stand, "Geen stuk noemt het.",
        [new(Volumemaat.Actief, Cijfer.NietBekend(Eenheid.Aantal, "Geen stuk.")), new(Volumemaat.Instroom, Cijfer.NietBekend(Eenheid.Aantal, "Geen stuk."))],
        Cijfer.NietBekend(Eenheid.Euro, "Geen stuk."));

    private IRenderedComponent<PlustaakBlok> Toon(PlustaakKaart kaart) => Render<PlustaakBlok>(p => p
        .Add(b => b.Plustaak, kaart).Add(b => b.Gemeente, "Emmen").Add(b => b.Jaar, 2026)
        .Add(b => b.OnVraag, v => gevraagd = v).Add(b => b.OnTrekIn, id => ingetrokken = id));
}
