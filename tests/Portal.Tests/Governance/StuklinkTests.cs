using AngleSharp.Dom;
using Bunit;
using Portal.Fuzz;

namespace Portal.Governance;

/// <summary>What is stored as the document of a point never becomes an address that runs, or that leads away by a trick.</summary>
public sealed class StuklinkTests : BunitContext
{
    [Fact]
    public void Stuk_DatEenAanvalIs_BlijftTekst()
    {
        Assert.Contains("javascript:", Aanvallen.Alle.Select(a => a[..Math.Min(11, a.Length)]));
        Assert.Equal([], Aanvallen.Alle.Where(a => Koppelingen(a).Any()));
    }

    [Theory]
    [InlineData("/stuurgroep/jaarplan/2026")]
    [InlineData("https://www.example.nl/stuk.pdf")]
    public void Stuk_DatEenPaginaOfEenVeiligAdresIs_IsEenKoppeling(string stuk) => Assert.Equal(stuk, Koppelingen(stuk).Single().GetAttribute("href"));

    private IEnumerable<IElement> Koppelingen(string stuk) => Render<Stuklink>(p => p.Add(l => l.Stuk, stuk).Add(l => l.Titel, "Punt")).FindAll("a");
}
