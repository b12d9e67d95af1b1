using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Data.Toezendingen;
using Portal.Ui;

namespace Portal.Stuurgroep;

public sealed class ToezendformulierTests : Schermtest
{
    private readonly List<Toezendinvoer> ingevuld = [];

    [Fact]
    public void NaHetInvullen_BlijftAlleenAangevinktWatNogNietIsIngevuld()
    {
        var formulier = Render<Toezendformulier>(p => p.Add(f => f.Matrix, Matrix(null, null)).Add(f => f.OnInvullen, EventCallback.Factory.Create<Toezendinvoer>(this, ingevuld.Add)));
        Assert.Equal(2, formulier.FindAll("input[type=checkbox][checked]").Count);

        formulier.Find("input[type=date]").Change("2026-03-02");
        formulier.FindAll("input[type=checkbox]")[0].Change(false);
        formulier.Find("form").Submit();
        formulier.WaitForAssertion(() => Assert.Equal([2], Assert.Single(ingevuld).Gemeenten));
        formulier.Render(p => p.Add(f => f.Matrix, Matrix(null, new(2026, 3, 2))));

        formulier.WaitForAssertion(() => Assert.Equal([true, false], formulier.FindAll("input[type=checkbox]").Select(v => v.HasAttribute("checked"))));
    }

    private static Toezendmatrix Matrix(params DateOnly?[] gedaan) => new(
        2026, true, true, [new("TOEZENDING", "Toezending", "Een stap.", 0, 0)],
        [.. gedaan.Select((op, i) => new Toezendrij(i + 1, $"Gemeente {i + 1}", [new("TOEZENDING", null, null, op, null, null, false, null)]))]);
}
