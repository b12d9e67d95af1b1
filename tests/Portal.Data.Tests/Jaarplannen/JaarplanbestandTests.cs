using Portal.Data.Toegang;

namespace Portal.Data.Jaarplannen;

public sealed class JaarplanbestandTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public async Task Toets_OngewijzigdBestand_DoetNiets()
    {
        var plan = await VulAsync(Maak.GedruktJaarplan());

        var proef = Jaarplanbestand.Toets(Bestand(plan), plan);

        Assert.Equal((0, 0, 4, false), (proef.Wijzigingen.Count, proef.Afgewezen.Count, proef.Ongewijzigd, proef.MagDoor));
    }

    [Fact]
    public async Task NeemOver_StatusEigenaarEnPlanning_WordenEenMeldingOpHetGedruktePlan()
    {
        var plan = await VulAsync(Maak.GedruktJaarplan());
        var bestand = Bestand(plan, ("JP25-001", r => r with { Eigenaar = "Ketenregisseur mensenhandel", Planning = "hele jaar", Status = "Loopt", Percentage = "50%", Toelichting = "'=2 van 4 gegeven" }));

        var proef = await NeemOverAsync(plan, bestand);

        Assert.Equal(
            ["Eigenaar: van ‘leeg’ naar ‘Ketenregisseur mensenhandel’", "Planning: van ‘leeg’ naar ‘hele jaar’", "Status: van ‘leeg’ naar ‘loopt’", "Percentage: van ‘leeg’ naar ‘50%’", "Toelichting: van ‘leeg’ naar ‘=2 van 4 gegeven’"],
            Assert.Single(proef.Wijzigingen).Wat);
        var regel = (await LeesAsync(plan)).Regels.Single(r => r.Code == "JP25-001");
        Assert.Equal((Actiestatus.Loopt, 50, "Ketenregisseur mensenhandel", Kwartalen.HeelJaar, "=2 van 4 gegeven"), (regel.Status, regel.Laatste!.Percentage, regel.Eigenaar, regel.Planning, regel.Laatste.Toelichting));
        Assert.Null(regel.InPlan.Eigenaar);
        Assert.Empty((await NeemOverAsync(plan, Bestand(await LeesAsync(plan)))).Wijzigingen); // the same file again says nothing new
    }

    [Fact]
    public async Task NeemOver_TweeFouteRegels_BewaartNietsEnNoemtRegelKolomEnReden()
    {
        var plan = await VulAsync(Maak.GedruktJaarplan());
        var bestand = Bestand(
            plan, ("JP25-001", r => r with { Status = "loopt" }), ("JP25-002", r => r with { Status = "bijna klaar" }), ("JP25-003", r => r with { Actie = "Iets heel anders" }));

        var proef = await NeemOverAsync(plan, bestand);

        Assert.False(proef.MagDoor);
        Assert.Equal(
            [
                new(3, "JP25-002", "Status", "‘bijna klaar’ is geen status. Kies niet gestart, loopt, afgerond, vertraagd, vervallen."),
                new(5, "JP25-003", "Actie", "De tekst van dit plan ligt vast. Voortgang melden kan wel."),
            ],
            proef.Afgewezen);
        Assert.All((await LeesAsync(plan)).Regels, r => Assert.Empty(r.Berichten));
    }

    [Theory]
    [InlineData("Code", "JP25-999", "‘JP25-999’ staat niet in dit plan. Een nieuwe actie voegt u toe in het portaal.")]
    [InlineData("Thema", "Ander thema", "Deze kolom kan niet worden gewijzigd. In het plan staat ‘Mensenhandel en uitbuiting’.")]
    [InlineData("Percentage", "veel", "‘veel’ is geen percentage. Schrijf een heel getal van 0 tot en met 100, of laat het leeg.")]
    [InlineData("Percentage", "101", "‘101’ is geen percentage. Schrijf een heel getal van 0 tot en met 100, of laat het leeg.")]
    [InlineData("Planning", "ooit", "‘ooit’ is geen planning. Schrijf bijvoorbeeld ‘tweede kwartaal’, ‘hele jaar’ of ‘2-3’.")]
    [InlineData("Percentage", "40", "Kies een status bij het percentage.")]
    [InlineData("Status", "vertraagd", "Leg uit waarom deze actie vertraagd is.")]
    [InlineData("Toelichting", "Betrokkene met BSN 111222333.", "Haal het burgerservicenummer weg.")]
    public async Task Toets_FoutInEenVeld_NoemtDeReden(string kolom, string waarde, string reden)
    {
        var plan = await VulAsync(Maak.GedruktJaarplan());

        var proef = Jaarplanbestand.Toets(Bestand(plan, ("JP25-001", r => kolom switch
        {
            "Code" => r with { Code = waarde },
            "Thema" => r with { Thema = waarde },
            "Percentage" => r with { Percentage = waarde },
            "Planning" => r with { Planning = waarde },
            "Status" => r with { Status = waarde },
            _ => r with { Toelichting = waarde },
        })), plan);

        var fout = Assert.Single(proef.Afgewezen);
        Assert.Equal((2, reden), (fout.Regel, fout.Reden));
    }

    [Fact]
    public async Task Toets_ActieDieEenAnderIntussenWijzigde_WordtAfgewezen()
    {
        var oud = await VulAsync(Maak.GedruktJaarplan());
        var bestand = Bestand(oud, ("JP25-001", r => r with { Status = "loopt" }));
        await using (var db = database.Open(Maak.Bureau))
        {
            await db.MeldVoortgangAsync(oud.Regels.First().Id, new(Actiestatus.Afgerond, Toelichting: "Klaar."), 0, Maak.Nu);
        }

        var proef = await NeemOverAsync(oud, bestand);

        Assert.Equal(
            new(2, "JP25-001", "Controle", "Deze actie is gewijzigd nadat het bestand is gedownload, het laatst gemeld door bureaumedewerker. Download het plan opnieuw."),
            Assert.Single(proef.Afgewezen));
        Assert.Equal("Klaar.", (await LeesAsync(oud)).Regels.First().Laatste!.Toelichting);
    }

    [Fact]
    public async Task NeemOver_Concept_WijzigtDeTekst()
    {
        var plan = await VulAsync(Maak.Jaarplan());

        await NeemOverAsync(plan, Bestand(plan, ("JP25-001", r => r with { Actie = "Geef vier trainingen", Planning = "1-2" })));

        var regel = (await LeesAsync(plan)).Regels.First();
        Assert.Equal(new Regeltekst("Geef vier trainingen", null, new(1, 2)), regel.InPlan);
        Assert.Empty(regel.Berichten);
    }

    [Theory]
    [InlineData("Code;Controle\r\n", "Dit bestand heeft geen regels.")]
    [InlineData("Code,Controle\r\na,b\r\n", "De kolom ‘Code’ ontbreekt. Gebruik een bestand dat u hier hebt gedownload, gescheiden door puntkomma’s.")]
    [InlineData("Code;Controle;code\r\na;b;c\r\n", "De kolom ‘Code’ staat twee keer in de kop.")]
    [InlineData("Code;Controle;Kleur\r\na;b;c\r\n", "De kolom ‘Kleur’ hoort niet in dit bestand.")]
    [InlineData("Code;Controle\r\na;b;c\r\n", "Deze regel heeft een verkeerd aantal velden of een los aanhalingsteken. Verder is niet gelezen.")]
    public async Task Toets_GeenBestandVanHetPortaal_ZegtWaarom(string inhoud, string reden)
    {
        var plan = await VulAsync(Maak.GedruktJaarplan());

        Assert.Equal(reden, Assert.Single(Jaarplanbestand.Toets(inhoud, plan).Afgewezen).Reden);
    }

    public void Dispose() => database.Dispose();

    private static string Bestand(Jaarplanoverzicht plan, params (string Code, Func<Rij, Rij> Wijzig)[] wijzigingen)
    {
        var rijen = from lijn in plan.Lijnen
                    from thema in lijn.Themas
                    from regel in thema.Regels
                    let rij = new Rij(
                        regel.Code, thema.Naam, regel.Titel, regel.Eigenaar, regel.Planning?.Tekst(), regel.Status?.Tekst(), $"{regel.Laatste?.Percentage}", regel.Uitleg?.Toelichting,
                        Jaarplanbestand.Controlegetal(regel))
                    select wijzigingen.Where(w => w.Code == regel.Code).Select(w => w.Wijzig).SingleOrDefault(r => r)(rij);
        return "\uFEFFCode;Thema;Actie;Eigenaar;Planning;Status;Percentage;Toelichting;Controle\r\n"
            + string.Concat(rijen.Select(r => $"{r.Code};{r.Thema};{r.Actie};{r.Eigenaar};{r.Planning};{r.Status};{r.Percentage};{r.Toelichting};{r.Controle}\r\n"));
    }

    private async Task<Bestandsproef> NeemOverAsync(Jaarplanoverzicht plan, string inhoud)
    {
        await using var db = database.Open(Maak.Bureau);
        return await db.NeemBestandOverAsync(plan.Kop.Jaar, plan.Kop.Versienummer, inhoud, Maak.Nu);
    }

    private async Task<Jaarplanoverzicht> VulAsync(Jaarplan plan)
    {
        await database.VulAsync(plan);
        await using var db = database.Open(GebruikerToegang.Systeem);
        return (await db.GetJaarplanAsync(plan.Jaar, Maak.Vandaag))!;
    }

    private async Task<Jaarplanoverzicht> LeesAsync(Jaarplanoverzicht plan)
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        return (await db.GetJaarplanAsync(plan.Kop.Jaar, Maak.Vandaag))!;
    }

    private sealed record Rij(
        string Code, string Thema, string Actie, string? Eigenaar, string? Planning, string? Status, string? Percentage, string? Toelichting, string Controle);
}
