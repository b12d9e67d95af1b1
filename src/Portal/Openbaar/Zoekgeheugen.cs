using Portal.Data;
using Portal.Data.Zoeken;

namespace Portal.Openbaar;

/// <summary>The index of everything public, made when it is first needed and anew when something public changed.</summary>
internal sealed class Zoekgeheugen(Openbarestand stand, TimeProvider klok)
{
    private sealed record Gemaakt(string Stand, Zoekindex Index);

    private volatile Gemaakt? gemaakt;

    /// <summary>Two who are first at once both make it; the result is the same.</summary>
    public async Task<Zoekindex> GetAsync(PortalDatabase database)
    {
        var nu = stand.Nu; // before loading: a change during it makes what was loaded old at once
        if (gemaakt is { } eerder && eerder.Stand == nu)
        {
            return eerder.Index;
        }

        await using var db = database.OpenOpenbaar();
        var index = new Zoekindex([.. Vaste, .. await db.GetZoekingangenAsync(klok.Nu())]);
        gemaakt = new(nu, index);
        return index;
    }

    /// <summary>Pages whose text is not in the database.</summary>
    private static IEnumerable<Zoekingang> Vaste =>
    [
        new("Documenten", "pagina", "/documenten", "Jaarplannen, begrotingen, jaarstukken, raadsbrieven en andere stukken om te downloaden."),
        new("Begrippen", "pagina", "/begrippen", "Wat de woorden op deze website betekenen."),
        new("Cijfers", "pagina", "/cijfers", "Casussen, adviezen, aanmeldingen en andere cijfers per jaar, met de bron erbij."),
        new("Gemeenten", "pagina", "/gemeenten", "De twaalf Drentse gemeenten: cijfers, bijdrage en plustaken per gemeente."),
        new("Privacy", "pagina", "/privacy", "Wat er in dit portaal niet staat, wie wat ziet en wat wij van bezoekers bewaren. Cookies."),
        new("Toegankelijkheid", "pagina", "/toegankelijkheid", "Iedereen moet dit portaal kunnen gebruiken. Toetsenbord, schermlezer, vergroten."),
    ];
}
