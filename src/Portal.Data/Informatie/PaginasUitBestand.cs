using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Informatie;

/// <summary>
/// The pages that come with the portal, written from the brondata. Each is taken over once, when there is no page with its address yet; from
/// then on it is the bureau's, and nothing of a later release overwrites what the bureau wrote.
/// </summary>
public static class PaginasUitBestand
{
    private const string Scheiding = "---";

    /// <summary>Where the build puts the files.</summary>
    public static string StandaardMap { get; } = Path.Combine(AppContext.BaseDirectory, "Informatie", "Paginas");

    /// <summary>A file: its name is the slug; titel, volgorde and inleiding stand between two lines of hyphens, the text below.</summary>
    public sealed record Paginabestand(string Slug, int Volgorde, Paginainhoud Inhoud);

    /// <exception cref="FormatException">A file is not of this form.</exception>
    public static IReadOnlyList<Paginabestand> Lees(string? map = null) =>
        [.. Directory.EnumerateFiles(map ?? StandaardMap, "*.md").Select(LeesBestand).OrderBy(p => p.Volgorde)];

    /// <summary>Publishes the pages that are not there yet. A second time nothing happens.</summary>
    /// <param name="systeem">A context bound to the portal itself.</param>
    public static async Task NeemPaginasOverAsync(this PortalDbContext systeem, DateTime nu, string? map = null, CancellationToken cancellationToken = default)
    {
        var slugs = await systeem.Informatiepaginas.Select(p => p.Slug).ToListAsync(cancellationToken);
        foreach (var bestand in Lees(map).Where(b => !slugs.Contains(b.Slug)))
        {
            var pagina = new Informatiepagina(bestand.Slug, bestand.Volgorde, bestand.Inhoud, "Meegekomen met het portaal", systeem.Toegang, nu);
            pagina.Publiceer(nu, systeem.Toegang, nu);
            systeem.Informatiepaginas.Add(pagina);
        }

        await systeem.SaveChangesAsync(cancellationToken);
    }

    private static Paginabestand LeesBestand(string pad)
    {
        var delen = File.ReadAllText(pad, Encoding.UTF8).ReplaceLineEndings("\n").Split(Scheiding + "\n", 3);
        if (delen is not ["", var kop, var tekst])
        {
            throw new FormatException($"{Path.GetFileName(pad)} begint niet met een kop tussen twee regels {Scheiding}.");
        }

        var velden = kop.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(':', 2, StringSplitOptions.TrimEntries)).ToDictionary(r => r[0], r => r[1]);
        return new(Path.GetFileNameWithoutExtension(pad), int.Parse(velden["volgorde"], CultureInfo.InvariantCulture), new(velden["titel"], velden["inleiding"], tekst.Trim()));
    }
}
