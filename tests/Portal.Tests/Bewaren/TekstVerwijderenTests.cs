using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Bewaren;

namespace Portal.Bewaren;

/// <summary>Taking a text away: nothing happens by one click, and what was chosen is what goes.</summary>
public sealed class TekstVerwijderenTests : BunitContext
{
    private const int Teksten = 2;

    private readonly List<(string Naam, Verwijderreden? Reden)> verwijderd = [];
    private bool isGewist = true;
    private DomeinregelException? weigering;

    public TekstVerwijderenTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void Knop_VraagtEerstWelkeTekstEnWaarom()
    {
        var scherm = Open();

        Assert.Contains("U kunt dit niet terugdraaien", scherm.Find("dialog").TextContent, StringComparison.Ordinal);
        scherm.Find("form").Submit();

        Assert.Equal(["Kies de tekst die weg moet.", "Kies waarom de tekst weg moet."], scherm.FindAll("fieldset .i.fout").Select(f => f.TextContent.Replace("Fout: ", "", StringComparison.Ordinal).Trim()));
        Assert.Empty(verwijderd);
    }

    [Fact]
    public async Task Bevestigd_VerwijdertDeGekozenTekst_MetDeReden()
    {
        var scherm = Open();

        await KiesAsync(scherm, 1, 2);

        Assert.Equal([("Bericht 2", Verwijderreden.OpVerzoek)], verwijderd);
        Assert.Equal("De tekst is verwijderd.", scherm.Find("[role=status]").TextContent);
        Assert.Empty(scherm.FindAll("form"));
    }

    [Fact]
    public async Task ResterendeBytes_WordenEerlijkGenoemd()
    {
        isGewist = false;
        var scherm = Open();

        await KiesAsync(scherm, 0, 0);

        Assert.Contains("worden vannacht gewist", scherm.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Geweigerd_ZegtHet_EnHoudtWatGekozenIs()
    {
        weigering = new("Deze tekst bestaat niet (meer).");
        var scherm = Open();

        await KiesAsync(scherm, 0, 0);

        scherm.WaitForAssertion(() => Assert.Contains("Deze tekst bestaat niet (meer).", scherm.Find(".foutoverzicht").TextContent, StringComparison.Ordinal)); // it shows a moment after the form was judged
        Assert.Equal(2, scherm.FindAll("input[checked]").Count);
    }

    private IRenderedComponent<TekstVerwijderen> Open()
    {
        var scherm = Render<TekstVerwijderen>(p => p
            .Add(t => t.Laad, () => Task.FromResult<IReadOnlyList<Tekstplek>>([new(Tekstsoort.Adviesonderwerp, Guid.NewGuid(), "Onderwerp", "Overlast"), new(Tekstsoort.Adviesbericht, Guid.NewGuid(), "Bericht 2", "Ik belde met")]))
            .Add(t => t.Verwijder, (tekst, reden) =>
            {
                if (weigering is not null)
                {
                    throw weigering;
                }

                verwijderd.Add((tekst.Naam, reden));
                return Task.FromResult(isGewist);
            }));
        scherm.Find("button").Click();
        return scherm;
    }

    private static async Task KiesAsync(IRenderedComponent<TekstVerwijderen> scherm, int tekst, int reden)
    {
        foreach (var nummer in new[] { tekst, Teksten + reden }) // the reasons come after the texts
        {
            await scherm.FindAll("[type=radio]")[nummer].ChangeAsync(new() { Value = scherm.FindAll("[type=radio]")[nummer].GetAttribute("value") });
        }

        await scherm.Find("form").SubmitAsync();
    }
}
