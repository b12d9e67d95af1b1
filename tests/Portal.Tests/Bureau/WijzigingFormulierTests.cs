using Bunit;
using Portal.Data.Begrotingen;
using Portal.Data.Cijfers;
using Portal.Ui;

namespace Portal.Bureau;

public sealed class WijzigingFormulierTests : Schermtest
{
    private readonly List<NieuweWijziging> verstuurd = [];

    [Fact]
    public async Task Verstuur_TweedeKlikTerwijlDeEersteLoopt_EnNogEensNaEenWeigering_IsHetzelfdeFormulier()
    {
        var klaar = new TaskCompletionSource<bool>();
        var formulier = Render<WijzigingFormulier>(p => p
            .Add(f => f.Posten, [new Begrotepost("L6b", "ICT", Kant.Lasten, 78_135)])
            .Add(f => f.Vandaag, new(2026, 3, 2))
            .Add(f => f.OnLegVast, nieuw =>
            {
                verstuurd.Add(nieuw);
                return klaar.Task;
            }));
        formulier.FindAll("input.invoer:not([type=date])")[0].Change("Meer ICT");
        formulier.Find("select").Change("L6b");
        formulier.FindAll("input[inputmode=decimal]")[0].Change("4000");

        var eerste = formulier.Find("form").SubmitAsync();
        var tweede = formulier.Find("form").SubmitAsync();
        klaar.SetResult(false);
        await Task.WhenAll(eerste, tweede);
        Assert.Single(verstuurd);

        await formulier.Find("form").SubmitAsync();
        Assert.Equal(2, verstuurd.Count);
        Assert.Single(verstuurd.Select(v => v.FormulierId).Distinct());
    }
}
