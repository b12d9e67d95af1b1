using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Aansluitingen;
using Portal.Data.Adviesvragen;
using Portal.Data.Begrotingen;
using Portal.Data.Besluiten;
using Portal.Data.Bewaren;
using Portal.Data.Bezoeken;
using Portal.Data.Bijdragen;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Documenten;
using Portal.Data.Governance;
using Portal.Data.Informatie;
using Portal.Data.Jaarplannen;
using Portal.Data.Plustaken;
using Portal.Data.Raadsbrieven;
using Portal.Data.Toezendingen;
using Portal.Toegang;

namespace Portal.Data.Toegang;

/// <summary>
/// Values with which a command succeeds for who may do it, so that a refusal of others is about them. They name rows that were put there for
/// it; nothing that a command would save is ever saved.
/// </summary>
internal sealed class Daadwaarden
{
    /// <summary>Says of every warning that it was seen: to it, all texts are the same.</summary>
    private static readonly IReadOnlyCollection<string> AlleWaarschuwingen = new HashSet<string>([""], EqualityComparer<string>.Create((_, _) => true, _ => 0));

    private const int Emmen = Maak.EmmenId;

    private static readonly DateOnly Vandaag = GevuldeDatabase.Vandaag;
    private static readonly DateTime Nu = GevuldeDatabase.Nu;

    private readonly Dictionary<string, object?> waarden = [];
    private readonly Maaksel maaksel = new(() => "Voorbeeld", Nu);
    private readonly Func<GebruikerToegang, PortalDbContext> open;

    private Daadwaarden(Func<GebruikerToegang, PortalDbContext> open) => this.open = open;

    public static async Task<Daadwaarden> MaakAsync(Func<GebruikerToegang, PortalDbContext> open)
    {
        var daden = new Daadwaarden(open);
        await using var db = open(GebruikerToegang.Systeem);
        var wie = await db.Gebruikers.Include(g => g.Gemeente).ToDictionaryAsync(g => g.Subject, g => GebruikerToegang.Van(g, Nu));
        await daden.CasussenAsync(wie["bureau"]);
        await daden.AdviesvragenAsync(wie["contactpersoon-emmen"]);
        await daden.BegrotingenAsync(wie["bureau"]);
        await daden.StemmingenAsync(wie["bureau"], wie["manager"]);
        await daden.JaarplannenAsync(wie["bureau"]);
        await daden.CijfersAsync(wie["bureau"]);
        await daden.DocumentenAsync(wie["bureau"]);
        await daden.GovernanceAsync(wie["bureau"]);
        await daden.InformatieAsync(wie["bureau"]);
        await daden.PlustakenAsync(wie["contactpersoon-emmen"], wie["bureau"]);
        await daden.AccountsAsync(wie["beheer-2"]);
        await daden.ToezendingenAsync(wie["bureau"]);
        await daden.BevindingenAsync();
        await daden.SessiesAsync();
        await daden.DoeAsync(wie["stuurgroep-1"], db => db.BewaarVerdeelvoorstelAsync("Zoals in 2019", Verdeelvraag.Van2019, Nu));
        daden.Zet(nameof(RaadsbriefCommands.BewerkRaadsbriefAsync), ("verslagjaar", 2023), ("begrotingsjaar", 2025), ("doe", (Func<Briefwerk, Briefwerk>)(w => w.MetInvulling("de datum", "1 december"))));
        daden.Zet(nameof(RaadsbriefCommands.BewaarRaadsbriefAsync), ("verslagjaar", 2023), ("begrotingsjaar", 2025), ("inhoud", Briefinhoud.Leeg));
        daden.Zet(nameof(RaadsbriefCommands.StelBriefInAsync), ("tekst", new Brieftekst(Aanhef: "Geachte raad,", LogoTekst: "Wapen van Emmen")));
        foreach (var vraag in (string[])[nameof(RaadsbriefQueries.GetBriefversieAsync), nameof(RaadsbriefQueries.GetBriefstandAsync)])
        {
            daden.Zet(vraag, ("verslagjaar", 1), ("begrotingsjaar", 1), ("nummer", 1)); // the row that was planted
        }

        foreach (var vraag in (string[])[nameof(CijferQueries.GetCijferjaarAsync), nameof(JaarplanQueries.GetRegelbronnenAsync), nameof(JaarplanQueries.GetVaststellingVolgensBronAsync), nameof(OpenbaarPlanQueries.GetOpenbaarPlanAsync)])
        {
            daden.Zet(vraag, ("jaar", vraag.StartsWith("GetCijfer", StringComparison.Ordinal) ? 2023 : 2025));
        }

        daden.Zet(nameof(VerdeelCommands.BewaarVerdeelvoorstelAsync), ("vraag", Verdeelvraag.Van2019));
        daden.Zet(nameof(CijferboekQueries.LaadCijferboekAsync), ("vandaag", Vandaag));
        daden.Zet(nameof(BezoekQueries.KijkAsync), ("standen", new Dictionary<string, int> { ["casussen"] = 7 }));
        return daden;
    }

