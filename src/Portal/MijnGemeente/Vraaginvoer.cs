using System.ComponentModel.DataAnnotations;
using Portal.Data.Adviesvragen;
using Portal.Data.Privacy;

namespace Portal.MijnGemeente;

/// <summary>The fields of a new adviesvraag, as typed.</summary>
public sealed class Vraaginvoer
{
    public Adviessoort Soort { get; set; } = Adviessoort.Kort;

    [Required(ErrorMessage = "Vul een onderwerp in")]
    [StringLength(Adviesvraag.OnderwerpMaxLength, ErrorMessage = "Maak het onderwerp korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string Onderwerp { get; set; } = "";

    [Required(ErrorMessage = "Vul uw vraag in")]
    [StringLength(Adviesbericht.TekstMaxLength, ErrorMessage = "Maak uw vraag korter: hoogstens {1} tekens")]
    [ZonderBsn]
    public string Toelichting { get; set; } = "";

    /// <summary>Null: the gemeente does not know.</summary>
    public int? AveFase { get; set; }

    public Spoed Spoed { get; set; } = Spoed.BinnenEenWeek;

    public static Vraaginvoer Van(Conceptvelden? concept) => concept is null ? new() : new()
    {
        Soort = concept.Soort ?? Adviessoort.Kort,
        Onderwerp = concept.Onderwerp,
        Toelichting = concept.Tekst,
        AveFase = concept.AveFase,
        Spoed = concept.Spoed ?? Spoed.BinnenEenWeek,
    };

    public Conceptvelden AlsConcept() => new(Toelichting, Onderwerp, Soort, AveFase, Spoed);

    public Vraaggegevens AlsVraag(bool bevestigd) => new(Soort, Onderwerp, Toelichting, AveFase, Spoed, bevestigd);
}
