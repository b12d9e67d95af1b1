using Portal.Data.Cijfers;

namespace Portal.Data.Aansluitingen.Controles;

/// <summary>
/// What is left at the end of a year is what the next one begins with: actief minus afgesloten of this year against actief minus instroom of
/// the next. Where nobody counts what was closed, the next year can at least not begin with more than was active.
/// </summary>
internal sealed class VoorraadEnStroom : Controle
{
    private static readonly (string Naam, string Actief, string Instroom, string Afgesloten)[] Stromen =
    [
        ("Procesregie", "actieve_procesregie", "instroom_procesregie", "afgesloten_procesregie"),
        ("Levensloopaanpak", "lla_actief", "lla_nieuw", "lla_afgesloten"),
        ("Nazorg", "nazorg_actief", "nazorg_instroom", "nazorg_afgesloten"),
        ("PGA-tafel", "pga_actief", "pga_instroom", "pga_afgesloten"),
    ];

    public override Controlesoort Soort => Controlesoort.BeginEnEind;

    public override IEnumerable<Uitkomst> Voer(Cijferboek boek)
    {
        foreach (var (naam, actief, instroom, afgesloten) in Stromen)
        {
            foreach (var nu in boek.Metingen.Where(m => m.Indicator == actief && m.Dimensie is null))
            {
                if (boek.Zoek(actief, nu.Jaar + 1, nu.GemeenteId) is not { } later || boek.Zoek(instroom, later.Jaar, nu.GemeenteId) is not { } nieuw)
                {
                    continue;
                }

                var (sleutel, titel) = ($"{actief}.{later.Jaar}.{nu.Gemeente ?? "drenthe"}", $"{naam}{(nu.Gemeente is null ? "" : $" in {nu.Gemeente}")}, van {nu.Jaar} naar {later.Jaar}");
                var begin = new Deel($"begin {later.Jaar}", Rekenwerk.Min("Actief min nieuw is wat er op 1 januari al was.", Bij("actief", later), Bij("nieuw", nieuw)));
                if (boek.Zoek(afgesloten, nu.Jaar, nu.GemeenteId) is { } dicht)
                {
                    var eind = new Deel($"eind {nu.Jaar}", Rekenwerk.Min("Actief min afgesloten is wat er aan het eind van het jaar over is.", Bij("actief", nu), Bij("afgesloten", dicht)));
                    yield return Gelijk(sleutel, titel, eind, begin, verschil => KloptAls.EenCijferAnders(
                        [new(Bij("actief", nu), 1), new(Bij("afgesloten", dicht), -1), new(Bij("actief", later), -1), new(Bij("nieuw", nieuw), 1)], verschil));
                }
                else
                {
                    var verschil = begin.Cijfer.Waarde!.Value - nu.Cijfer.Waarde!.Value;
                    yield return Maak(sleutel, titel, begin, new($"actief in {nu.Jaar}", nu.Cijfer), verschil <= 0 ? Ernst.Klopt : Zwaarte, verschil,
                        verschil <= 0 ? null : $"Op 1 januari {later.Jaar} zijn er meer dan er in heel {nu.Jaar} waren.");
                }
            }
        }
    }

    private static Deel Bij(string wat, Boekcijfer meting) => new($"{wat} in {meting.Jaar}", meting.Cijfer);
}
