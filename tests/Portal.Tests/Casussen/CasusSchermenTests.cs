using Bunit;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Xunit;

namespace Portal.Casussen;

public sealed class CasusSchermenTests : BunitContext
{
    private static readonly DateOnly Vandaag = new(2026, 3, 2);

    private static readonly CasusRegel Regel = new("ZV-26-7K3M", 114, "Emmen", "Overlast", null, CasusStatus.Werkvoorraad, null, new(2026, 1, 5), new(2026, 2, 20), null, null);

    [Fact]
    public void Filters_StaanZoalsHetAdresZegt_EnMakenEenAdres()
    {
        var filter = CasusFilter.Lees(status: "in-behandeling", jaar: "2024", telling: "instroom", zoek: "<b>over", sorteer: "-gestart");

        var cut = Render<CasusFilters>(p => p.Add(f => f.Pad, "/lijst").Add(f => f.Filter, filter).Add(f => f.Vandaag, Vandaag));

        Assert.Equal(("get", "/lijst"), (cut.Find("form").GetAttribute("method"), cut.Find("form").GetAttribute("action")));
        Assert.Equal("<b>over", cut.Find("[name=zoek]").GetAttribute("value"));
        Assert.Equal("in behandeling", cut.Find("[name=status] option[selected]").TextContent);
        Assert.Equal("2024", cut.Find("[name=jaar] option[selected]").TextContent);
        Assert.Equal("nieuw onder procesregie", cut.Find("[name=telling] option[selected]").TextContent);
        Assert.Equal("-gestart", cut.Find("[name=sorteer]").GetAttribute("value"));
        Assert.Empty(cut.FindAll("[name=gemeente]"));
        Assert.Contains("Wis de filters", cut.Markup, StringComparison.Ordinal);
        Assert.All(cut.FindAll("select, input:not([type=hidden])"), veld => Assert.NotNull(cut.Find($"label[for={veld.Id}]")));
    }

    [Fact]
    public void Tabel_ToontWatNietBekendIsInWoorden_EnSorteertViaHetAdres()
    {
        var cut = Tabel(new(new() { Status = CasusStatus.Werkvoorraad, Pagina = 2 }, [Regel], 30, false));

        var cellen = cut.FindAll("tbody td").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(["Overlast", "nog niet gekozen", Notatie.NietBekend, "werkvoorraad", "5 januari 2026", "nog niet gestart", "10 dagen"], cellen);
        Assert.Equal("/lijst/zv-26-7k3m?terug=status%3Dwerkvoorraad%26pagina%3D2", cut.Find("tbody th a").GetAttribute("href"));
        Assert.Equal("descending", cut.Find("thead th:nth-child(6)").GetAttribute("aria-sort"));
        Assert.Equal("/lijst?status=werkvoorraad&sorteer=aangemeld", cut.Find("thead th:nth-child(6) a").GetAttribute("href"));
        Assert.Equal("/lijst?status=werkvoorraad&sorteer=kenmerk", cut.Find("thead th:nth-child(1) a").GetAttribute("href"));
        Assert.Equal("/lijst?status=werkvoorraad", cut.Find("[rel=prev]").GetAttribute("href"));
    }

    [Fact]
    public void Tabel_ZonderRijen_ZegtWaaromEnWatNu()
    {
        Assert.Contains("Er zijn nog geen casussen", Tabel(new(new(), [], 0, false)).Markup, StringComparison.Ordinal);
        Assert.Equal("/lijst", Tabel(new(new() { Jaar = 2024 }, [], 0, false)).Find(".niets a").GetAttribute("href"));
    }

    [Theory]
    [InlineData(CasusStatus.Aangemeld, "Aangemeld|nu", "In behandeling|straks zacht", "Afgesloten|straks zacht")]
    [InlineData(CasusStatus.Werkvoorraad, "Aangemeld|", "Beoordeeld: procesregie|", "Werkvoorraad: wacht 40 dagen|nu", "In behandeling|straks zacht", "Afgesloten|straks zacht")]
    [InlineData(CasusStatus.InBehandeling, "Aangemeld|", "Beoordeeld: procesregie|", "Werkvoorraad: 10 dagen gewacht|", "In behandeling: procesregie|nu", "Afgesloten|straks zacht")]
    [InlineData(CasusStatus.Afgesloten, "Aangemeld|", "Beoordeeld: procesregie|", "Werkvoorraad: 10 dagen gewacht|", "In behandeling: procesregie|", "Afgesloten|")]
    [InlineData(CasusStatus.Afgewezen, "Aangemeld|", "Afgewezen|")]
    public void Verloop_ToontWatWasWatIsEnWatKomt(CasusStatus status, params string[] stappen)
    {
        var cut = Render<CasusVerloop>(p => p.Add(v => v.Casus, Casus(status)).Add(v => v.Vandaag, Vandaag));

        Assert.Equal(stappen, cut.FindAll("li").Select(li => $"{Tekst(li)}|{li.ClassName}"));
        Assert.Equal(status is CasusStatus.Afgesloten or CasusStatus.Afgewezen ? 0 : 1, cut.FindAll("[aria-current=step]").Count);

        static string Tekst(AngleSharp.Dom.IElement li) => string.Join(' ', li.ChildNodes.Where(n => n is not AngleSharp.Dom.IElement { TagName: "TIME" or "SPAN" })
            .Select(n => n.TextContent.Trim()).Where(t => t.Length > 0));
    }

    private static CasusDetail Casus(CasusStatus status)
    {
        var wacht = status is CasusStatus.Werkvoorraad or CasusStatus.InBehandeling or CasusStatus.Afgesloten ? new DateOnly(2026, 1, 21) : (DateOnly?)null;
        var start = status is CasusStatus.InBehandeling or CasusStatus.Afgesloten ? new DateOnly(2026, 1, 31) : (DateOnly?)null;
        var einde = status is CasusStatus.Afgesloten or CasusStatus.Afgewezen ? new DateOnly(2026, 2, 20) : (DateOnly?)null;
        return new("ZV-26-7K3M", 114, "Emmen", "Overlast", wacht is null ? null : Product.Procesregie, status, 3, new(2026, 1, 5), wacht ?? einde, wacht, start, einde, [], null, null);
    }

    private IRenderedComponent<CasusTabel> Tabel(CasusLijst lijst) => Render<CasusTabel>(p => p.Add(t => t.Lijst, lijst).Add(t => t.Pad, "/lijst").Add(t => t.Vandaag, Vandaag));
}
