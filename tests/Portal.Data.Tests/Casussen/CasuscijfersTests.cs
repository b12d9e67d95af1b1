using Microsoft.EntityFrameworkCore;
using Portal.Data.Cijfers;
using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

public sealed class CasuscijfersTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cijfers_WijzenNaarPreciesDeRijenDieErInTellen(int seed)
    {
        await database.VulAsync([.. Maak.Grond(), .. Maak.WillekeurigeCasussen(400, seed)]);
        foreach (var toegang in new[] { Maak.VanEmmen, Maak.Bureau })
        {
            await using var db = database.Open(toegang);
            var cijfers = await db.GetCasuscijfersAsync(Maak.Vandaag, "/lijst");

            var jaren = cijfers.Jaren.Append(cijfers.Vergelijking!.Nu).Append(cijfers.Vergelijking.Vorig);
            foreach (var cijfer in jaren.SelectMany(j => new[] { j.Beginstand, j.Instroom, j.Actief, j.Afgesloten, j.Advies, j.Aangemeld })
                .Append(cijfers.InBehandeling).Append(cijfers.Werkvoorraad).Append(cijfers.WachtOpTriage))
            {
                var herkomst = Assert.IsType<Geteld>(cijfer.Herkomst);
                Assert.Equal((int)cijfer.Waarde!, (await db.GetCasussenAsync(UitAdres(herkomst.Adres!))).Totaal);
            }

            Assert.True(cijfers.Jaren.Sum(j => j.Instroom.Waarde) > 0);
            Assert.All(cijfers.Jaren, j => Assert.Equal(j.Actief.Waarde, j.Beginstand.Waarde + j.Instroom.Waarde));
        }
    }

    [Fact]
    public async Task Tellingen_LopenGelijkMetOpnieuwTellen()
    {
        var casussen = Maak.WillekeurigeCasussen(200);
        await database.VulAsync([.. Maak.Grond(), .. casussen]);
        await using (var db = database.Open(Maak.Bureau))
        {
            foreach (var casus in await db.Casussen.Where(c => c.Status == CasusStatus.Aangemeld || c.Status == CasusStatus.InBehandeling).ToListAsync())
            {
                casus.Verplaats(casus.Status is CasusStatus.Aangemeld ? new(CasusStatus.Werkvoorraad, Maak.Vandaag) : new(CasusStatus.Afgesloten, Maak.Vandaag, Reden: "Klaar"), Maak.Bureau, Maak.Nu);
            }

            await db.SaveChangesAsync();
        }

        await using (var db = database.Open(Maak.Bureau))
        {
            foreach (var (nummer, casus) in (await db.Casussen.Where(c => c.Status != CasusStatus.Aangemeld).ToListAsync()).Index())
            {
                if (nummer % 2 == 0)
                {
                    casus.DraaiTerug("Verkeerde casus", Maak.Bureau, Maak.Nu);
                    continue;
                }

                var andere = casus.Product is Product.Procesregie ? Product.UitgebreidAdvies : Product.Procesregie;
                casus.Corrigeer(
                    new(casus.AangemeldOp.AddDays(-40), casus.TriageOp, casus.WerkvoorraadOp, casus.BeeindigdOp is null ? Later(casus.GestartOp) : casus.GestartOp, Later(casus.BeeindigdOp),
                        casus.GestartOp is null || nummer % 3 == 0 ? casus.Product : andere, "Verkeerd overgenomen"),
                    Maak.Bureau, Maak.Nu);
            }

            await db.SaveChangesAsync();
        }

        var bijgehouden = await TellingenAsync();
        await using (var db = database.Open(GebruikerToegang.Systeem))
        {
            await Casustellingen.HerberekenAsync(db);
        }

        Assert.Equal(await TellingenAsync(), bijgehouden);
        Assert.NotEmpty(bijgehouden);

        static DateOnly? Later(DateOnly? dag) => dag?.AddDays(40) < Maak.Vandaag ? dag?.AddDays(40) : dag;
    }

    [Fact]
    public async Task TweeKeerTegelijkBewaren_TeltBeide()
    {
        await database.VulAsync(Maak.Grond());

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            await using var db = database.Open(Maak.Bureau);
            await db.RegistreerCasusAsync(new(Guid.CreateVersion7(), Maak.EmmenId, Maak.Vandaag, Maak.CasusGegevens()), Maak.Nu);
        }));

        await using var na = database.Open(Maak.VanEmmen);
        Assert.Equal(12, (await na.GetCasuscijfersAsync(Maak.Vandaag, "/lijst")).WachtOpTriage.Waarde);
        Assert.Equal(12, await na.Casussen.CountAsync());
    }

    [Fact]
    public async Task EersteTelling_DieEenAnderNetEerderMaakte_WordtErbijGeteld()
    {
        await database.VulAsync(Maak.Grond());
        await using var db = database.Open(Maak.Bureau);
        var isVoor = false;
        db.SavingChanges += (_, _) =>
        {
            if (!isVoor && db.ChangeTracker.Entries<Casustelling>().Any())
            {
                isVoor = true; // what another did between the look and the save
                db.Database.ExecuteSqlRaw("INSERT INTO Casustellingen (GemeenteId, Maat, Maand, Aantal) VALUES ({0}, {1}, 0, 1)", Maak.EmmenId, nameof(Telmaat.WachtOpTriage));
            }
        };

        await db.RegistreerCasusAsync(new(Guid.CreateVersion7(), Maak.EmmenId, Maak.Vandaag, Maak.CasusGegevens()), Maak.Nu);

        Assert.True(isVoor);
        Assert.Equal([(Maak.EmmenId, Telmaat.Aangemeld, 202603, 1), (Maak.EmmenId, Telmaat.WachtOpTriage, 0, 2)], await TellingenAsync());
        Assert.Single(await db.Casussen.ToListAsync());
        Assert.Single(await db.CasusWijzigingen.ToListAsync());
    }

    [Fact]
    public async Task Vergelijking_LegtVolleMaandenNaastDezelfdeVanVorigJaar()
    {
        await database.VulAsync([
            .. Maak.Grond(),
            Maak.Casus(kenmerk: "ZV-26-0001", op: new(2026, 1, 5)), Maak.Casus(kenmerk: "ZV-26-0002", op: new(2026, 2, 28)), Maak.Casus(kenmerk: "ZV-26-0003", op: new(2026, 3, 1)),
            Maak.Casus(kenmerk: "ZV-25-0001", op: new(2025, 2, 1)), Maak.Casus(kenmerk: "ZV-25-0002", op: new(2025, 3, 1)),
        ]);
        await using var db = database.Open(Maak.VanEmmen);

        var vergelijking = (await db.GetCasuscijfersAsync(new(2026, 3, 2), "/lijst")).Vergelijking!;

        Assert.Equal("januari tot en met februari", vergelijking.Periode);
        Assert.Equal((2, 1), (vergelijking.Nu.Aangemeld.Waarde, vergelijking.Vorig.Aangemeld.Waarde));
        Assert.Null((await db.GetCasuscijfersAsync(new(2026, 1, 31), "/lijst")).Vergelijking);
    }

    [Fact]
    public async Task JarenVoorDeRegistratie_ZijnNietBekend_OokVoorEenGemeenteZonderCasussen()
    {
        await database.VulAsync([.. Maak.Grond(), Maak.Casus(Maak.WesterveldId, op: new(2024, 5, 1))]);
        await using var db = database.Open(Maak.VanEmmen);

        var jaren = (await db.GetCasuscijfersAsync(Maak.Vandaag, "/lijst", isVoorbeeld: true)).Jaren;

        Assert.Equal([2021, 2022, 2023, 2024, 2025, 2026], jaren.Select(j => j.Jaar));
        Assert.Equal([null, null, null, 0m, 0m, 0m], jaren.Select(j => j.Instroom.Waarde));
        Assert.Contains("2024", Assert.IsType<Onbekend>(jaren[0].Actief.Herkomst).Waarom, StringComparison.Ordinal);
        Assert.True(Assert.IsType<Geteld>(jaren[5].Actief.Herkomst).IsVoorbeeld);
        Assert.Equal(new DateOnly(2024, 12, 31), ((Geteld)jaren[3].Instroom.Herkomst).Peildatum);
        Assert.Equal(Maak.Vandaag, ((Geteld)jaren[5].Instroom.Herkomst).Peildatum);
    }

    [Fact]
    public async Task Regiocijfers_TellenAlleGemeenten_VoorStuurgroepEnBureau()
    {
        await database.VulAsync([.. Maak.Grond(), .. Maak.WillekeurigeCasussen(100)]);
        await using var stuurgroep = database.Open(Maak.ToegangVan(Rol.Stuurgroeplid));
        await using var bureau = database.Open(Maak.Bureau);

        var regio = await stuurgroep.GetRegiocijfersAsync(Maak.Vandaag, "/lijst");
        var eigen = await bureau.GetCasuscijfersAsync(Maak.Vandaag, "/lijst");

        Assert.Equal(eigen.Jaren.Select(j => j.Actief.Waarde), regio.Jaren.Select(j => j.Actief.Waarde));
        Assert.Null(((Geteld)regio.InBehandeling.Herkomst).Adres);
        Assert.Equal("/lijst?status=in-behandeling", ((Geteld)(await bureau.GetRegiocijfersAsync(Maak.Vandaag, "/lijst")).InBehandeling.Herkomst).Adres);
        Assert.All((await stuurgroep.GetCasuscijfersAsync(Maak.Vandaag, "/lijst")).Jaren, j => Assert.True(j.Actief.Waarde is null or 0));
    }

    [Theory]
    [InlineData(Rol.Contactpersoon)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.FunctionarisGegevensbescherming)]
    [InlineData(null)]
    public async Task Regiocijfers_VoorEenAndereRol_WordenGeweigerd(Rol? rol)
    {
        await using var db = database.Open(rol is { } r ? Maak.ToegangVan(r, r is Rol.Contactpersoon ? Maak.EmmenId : null) : GebruikerToegang.Geen);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetRegiocijfersAsync(Maak.Vandaag));
    }

    private async Task<List<(int, Telmaat, int, int)>> TellingenAsync()
    {
        await using var db = database.Open(Maak.Bureau);
        return [.. (await db.Casustellingen.Where(t => t.Aantal != 0).ToListAsync()).Select(t => (t.GemeenteId, t.Maat, t.Maand, t.Aantal)).Order()];
    }

    private static CasusFilter UitAdres(string adres)
    {
        var delen = adres["/lijst?".Length..].Split('&').Select(d => d.Split('=')).ToDictionary(d => d[0], d => d[1]);
        string? Deel(string naam) => delen.GetValueOrDefault(naam);
        return CasusFilter.Lees(status: Deel("status"), jaar: Deel("jaar"), telling: Deel("telling"), maand: Deel("maand"));
    }

    public void Dispose() => database.Dispose();
}
