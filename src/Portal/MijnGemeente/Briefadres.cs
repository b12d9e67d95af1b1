using System.Globalization;
using Portal.Data.Raadsbrieven;

namespace Portal.MijnGemeente;

/// <summary>What a letter is about, as it stands in the address.</summary>
/// <param name="Delen">Keys of the paragraphs, in the order of the letter.</param>
public sealed record Briefadres(int Verslagjaar, int Begrotingsjaar, IReadOnlyList<string> Delen)
{
    public const string Pad = "/mijn-gemeente/raadsbrief";
    public const string Word = Pad + ".docx";
    public const string Logo = Pad + "/logo";
    public const string Stijl = Pad + "/stijl.css";
    public const string Instellingen = Pad + "/instellingen";

    /// <summary>In the address of a letter of which nothing is ticked: without any key it would begin with everything.</summary>
    public const string Geen = "geen";

    /// <summary>Reads an address; a year that cannot be chosen becomes the one a new letter begins with.</summary>
    public static Briefadres Lees(string? verslagjaar, string? begrotingsjaar, IReadOnlyCollection<string>? delen, Briefjaren jaren) => new(
        Jaar(verslagjaar, jaren.Verslagjaren, jaren.Begin),
        Jaar(begrotingsjaar, jaren.Begrotingsjaren, jaren.Beginbegroting),
        delen is null or { Count: 0 } ? Briefparagrafen.Begin : [.. Briefparagrafen.Alle.Select(p => p.Sleutel).Where(delen.Contains)]);

    public Briefadres Met(string deel, bool isAan) => this with { Delen = [.. Briefparagrafen.Alle.Select(p => p.Sleutel).Where(s => s == deel ? isAan : Delen.Contains(s))] };

    public string Adres(string pad = Pad) => string.Create(CultureInfo.InvariantCulture,
        $"{pad}?verslagjaar={Verslagjaar}&begrotingsjaar={Begrotingsjaar}{string.Concat((Delen.Count == 0 ? [Geen] : Delen).Select(d => $"&deel={d}"))}");

    private static int Jaar(string? tekst, IReadOnlyList<int> keuzes, int begin) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && keuzes.Contains(jaar) ? jaar : begin;
}
