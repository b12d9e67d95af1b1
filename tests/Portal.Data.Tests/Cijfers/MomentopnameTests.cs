using Microsoft.EntityFrameworkCore;
using Portal.Data.Casussen;
using Portal.Data.Toegang;

namespace Portal.Data.Cijfers;

/// <summary>A quarter from the registration to what anyone reads.</summary>
public sealed class MomentopnameTests : IAsyncLifetime, IDisposable
{
    private static readonly Kwartaal Vierde = new(2025, 4);
    private readonly TestDatabase database = new();

    public async Task InitializeAsync()
    {
        await database.VulAsync(Maak.Grond());
        await database.VulAsync(
        [
            .. Enumerable.Range(0, 30).Select(n => Maak.CasusMet(CasusStatus.InBehandeling, Maak.EmmenId, $"ZV-25-E{n:000}", new(2025, 6, 1))),
            .. Enumerable.Range(0, 3).Select(n => Maak.CasusMet(CasusStatus.InBehandeling, Maak.WesterveldId, $"ZV-25-W{n:000}", new(2025, 11, 1))),
        ]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Publiceer_BewaartLabels_EnNergensEenAantal()
    {
        await PubliceerAsync(Vierde);

        var stand = Assert.Single(await StandenAsync());
        var actief = stand.Kolommen.Single(k => k.Maat is Meting.Actief);
        Assert.Equal([("Emmen", "30"), ("Westerveld", "<5")], actief.PerGemeente!.Select(g => (g.Gemeente, g.Label.Tekst)));
        Assert.Equal("35", actief.Totaal.Tekst);
        Assert.Null(stand.Kolommen.Single(k => k.Maat is Meting.Afgesloten).PerGemeente);
        await using var db = database.Open(GebruikerToegang.Systeem);
        var getallen = db.Model.FindEntityType(typeof(Momentopnamecel))!.GetProperties().Where(p => p.ClrType == typeof(int) || p.ClrType == typeof(decimal));
        Assert.Empty(getallen); // GemeenteId may be null: it is no int
    }

    [Fact]
    public async Task Telling_VanEenKwartaal_IsWatInDeCasussenStaat()
    {
        await database.VulAsync([.. Maak.WillekeurigeCasussen(150)]);
        await using var db = database.Open(Maak.Bureau);
        var casussen = await db.Casussen.ToListAsync();

        foreach (var kwartaal in new[] { new Kwartaal(2023, 1), new(2024, 3), Vierde })
        {
            var geteld = await db.TelKwartaalAsync(kwartaal, default);
            foreach (var gemeente in new[] { Maak.EmmenId, Maak.WesterveldId })
            {
                var regie = casussen.Where(c => c.GemeenteId == gemeente && c.Product is Product.Procesregie && c.GestartOp <= kwartaal.Eind).ToList();
                Assert.Equal(regie.Count(c => c.BeeindigdOp is null || c.BeeindigdOp >= kwartaal.Begin), geteld.GetValueOrDefault((Meting.Actief, gemeente)));
                Assert.Equal(regie.Count(c => c.GestartOp >= kwartaal.Begin), geteld.GetValueOrDefault((Meting.Instroom, gemeente)));
                Assert.Equal(regie.Count(c => c.BeeindigdOp >= kwartaal.Begin && c.BeeindigdOp <= kwartaal.Eind), geteld.GetValueOrDefault((Meting.Afgesloten, gemeente)));
                Assert.Equal(casussen.Count(c => c.GemeenteId == gemeente && c.Product is Product.UitgebreidAdvies && c.GestartOp >= kwartaal.Begin && c.GestartOp <= kwartaal.Eind), geteld.GetValueOrDefault((Meting.Advies, gemeente)));
            }
        }
    }

    [Fact]
    public async Task Publiceer_BinnenVierWekenNaHetKwartaal_WordtGeweigerd()
    {
        var geweigerd = await Assert.ThrowsAsync<DomeinregelException>(() => PubliceerAsync(Vierde, vandaag: new(2026, 1, 27)));
        Assert.Contains("28 januari 2026", geweigerd.Message, StringComparison.Ordinal);

        await PubliceerAsync(Vierde, vandaag: new(2026, 1, 28));
    }

    [Theory]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Stuurgroeplid)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.FunctionarisGegevensbescherming)]
    public async Task Publiceren_DoorEenAnderDanHetBureau_WordtGeweigerd(Rol rol)
    {
        await PubliceerAsync(Vierde);
        var id = (await StandenAsync())[0].Id;
        await using var db = database.Open(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));

        await Assert.ThrowsAsync<DomeinregelException>(() => db.StelMomentopnameVoorAsync(Vierde.Vorig()));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.PubliceerMomentopnameAsync(Vierde.Vorig(), "", Maak.Vandaag, Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.TrekMomentopnameInAsync(id, "Zomaar", Maak.Nu));
        await Assert.ThrowsAsync<DomeinregelException>(() => db.TelKwartaalAsync(Vierde, default));
        Assert.False(Assert.Single(await StandenAsync()).IsIngetrokken);
    }

    [Fact]
    public async Task Gepubliceerd_BlijftGelijk_AlsDeRegistratieVerandert()
    {
        await PubliceerAsync(Vierde);
        var voor = await StandenAsync();
        await database.VulAsync([.. Enumerable.Range(0, 20).Select(n => Maak.CasusMet(CasusStatus.InBehandeling, Maak.WesterveldId, $"ZV-25-X{n:000}", new(2025, 9, 1)))]);

        Assert.Equal(Labels(voor), Labels(await StandenAsync()));
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => PubliceerAsync(Vierde));
        Assert.Contains("al gepubliceerd", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publiceer_NaEenVeranderingInDeRegistratie_VraagtEerstTeKijken()
    {
        await using var db = database.Open(Maak.Bureau);
        var voorstel = await db.StelMomentopnameVoorAsync(Vierde);
        await database.VulAsync([.. Enumerable.Range(0, 20).Select(n => Maak.CasusMet(CasusStatus.InBehandeling, Maak.WesterveldId, $"ZV-25-X{n:000}", new(2025, 9, 1)))]);

        await Assert.ThrowsAsync<DomeinregelException>(() => db.PubliceerMomentopnameAsync(Vierde, voorstel.Vingerafdruk, Maak.Vandaag, Maak.Nu));
        Assert.Empty(await StandenAsync());
    }

    /// <summary>Two at the same moment: neither was laid beside the other.</summary>
    [Fact]
    public async Task Publiceer_TerwijlEenAnderKwartaalWordtGepubliceerd_VraagtEerstTeKijken()
    {
        await using var db = database.Open(Maak.Bureau);
        var gezien = (await db.StelMomentopnameVoorAsync(Vierde)).Vingerafdruk;
        db.Inzageboek = new(
            () =>
            {
                PubliceerAsync(new(2025, 3)).GetAwaiter().GetResult(); // while the look at the counts is being written down
                return database.Ongebonden();
            },
            database.Klok);

        var weigering = await Assert.ThrowsAsync<DomeinregelException>(() => db.PubliceerMomentopnameAsync(Vierde, gezien, Maak.Vandaag, Maak.Nu));

        Assert.Contains("ander kwartaal", weigering.Message, StringComparison.Ordinal);
        Assert.Equal([3], (await StandenAsync()).Select(s => s.Kwartaal.Nummer));
    }

    [Fact]
    public async Task Publiceer_VoorDeRegistratieBegon_WordtGeweigerd() => await Assert.ThrowsAsync<DomeinregelException>(() => PubliceerAsync(new(2024, 4)));

    [Fact]
    public async Task Label_DatErStaat_IsNietTeVeranderen_OokNietDoorHetPortaalZelf()
    {
        await PubliceerAsync(Vierde);
        await using var db = database.Open(GebruikerToegang.Systeem);
        var cel = await db.Set<Momentopnamecel>().FirstAsync();
        db.Entry(cel).Property(c => c.Label).CurrentValue = Aantallabel.Van(400);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        foreach (var achterom in new Func<Task>[] { () => db.Set<Momentopnamecel>().ExecuteUpdateAsync(c => c.SetProperty(x => x.GemeenteId, 1)), () => db.Set<Momentopnamecel>().ExecuteDeleteAsync() })
        {
            Assert.Contains("een rij is niet te", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(achterom)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TrekIn_MetReden_HaaltDeLabelsWeg_EnLaatOpnieuwPublicerenToe()
    {
        await PubliceerAsync(Vierde);
        var id = (await StandenAsync())[0].Id;
        await using (var db = database.Open(Maak.Bureau))
        {
            Assert.Equal(nameof(Momentopname.Intrekreden), (await Assert.ThrowsAsync<DomeinregelException>(() => db.TrekMomentopnameInAsync(id, " ", Maak.Nu))).Veld);
            await db.TrekMomentopnameInAsync(id, "Een gemeente was vergeten.", Maak.Nu);
            await Assert.ThrowsAsync<DomeinregelException>(() => db.TrekMomentopnameInAsync(id, "Nog eens", Maak.Nu));
            Assert.Null(await db.GetKwartaalstandAsync(2025, 4));
        }

        var ingetrokken = Assert.Single(await StandenAsync());
        Assert.Equal(("Een gemeente was vergeten.", 0), (ingetrokken.Intrekreden, ingetrokken.Kolommen.Count));
        await PubliceerAsync(Vierde);
        Assert.Equal([false, true], (await StandenAsync()).Select(s => s.IsIngetrokken).Order());
    }

    /// <summary>From fewer than five to ten with fewer than five new: it must have been four. Then the actives are told for Drenthe alone.</summary>
    [Fact]
    public void Voorstel_DatNaastHetVorigeKwartaalEenAantalVerraadt_HoudtDeUitsplitsingAchter()
    {
        (int, string)[] gemeenten = [(1, "Aa"), (2, "Bee"), (3, "Cee")];
        var eerste = Stel(Vierde, [], (maat, g) => (maat, g) switch { (Meting.Actief, 1) => 4, (Meting.Actief, _) => 40, (Meting.Instroom, 1) => 2, (Meting.Instroom, _) => 10, _ => 0 });
        var opname = Momentopname.Publiceer(eerste, false, Maak.Bureau, Maak.Vandaag.AddYears(1), Maak.Nu);
        Func<Meting, int, int> sprong = (maat, g) => (maat, g) switch { (Meting.Actief, 1) => 8, (Meting.Actief, _) => 40, (Meting.Instroom, 1) => 4, (Meting.Instroom, _) => 10, _ => 0 };

        Assert.NotNull(Actief(eerste).PerGemeente);
        Assert.NotNull(Actief(Stel(Vierde.Volgend(), [], sprong)).PerGemeente);
        var naast = Stel(Vierde.Volgend(), [opname], sprong);
        Assert.Null(Actief(naast).PerGemeente);
        Assert.Equal("90", Actief(naast).Totaal.Tekst);
        var anders = Stel(Vierde, [], (maat, g) => (maat, g) switch { (Meting.Actief, 1) => 20, (Meting.Actief, _) => 40, (Meting.Instroom, _) => 10, _ => 0 });
        var later = Momentopname.Publiceer(anders, false, Maak.Bureau, Maak.Vandaag.AddYears(1), Maak.Nu.AddDays(1));
        Assert.Null(Actief(Stel(Vierde.Volgend(), [opname, later], sprong)).PerGemeente); // who saw the first one still knows it
        Assert.NotNull(Actief(Stel(Vierde.Volgend(), [later], sprong)).PerGemeente);
        Assert.NotNull(naast.Kolommen.Single(k => k.Maat is Meting.Instroom).PerGemeente);

        // Withdrawn, and published anew after a clock that was ahead was set back: what stands counts, not what has the later moment.
        var voorliep = Momentopname.Publiceer(Stel(Vierde, [], (_, _) => 40), false, Maak.Bureau, Maak.Vandaag.AddYears(1), Maak.Nu.AddMinutes(40));
        voorliep.TrekIn("Een gemeente was vergeten.", Maak.Bureau, Maak.Nu.AddMinutes(41));
        Assert.Null(Actief(Stel(Vierde.Volgend(), [opname, voorliep], sprong)).PerGemeente);

        Momentopnamevoorstel Stel(Kwartaal kwartaal, Momentopname[] eerder, Func<Meting, int, int> aantal) => Momentopnamevoorstel.Maak(kwartaal, gemeenten, aantal, eerder);
        static Momentopnamekolom Actief(Momentopnamevoorstel voorstel) => voorstel.Kolommen.Single(k => k.Maat is Meting.Actief);
    }

    [Fact]
    public void Voorstel_MetEenKleinTotaal_SplitstNooitUit()
    {
        var voorstel = Momentopnamevoorstel.Maak(Vierde, [(1, "Aa"), (2, "Bee")], (_, g) => g == 1 ? 1 : 0, []);

        Assert.All(voorstel.Kolommen, k => Assert.Null(k.PerGemeente));
    }

    [Theory]
    [InlineData("2026-02-27", "2025-4")]
    [InlineData("2026-01-27", "2025-3")]
    [InlineData("2026-01-28", "2025-4")]
    [InlineData("2026-11-22", "2026-3")]
    public void NieuwsteKwartaal_IsVierWekenVoorbij(string vandaag, string kwartaal) =>
        Assert.Equal(Kwartaal.Lees(kwartaal), Kwartaal.Nieuwste(DateOnly.Parse(vandaag, Notatie.Nederlands)));

    [Theory]
    [InlineData("2026-5")]
    [InlineData("26-1")]
    [InlineData("2026")]
    [InlineData("abcd-1")]
    [InlineData(null)]
    public void Kwartaal_DatErNietIs_IsGeenKwartaal(string? adres) => Assert.Null(Kwartaal.Lees(adres));

    private static IEnumerable<string> Labels(IReadOnlyList<Kwartaalstand> standen) => standen.SelectMany(s => s.Kolommen)
        .SelectMany(k => (k.PerGemeente ?? []).Select(g => $"{k.Maat} {g.Gemeente} {g.Label.Tekst}").Append($"{k.Maat} {k.Totaal.Tekst}"));

    private async Task PubliceerAsync(Kwartaal kwartaal, DateOnly? vandaag = null)
    {
        await using var db = database.Open(Maak.Bureau);
        await db.PubliceerMomentopnameAsync(kwartaal, (await db.StelMomentopnameVoorAsync(kwartaal)).Vingerafdruk, vandaag ?? Maak.Vandaag, Maak.Nu);
    }

    private async Task<IReadOnlyList<Kwartaalstand>> StandenAsync()
    {
        await using var db = database.Open(GebruikerToegang.Geen);
        return await db.GetKwartaalstandenAsync();
    }
}
