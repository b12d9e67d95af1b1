using Microsoft.Extensions.DependencyInjection;
using Portal.Belasting.Circuits;
using Portal.Data.Informatie;
using Portal.Toegang;

namespace Portal.Start;

/// <summary>A page that shows more text than a circuit takes in one message.</summary>
public sealed class LangeTekstTests(Kanariehuis huis) : IClassFixture<Kanariehuis>
{
    private const int Reacties = 40;

    /// <summary>Else who sends a handful of long remarks, without an account, closes the page of who reads them.</summary>
    [Fact]
    public async Task Scherm_MetMeerTekstDanInEenBerichtPast_WerktToch()
    {
        var kans = new Random(1);
        var laatste = "";
        for (var keer = 0; keer < Reacties; keer++)
        {
            laatste = string.Concat(Enumerable.Range(0, Reactie.TekstMaxLength).Select(_ => (char)kans.Next('a', 'z' + 1))); // nothing in it to pack
            await huis.Services.GetRequiredService<Reactiebus>().BezorgAsync("contact", laatste, false, Guid.NewGuid(), DateTime.UtcNow);
        }

        await using var circuit = new Circuit((await huis.AlsAsync("bureau")).Browser) { Onthoudt = true };

        await circuit.OpenAsync("bureau/informatie", laatste, laatste); // until the circuit draws it itself

        Assert.True(circuit.PaginaBytes > Reacties * Reactie.TekstMaxLength, $"{circuit.PaginaBytes}");
        Assert.True(circuit.IsOpen, circuit.Fout);
        Assert.NotEmpty(circuit.Handlers);
    }
}