    /// <summary>What would be on screen of rows that were planted after the others were made.</summary>
    public async Task KijkOpnieuwAsync()
    {
        Zet(nameof(RaadsbriefCommands.StelBriefInAsync), ("versie", await KijkAsync(db => db.Briefinstellingen.Where(i => i.GemeenteId == Emmen).Select(i => (Guid?)i.Versie).SingleOrDefaultAsync())));
        Zet(nameof(PlustaakCommands.TelPlustaakAsync), ("gezien", PlustaakTelling.Van(await KijkAsync(db => db.PlustaakVolumes.AsNoTracking()
            .Where(v => v.GemeenteId == Emmen && v.PlustaakCode == Plustaakregels.Nazorg && v.Jaar == Vandaag.Year).ToListAsync()))));
    }

    /// <summary>A value, and whether there is one: queries have theirs elsewhere.</summary>
    public (bool IsEr, object? Waarde) Waarde(ParameterInfo parameter)
    {
        if (waarden.TryGetValue($"{parameter.Member.Name}.{parameter.Name}", out var eigen))
        {
            return (true, eigen);
        }

        var type = parameter.ParameterType;
        return parameter.Member.Name.StartsWith("Get", StringComparison.Ordinal) ? (false, null)
            : (true, type == typeof(CancellationToken) ? CancellationToken.None : parameter.HasDefaultValue ? parameter.DefaultValue : maaksel.Van(type));
    }

    private void Zet(string methode, params (string Naam, object? Waarde)[] gegeven)
    {
        foreach (var (naam, waarde) in gegeven)
        {
            waarden[$"{methode}.{naam}"] = waarde;
        }
    }

    private async Task<T> DoeAsync<T>(GebruikerToegang wie, Func<PortalDbContext, Task<T>> daad)
    {
        await using var db = open(wie);
        return await daad(db);
    }

    private Task DoeAsync(GebruikerToegang wie, Func<PortalDbContext, Task> daad) => DoeAsync(wie, async db =>
    {
        await daad(db);
        return true;
    });

    private Task<T> KijkAsync<T>(Func<PortalDbContext, Task<T>> vraag) => DoeAsync(GebruikerToegang.Systeem, vraag);

    private async Task CasussenAsync(GebruikerToegang bureau)
    {
        var lopend = await KijkAsync(db => db.Casussen.Where(c => c.GemeenteId == Emmen && c.Status == CasusStatus.InBehandeling && !db.Afsluitvoorstellen.Any(v => v.CasusId == c.Id))
            .OrderBy(c => c.Kenmerk).Take(2).ToListAsync());
        var casus = lopend[0];
        await DoeAsync(bureau, db => db.StelAfsluitenVoorAsync(lopend[1].Kenmerk, Vandaag.AddDays(14), Nu));
        Zet(nameof(Afsluitvoorstellen.StelAfsluitenVoorAsync), ("kenmerk", casus.Kenmerk), ("reageerVoor", Vandaag.AddDays(14)));
        Zet(nameof(Afsluitvoorstellen.ReageerOpAfsluitvoorstelAsync), ("kenmerk", lopend[1].Kenmerk), ("reactie", Afsluitreactie.Akkoord), ("toelichting", null));
        Zet(nameof(CasusCommands.RegistreerCasusAsync), ("aanmelding", new CasusAanmelding(Guid.CreateVersion7(), Emmen, Vandaag.AddDays(-3), Maak.CasusGegevens())));
        foreach (var methode in (string[])[nameof(CasusCommands.VerplaatsCasusAsync), nameof(CasusCommands.WijzigCasusAsync), nameof(CasusCommands.CorrigeerCasusAsync), nameof(CasusCommands.DraaiCasusTerugAsync)])
        {
            Zet(methode, ("kenmerk", casus.Kenmerk), ("versie", casus.Versie), ("reden", "Verkeerd ingevuld"));
        }

        Zet(nameof(CasusCommands.VerplaatsCasusAsync), ("stap", new CasusStap(CasusStatus.Afgesloten, Vandaag, null, "Doel bereikt")));
        Zet(nameof(CasusCommands.WijzigCasusAsync), ("gegevens", casus.Gegevens with { AveFase = casus.AveFase == 3 ? 4 : 3 }));
        Zet(nameof(CasusCommands.CorrigeerCasusAsync), ("correctie", new CasusCorrectie(casus.AangemeldOp.AddDays(-1), casus.TriageOp, casus.WerkvoorraadOp, casus.GestartOp, casus.BeeindigdOp, casus.Product, "Verkeerd ingevuld")));
        Zet(nameof(Kwartaaltellingen.TelKwartaalAsync), ("kwartaal", new Kwartaal(2026, 2)));
    }

