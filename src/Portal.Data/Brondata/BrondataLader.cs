using System.Security.Cryptography;
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
        var (resultaat, _) = await LaadAsync(systeem, await LeesAsync(systeem, map, cancellationToken), cancellationToken);
        voortgang?.Report($"Brondata: {resultaat.Gelezen} rijen gelezen, {resultaat.Nieuw} nieuw, {resultaat.Bijgewerkt} bijgewerkt");
        return resultaat;
    }

    /// <summary>
    /// What a start does: loads, unless this same program loaded these same files last. Then the rows are not looked at, which is most of the
    /// time of a start; <see cref="HerstelAsync"/> looks at them later.
    /// </summary>
    /// <inheritdoc cref="LaadAsync(PortalDbContext, string?, IProgress{string}?, CancellationToken)"/>
    /// <returns>Null when there was nothing to load.</returns>
    public static async Task<Laadresultaat?> LaadAlsAndersAsync(
        PortalDbContext systeem, string? map = null, IProgress<string>? voortgang = null, CancellationToken cancellationToken = default)
    {
        if ((await LeesAsync(systeem, map, cancellationToken)).IsGeladen)
        {
            voortgang?.Report("Brondata: niet veranderd sinds de vorige keer");
            return null;
        }

        return await LaadAsync(systeem, map, voortgang, cancellationToken);
    }

    /// <summary>
    /// Lays every row beside the files it was loaded from. What somebody changed or took away outside the portal is put right, and named: the
    /// rows are those of the files, so nothing but that can be the reason.
    /// </summary>
    /// <returns>The rows that were put right; null when the files are others than those that were loaded, so that nothing can be said.</returns>
    /// <inheritdoc cref="LaadAsync(PortalDbContext, string?, IProgress{string}?, CancellationToken)"/>
    public static async Task<IReadOnlyList<string>?> HerstelAsync(PortalDbContext systeem, string? map = null, CancellationToken cancellationToken = default)
    {
        var bron = await LeesAsync(systeem, map, cancellationToken);
        return bron.IsGeladen ? (await LaadAsync(systeem, bron, cancellationToken)).Anders : null;
    }

    private static async Task<(Laadresultaat Resultaat, IReadOnlyList<string> Anders)> LaadAsync(PortalDbContext systeem, Gelezen bron, CancellationToken cancellationToken)
    {
        var verwijzingen = new Verwijzingen(Bestanden.ToDictionary(b => b.Soort, b => b.Naam));
        var gelezen = Bestanden.Select(bestand => (Bestand: bestand, Rijen: bestand.Lees(bron.Inhoud[bestand.Naam], systeem.Model, verwijzingen))).ToList();
        systeem.ChangeTracker.AutoDetectChangesEnabled = false; // every change is made through the context: looking for others costs, and finds nothing
        foreach (var (bestand, rijen) in gelezen)
        {
            await bestand.ZetKlaarAsync(systeem, rijen, cancellationToken);
        }

        systeem.ChangeTracker.AutoDetectChangesEnabled = true;
        var anders = systeem.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        var nieuw = anders.Count(e => e.State is EntityState.Added);
        var resultaat = new Laadresultaat(gelezen.Sum(g => g.Rijen.Count), nieuw, anders.Count - nieuw);
        List<string> namen = [.. anders.Select(e => $"{e.Metadata.ShortName()} {e.Property(e.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue}")];
        if (await systeem.Brondatastanden.SingleOrDefaultAsync(cancellationToken) is { } stand)
        {
            stand.WordtVan(bron.Vingerafdruk);
        }
        else
        {
            systeem.Brondatastanden.Add(new(bron.Vingerafdruk));
        }

        await systeem.SaveChangesAsync(cancellationToken);
        systeem.ChangeTracker.Clear();
        return (resultaat, namen);
    }

    /// <summary>The text of all files, as the only reason there is to load.</summary>
    private static async Task<Gelezen> LeesAsync(PortalDbContext systeem, string? map, CancellationToken cancellationToken)
    {
        if (!systeem.Toegang.IsSysteem)
        {
            throw new InvalidOperationException("Brondata laadt alleen het portaal zelf.");
        }

        Dictionary<string, string> inhoud = [];
        using var afdruk = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        afdruk.AppendData(typeof(BrondataLader).Module.ModuleVersionId.ToByteArray()); // another build may read the same files otherwise, or have migrated what was stored
        foreach (var naam in Bestanden.Select(b => b.Naam).Distinct())
        {
            inhoud[naam] = await InhoudAsync(map ?? StandaardMap, naam, cancellationToken);
            afdruk.AppendData(Encoding.UTF8.GetBytes($"{naam}\n{inhoud[naam].Length}\n{inhoud[naam]}"));
        }

        var vingerafdruk = Convert.ToHexStringLower(afdruk.GetHashAndReset());
        return new(inhoud, vingerafdruk, await systeem.Brondatastanden.AnyAsync(s => s.Vingerafdruk == vingerafdruk, cancellationToken));
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

    /// <param name="IsGeladen">This program loaded these files last.</param>
    private sealed record Gelezen(IReadOnlyDictionary<string, string> Inhoud, string Vingerafdruk, bool IsGeladen);
}
