using System.ComponentModel.DataAnnotations;
using Portal.Data.Casussen;
using Portal.Data.Privacy;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>What the bureau fills in to set right what was recorded wrongly: always with the reason.</summary>
public class CasusHerstelinvoer
{
    [Required(ErrorMessage = "Vul een reden in")]
    [MaxLength(Casus.RedenMaxLength, ErrorMessage = "Maak de reden korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string? Reden { get; set; }

    /// <summary>What in the reason may point at a person.</summary>
    public Privacytoets Privacy { get; } = new();
}

/// <summary>The dates and the product as they should have been. What may stand there is for <see cref="Casus.Corrigeer"/> to say.</summary>
public sealed class CasusCorrectieinvoer : CasusHerstelinvoer
{
    private CasusDetail was;

    public CasusCorrectieinvoer(CasusDetail casus)
    {
        was = casus;
        (AangemeldOp, TriageOp, WerkvoorraadOp) = (casus.AangemeldOp, casus.TriageOp, casus.WerkvoorraadOp);
        (GestartOp, BeeindigdOp, Product) = (casus.GestartOp, casus.BeeindigdOp, casus.Product);
    }

    public DateOnly? AangemeldOp { get; set; }

    public DateOnly? TriageOp { get; set; }

    public DateOnly? WerkvoorraadOp { get; set; }

    public DateOnly? GestartOp { get; set; }

    public DateOnly? BeeindigdOp { get; set; }

    public Product? Product { get; set; }

    public CasusCorrectie Correctie => new(AangemeldOp, TriageOp, WerkvoorraadOp, GestartOp, BeeindigdOp, Product, Reden, Privacy.IsBevestigd);

    /// <summary>Someone else saved first: takes over what this user left alone, so that saving does not turn the other's work back.</summary>
    public void NeemOver(CasusDetail nu)
    {
        (AangemeldOp, TriageOp, WerkvoorraadOp) =
            (Van(AangemeldOp, was.AangemeldOp, nu.AangemeldOp), Van(TriageOp, was.TriageOp, nu.TriageOp), Van(WerkvoorraadOp, was.WerkvoorraadOp, nu.WerkvoorraadOp));
        (GestartOp, BeeindigdOp, Product) = (Van(GestartOp, was.GestartOp, nu.GestartOp), Van(BeeindigdOp, was.BeeindigdOp, nu.BeeindigdOp), Van(Product, was.Product, nu.Product));
        was = nu;

        static T? Van<T>(T? eigen, T? was, T? nu) where T : struct => nu is null || Equals(eigen, was) ? nu : eigen;
    }
}
