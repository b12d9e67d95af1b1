using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Begrotingen;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Gemeenten;
using Portal.Data.Governance;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Plustaken;
using Portal.Data.Signalen;

namespace Portal.Data.Brondata;

/// <summary>What a load did.</summary>
/// <param name="Gelezen">Rows in the files.</param>
/// <param name="Nieuw">Rows that were not there yet.</param>
/// <param name="Bijgewerkt">Rows whose content changed.</param>
public sealed record Laadresultaat(int Gelezen, int Nieuw, int Bijgewerkt);

/// <summary>Loads the seed files: what the public documents say, figure by figure.</summary>
public static class BrondataLader
{
    /// <summary>Where the build puts the seed files.</summary>
    public static string StandaardMap { get; } = Path.Combine(AppContext.BaseDirectory, "Brondata");

    /// <summary>In the order of reference: what is referred to stands before what refers to it.</summary>
    internal static readonly IReadOnlyList<Bronbestand> Bestanden =
    [
        new Bronbestand<Bron>("bronnen.csv", "id"),
        new Bronbestand<Gemeente>("gemeenten.csv", "cbs_code") { Kolommen = Kolom(nameof(Gemeente.Id), "cbs_code") },
        new Bronbestand<Convenantpartner>("convenantpartners.csv", "code")
        {
            Keuzes = new Dictionary<string, string[]> { [nameof(Convenantpartner.Domein)] = ["zorg", "veiligheid", "gemeente", "overig"] },
        },
        new Bronbestand<Indicator>("indicatoren.csv", "code"),
        new Bronbestand<Plustaak>("plustaken.csv", "code"),
        new Bronbestand<Orgaan>("organen.csv", "code"),
        new Bronbestand<PcStap>("pc_stappen.csv", "code") { Kolommen = Kolom(nameof(PcStap.OrgaanCode), "verantwoordelijk_orgaan") },
        new Bronbestand<Programmalijn>("programmalijnen.csv", "jaar", "nummer") { Zonder = AlleenBron },
        new Bronbestand<Jaarplanthema>("themas.csv", "jaar", "programmalijn", "nummer")
        {
            Kolommen = Kolom(nameof(Jaarplanthema.ProgrammalijnNummer), "programmalijn"),
            Zonder = AlleenBron,
        },
        new Bronbestand<Begroting>("begrotingen.csv", "jaar", "versie") { Kolommen = Kolom(nameof(Begroting.Versienaam), "versie") },

        new Bronbestand<Inwonertal>("inwoners.csv", "cbs_code", "peildatum"),
        new Bronbestand<Kengetal>("kengetallen.csv", "indicator", "jaar", "cbs_code", "dimensie", "categorie")
        {
            Kolommen = Kolom(nameof(Kengetal.IndicatorCode), "indicator"),
            Zonder = [nameof(Kengetal.IngevoerdOp), nameof(Kengetal.IngevoerdDoor), nameof(Kengetal.VorigeWaarde), nameof(Kengetal.Reden)],
            Keuzes = new Dictionary<string, string[]> { [nameof(Kengetal.Dimensie)] = [.. Kengetal.Dimensies] },
            Blijft = k => k.IsVanBureau,
            Verwijst = k => k is { Dimensie: "partner" } ? new("categorie", k.Categorie ?? "", typeof(Convenantpartner), nameof(Convenantpartner.Code)) : null,
        },
        new Bronbestand<PlustaakAfname>("plustaak_afname.csv", "plustaak_code", "cbs_code", "jaar"),
        new Bronbestand<Bijdrage>("bijdragen.csv", "cbs_code", "jaar", "soort") { Waar = rij => rij["cbs_code"].Length > 0 },
        new Bronbestand<Bijdragetotaal>("bijdragen.csv", "cbs_code", "jaar", "soort") { Waar = rij => rij["cbs_code"].Length == 0 },
        new Bronbestand<Verdeelsleutelregel>("verdeelsleutels.csv", "code")
        {
            Keuzes = new Dictionary<string, string[]>
            {
                [nameof(Verdeelsleutelregel.AandeelGrootVerdeling)] = ["gelijk", "onbekend"],
                [nameof(Verdeelsleutelregel.RestVerdeling)] = ["gelijk_overige", "inwoners_alle"],
                [nameof(Verdeelsleutelregel.Afronding)] = ["hele_euro_per_gemeente"],
            },
        },
        new Bronbestand<Begrotingspost>("begrotingsposten.csv", "jaar", "versie", "code")
        {
            Kolommen = Kolom(nameof(Begrotingspost.Versienaam), "versie"),
            Zonder = [],
        },
        new Bronbestand<Realisatiepost>("realisatieposten.csv", "jaar", "kant", "omschrijving"),
        new Bronbestand<Reservemutatie>("reserve.csv", "jaar", "volgorde"),
        new Bronbestand<Resultaat>("resultaten.csv", "jaar", "volgorde"),
        new Bronbestand<Ketenpartnerinzet>("ketenpartnerinzet.csv", "jaar", "status", "partner_code"),
        new Bronbestand<Jaarplanactie>("acties.csv", "code")
        {
            Kolommen = new Dictionary<string, string>
            {
                [nameof(Jaarplanactie.ProgrammalijnNummer)] = "programmalijn",
                [nameof(Jaarplanactie.ThemaNummer)] = "thema",
            },
        },
        new Bronbestand<Gebeurtenis>("governance_tijdlijn.csv", "jaar", "gebeurtenis")
        {
            Kolommen = new Dictionary<string, string> { [nameof(Gebeurtenis.Omschrijving)] = "gebeurtenis", [nameof(Gebeurtenis.OrgaanCode)] = "orgaan" },
        },
        new Bronbestand<PcFeit>("pc_feiten.csv", "document", "jaar", "stap", "gemeente")
        {
            Kolommen = new Dictionary<string, string> { [nameof(PcFeit.StapCode)] = "stap", [nameof(PcFeit.GemeenteId)] = "gemeente" },
        },
        new Bronbestand<Traject>("governance_trajecten.csv", "code")
        {
            Kolommen = new Dictionary<string, string> { [nameof(Traject.Startjaar)] = "start", [nameof(Traject.Eindjaar)] = "einde" },
        },
        new Bronbestand<Signaal>("signalen.csv", "code"),
        new Bronbestand<Overleg>("overleggen.csv", "code"),
        new Bronbestand<Begrip>("begrippen.csv", "term"),
        new Bronbestand<Functie>("functies.csv", "code"),
    ];

