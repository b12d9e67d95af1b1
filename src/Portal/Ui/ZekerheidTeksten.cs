using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using Portal.Data.Cijfers;

namespace Portal.Ui;

/// <summary>How the origin of a figure reads on screen.</summary>
public static class ZekerheidTeksten
{
    private static readonly FrozenDictionary<Zekerheid, RenderFragment> Tekens = Enum.GetValues<Zekerheid>().ToFrozenDictionary(z => z, Getekend);

    public static string Tekst(this Zekerheid zekerheid) => zekerheid.ToString().ToLowerInvariant();

    /// <summary>The mark of 10 px that tells by its shape how sure a figure is. Says nothing aloud: the text beside it does.</summary>
    /// <remarks>Not a component: a page holds hundreds of marks, and three kinds.</remarks>
    public static RenderFragment Teken(this Zekerheid zekerheid) => Tekens[zekerheid];

    /// <summary>The verdict, as a sentence of one or two words: "Afgeleid."</summary>
    public static string Oordeel(this Herkomst herkomst) =>
        herkomst is Onbekend ? "Niet bekend." : $"{herkomst.Zekerheid}.";

    /// <summary>What the verdict means, in one or two short sentences.</summary>
    public static string Uitleg(this Herkomst herkomst) => (herkomst, herkomst.Zekerheid) switch
    {
        (Onbekend onbekend, _) => onbekend.Waarom,
        (Geteld { IsVoorbeeld: true }, _) => "Geteld in de voorbeeldregistratie. Deze casussen zijn verzonnen.",
        (Geteld, _) => "Geteld in de registratie van dit portaal.",
        (Berekend, Zekerheid.Onzeker) => "Berekend met een cijfer dat onzeker is.",
        (Berekend, _) => "Berekend uit andere cijfers.",
        (_, Zekerheid.Zeker) => "Goed leesbaar en klopt met de rest.",
        (_, Zekerheid.Afgeleid) => "Berekend, of door een som bewezen.",
        _ => "Zo gelezen, niet bevestigd.",
    };

    /// <summary>What is said aloud after a figure that can be asked: "38, herkomst: zeker".</summary>
    public static string Vraag(this Herkomst herkomst) => herkomst is Onbekend ? "waarom?" : $"herkomst: {herkomst.Zekerheid.Tekst()}";

    /// <summary>The page that tells more, of the fact or of the rows that were counted, with what its link says aloud; null when there is none.</summary>
    public static (string Adres, string Vraag)? Verwijzing(this Herkomst herkomst) => herkomst switch
    {
        UitBron { Id: { } id } => ($"/herkomst/{id}", herkomst.Vraag()),
        Geteld { Adres: { } rijen } => (rijen, "geteld, bekijk de rijen"),
        _ => null,
    };

    private static RenderFragment Getekend(Zekerheid zekerheid)
    {
        var klasse = $"bron {zekerheid.Tekst()}";
        return builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", klasse);
            builder.CloseElement();
        };
    }
}
