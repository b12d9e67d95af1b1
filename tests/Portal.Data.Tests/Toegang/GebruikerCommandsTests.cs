using Microsoft.EntityFrameworkCore;
using Portal.Data.Logboek;

namespace Portal.Data.Toegang;

/// <summary>Accounts on the real database: who may do what to whom, and what it leaves in the logboek.</summary>
public sealed class GebruikerCommandsTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase database = new();
    private readonly Gebruiker een = Maak.Beheerder(1);
    private readonly Gebruiker twee = Maak.Beheerder(2);
    private readonly Gebruiker manager = Maak.Managergebruiker();

    public Task InitializeAsync() => database.VulAsync([.. Maak.Grond(), een, twee, manager]);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Uitnodigen_WordtPasEenAccountAlsEenTweedeBevestigt()
    {
        await Als(een, db => db.NodigUitAsync(Maak.Nieuweling, Maak.Account(Rol.Contactpersoon, Maak.EmmenId, "Contactpersoon Emmen"), Maak.Nu));
        Assert.Null((await ProbeerAanAsync()).Sleutel);

        await WeigertAsync(een, db => db.BevestigVoorstelAsync(Voorstel().Id, Maak.Nu), "zelf voorgesteld");
        await Als(twee, db => db.BevestigVoorstelAsync(Voorstel().Id, Maak.Nu));

        Assert.Equal((Rol.Contactpersoon, Maak.EmmenId), ((await ProbeerAanAsync()).Toegang.Rol, (await ProbeerAanAsync()).Toegang.GemeenteId));
        Assert.Equal(
            [Logactie.RechtenVoorgesteld, Logactie.AanmeldenGeweigerd, Logactie.VoorstelBevestigd, Logactie.AccountGemaakt, Logactie.Aangemeld, Logactie.Aangemeld],
            (await LogAsync()).Select(r => r.Actie));
    }

    [Fact]
    public async Task Bevestigen_DoorTweeTegelijk_MaaktEenAccount()
    {
        var drie = Maak.Beheerder(3);
        await database.VulAsync(drie);
        await Als(een, db => db.NodigUitAsync(Maak.Nieuweling, Maak.Account(), Maak.Nu));
        var id = Voorstel().Id;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(async () =>
        {
            try
            {
                await Als(n % 2 == 0 ? twee : drie, db => db.BevestigVoorstelAsync(id, Maak.Nu));
            }
            catch (DomeinregelException laat)
            {
                Assert.Contains("al bevestigd", laat.Message, StringComparison.Ordinal);
            }
        })));

        Assert.Single(await LogAsync(), r => r.Actie is Logactie.AccountGemaakt);
        Assert.Equal(4 + 1, await MetAsync(db => db.Gebruikers.CountAsync())); // een, twee, drie, manager
    }

    [Fact]
    public async Task Voorstellen_TweeKeerHetzelfde_IsEenVoorstel_EnIetsAndersWeigert()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Als(n % 2 == 0 ? een : twee, db => db.NodigUitAsync(Maak.Nieuweling, Maak.Account(), Maak.Nu)))));

        Assert.Single(await LogAsync());
        await WeigertAsync(twee, db => db.NodigUitAsync(Maak.Nieuweling, Maak.Account(Rol.Manager), Maak.Nu), "Er ligt al een voorstel");
    }

    [Fact]
    public async Task Wijzigen_NaarMeerRechten_IsEenVoorstel_NaarMinderGeldtMeteen()
    {
        Assert.False(await WijzigAsync(een, manager, Maak.Account(Rol.Bureaumedewerker, functie: "Bureau")));
        Assert.Equal((Rol.Bureaumedewerker, 2), await RechtenAsync(manager));

        Assert.True(await WijzigAsync(een, manager, Maak.Account(Rol.Manager)));
        Assert.Equal((Rol.Bureaumedewerker, 2), await RechtenAsync(manager));
        await Als(twee, db => db.BevestigVoorstelAsync(Voorstel().Id, Maak.Nu));
        Assert.Equal((Rol.Manager, 3), await RechtenAsync(manager));
    }

    [Fact]
    public async Task Bevestigen_NadatHetAccountVeranderde_Weigert()
    {
        await WijzigAsync(een, manager, Maak.Account(Rol.Beheerder));
        await Als(een, async db => await db.BlokkeerAsync(manager.Id, "Telefoon kwijt.", (await GebruikerAsync(manager)).Versie, Maak.Nu));

        await WeigertAsync(twee, db => db.BevestigVoorstelAsync(Voorstel().Id, Maak.Nu), "na het voorstel iets veranderd");
        Assert.Equal(Rol.Manager, (await GebruikerAsync(manager)).Rol);
    }

    [Fact]
    public async Task EigenAccount_NiemandWijzigtHet()
    {
        await WeigertAsync(een, async db => await db.WijzigAccountAsync(een.Id, Maak.Account(Rol.Manager), (await GebruikerAsync(een)).Versie, Maak.Nu), "eigen account");
        await WeigertAsync(een, async db => await db.BlokkeerAsync(een.Id, "Zomaar.", (await GebruikerAsync(een)).Versie, Maak.Nu), "eigen account");
        await WeigertAsync(een, db => db.BeeindigSessiesAsync(een.Id, Maak.Nu), "eigen account");
        Assert.Empty(await LogAsync());
    }

    /// <summary>Both ask before either is done: without an order between acts, nobody would be left.</summary>
    [Fact]
    public async Task TweeBeheerders_DieElkaarTegelijkBlokkeren_HoudenErEenOver()
    {
        var (v1, v2) = ((await GebruikerAsync(een)).Versie, (await GebruikerAsync(twee)).Versie);

        await Task.WhenAll(
            Task.Run(() => Als(een, db => db.BlokkeerAsync(twee.Id, "Weg.", v2, Maak.Nu)).ContinueWith(_ => { }, TaskScheduler.Default)),
            Task.Run(() => Als(twee, db => db.BlokkeerAsync(een.Id, "Weg.", v1, Maak.Nu)).ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(1, await MetAsync(db => db.Gebruikers.CountAsync(g => g.Rol == Rol.Beheerder && !g.IsGeblokkeerd)));
        Assert.Single(await LogAsync());
    }

    [Fact]
    public async Task LaatsteBeheerder_NiemandNeemtHemWeg()
    {
        await WijzigAsync(twee, een, Maak.Account(Rol.Manager));
        var eenOpScherm = GebruikerToegang.Van(een); // what an open screen still believes for five seconds
        await Als(twee, async db => await db.BlokkeerAsync(een.Id, "Uit dienst.", (await GebruikerAsync(een)).Versie, Maak.Nu));

        await using var db = database.Open(eenOpScherm);
        foreach (var daad in new Func<Task>[]
        {
            async () => await db.BlokkeerAsync(twee.Id, "Weg.", (await GebruikerAsync(twee)).Versie, Maak.Nu),
            async () => await db.WijzigAccountAsync(twee.Id, Maak.Account(), (await GebruikerAsync(twee)).Versie, Maak.Nu),
        })
        {
            Assert.Contains("Alleen een beheerder", (await Assert.ThrowsAsync<DomeinregelException>(daad)).Message, StringComparison.Ordinal);
        }

        await WeigertAsync(twee, async db => await db.WijzigAccountAsync(twee.Id, Maak.Account(), (await GebruikerAsync(twee)).Versie, Maak.Nu), "eigen account");
        Assert.Equal((false, Rol.Beheerder), await GebruikerAsync(twee) is var g ? (g.IsGeblokkeerd, g.Rol) : default);
    }

    [Fact]
    public async Task AndereRollen_DoenNietsMetAccounts()
    {
        await Als(een, db => db.NodigUitAsync(Maak.Nieuweling, Maak.Account(), Maak.Nu));
        var (id, versie) = (Voorstel().Id, (await GebruikerAsync(twee)).Versie);
        foreach (var toegang in Enum.GetValues<Rol>().Where(r => r is not Rol.Beheerder).Select(r => Maak.ToegangVan(r, r is Rol.Contactpersoon ? Maak.EmmenId : null)).Append(GebruikerToegang.Geen))
        {
            await using var db = database.Open(toegang);
            Func<Task>[] daden =
            [
                () => db.NodigUitAsync(new("a", "b"), Maak.Account(), Maak.Nu), () => db.WijzigAccountAsync(twee.Id, Maak.Account(), versie, Maak.Nu),
                () => db.BevestigVoorstelAsync(id, Maak.Nu), () => db.LaatVoorstelVervallenAsync(id, Maak.Nu), () => db.BlokkeerAsync(twee.Id, "Weg.", versie, Maak.Nu),
                () => db.DeblokkeerAsync(twee.Id, "Terug.", versie, Maak.Nu), () => db.BeeindigSessiesAsync(twee.Id, Maak.Nu),
            ];
            foreach (var daad in daden)
            {
                await Assert.ThrowsAsync<DomeinregelException>(daad);
            }

            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetAccountsAsync(new()));
        }

        Assert.Single(await LogAsync());
    }

    [Fact]
    public async Task Lijst_ZoektFiltertEnZegtWieNietKanBevestigen()
    {
        await database.VulAsync(Maak.Contactpersoon(Maak.EmmenId));
        await Als(een, db => db.NodigUitAsync(Maak.Nieuweling, Maak.Account(), Maak.Nu));
        await ProbeerAanAsync(manager.Sleutel);
        await using var db = database.Open(GebruikerToegang.Van(een));

        Assert.Equal(4, (await db.GetAccountsAsync(new())).Accounts.Count);
        Assert.Equal("Emmen", Assert.Single((await db.GetAccountsAsync(new(Zoek: "eMMEN"))).Accounts).Gemeente);
        Assert.Equal(2, (await db.GetAccountsAsync(Accountfilter.Lees(null, "beheerder", "actief"))).Accounts.Count);
        Assert.Equal(Maak.Nu, Assert.Single((await db.GetAccountsAsync(new(Rol: Rol.Manager))).Accounts).LaatstAangemeldOp);
        Assert.False(Assert.Single((await db.GetAccountsAsync(new())).Voorstellen).MagBevestigen);
        await using var ander = database.Open(GebruikerToegang.Van(twee));
        Assert.True(Assert.Single((await ander.GetAccountsAsync(new())).Voorstellen).MagBevestigen);
    }

    /// <summary>SQLite compares exactly; SQL Server mostly takes capitals, and spaces at the end, for the same.</summary>
    [Theory]
    [InlineData("JANSEN")]
    [InlineData("jansen ")]
    public async Task Sleutel_DieOpEenAndereLijkt_IsVanIemandAnders(string subject)
    {
        await MetAsync(async db =>
        {
            db.Gebruikers.Add(new Gebruiker("t", "jansen", "Manager", Rol.Manager));
            return await db.SaveChangesAsync();
        });

        Assert.Null((await ProbeerAanAsync(new("t", subject))).Sleutel);
        Assert.NotNull((await ProbeerAanAsync(new("t", "jansen"))).Sleutel);
    }

    [Fact]
    public async Task EersteBeheerders_KomenElkEenKeer()
    {
        using var leeg = new TestDatabase();
        Aanmeldsleutel[] beide = [new("t", "1"), new("t", "2")];
        async Task<int> StelInAsync(params Aanmeldsleutel[] ingesteld)
        {
            await using var db = leeg.Open(GebruikerToegang.Systeem);
            return (await db.StelEersteBeheerdersInAsync(ingesteld, Maak.Nu)).Count;
        }

        Assert.Equal(1, await StelInAsync(beide[0]));
        Assert.Equal(0, await StelInAsync(new Aanmeldsleutel("t", "anders")));
        Assert.Equal(1, await StelInAsync(beide));
        Assert.Equal(0, await StelInAsync(new("t", "8"), new("t", "9")));
        await using var db = leeg.Open(GebruikerToegang.Systeem);
        Assert.Equal(2, await db.Logregels.CountAsync(r => r.Actie == Logactie.EersteBeheerder));
        (await db.Gebruikers.ToListAsync()).ForEach(g => g.WijzigRechten(new(Rol.Manager, null)));
        await db.SaveChangesAsync();
        Assert.Equal(0, await StelInAsync(new Aanmeldsleutel("t", "7"))); // there was one, once
    }

    private async Task Als(Gebruiker wie, Func<PortalDbContext, Task> daad)
    {
        await using var db = database.Open(GebruikerToegang.Van(wie));
        await daad(db);
    }

    private async Task WeigertAsync(Gebruiker wie, Func<PortalDbContext, Task> daad, string waarom) =>
        Assert.Contains(waarom, (await Assert.ThrowsAsync<DomeinregelException>(() => Als(wie, daad))).Message, StringComparison.Ordinal);

    private async Task<bool> WijzigAsync(Gebruiker door, Gebruiker wie, Accountgegevens gegevens)
    {
        await using var db = database.Open(GebruikerToegang.Van(door));
        return await db.WijzigAccountAsync(wie.Id, gegevens, (await GebruikerAsync(wie)).Versie, Maak.Nu);
    }

    private Task<Aanmeldpoging> ProbeerAanAsync(Aanmeldsleutel? sleutel = null) => MetAsync(db => db.BeginSessieAsync(sleutel ?? Maak.Nieuweling, null, Maak.Nu, CancellationToken.None));

    private Task<Gebruiker> GebruikerAsync(Gebruiker wie) => MetAsync(db => db.Gebruikers.AsNoTracking().SingleAsync(g => g.Id == wie.Id));

    private async Task<(Rol, int)> RechtenAsync(Gebruiker wie) => await GebruikerAsync(wie) is var g ? (g.Rol, g.RechtenVersie) : default;

    private Rechtenvoorstel Voorstel()
    {
        using var db = database.Open(GebruikerToegang.Systeem);
        return db.Rechtenvoorstellen.Single(v => v.Stand == Voorstelstand.Open);
    }

    private Task<List<Logregel>> LogAsync() => MetAsync(db => db.Logregels.AsNoTracking().OrderBy(r => r.Volgnummer).ToListAsync());

    private async Task<T> MetAsync<T>(Func<PortalDbContext, Task<T>> vraag)
    {
        await using var db = database.Open(GebruikerToegang.Systeem);
        return await vraag(db);
    }
}
