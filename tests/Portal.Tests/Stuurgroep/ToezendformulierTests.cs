using Bunit;
using Portal.Data.Toezendingen;
using Portal.Ui;

namespace Portal.Stuurgroep;

public sealed class ToezendformulierTests : Schermtest
{
    private readonly List<int[]> ingevuld = [];

    /// <summary>The matrix of afterwards can be there before the act says that it is done, and after.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NaHetInvullen_BlijftAlleenAangevinktWatNogNietIsIngevuld(bool isMatrixEerst)
    {
        var na = Matrix(null, new(2026, 3, 2));
        var formulier = Toon(f => (true, isMatrixEerst ? na : null));
        Assert.Equal(2, formulier.FindAll("input[type=checkbox][checked]").Count);

        formulier.Find("input[type=date]").Change("2026-03-02");
        formulier.FindAll("input[type=checkbox]")[0].Change(false);
        formulier.Find("form").Submit();

        formulier.WaitForAssertion(() => Assert.Equal([2], Assert.Single(ingevuld)));
        formulier.Render(p => p.Add(f => f.Matrix, na));
        formulier.WaitForAssertion(() => Assert.Equal([true, false], formulier.FindAll("input[type=checkbox]").Select(v => v.HasAttribute("checked"))));
    }

    /// <summary>The first gemeente entered its own day while the form stood open. It is sent as it stood when it was chosen, and after the refusal as it is now.</summary>
    [Fact]
    public void NaEenWeigering_BlijftDeKeuzeStaan_EnGaatHetVerderMetWatErNuStaat()
    {
        List<Guid?> verstuurd = [];
        var nieuw = Matrix(new DateOnly(2026, 3, 1), null);
        var formulier = Toon(f =>
        {
            verstuurd.AddRange(f.Keuzes.Select(k => k.Versie));
            return (false, nieuw);
        });
        formulier.Render(p => p.Add(f => f.Matrix, nieuw)); // the screen follows what others do

        formulier.Find("input[type=date]").Change("2026-03-02");
        formulier.Find("form").Submit();
        formulier.WaitForAssertion(() => Assert.Equal([null, null], verstuurd));
        formulier.WaitForAssertion(() => Assert.Equal([true, true], formulier.FindAll("input[type=checkbox]").Select(v => v.HasAttribute("checked"))));

        formulier.Find("form").Submit();
        formulier.WaitForAssertion(() => Assert.Equal([null, null, nieuw.Rijen[0].Cellen[0].Versie, null], verstuurd));
        Assert.NotNull(verstuurd[2]);
    }

    /// <param name="invullen">Whether it was done, and how the matrix is then; null when that comes later.</param>
    private IRenderedComponent<Toezendformulier> Toon(Func<Toezendinvoer, (bool, Toezendmatrix?)> invullen)
    {
        IRenderedComponent<Toezendformulier>? formulier = null;
        return formulier = Render<Toezendformulier>(p => p.Add(f => f.Matrix, Matrix(null, null)).Add(f => f.OnInvullen, invoer =>
        {
            ingevuld.Add([.. invoer.Gemeenten]);
            var (isGedaan, matrix) = invullen(invoer);
            if (matrix is not null)
            {
                formulier!.Render(q => q.Add(f => f.Matrix, matrix));
            }

            return Task.FromResult(isGedaan);
        }));
    }

    private static Toezendmatrix Matrix(params DateOnly?[] gedaan) => new(
        2026, true, true, [new("TOEZENDING", "Toezending", "Een stap.", 0, 0)],
        [.. gedaan.Select((op, i) => new Toezendrij(i + 1, $"Gemeente {i + 1}", [new("TOEZENDING", null, op, null, null, false, null, op is null ? null : Guid.NewGuid())]))]);
}
