using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Toegang;

namespace Portal.Toegang.Oidc;

/// <summary>Signing in at the provider as Production does it: what is let in, and every kind of answer that is not.</summary>
[Collection(nameof(Aanmeldhuis))]
public sealed class AanmeldTests(Aanmeldhuis huis) : IAsyncLifetime
{
    private readonly string ik = Guid.NewGuid().ToString();

    private Proefaanbieder Aanbieder => huis.Aanbieder;

    public async Task InitializeAsync()
    {
        huis.Klok.Vooruit(TimeSpan.FromMinutes(2)); // keys may be looked up anew
        huis.Klok.Voor = default;
        Aanbieder.Herstel();
        await using var db = huis.Systeem();
        db.Gebruikers.Add(new(Proefaanbieder.Tenant, ik, $"Contactpersoon Emmen {ik}", Rol.Contactpersoon, 114));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task EchtToken_KomtBinnen_MetEenCookieDieAlleenDitPortaalKent()
    {
        using var browser = huis.Bezoeker();

        var antwoord = await MeldAanAsync(browser, Proeftoken.Voor(ik), "/mijn-gemeente/casussen?status=nieuw");

        Assert.Equal("/mijn-gemeente/casussen?status=nieuw", antwoord.Headers.Location!.OriginalString);
        var cookie = Assert.Single(antwoord.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-zvhd=", StringComparison.Ordinal));
        Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mijn-gemeente")).StatusCode);
        Assert.Equal("een-geheim-voor-de-proef", Aanbieder.LaatsteFormulier["client_secret"]);
    }

    [Fact]
    public async Task Vraag_HeeftPkceStateEnNonce_EnGaatNaarDeVasteAanbieder()
    {
        using var browser = huis.Bezoeker();

        var naar = await VraagAsync(browser);
        var vraag = QueryHelpers.ParseQuery(naar.Query);

        Assert.StartsWith($"{Aanbieder.Adres}/authorize?", naar.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(["code", "S256", "https://portaal.test/signin-oidc"], (string[])[vraag["response_type"]!, vraag["code_challenge_method"]!, vraag["redirect_uri"]!]);
        Assert.All(["state", "nonce", "code_challenge"], naam => Assert.True(vraag[naam].ToString().Length >= 43, naam));
        Assert.NotEqual(vraag["nonce"], QueryHelpers.ParseQuery((await VraagAsync(browser)).Query)["nonce"]);
    }

    [Fact]
    public Task Token_Ongetekend_WordtGeweigerd() => WeigertAsync("InvalidSignature", t =>
    {
        t.Kop["alg"] = "none";
        t.Teken = _ => [];
    });

    [Fact]
    public Task Token_MetHs256EnDePubliekeSleutel_WordtGeweigerd() => WeigertAsync("Signature", t =>
    {
        t.Kop["alg"] = "HS256";
        t.Teken = b => HMACSHA256.HashData(t.Sleutel.Rsa.ExportSubjectPublicKeyInfo(), b);
    });

    [Fact]
    public Task Token_MetVerkeerdeHandtekening_WordtGeweigerd() => WeigertAsync("InvalidSignature", t => t.Sleutel = new("k1"));

    [Fact]
    public Task Token_MetOnbekendeSleutel_WordtGeweigerd() => WeigertAsync("SignatureKeyNotFound", t =>
    {
        t.Sleutel = new("van-een-ander");
        t.Kop["kid"] = t.Sleutel.Naam;
    });

    [Fact]
    public Task Token_VanAndereIssuer_WordtGeweigerd() => WeigertAsync("InvalidIssuer", t => t.Inhoud["iss"] = $"{Aanbieder.Adres}/{Guid.NewGuid()}/v2.0");

    [Fact]
    public Task Token_VoorAndereToepassing_WordtGeweigerd() => WeigertAsync("InvalidAudience", t => t.Inhoud["aud"] = "een-andere-toepassing");

    [Fact]
    public Task Token_OokVoorEenAndereToepassing_WordtGeweigerd() => WeigertAsync("aud or azp", t => t.Inhoud["aud"] = new[] { Proefaanbieder.ClientId, "een-andere-toepassing" });

    [Fact]
    public Task Token_VanAndereTenant_WordtGeweigerd() => WeigertAsync("tid", t => t.Inhoud["tid"] = Guid.NewGuid().ToString());

    [Fact]
    public Task Token_MetAndereNonce_WordtGeweigerd() => WeigertAsync("nonce", t => t.Inhoud["nonce"] = "een-andere-nonce-een-andere-nonce-een-andere");

    [Theory]
    [InlineData("at+jwt")]
    [InlineData("logout+jwt")]
    [InlineData("secevent+jwt")]
    public Task Token_VanEenAndereSoort_WordtGeweigerd(string typ) => WeigertAsync("typ or crit", t => t.Kop["typ"] = typ);

    [Fact]
    public Task Token_MetEenEisDieHetPortaalNietKent_WordtGeweigerd() => WeigertAsync("typ or crit", t =>
    {
        t.Kop["crit"] = new[] { "vervalt-na" };
        t.Kop["vervalt-na"] = 1;
    });

    [Theory]
    [InlineData("een-andere-toepassing")]
    [InlineData("")]
    [InlineData(null)]
    public Task Token_UitgegevenAanEenAndereToepassing_WordtGeweigerd(string? azp) => WeigertAsync("aud or azp", t => t.Inhoud["azp"] = azp);

    [Theory]
    [InlineData("een-ander-toegangstoken")]
    [InlineData("")]
    [InlineData(null)]
    public Task Token_BijEenAnderToegangstoken_WordtGeweigerd(string? toegang) => WeigertAsync("at_hash", t => t.Inhoud["at_hash"] = toegang is null ? null : HalveHash(toegang));

    /// <summary>Or the two above would be refused for being there at all.</summary>
    [Fact]
    public async Task Token_MetWatErBijHoort_KomtBinnen()
    {
        using var browser = huis.Bezoeker();

        var antwoord = await MeldAanAsync(browser, Proeftoken.Voor(ik, t => (t.Inhoud["azp"], t.Inhoud["at_hash"]) = (Proefaanbieder.ClientId, HalveHash(Proefaanbieder.Toegangstoken))));

        Assert.Equal("/mijn-gemeente", antwoord.Headers.Location!.OriginalString);
    }

    [Fact]
    public Task Token_Verlopen_WordtGeweigerd() => WeigertAsync("Expired", t => Verschuif(t, -2 * 3600));

    [Fact]
    public Task Token_NogNietGeldig_WordtGeweigerd() => WeigertAsync("NotYetValid", t => t.Inhoud["nbf"] = Nu + 300);

    [Fact]
    public Task Token_UitDeToekomst_WordtGeweigerd() => WeigertAsync("iat", t => t.Inhoud["iat"] = Nu + 300);

    [Theory]
    [InlineData("iss", "InvalidIssuer")]
    [InlineData("aud", "InvalidAudience")]
    [InlineData("sub", "sub")]
    [InlineData("exp", "NoExpiration")]
    [InlineData("iat", "iat")]
    [InlineData("nonce", "nonce")]
    public Task Token_ZonderVerplichteClaim_WordtGeweigerd(string claim, string reden) => WeigertAsync(reden, t => t.Inhoud.Remove(claim));

    [Fact]
    public async Task Code_VoorDeTweedeKeer_WordtGeweigerd()
    {
        using var browser = huis.Bezoeker(koekjes: false); // a thief who kept the cookie of the first time
        var (terug, koekje) = await TotTerugAsync(browser);

        var eerst = await TerugAsync(browser, terug, koekje);
        var weer = await TerugAsync(browser, terug, koekje);

        Assert.Equal(HttpStatusCode.Redirect, eerst.StatusCode);
        await IsGeweigerdAsync(weer, "the token endpoint answered 400");
    }

    [Fact]
    public async Task State_VoorDeTweedeKeer_WordtGeweigerd()
    {
        using var browser = huis.Bezoeker();
        var terug = Aanbieder.Aanmelden(await VraagAsync(browser), Proeftoken.Voor(ik));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(terug)).StatusCode);

        var weer = await browser.GetAsync(terug);

        await IsGeweigerdAsync(weer, "the state is not of this browser");
    }

    [Fact]
    public async Task State_VanEenAndereBrowser_WordtGeweigerd()
    {
        using var aanvaller = huis.Bezoeker();
        using var slachtoffer = huis.Bezoeker();
        var terug = Aanbieder.Aanmelden(await VraagAsync(aanvaller), Proeftoken.Voor(ik));
        await VraagAsync(slachtoffer);

        await IsGeweigerdAsync(await slachtoffer.GetAsync(terug), "the state is not of this browser");
    }

    [Fact]
    public async Task State_Vervalst_WordtGeweigerd()
    {
        using var browser = huis.Bezoeker();
        var terug = Aanbieder.Aanmelden(await VraagAsync(browser), Proeftoken.Voor(ik)).AbsoluteUri;

        await IsGeweigerdAsync(await browser.GetAsync(terug.Replace("state=", "state=A", StringComparison.Ordinal)), "the state is missing or invalid");
    }

    [Fact]
    public async Task State_NaEenKwartier_WordtGeweigerd()
    {
        using var browser = huis.Bezoeker();
        var terug = Aanbieder.Aanmelden(await VraagAsync(browser), Proeftoken.Voor(ik));
        huis.Klok.Voor = TimeSpan.FromMinutes(16);

        await IsGeweigerdAsync(await browser.GetAsync(terug), "the state");
    }

    [Fact]
    public async Task Antwoord_VanEenVerwisseldeAanbieder_WordtGeweigerd()
    {
        using var browser = huis.Bezoeker();
        var terug = Aanbieder.Aanmelden(await VraagAsync(browser), Proeftoken.Voor(ik));

        await IsGeweigerdAsync(await browser.GetAsync(QueryHelpers.AddQueryString(terug.AbsoluteUri, "iss", "https://kwaad.example")), "the answer names another issuer");
    }

    [Fact]
    public async Task Antwoord_ZonderNaamTerwijlDeAanbiederDieBelooft_WordtGeweigerd()
    {
        Aanbieder.Metadata["authorization_response_iss_parameter_supported"] = true;
        huis.Klok.Vooruit(TimeSpan.FromHours(13)); // the portal reads the metadata anew
        using var browser = huis.Bezoeker();
        var terug = Aanbieder.Aanmelden(await VraagAsync(browser), Proeftoken.Voor(ik));
        var zonder = await browser.GetAsync(terug);
        Aanbieder.Herstel();
        huis.Klok.Vooruit(TimeSpan.FromHours(13));

        await IsGeweigerdAsync(zonder, "the answer names another issuer");
    }

    [Fact]
    public async Task NieuweSleutel_ZodraDeAanbiederHemPubliceert_WordtAanvaard()
    {
        using var browser = huis.Bezoeker();
        Assert.Equal(HttpStatusCode.Redirect, (await MeldAanAsync(browser, Proeftoken.Voor(ik))).StatusCode);
        var nieuw = new Tekensleutel(Guid.NewGuid().ToString("N"));
        void MetNieuwe(Proeftoken t) => (t.Sleutel, t.Kop["kid"]) = (nieuw, nieuw.Naam);
        await IsGeweigerdAsync(await MeldAanAsync(browser, Proeftoken.Voor(ik, MetNieuwe)), "SignatureKeyNotFound");

        Aanbieder.Gepubliceerd.Add(nieuw);
        await IsGeweigerdAsync(await MeldAanAsync(browser, Proeftoken.Voor(ik, MetNieuwe)), "SignatureKeyNotFound"); // looked a moment ago
        huis.Klok.Vooruit(TimeSpan.FromMinutes(2));

        Assert.Equal("/mijn-gemeente", (await MeldAanAsync(browser, Proeftoken.Voor(ik, MetNieuwe))).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Foutmelding_VanDeAanbieder_KomtNietOpHetScherm()
    {
        using var browser = huis.Bezoeker();
        var state = QueryHelpers.ParseQuery((await VraagAsync(browser)).Query)["state"];

        var antwoord = await browser.GetAsync($"/signin-oidc?error=server_error&error_description=%3Cscript%3Ebel+0900&state={Uri.EscapeDataString(state!)}");

        Assert.DoesNotContain("0900", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await IsGeweigerdAsync(antwoord, "the provider answered server_error");
    }

    [Fact]
    public async Task Antwoord_PerPost_WordtGeweigerd()
    {
        using var browser = huis.Bezoeker();
        var terug = Aanbieder.Aanmelden(await VraagAsync(browser), Proeftoken.Voor(ik));
        using var formulier = new FormUrlEncodedContent(QueryHelpers.ParseQuery(terug.Query).Select(p => KeyValuePair.Create(p.Key, p.Value.ToString())));

        await IsGeweigerdAsync(await browser.PostAsync("/signin-oidc", formulier), "only GET");
    }

    [Fact]
    public async Task Token_MetRollenEnTweehonderdGroepen_GeeftGeenRechtenEnGeenGroteCookie()
    {
        using var browser = huis.Bezoeker();

        var antwoord = await MeldAanAsync(browser, Proeftoken.Voor(ik, t =>
        {
            t.Inhoud["rol"] = t.Inhoud["roles"] = new[] { "Beheerder", "Manager" };
            t.Inhoud["groups"] = Enumerable.Range(0, 200).Select(_ => Guid.NewGuid().ToString()).ToArray();
        }));

        Assert.True(antwoord.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-zvhd=", StringComparison.Ordinal)).Length < 1500);
        foreach (var adres in new[] { "/beheer/gebruikers", "/bureau" })
        {
            Assert.StartsWith("/geen-toegang", (await browser.GetAsync(adres)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OnbekendeGebruiker_LandtOpDePaginaDieZegtWatTeDoen()
    {
        using var browser = huis.Bezoeker();
        var wie = Guid.NewGuid().ToString();

        var antwoord = await MeldAanAsync(browser, Proeftoken.Voor(wie), "/bureau");
        var pagina = await browser.GetStringAsync("/geen-toegang");

        Assert.Equal("/geen-toegang", antwoord.Headers.Location!.OriginalString);
        Assert.Contains("Stuur de sleutel naar de beheerder", pagina, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Proefaanbieder.Tenant}|{wie}\"", pagina, StringComparison.Ordinal);
        Assert.StartsWith("/geen-toegang", (await browser.GetAsync("/bureau")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EersteBeheerder_UitDeInstellingen_KomtBinnenAlsBeheerder()
    {
        using var browser = huis.Bezoeker();

        await MeldAanAsync(browser, Proeftoken.Voor(Aanmeldhuis.Beheerder), "/beheer/gebruikers");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/beheer/gebruikers")).StatusCode);
        await using var db = huis.Systeem();
        Assert.Equal(1, await db.Gebruikers.CountAsync(g => g.Rol == Rol.Beheerder));
    }

    [Fact]
    public async Task OmTeStemmen_MoetDeAanmeldingBijDeAanbiederVersZijn()
    {
        using var browser = huis.Bezoeker();
        var naar = await VraagAsync(browser, "/stuurgroep", vers: true);
        Assert.Equal("300", QueryHelpers.ParseQuery(naar.Query)["max_age"]);

        var oud = await browser.GetAsync(Aanbieder.Aanmelden(naar, Proeftoken.Voor(ik, t => t.Inhoud["auth_time"] = Nu - 3600)));
        await IsGeweigerdAsync(oud, "auth_time");
        var zonder = await browser.GetAsync(Aanbieder.Aanmelden(await VraagAsync(browser, "/stuurgroep", vers: true), Proeftoken.Voor(ik)));
        await IsGeweigerdAsync(zonder, "auth_time");

        var vers = await browser.GetAsync(Aanbieder.Aanmelden(await VraagAsync(browser, "/stuurgroep", vers: true), Proeftoken.Voor(ik, t => t.Inhoud["auth_time"] = Nu)));
        Assert.Equal("/stuurgroep", vers.Headers.Location!.OriginalString);
    }

    private static long Nu => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    /// <summary>As OpenID Connect has it for RS256: the first half of the SHA-256.</summary>
    private static string HalveHash(string toegangstoken) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(toegangstoken)).AsSpan(0, 16));

    private static void Verschuif(Proeftoken token, long seconden)
    {
        foreach (var claim in new[] { "iat", "nbf", "exp" })
        {
            token.Inhoud[claim] = Convert.ToInt64(token.Inhoud[claim], CultureInfo.InvariantCulture) + seconden;
        }
    }

    private static async Task<Uri> VraagAsync(HttpClient browser, string terug = "/mijn-gemeente", bool vers = false)
    {
        var antwoord = await browser.GetAsync($"/aanmelden/werkaccount?returnUrl={Uri.EscapeDataString(terug)}{(vers ? "&vers=true" : "")}");
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return antwoord.Headers.Location!;
    }

    private async Task<HttpResponseMessage> MeldAanAsync(HttpClient browser, Func<Aanvraag, string> token, string terug = "/mijn-gemeente") =>
        await browser.GetAsync(Aanbieder.Aanmelden(await VraagAsync(browser, terug), token));

    /// <summary>Up to the way back, with the cookie that binds it to this browser.</summary>
    private async Task<(Uri Terug, string Koekje)> TotTerugAsync(HttpClient browser)
    {
        var antwoord = await browser.GetAsync("/aanmelden/werkaccount?returnUrl=/mijn-gemeente");
        return (Aanbieder.Aanmelden(antwoord.Headers.Location!, Proeftoken.Voor(ik)), antwoord.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private static async Task<HttpResponseMessage> TerugAsync(HttpClient browser, Uri terug, string koekje)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, terug) { Headers = { { "Cookie", koekje } } };
        return await browser.SendAsync(verzoek);
    }

    /// <summary>The same token without the change is accepted: <see cref="EchtToken_KomtBinnen_MetEenCookieDieAlleenDitPortaalKent"/>.</summary>
    private async Task WeigertAsync(string reden, Action<Proeftoken> anders)
    {
        using var browser = huis.Bezoeker();

        var antwoord = await MeldAanAsync(browser, Proeftoken.Voor(ik, anders));

        await IsGeweigerdAsync(antwoord, reden);
        Assert.StartsWith("/aanmelden", (await browser.GetAsync("/mijn-gemeente")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    /// <summary>Refused for that reason, without a session, and with a sentence that says nothing of what was wrong.</summary>
    private async Task IsGeweigerdAsync(HttpResponseMessage antwoord, string reden)
    {
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.False(antwoord.Headers.TryGetValues("Set-Cookie", out var koekjes) && koekjes.Any(k => k.StartsWith("__Host-zvhd=", StringComparison.Ordinal)));
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.StartsWith("Aanmelden is niet gelukt. Ga terug naar het portaal", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("token", tekst, StringComparison.OrdinalIgnoreCase);
        var gelogd = huis.Log.Regels.Last(r => r.StartsWith(typeof(OidcHandler).FullName!, StringComparison.Ordinal));
        Assert.True(gelogd.Contains(reden, StringComparison.Ordinal), gelogd);
    }
}
