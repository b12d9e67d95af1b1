using Portal.Data.Cijfers;
using Portal.Data.Informatie;
using Portal.Data.Informatie.Opmaak;
using Portal.Data.Toegang;

namespace Portal.Data;

public static partial class Maak
{
    /// <summary>Text that passes the check without a warning, with <see cref="Naslag"/>.</summary>
    public const string GoedeTekst = "## Wat wij doen\n\nWij helpen mensen met veel problemen. [bron: JV-2023, Netwerk en bureau]";

    public static Paginainhoud Inhoud(string tekst = GoedeTekst, string titel = "Wat wij doen") => new(titel, "Hier leest u wat wij doen.", tekst);

    public static Informatiepagina Pagina(string slug = "wat-wij-doen", Paginainhoud? inhoud = null, DateTime? publiceerOp = null)
    {
        var pagina = new Informatiepagina(slug, 1, inhoud ?? Inhoud(), null, Bureau, Nu);
        if (publiceerOp is { } op)
        {
            pagina.Publiceer(op, Bureau, op < Nu ? op : Nu);
        }

        return pagina;
    }

    /// <summary>A small world to refer to: two documents, three begrippen, one figure, one image, two pages.</summary>
    public static Naslag Naslag(Guid? afbeelding = null) => new(
        new(
            new Dictionary<string, Cijfer> { ["instroom_procesregie.2023"] = new(65, Eenheid.Aantal, new UitBron("Jaarverslag 2023", "Casuïstiek per gemeente", Zekerheid.Zeker) { Id = "kengetallen.instroom_procesregie.2023" }) },
            new Dictionary<string, string> { ["JV-2023"] = "Jaarverslag 2023", ["JPB-2025"] = "Jaarplan en begroting 2025" },
            ["AVE", "BIJ", "Nazorg"],
            afbeelding is { } id ? new Dictionary<Guid, Afbeeldingmaat> { [id] = new(640, 480) } : new Dictionary<Guid, Afbeeldingmaat>()),
        new HashSet<Onderdeel> { new("JV-2023", "Netwerk en bureau"), new("JPB-2025", "Lokaal, tenzij") },
        new Dictionary<string, bool> { ["wat-wij-doen"] = true, ["in-de-maak"] = false });
}