    /// <summary>
    /// Reads and checks every file, and only then saves, in one transaction: all or nothing. A second time nothing is added twice; rows whose
    /// content changed are updated. Rows that left the files stay: they may have been published from here.
    /// </summary>
    /// <param name="systeem">A context bound to the portal itself; holds no changes of its own.</param>
    /// <param name="map">Where the files are; <see cref="StandaardMap"/> as a rule.</param>
    /// <param name="voortgang">Hears in one Dutch line what was done.</param>
    /// <exception cref="BrondataException">A file, column or row is missing or wrong. Nothing was saved.</exception>
    public static async Task<Laadresultaat> LaadAsync(
        PortalDbContext systeem, string? map = null, IProgress<string>? voortgang = null, CancellationToken cancellationToken = default)
    {
        if (!systeem.Toegang.IsSysteem)
        {
            throw new InvalidOperationException("Brondata laadt alleen het portaal zelf.");
        }

        var verwijzingen = new Verwijzingen(Bestanden.ToDictionary(b => b.Soort, b => b.Naam));
        List<(Bronbestand Bestand, IReadOnlyList<object> Rijen)> gelezen = [];
        foreach (var bestand in Bestanden)
        {
            var inhoud = await InhoudAsync(map ?? StandaardMap, bestand.Naam, cancellationToken);
            gelezen.Add((bestand, bestand.Lees(inhoud, systeem.Model, verwijzingen)));
        }

        systeem.ChangeTracker.AutoDetectChangesEnabled = false; // every change is made through the context: looking for others costs, and finds nothing
        foreach (var (bestand, rijen) in gelezen)
        {
            await bestand.ZetKlaarAsync(systeem, rijen, cancellationToken);
        }

        systeem.ChangeTracker.AutoDetectChangesEnabled = true;
        var standen = systeem.ChangeTracker.Entries().CountBy(e => e.State).ToDictionary();
        var resultaat = new Laadresultaat(gelezen.Sum(g => g.Rijen.Count), standen.GetValueOrDefault(EntityState.Added), standen.GetValueOrDefault(EntityState.Modified));
        await systeem.SaveChangesAsync(cancellationToken);
        systeem.ChangeTracker.Clear();
        voortgang?.Report($"Brondata: {resultaat.Gelezen} rijen gelezen, {resultaat.Nieuw} nieuw, {resultaat.Bijgewerkt} bijgewerkt");
        return resultaat;
    }

    /// <summary>Bron and sectie, nothing more.</summary>
    private static string[] AlleenBron => [nameof(Bronfeit.Gedrukt), nameof(Bronfeit.Zekerheid), nameof(Bronfeit.Toelichting)];

    private static Dictionary<string, string> Kolom(string eigenschap, string kolom) => new() { [eigenschap] = kolom };

    private static async Task<string> InhoudAsync(string map, string naam, CancellationToken cancellationToken)
    {
        var pad = Path.Combine(map, naam);
        if (!File.Exists(pad))
        {
            throw new BrondataException($"dit bestand ontbreekt in de map {map}.", naam);
        }

        try
        {
            return await File.ReadAllTextAsync(pad, new UTF8Encoding(false, throwOnInvalidBytes: true), cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw new BrondataException("dit bestand is geen geldige UTF-8.", naam);
        }
    }
}