    private async Task AdviesvragenAsync(GebruikerToegang emmen)
    {
        var kenmerk = await DoeAsync(emmen, db => db.StelAdviesvraagAsync(Maak.Vraaggegevens(), Guid.NewGuid(), Nu));
        Zet(nameof(AdviesvraagCommands.StelAdviesvraagAsync), ("gegevens", Maak.Vraaggegevens()));
        Zet(nameof(AdviesvraagCommands.SchrijfAdviesberichtAsync), ("kenmerk", kenmerk), ("hoe", Adviesactie.Antwoord), ("bericht", Maak.Bericht()));
        Zet(nameof(AdviesvraagCommands.NeemAdviesvraagAsync), ("kenmerk", kenmerk), ("hoe", Adviesactie.NeemInBehandeling));
        Zet(nameof(AdviesvraagCommands.SluitAdviesvraagAsync), ("kenmerk", kenmerk));
        Zet(nameof(AdviesvraagCommands.ZetAdviesvraagOmAsync), ("kenmerk", kenmerk), ("omzetting", Maak.Omzetting()));
        Zet(nameof(AdviesvraagCommands.BewaarConceptAsync), ("plaats", kenmerk), ("velden", new Conceptvelden("Wij denken aan een gesprek.")));
        await DoeAsync(emmen, db => db.BewaarConceptAsync(kenmerk, new("Nog niet af."), Nu));
        Zet(nameof(AdviesvraagQueries.GetConceptAsync), ("plaats", kenmerk));
        Zet(nameof(TekstverwijderingQueries.GetTekstenVanAdviesvraagAsync), ("kenmerk", kenmerk));
        Zet(nameof(TekstverwijderingCommands.VerwijderTekstAsync), ("soort", Tekstsoort.Adviesbericht), ("id", await KijkAsync(db => db.Adviesberichten.Where(b => db.Adviesvragen.Any(v => v.Id == b.AdviesvraagId && v.Kenmerk == kenmerk)).Select(b => b.Id).FirstAsync())));
    }

    private async Task BegrotingenAsync(GebruikerToegang bureau)
    {
        var posten = await KijkAsync(db => db.GetBegrotePostenAsync(2025, default));
        var bezet = await KijkAsync(db => db.Begrotingsperioden.Where(p => p.Jaar == 2025).Select(p => p.Kwartaal).ToListAsync());
        var vrij = Enumerable.Range(1, 4).Where(k => !bezet.Contains(k)).ToList();
        List<Periodeinvoer> invoer = [.. posten.Select(p => new Periodeinvoer(p.Code, p.Bedrag / 4, p.Bedrag, null))];
        await DoeAsync(bureau, db => db.VulKwartaalInAsync(2025, vrij[0], invoer, null, Nu));
        var versie = await KijkAsync(db => db.Begrotingsperioden.Where(p => p.Jaar == 2025 && p.Kwartaal == vrij[0]).Select(p => p.Versie).SingleAsync());
        Zet(nameof(PeriodeCommands.VulKwartaalInAsync), ("jaar", 2025), ("kwartaal", vrij[1]), ("invoer", invoer), ("versie", null));
        Zet(nameof(PeriodeCommands.ImporteerKwartaalAsync), ("jaar", 2025), ("kwartaal", vrij[1]), ("csv", $"code;realisatie;prognose;toelichting\n{posten[0].Code};100;200;"), ("versie", null));
        Zet(nameof(PeriodeCommands.StelDrempelInAsync), ("jaar", 2025), ("kwartaal", vrij[0]), ("drempel", new Afwijkingsdrempel(20, 1_000)), ("versie", versie));
        Zet(nameof(PeriodeCommands.MaakKwartaalDefinitiefAsync), ("jaar", 2025), ("kwartaal", vrij[0]), ("versie", versie));
        Wijzigingsinvoer[] wijziging = [new(posten.First(p => p.Kant is Kant.Lasten).Code, 1_000), new(posten.First(p => p.Kant is Kant.Baten).Code, 1_000)];
        await DoeAsync(bureau, db => db.LegBegrotingswijzigingVastAsync(2025, "Extra inzet", Vandaag, wijziging, Guid.CreateVersion7(), Nu));
        Zet(nameof(PeriodeCommands.LegBegrotingswijzigingVastAsync), ("jaar", 2025), ("invoer", wijziging));
    }

