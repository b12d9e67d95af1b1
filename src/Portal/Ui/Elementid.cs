using Microsoft.AspNetCore.Http;

namespace Portal.Ui;

/// <summary>
/// Ids for elements that point at each other and were given none. On a page that the server renders they count up, so that the same page is
/// the same text for everyone who asks for it; in a circuit, where parts come and go, they are drawn by lot.
/// </summary>
internal static class Elementid
{
    private static readonly object Sleutel = new();

    /// <param name="verzoek">The request that renders the page; null in a circuit.</param>
    /// <param name="soort">What it begins with: "tabel".</param>
    public static string Nieuw(HttpContext? verzoek, string soort)
    {
        if (verzoek is null)
        {
            return $"{soort}-{Guid.NewGuid():N}"[..(soort.Length + 9)];
        }

        var nummer = (verzoek.Items[Sleutel] as int? ?? 0) + 1;
        verzoek.Items[Sleutel] = nummer;
        return $"{soort}-{nummer}";
    }
}
