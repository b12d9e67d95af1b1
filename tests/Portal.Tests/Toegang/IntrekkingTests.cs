using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Toegang;
using Portal.Fuzz;

namespace Portal.Toegang;

/// <summary>
/// Somebody loses his rights while a form is open in his circuit, and does not let himself be sent away: the connection stays, the form is filled
/// in, and he goes on. The rights are asked in the circuit itself, from who opened it.
/// </summary>
public sealed class IntrekkingTests(Schermhuis huis) : IClassFixture<Schermhuis>
{
    private const string Wie = "contactpersoon-emmen", Vorm = "Vraagformulier", Sindsdien = "Van na de intrekking";
    private const int Emmen = 114, Assen = 106;

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    /// <param name="isGehoord">The portal tells its screens, as it does at once; else they have to find out by themselves, within five seconds.</param>
    [Theory]
    [InlineData("blokkade", true)]
    [InlineData("blokkade", false)]
    [InlineData("rol", true)]
    [InlineData("rol", false)]
    [InlineData("gemeente", true)]
    [InlineData("gemeente", false)]
    public async Task OpenFormulier_NaWegnemenVanRechten_VanWieNietWeggaat_LeestEnSchrijftNiets(string daad, bool isGehoord)
    {
        await using var getuige = await GetuigeAsync();
        await using var scherm = await BeginAsync();
        var (bewaar, verstuur) = await KnoppenAsync(scherm);
        await NeemRechtenAsync(daad, isGehoord);
        if (isGehoord)
        {
            await scherm.Weggestuurd.WaitAsync(Geduld); // and stays
        }
        else
        {
            huis.Klok.Voor += Sessies.Vers;
        }

        var (gelezen, isGeschreven) = await GaDoorAsync(scherm, bewaar, verstuur, getuige);

        Assert.DoesNotContain(Sindsdien, gelezen, StringComparison.Ordinal);
        Assert.DoesNotMatch("AV-[0-9]{2}-[A-Z0-9]{4}", gelezen);
        Assert.False(isGeschreven);
    }

    /// <summary>Else the other would pass because nothing is ever read or written.</summary>
    [Fact]
    public async Task OpenFormulier_VanWieZijnRechtenHoudt_LeestEnSchrijft()
    {
        huis.ZetTerug();
        await using var scherm = await BeginAsync();
        var (bewaar, verstuur) = await KnoppenAsync(scherm);
        huis.Klok.Voor += Sessies.Vers;

        var (gelezen, isGeschreven) = await GaDoorAsync(scherm, bewaar, verstuur, getuige: scherm);

        Assert.Contains(Sindsdien, gelezen, StringComparison.Ordinal);
        Assert.True(isGeschreven);
    }

    /// <summary>The bureau, whose screen is told of the same change: when that has drawn it, the other had its turn.</summary>
    private async Task<Schermbezoek> GetuigeAsync()
    {
        huis.ZetTerug();
        huis.Klok.Voor += Sessies.Vers;
        return await Schermbezoek.OpenAsync(huis, new("", "bureau", "/bureau/adviesvragen"), onthoudt: true);
    }

    /// <summary>An open screen with a question that is ready to be sent.</summary>
    private async Task<Schermbezoek> BeginAsync()
    {
        var scherm = await Schermbezoek.OpenAsync(huis, new(Vorm, Wie, "/mijn-gemeente/adviesvragen"), onthoudt: true);
        await scherm.VulInAsync(Vorm, new Invuller(new Random(1), huis.Klok.Vandaag()), []);
        Assert.True(await scherm.DrukAsync("Bewaar als concept")); // this circuit knows who asks
        return scherm;
    }

    private static Task<(Handvat Bewaar, Handvat Verstuur)> KnoppenAsync(Schermbezoek scherm) =>
        scherm.KijkAsync(s => (s.Knoppen.Single(k => $"{k.Kenmerken.GetValueOrDefault("")}".Contains("Bewaar als concept", StringComparison.Ordinal)), s.Vorm(Vorm)!.Verzend));

    /// <summary>Goes on as if nothing happened: keeps a draft, sends the question, and is told that a question of his gemeente changed.</summary>
    private async Task<(string Gelezen, bool IsGeschreven)> GaDoorAsync(Schermbezoek scherm, Handvat bewaar, Handvat verstuur, Schermbezoek getuige)
    {
        await using (var db = Systeem())
        {
            await db.Adviesvragen.Where(v => v.GemeenteId == Emmen).ExecuteUpdateAsync(v => v.SetProperty(q => q.Onderwerp, Sindsdien));
        }

        var (voor, al) = (await StandAsync(), scherm.Gezegd.Length);
        await scherm.MeldAsync(bewaar);
        await scherm.MeldAsync(verstuur);
        huis.Services.GetRequiredService<Omroep>().Meld([new(Emmen, typeof(Adviesvraag))]);
        using (var teLang = new CancellationTokenSource(Geduld))
        {
            while (!getuige.Gezegd.Contains(Sindsdien, StringComparison.Ordinal))
            {
                teLang.Token.ThrowIfCancellationRequested();
                await getuige.KijkAsync(s => s.Tekst);
            }
        }

        await scherm.KijkAsync(s => s.Tekst); // what was begun before is then drawn
        return (scherm.Gezegd[al..], voor != await StandAsync());
    }

    /// <summary>What another beheerder does; of a role or a gemeente a second one has to confirm it.</summary>
    private async Task NeemRechtenAsync(string daad, bool isGehoord)
    {
        var nu = huis.Klok.Nu();
        await using var beheer = await AlsAsync("beheer", isGehoord);
        var account = await beheer.Gebruikers.AsNoTracking().SingleAsync(g => g.Issuer == Aanmelding.DemoIssuer && g.Subject == Wie);
        if (daad is "blokkade")
        {
            await beheer.BlokkeerAsync(account.Id, "Laptop gestolen.", account.Versie, nu);
            return;
        }

        await beheer.WijzigAccountAsync(account.Id, new(account.Functie, daad is "rol" ? new(Rol.Stuurgroeplid, null) : new(Rol.Contactpersoon, Assen)), account.Versie, nu);
        await using var tweede = await AlsAsync("beheer-2", isGehoord);
        await tweede.BevestigVoorstelAsync((await tweede.Rechtenvoorstellen.SingleAsync(v => v.GebruikerId == account.Id)).Id, nu);
    }

    private async Task<PortalDbContext> AlsAsync(string beheerder, bool isGehoord)
    {
        await using var db = Systeem();
        var toegang = GebruikerToegang.Van(await db.Gebruikers.SingleAsync(g => g.Issuer == Aanmelding.DemoIssuer && g.Subject == beheerder));
        var als = huis.Services.GetRequiredService<Func<PortalDbContext>>()().Voor(toegang);
        if (isGehoord)
        {
            als.Bewaard += huis.Services.GetRequiredService<Omroep>().Meld; // as the door of the portal does
        }

        return als;
    }

    /// <summary>All that is stored, drafts as well.</summary>
    private async Task<string> StandAsync()
    {
        await using var db = Systeem();
        return $"{huis.Vingerafdruk()} {string.Join(' ', await db.Adviesconcepten.OrderBy(c => c.Id).Select(c => c.Tekst + c.Onderwerp + c.BewaardOp).ToListAsync())}";
    }

    private PortalDbContext Systeem() => huis.Services.GetRequiredService<Func<PortalDbContext>>()().Voor(GebruikerToegang.Systeem);
}
