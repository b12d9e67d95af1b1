using Portal.Data.Cijfers;

namespace Portal.Ui;

public static class ZekerheidTeksten
{
    public static string Tekst(this Zekerheid zekerheid) => zekerheid.ToString().ToLowerInvariant();

    /// <summary>What the word means, in one or two short sentences.</summary>
    public static string Uitleg(this Herkomst herkomst) => (herkomst, herkomst.Zekerheid) switch
    {
        (Geteld { IsVoorbeeld: true }, _) => "Geteld in de voorbeeldregistratie. Deze casussen zijn verzonnen.",
        (Geteld, _) => "Geteld in de registratie van dit portaal.",
        (Berekend, Zekerheid.Onzeker) => "Berekend met een cijfer dat onzeker is.",
        (Berekend, _) => "Berekend uit andere cijfers.",
        (_, Zekerheid.Zeker) => "Goed leesbaar en klopt met de rest.",
        (_, Zekerheid.Afgeleid) => "Berekend, of door een som bewezen.",
        _ => "Zo gelezen, niet bevestigd.",
    };
}
