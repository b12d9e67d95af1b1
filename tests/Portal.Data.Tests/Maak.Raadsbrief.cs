using Portal.Data.Bijdragen;
using Portal.Data.Cijfers;
using Portal.Data.Raadsbrieven;

namespace Portal.Data;

public static partial class Maak
{
    /// <summary>A letter of Emmen about 2023 and 2025 of which only these own figures are known.</summary>
    public static Briefgegevens Briefgegevens(params (string Code, decimal Waarde, Zekerheid Zekerheid)[] eigen)
    {
        var geld = Cijfer.NietBekend(Eenheid.Euro, "Geen openbaar stuk noemt dit.");
        return new(
            EmmenId, "Emmen", 2023, 2025, null, [],
            [.. eigen.Select(e => new Briefkengetal(e.Code, 2023, IsDrenthe: false, Gelezen(e.Waarde, e.Zekerheid, e.Code)))],
            [], [], [], new(geld, null, geld, geld, geld, null, [], null), [], null, new(geld, [], []));
    }

    public static Cijfer Gelezen(decimal waarde, Zekerheid zekerheid, string id) =>
        new(waarde, Eenheid.Aantal, new UitBron("Jaarverslag 2023", "Casuïstiek per gemeente", zekerheid) { Id = id });
}