    /// <summary>A plan of a year of its own.</summary>
    private async Task<Guid> PlanAsync(GebruikerToegang bureau, int jaar)
    {
        var bron = await KijkAsync(async db => (await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt))!.Value);
        await DoeAsync(bureau, db => db.KopieerJaarplanAsync(bron, jaar, Nu));
        return await KijkAsync(db => db.Jaarplannen.Where(p => p.Jaar == jaar).Select(p => p.Id).SingleAsync());
    }

    private async Task StemmingenAsync(GebruikerToegang bureau, GebruikerToegang manager)
    {
        Zet(nameof(StemmingCommands.LegJaarplanVoorAsync), ("jaarplanId", await PlanAsync(bureau, 2031)));
        var voor = await PlanAsync(bureau, 2032);
        await DoeAsync(manager, db => db.LegJaarplanVoorAsync(voor, Nu));
        Zet(nameof(StemmingCommands.OpenStemmingAsync), ("jaarplanId", voor));
        var plan = await PlanAsync(bureau, 2033);
        await DoeAsync(manager, db => db.LegJaarplanVoorAsync(plan, Nu));
        var stemming = await DoeAsync(bureau, db => db.OpenStemmingAsync(plan, Nu));
        Zet(nameof(StemmingCommands.BrengStemUitAsync), ("stemmingId", stemming), ("keuze", Stemkeuze.Voor), ("voorwaarde", null));
        Zet(nameof(StemmingCommands.SluitStemmingAsync), ("stemmingId", stemming));
        var terug = await PlanAsync(bureau, 2034);
        await DoeAsync(GebruikerToegang.Systeem, async db =>
        {
            var teruggelegd = await db.LaadJaarplanAsync(terug);
            teruggelegd.LegVoor(Maak.Manager, Nu);
            teruggelegd.LegTerug("De planning ontbreekt.", Maak.Stuurgroeplid, Nu);
            await db.SaveChangesAsync();
        });
        Zet(nameof(JaarplanCommands.HeropenJaarplanAsync), ("id", terug));
        var gegevens = new Besluitgegevens("Besluitregel", "De stuurgroep stemt anders.", Besluit.Stuurgroep, Vandaag, Besluituitslag.Aangenomen, Besluitonderwerp.Besluitregel);
        await DoeAsync(bureau, db => db.LegBesluitVastAsync(gegevens, Guid.CreateVersion7(), Nu));
        Zet(nameof(StemmingCommands.LegBesluitVastAsync), ("gegevens", gegevens));
        Zet(nameof(StemmingCommands.LegBesluitregelVastAsync), ("quorum", Drempel.MeerDanDeHelft), ("meerderheid", Drempel.MeerDanDeHelft), ("geldigVan", Vandaag),
            ("besluitId", await KijkAsync(db => db.Besluiten.OrderByDescending(b => b.Volgnummer).Select(b => b.Id).FirstAsync())));
    }

    private async Task JaarplannenAsync(GebruikerToegang bureau)
    {
        var id = await PlanAsync(bureau, 2035);
        var plan = await KijkAsync(db => db.LaadJaarplanAsync(id));
        var regel = plan.Themas.SelectMany(t => t.Regels).First(r => r.Soort is Actiesoort.Actie);
        Zet(nameof(JaarplanCommands.KopieerJaarplanAsync), ("vanId", await KijkAsync(async db => (await db.GetNieuwstePlanAsync(Jaarplanstatus.Gedrukt))!.Value)), ("jaar", 2036));
        Zet(nameof(JaarplanCommands.VoegRegelToeAsync), ("planId", id), ("themaId", plan.Themas[0].Id), ("tekst", new Regeltekst("Maak een overzicht")));
        Zet(nameof(JaarplanCommands.VerwijderRegelAsync), ("planId", id), ("regelId", regel.Id));
        Zet(nameof(JaarplanCommands.WijzigRegelAsync), ("regelId", regel.Id), ("tekst", new Regeltekst("Maak een overzicht")), ("versie", regel.Versie));
        Zet(nameof(JaarplanCommands.MeldVoortgangAsync), ("regelId", regel.Id), ("melding", new Voortgangsmelding(Enum.GetValues<Actiestatus>()[1])), ("gezien", 0));
        Zet(nameof(JaarplanCommands.WijzigSamenAsync), ("gekozen", (Geziene[])[new(regel.Id, regel.Versie, 0)]), ("wijziging", new Bulkwijziging(Eigenaar: "Bureau")));
        Zet(nameof(JaarplanCommands.NeemBestandOverAsync), ("jaar", 2035), ("versienummer", plan.Versienummer), ("inhoud", "code;titel\nX;Y"));
    }

    private async Task CijfersAsync(GebruikerToegang bureau)
    {
        var kengetal = await KijkAsync(db => db.Kengetallen.AsNoTracking().Where(k => k.GemeenteId == null && k.Dimensie == null).OrderBy(k => k.Id).FirstAsync());
        var invoer = new Kengetalinvoer(kengetal.IndicatorCode, 2024, null, null, null, 12, kengetal.BronId, "Bijlage", Zekerheid.Zeker, null, null);
        Zet(nameof(KengetalCommands.BewaarKengetalAsync), ("invoer", invoer), ("vandaag", Vandaag));
        Zet(nameof(KengetalCommands.ImporteerKengetallenAsync), ("csv", $"{Kengetalimport.Kop}\n{invoer.IndicatorCode};2024;;;;12;;{invoer.BronId};Bijlage;zeker;;\n"), ("vandaag", Vandaag));
        var (eerste, kwartaal) = (new Kwartaal(2024, 1), new Kwartaal(2024, 2));
        await DoeAsync(bureau, async db => await db.PubliceerMomentopnameAsync(eerste, (await db.StelMomentopnameVoorAsync(eerste)).Vingerafdruk, Vandaag, Nu));
        Zet(nameof(MomentopnameCommands.StelMomentopnameVoorAsync), ("kwartaal", kwartaal));
        Zet(nameof(MomentopnameCommands.PubliceerMomentopnameAsync), ("kwartaal", kwartaal), ("vandaag", Vandaag),
            ("vingerafdruk", (await DoeAsync(bureau, db => db.StelMomentopnameVoorAsync(kwartaal))).Vingerafdruk));
        Zet(nameof(MomentopnameCommands.TrekMomentopnameInAsync), ("id", await KijkAsync(db => db.Momentopnamen.Where(m => m.IngetrokkenOp == null).Select(m => m.Id).FirstAsync())));
    }

    private async Task DocumentenAsync(GebruikerToegang bureau)
    {
        static byte[] Pdf(string wat) => Encoding.ASCII.GetBytes($"%PDF-1.7 {wat} %%EOF");
        var gegevens = new Documentgegevens("Stuk", Documentsoort.Anders, 2025);
        var (een, twee) = (await DoeAsync(bureau, db => db.PlaatsDocumentAsync(gegevens, Pdf("een"), Nu)), await DoeAsync(bureau, db => db.PlaatsDocumentAsync(gegevens, Pdf("twee"), Nu)));
        var versies = await KijkAsync(db => db.Documenten.ToDictionaryAsync(d => d.Id, d => d.Versie));
        await DoeAsync(bureau, db => db.TrekDocumentInAsync(twee, "Verkeerd stuk", versies[twee], Nu));
        versies = await KijkAsync(db => db.Documenten.ToDictionaryAsync(d => d.Id, d => d.Versie));
        Zet(nameof(DocumentQueries.GetDocumentkopAsync), ("id", een));
        Zet(nameof(DocumentQueries.GetDocumentbytesAsync), ("id", een));
        Zet(nameof(DocumentCommands.PlaatsDocumentAsync), ("gegevens", gegevens), ("bestand", Pdf("drie")));
        Zet(nameof(DocumentCommands.WijzigDocumentAsync), ("id", een), ("gegevens", gegevens with { Titel = "Ander stuk" }), ("versie", versies[een]));
        Zet(nameof(DocumentCommands.TrekDocumentInAsync), ("id", een), ("versie", versies[een]));
        Zet(nameof(DocumentCommands.ZetDocumentTerugAsync), ("id", twee), ("versie", versies[twee]));
    }

    private async Task GovernanceAsync(GebruikerToegang bureau)
    {
        const string Traject = "KEDO-DASHBOARD";
        var gegevens = new Zetelgegevens(Besluit.Stuurgroep, "Lid", "Gemeente Emmen", null, null);
        await DoeAsync(bureau, db => db.LegZetelVastAsync(null, gegevens, null, Nu));
        var zetel = await KijkAsync(db => db.Zetels.OrderByDescending(z => z.Id).FirstAsync());
        Zet(nameof(OrgaanCommands.LegZetelVastAsync), ("zetelId", null), ("gegevens", gegevens with { Functie = "Voorzitter" }), ("versie", null));
        Zet(nameof(OrgaanCommands.HaalZetelWegAsync), ("zetelId", zetel.Id), ("versie", zetel.Versie));
        await DoeAsync(bureau, db => db.LegMijlpaalVastAsync(Traject, null, new("Proef klaar", Vandaag.AddDays(5), null), null, Nu));
        var mijlpaal = await KijkAsync(db => db.Mijlpalen.SingleAsync(m => m.Titel == "Proef klaar"));
        Zet(nameof(TrajectCommands.MeldTrajectAsync), ("code", Traject), ("bericht", new Trajectbericht(Enum.GetValues<Trajectstand>()[0], "Bureau", "Proef", "Het loopt.")));
        Zet(nameof(TrajectCommands.LegMijlpaalVastAsync), ("code", Traject), ("mijlpaalId", null), ("gegevens", new Mijlpaalgegevens("Start", Vandaag.AddDays(5), null)), ("versie", null));
        Zet(nameof(TrajectCommands.HaalMijlpaalWegAsync), ("code", Traject), ("mijlpaalId", mijlpaal.Id), ("versie", mijlpaal.Versie));
        var vergadering = Guid.CreateVersion7();
        await DoeAsync(bureau, db => db.PlanVergaderingAsync(vergadering, Besluit.Stuurgroep, Vandaag.AddDays(60), "Assen", Nu));
        Zet(nameof(VergaderingCommands.PlanVergaderingAsync), ("orgaanCode", Besluit.Stuurgroep), ("datum", Vandaag.AddDays(90)));
        Zet(nameof(VergaderingCommands.GelastVergaderingAfAsync), ("id", vergadering));
        Zet(nameof(VergaderingQueries.GetVergaderingAsync), ("vergaderingId", vergadering));
        Zet(nameof(VergaderingCommands.BewerkVergaderingAsync), ("id", vergadering), ("versie", await KijkAsync(db => db.Vergaderingen.Where(v => v.Id == vergadering).Select(v => v.Versie).SingleAsync())),
            ("daad", (Action<Vergadering>)(v => typeof(Vergadering).GetProperty(nameof(Vergadering.Plaats))!.SetValue(v, "Elders")))); // past what the entity asks itself
        var belofte = Enum.GetValues<Belofte>()[^1];
        var staat = await KijkAsync(db => db.Toezeggingen.Where(t => t.GemeenteId == Emmen && t.Belofte == belofte && t.Jaar == 2026).Select(t => (Guid?)t.Versie).SingleOrDefaultAsync());
        Zet(nameof(ToezeggingCommands.LegToezeggingVastAsync), ("gemeenteId", Emmen), ("belofte", belofte), ("jaar", 2026), ("data", Maak.Gepland(Vandaag.AddDays(10))), ("versie", staat));
        Zet(nameof(ToezeggingCommands.NoemBelofteAsync), ("belofte", belofte), ("versie", await KijkAsync(db => db.Beloftenamen.Where(n => n.Belofte == belofte).Select(n => (Guid?)n.Versie).SingleOrDefaultAsync())));
    }

    private async Task InformatieAsync(GebruikerToegang bureau)
    {
        const string Slug = "wat-wij-doen";
        var pagina = await KijkAsync(db => db.Informatiepaginas.Include(p => p.Versies).SingleAsync(p => p.Slug == Slug));
        var (gezien, inhoud) = (pagina.LaatsteNummer, pagina.Versies.MaxBy(v => v.Nummer)!.Inhoud with { Inleiding = "Hier leest u wat wij doen en voor wie." });
        var wijziging = new Paginawijziging(inhoud, "Anders gezegd", gezien);
        var gepland = await DoeAsync(bureau, db => db.MaakPaginaAsync("Later te lezen", Nu));
        await DoeAsync(GebruikerToegang.Systeem, async db =>
        {
            (await db.Informatiepaginas.Include(p => p.Versies).SingleAsync(p => p.Slug == gepland)).Publiceer(Nu.AddDays(5), bureau, Nu);
            db.Reacties.Add(new(Guid.CreateVersion7(), pagina.Id, "Ik mis het adres.", isBevestigd: true, Nu));
            await db.SaveChangesAsync();
        });
        Zet(nameof(InformatiepaginaCommands.SchrijfVersieAsync), ("slug", Slug), ("wijziging", wijziging));
        Zet(nameof(InformatiepaginaCommands.PubliceerAsync), ("slug", Slug), ("wijziging", wijziging), ("op", Nu), ("bestaatPad", (Func<string, bool>)(_ => true)), ("gezienWaarschuwingen", AlleWaarschuwingen));
        Zet(nameof(InformatiepaginaCommands.ZetTerugAsync), ("slug", Slug), ("nummer", 1), ("gezien", gezien));
        Zet(nameof(InformatiepaginaCommands.TrekPaginaInAsync), ("slug", Slug));
        Zet(nameof(InformatiepaginaCommands.LaatPlanVervallenAsync), ("slug", gepland));
        Zet(nameof(InformatiepaginaCommands.VerplaatsPaginaAsync), ("slug", gepland), ("omhoog", true));
        Zet(nameof(InformatiepaginaCommands.BewaarPaginaconceptAsync), ("slug", Slug), ("inhoud", inhoud), ("basisNummer", gezien));
        Zet(nameof(InformatiepaginaCommands.VoegAfbeeldingToeAsync), ("inhoud", (byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0, 0, 0, 2, 0]));
        Zet(nameof(InformatiepaginaCommands.HandelReactieAfAsync), ("id", await KijkAsync(db => db.Reacties.Where(r => r.AfgehandeldOp == null).Select(r => r.Id).FirstAsync())), ("isAfgehandeld", true));
    }

    private async Task PlustakenAsync(GebruikerToegang emmen, GebruikerToegang bureau)
    {
        List<(string Code, PlustaakVraag Vraag)> mogelijk = [];
        var kennis = await KijkAsync(db => db.GetAfnamekennisAsync(default));
        foreach (var vraag in from code in (string[])[Plustaakregels.Tvo, Plustaakregels.Nazorg, Plustaakregels.Mensenhandel, Plustaakregels.Pga, Plustaakregels.Zelfmelders] from vraag in Enum.GetValues<PlustaakVraag>() select (code, vraag))
        {
            try
            {
                PlustaakVerzoek.Vraagt(Emmen, kennis.Verloop(Emmen, vraag.code), vraag.vraag, emmen, Nu);
                if (!mogelijk.Exists(m => m.Code == vraag.code))
                {
                    mogelijk.Add(vraag);
                }
            }
            catch (DomeinregelException)
            {
                // not as Emmen stands now
            }
        }

        var open = await DoeAsync(emmen, db => db.VraagPlustaakAsync(mogelijk[0].Code, mogelijk[0].Vraag, Nu));
        foreach (var methode in (string[])[nameof(PlustaakCommands.TrekPlustaakVerzoekInAsync), nameof(PlustaakCommands.BevestigPlustaakVerzoekAsync), nameof(PlustaakCommands.WijsPlustaakVerzoekAfAsync)])
        {
            Zet(methode, ("id", open));
        }

        Zet(nameof(PlustaakCommands.VraagPlustaakAsync), ("plustaakCode", mogelijk[0].Code), ("vraag", mogelijk[0].Vraag), ("nu", Nu.AddYears(1))); // of this year it is asked already
        var besloten = await DoeAsync(emmen, db => db.VraagPlustaakAsync(mogelijk[1].Code, mogelijk[1].Vraag, Nu));
        await DoeAsync(bureau, db => db.BevestigPlustaakVerzoekAsync(besloten, Nu));
        Zet(nameof(PlustaakCommands.NeemPlustaakBesluitTerugAsync), ("id", besloten));
        Zet(nameof(PlustaakCommands.TelPlustaakAsync), ("telling", new PlustaakTelling(Emmen, Plustaakregels.Nazorg, 5, 2, Vandaag)));
    }

    private async Task AccountsAsync(GebruikerToegang andereBeheerder)
    {
        await DoeAsync(andereBeheerder, db => db.NodigUitAsync(new("demo", "nieuw"), Maak.Account(), Nu));
        var voorstel = await KijkAsync(db => db.Rechtenvoorstellen.Where(v => v.Subject == "nieuw").Select(v => v.Id).SingleAsync());
        await DoeAsync(GebruikerToegang.Systeem, async db =>
        {
            var buiten = new Gebruiker("demo", "zz-geblokkeerd", "Bureau, weg", Rol.Bureaumedewerker);
            buiten.Blokkeer("Weg");
            db.Gebruikers.Add(buiten);
            await db.SaveChangesAsync();
        });
        var accounts = await KijkAsync(db => db.Gebruikers.ToDictionaryAsync(g => g.Subject));
        var (account, geblokkeerd) = (accounts["bureau"], accounts["zz-geblokkeerd"]);
        Zet(nameof(GebruikerCommands.NodigUitAsync), ("sleutel", new Aanmeldsleutel("demo", "nog-een")), ("gegevens", Maak.Account()));
        Zet(nameof(GebruikerCommands.WijzigAccountAsync), ("id", account.Id), ("gegevens", Maak.Account()), ("versie", account.Versie));
        Zet(nameof(GebruikerCommands.BevestigVoorstelAsync), ("id", voorstel));
        Zet(nameof(GebruikerCommands.LaatVoorstelVervallenAsync), ("id", voorstel));
        Zet(nameof(GebruikerCommands.BlokkeerAsync), ("id", account.Id), ("versie", account.Versie));
        Zet(nameof(GebruikerCommands.DeblokkeerAsync), ("id", geblokkeerd.Id), ("versie", geblokkeerd.Versie));
        Zet(nameof(GebruikerCommands.BeeindigSessiesAsync), ("id", account.Id));
    }

    private async Task BevindingenAsync()
    {
        var stap = (Bevindingstap)Activator.CreateInstance(typeof(Bevindingstap), nonPublic: true)!;
        await DoeAsync(GebruikerToegang.Systeem, async db =>
        {
            var rij = db.Entry(stap);
            foreach (var kolom in rij.Metadata.GetProperties().Where(k => k.Name is not "Id"))
            {
                rij.Property(kolom.Name).CurrentValue = maaksel.Van(kolom.ClrType);
            }

            rij.Property(s => s.Status).CurrentValue = Bevindingstatus.Nieuw;
            rij.State = EntityState.Added;
            await db.SaveChangesAsync();
        });
        Zet(nameof(AansluitingCommands.BeoordeelBevindingAsync), ("sleutel", stap.Sleutel), ("gezien", stap.Nummer), ("beoordeling", new Beoordeling(Bevindingstatus.Verklaard, "Bureau", "Wij zoeken het uit.", null)));
    }

    private Task SessiesAsync() => DoeAsync(GebruikerToegang.Systeem, async db =>
    {
        foreach (var gebruiker in await db.Gebruikers.ToListAsync())
        {
            db.Sessies.Add(Sessie.Begin(gebruiker, Nu, Nu).Sessie);
        }

        await db.SaveChangesAsync();
    });

    /// <summary>Of the plan that was adopted in the filled database.</summary>
    private async Task ToezendingenAsync(GebruikerToegang bureau)
    {
        var jaar = await KijkAsync(db => db.Jaarplannen.Where(p => p.Status == Jaarplanstatus.Vastgesteld).Select(p => p.Jaar).MinAsync());
        var stap = Toezending.Stappen[0];
        await DoeAsync(bureau, db => db.MeldToezendingAsync(jaar, stap, [new(Emmen, null)], Vandaag.AddDays(-5), Nu));
        Toezendkeuze[] keuze = [new(Emmen, await KijkAsync(db => db.Toezendingen.Where(t => t.Jaar == jaar && t.StapCode == stap && t.GemeenteId == Emmen).Select(t => t.Versie).SingleAsync()))];
        Zet(nameof(ToezendingCommands.PlanToezendingAsync), ("jaar", jaar), ("stapCode", stap), ("gemeenten", keuze), ("verwachtOp", Vandaag.AddDays(5)));
        Zet(nameof(ToezendingCommands.MeldToezendingAsync), ("jaar", jaar), ("stapCode", stap), ("gemeenten", keuze), ("op", Vandaag.AddDays(-3)));
        Zet(nameof(ToezendingCommands.BevestigToezendingAsync), ("jaar", jaar), ("stapCode", stap), ("gezien", Vandaag.AddDays(-5)));
    }
}
