using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Casussen;
using Portal.Data.Logboek;
using Portal.Data.Toegang;

namespace Portal.Toegang;

/// <summary>An open screen of somebody whose rights are taken away, on a clock of the test.</summary>
[Collection(nameof(Portaalhuis))]
public sealed class SessiesTests(Portaalhuis huis) : IAsyncLifetime
{
    private readonly Handklok klok = new();
    private readonly string sub = $"sessietest-{Guid.NewGuid():N}";
    private Sessies sessies = null!;
    private Guid id;

    public async Task InitializeAsync()
    {
        await huis.AlsAsync("beheer"); // the host is up
        sessies = new(huis.Services.GetRequiredService<Func<PortalDbContext>>(), klok, new Omroep());
        await using var db = huis.Systeem();
        var gebruiker = new Gebruiker("sessietest", sub, "Contactpersoon Emmen, proef", Rol.Contactpersoon, 114);
        db.Gebruikers.Add(gebruiker);
        await db.SaveChangesAsync();
        id = gebruiker.Id;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string> Daden => ["blokkeer", "sessies", "rechten"];

    [Theory]
    [MemberData(nameof(Daden))]
    public async Task OpenScherm_NaWegnemenVanRechten_LeestEnSchrijftNietsNaVijfSeconden(string daad)
    {
        var scherm = Scherm((await AanAsync())!);
        await using (var eerst = await scherm.OpenAsync())
        {
            Assert.NotEmpty((await eerst.GetCasussenAsync(new())).Rijen);
        }

        await using (var beheer = await BeheerAsync())
        {
            var versie = (await beheer.Gebruikers.AsNoTracking().SingleAsync(g => g.Id == id)).Versie;
            await (daad switch
            {
                "blokkeer" => beheer.BlokkeerAsync(id, "Laptop gestolen.", versie, klok.Nu()),
                "sessies" => beheer.BeeindigSessiesAsync(id, klok.Nu()),
                _ => BevestigAsync(beheer, versie),
            });
        }

        klok.Vooruit(Sessies.Vers);
        await using var db = await scherm.OpenAsync();

        Assert.Equal(GebruikerToegang.Geen, db.Toegang);
        Assert.Empty((await db.GetCasussenAsync(new())).Rijen);
        db.Add(new Gebruiker("x", "y", "z", Rol.Manager));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Geblokkeerde_KrijgtGeenNieuweSessie()
    {
        await using (var beheer = await BeheerAsync())
        {
            await beheer.BlokkeerAsync(id, "Uit dienst.", (await beheer.Gebruikers.AsNoTracking().SingleAsync(g => g.Id == id)).Versie, klok.Nu());
        }

        var poging = await sessies.BeginAsync(new("sessietest", sub), null, default);

        Assert.Equal((null, true, GebruikerToegang.Geen), (poging.Sleutel, poging.IsGeblokkeerd, poging.Toegang));
        Assert.False(await sessies.IsBekendAsync(new("sessietest", sub), default));
    }

    [Fact]
    public async Task OveralAfmelden_EindigtElkeSessieVanDieGebruikerEnGeenAndere()
    {
        var (een, twee) = ((await AanAsync())!, (await AanAsync())!);
        await using (var db = await Scherm(een).OpenAsync())
        {
            var eigen = await db.GetEigenSessiesAsync(Sessie.IdVan(een), klok.Nu());
            Assert.Equal(2, eigen.Count);
            Assert.Single(eigen, s => s.IsDeze);
        }

        await sessies.EindigAllesAsync(een, default);

        Assert.Equal(GebruikerToegang.Geen, await sessies.GetToegangAsync(een, default));
        Assert.Equal(GebruikerToegang.Geen, await sessies.GetToegangAsync(twee, default));
        var pagina = await (await huis.AlsAsync("beheer")).GetAsync("/sessies");
        Assert.Equal(System.Net.HttpStatusCode.OK, pagina.StatusCode);
    }

    [Fact]
    public async Task Sessie_DieNietGebruiktWordt_LooptNaEenHalfUurAf()
    {
        var sleutel = (await AanAsync())!;
        klok.Vooruit(TimeSpan.FromMinutes(29));
        Assert.NotEqual(GebruikerToegang.Geen, await sessies.GebruikAsync(sleutel, default));
        klok.Vooruit(TimeSpan.FromMinutes(30));

        Assert.Equal(GebruikerToegang.Geen, await sessies.GetToegangAsync(sleutel, default));
        Assert.Equal(GebruikerToegang.Geen, await sessies.GebruikAsync(sleutel, default)); // what is over does not begin anew
    }

    /// <summary>A tab that was left open asks every half minute whether its session holds, and reads anew what others change.</summary>
    [Fact]
    public async Task OpenScherm_WaaraanNiemandIetsDoet_HoudtZijnSessieNietGaande()
    {
        var sleutel = (await AanAsync())!;
        var scherm = Scherm(sleutel);
        for (var keer = 1; keer < 60; keer++)
        {
            klok.Vooruit(TimeSpan.FromSeconds(30));
            Assert.NotEqual(GebruikerToegang.Geen, await sessies.GetToegangAsync(sleutel, default));
            await using var gelezen = await scherm.OpenAsync();
            Assert.NotEqual(GebruikerToegang.Geen, gelezen.Toegang);
        }

        klok.Vooruit(TimeSpan.FromSeconds(30));
        await using var db = await scherm.OpenAsync();

        Assert.Equal(GebruikerToegang.Geen, db.Toegang);
    }

    [Fact]
    public async Task Gebruik_VlakNadatHetSchermHeeftGekeken_TeltOok()
    {
        var sleutel = (await AanAsync())!;
        klok.Vooruit(TimeSpan.FromMinutes(29));
        Assert.NotEqual(GebruikerToegang.Geen, await sessies.GetToegangAsync(sleutel, default));
        Assert.NotEqual(GebruikerToegang.Geen, await sessies.GebruikAsync(sleutel, default));
        klok.Vooruit(TimeSpan.FromMinutes(29));

        Assert.NotEqual(GebruikerToegang.Geen, await sessies.GetToegangAsync(sleutel, default));
    }

    [Theory]
    [InlineData("GET", "mijn-gemeente", "text/html", true)]
    [InlineData("GET", "sessies/aanwezig", "*/*", true)]
    [InlineData("POST", "afmelden", "text/html; blazor-enhanced-nav=on", true)]
    [InlineData("GET", "mijn-gemeente", "text/html; blazor-enhanced-nav=on", false)]
    [InlineData("GET", "sessies/aanwezig", "application/json; blazor-enhanced-nav=on", false)]
    [InlineData("POST", "_blazor/negotiate?negotiateVersion=1", "*/*", false)]
    public async Task Verzoek_TeltAlsGebruik_AlsEenMensHetDoet(string methode, string pad, string soort, bool telt)
    {
        await using (var eerst = huis.Systeem())
        {
            eerst.Gebruikers.Add(new(Aanmelding.DemoIssuer, sub, "Contactpersoon Emmen, gebruik", Rol.Contactpersoon, 114));
            await eerst.SaveChangesAsync();
        }

        using var client = huis.Bezoeker();
        await Portaalhuis.MeldAanAsync(client, sub);
        await using var db = huis.Systeem();
        var sessie = await db.Sessies.SingleAsync(s => s.Gebruiker!.Subject == sub && s.Gebruiker.Issuer == Aanmelding.DemoIssuer);
        var eerder = sessie.GebruiktOp.AddMinutes(-10);
        sessie.Gebruik(eerder);
        await db.SaveChangesAsync();
        huis.Services.GetRequiredService<Omroep>().Meld([new(null, typeof(Gebruiker))]); // what was seen of it no longer counts

        using var verzoek = new HttpRequestMessage(new(methode), pad);
        verzoek.Headers.TryAddWithoutValidation("Accept", soort);
        using var antwoord = await client.SendAsync(verzoek);

        Assert.NotEqual(System.Net.HttpStatusCode.Unauthorized, antwoord.StatusCode);
        await db.Entry(sessie).ReloadAsync();
        Assert.Equal(telt, sessie.GebruiktOp > eerder);
    }

    [Fact]
    public async Task Rest_IsWatErOverIs_NaStilteEnInHetGeheel_EnNietsAlsHetVoorbijIs()
    {
        var sleutel = (await AanAsync())!;
        klok.Vooruit(TimeSpan.FromMinutes(10));
        var stil = await sessies.GetRestAsync(sleutel, default);
        await sessies.GebruikAsync(sleutel, default);

        Assert.Equal(new(20 * 60_000, 470 * 60_000), stil);
        Assert.Equal(new(30 * 60_000, 470 * 60_000), await sessies.GetRestAsync(sleutel, default));
        klok.Vooruit(TimeSpan.FromMinutes(30));
        Assert.Null(await sessies.GetRestAsync(sleutel, default));
        Assert.Null(await sessies.GetRestAsync("verzonnen", default));
    }

    [Fact]
    public async Task Sessie_DieGebruiktBlijft_LooptNaAchtUurAf()
    {
        var sleutel = (await AanAsync())!;
        for (var kwartier = 0; kwartier < 31; kwartier++)
        {
            klok.Vooruit(TimeSpan.FromMinutes(15));
            Assert.NotEqual(GebruikerToegang.Geen, await sessies.GebruikAsync(sleutel, default));
        }

        klok.Vooruit(TimeSpan.FromMinutes(15));

        Assert.Equal(GebruikerToegang.Geen, await sessies.GebruikAsync(sleutel, default));
    }

    [Fact]
    public async Task OpnieuwAanmelden_GeeftEenNieuweSessie_EnEindigtDeOude()
    {
        await using (var db = huis.Systeem())
        {
            db.Gebruikers.Add(new(Aanmelding.DemoIssuer, sub, "Contactpersoon Emmen, opnieuw", Rol.Contactpersoon, 114));
            await db.SaveChangesAsync();
        }

        using var client = huis.Bezoeker();
        await Portaalhuis.MeldAanAsync(client, sub);
        await Portaalhuis.MeldAanAsync(client, sub, "/aanmelden?vers=true");

        await using var na = huis.Systeem();
        var gevonden = await na.Sessies.Where(s => s.Gebruiker!.Subject == sub && s.Gebruiker.Issuer == Aanmelding.DemoIssuer).OrderBy(s => s.BegonnenOp).ToListAsync();
        Assert.Equal([true, false], gevonden.Select(s => s.IngetrokkenOp is not null));
        Assert.NotEqual(gevonden[0].Id, gevonden[1].Id);
    }

    /// <summary>Rights are taken away while the portal is looking: what it saw belongs to before, and holds for that one time only.</summary>
    [Fact]
    public async Task Blik_DieBegonVoorHetWegnemenVanRechten_WordtNietOnthouden()
    {
        var omroep = new Omroep();
        var nieuw = huis.Services.GetRequiredService<Func<PortalDbContext>>();
        var isGeblokkeerd = true; // not at the signing in
        sessies = new(
            () =>
            {
                var db = nieuw();
                db.Bewaard += _ => // that the session was used is noted after it was looked at
                {
                    if (!isGeblokkeerd)
                    {
                        isGeblokkeerd = true;
                        BlokkeerAsync().GetAwaiter().GetResult();
                        omroep.Meld([new(null, typeof(Gebruiker))]);
                    }
                };
                return db;
            },
            klok, omroep);
        var sleutel = (await AanAsync())!;
        isGeblokkeerd = false;
        klok.Vooruit(TimeSpan.FromMinutes(2));
        await sessies.GebruikAsync(sleutel, default);

        Assert.True(isGeblokkeerd);
        Assert.Equal(GebruikerToegang.Geen, await sessies.GetToegangAsync(sleutel, default));

        async Task BlokkeerAsync()
        {
            await using var beheer = await BeheerAsync();
            await beheer.BlokkeerAsync(id, "Laptop gestolen.", (await beheer.Gebruikers.AsNoTracking().SingleAsync(g => g.Id == id)).Versie, klok.Nu());
        }
    }

    private async Task<string?> AanAsync() => (await sessies.BeginAsync(new("sessietest", sub), null, default)).Sleutel;

    /// <summary>The door to the data as a circuit of this session has it.</summary>
    private PortalDatabase Scherm(string sleutel)
    {
        var wie = new HuidigeGebruiker(sessies, null!);
        wie.IsVerzoekVan(new(new System.Security.Claims.ClaimsIdentity([new(PortalClaims.Sessie, sleutel)], "proef")));
        return new(huis.Services.GetRequiredService<Func<PortalDbContext>>(), wie, new Omroep(), huis.Services.GetRequiredService<Inzageboek>());
    }

    private Task<PortalDbContext> BeheerAsync() => AlsAsync("beheer");

    private async Task<PortalDbContext> AlsAsync(string beheerder)
    {
        await using var db = huis.Systeem();
        return huis.Met(await db.Gebruikers.SingleAsync(g => g.Issuer == Aanmelding.DemoIssuer && g.Subject == beheerder));
    }

    private async Task BevestigAsync(PortalDbContext beheer, Guid versie)
    {
        Assert.True(await beheer.WijzigAccountAsync(id, new("Lid", new(Rol.Stuurgroeplid, null)), versie, klok.Nu()));
        await using var tweede = await AlsAsync("beheer-2");
        var voorstel = await tweede.Rechtenvoorstellen.SingleAsync(v => v.GebruikerId == id);
        await tweede.BevestigVoorstelAsync(voorstel.Id, klok.Nu());
    }
}
