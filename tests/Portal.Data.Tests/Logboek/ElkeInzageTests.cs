using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Data.Adviesvragen;
using Portal.Data.Bewaren;
using Portal.Data.Casussen;
using Portal.Data.Cijfers;
using Portal.Data.Jaarverslagen;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Data.Logboek;

/// <summary>Nobody sees a casus or an adviesvraag without a row in the logboek: found by reflection, so that a new query takes part.</summary>
public sealed class ElkeInzageTests(GevuldeDatabase gevuld) : IClassFixture<GevuldeDatabase>
{
    /// <summary>The queries that give out casussen, adviesvragen or exact counts of them.</summary>
    private static readonly string[] Lezers =
    [
        nameof(AdviesvraagQueries.GetAdviesAandachtAsync), nameof(AdviesvraagQueries.GetAdviestellingenAsync), nameof(AdviesvraagQueries.GetAdviesvoorraadAsync),
        nameof(AdviesvraagQueries.GetAdviesvraagAsync), nameof(CasusQueries.GetCasusAsync), nameof(CasusQueries.GetCasussenAsync), nameof(CasusQueries.GetCasussenVoorExport),
        nameof(CasuscijferQueries.GetCasuscijfersAsync), nameof(AdviesvraagQueries.GetEigenAdviesvragenAsync), nameof(JaarverslagQueries.GetJaarverslagAsync),
        nameof(JaarverslagQueries.GetJaarverslagVoorBestandAsync), nameof(Afsluitvoorstellen.GetOpenAfsluitvoorstellenAsync), nameof(Regiototalen.GetRegiocijfersAsync),
        nameof(BewaarQueries.GetBewaaroverzichtAsync), nameof(TekstverwijderingQueries.GetTekstenVanAdviesvraagAsync), nameof(TekstverwijderingQueries.GetTekstenVanCasusAsync),
        nameof(CasusQueries.GetWerkvoorraadAsync), nameof(MomentopnameCommands.StelMomentopnameVoorAsync),
    ];

    [Fact]
    public async Task ElkeQuery_DieCasussenOfAdviesvragenLeest_LaatEenRegelNa()
    {
        var klok = new Proefklok();
        var luistert = new Leesluisteraar();
        var open = gevuld.Luisterend(luistert);
        var boek = new Inzageboek(open, klok);
        SortedSet<string> lezers = new(StringComparer.Ordinal);
        List<string> mis = [];
        foreach (var methode in Alle())
        {
            foreach (var toegang in gevuld.Toegangen)
            {
                klok.Nu += Inzageboek.ZelfdeBlik; // each call is a look of its own
                var voor = await RegelsAsync(toegang);
                luistert.Gelezen = false;
                await using var db = open().Voor(toegang);
                db.Inzageboek = boek;
                await RoepAanAsync(methode, db);
                if (luistert.Gelezen)
                {
                    lezers.Add(methode.Name);
                    if (await RegelsAsync(toegang) != voor + 1)
                    {
                        mis.Add($"{methode.DeclaringType!.Name}.{methode.Name} als {toegang.Functie}: {await RegelsAsync(toegang) - voor} regels");
                    }
                }
            }
        }

        Assert.Empty(mis);
        Assert.Equal(Lezers.Order(StringComparer.Ordinal), lezers);
    }

    [Fact]
    public async Task Wacht_LezenBuitenHetLogboekOm_Weigert()
    {
        foreach (var toegang in gevuld.Toegangen)
        {
            await using var db = gevuld.Open(toegang);
            db.Inzageboek = new(() => gevuld.Open(GebruikerToegang.Systeem), new Proefklok());
            List<Func<Task>> omwegen =
            [
                () => db.Casussen.ToListAsync(),
                () => db.Casussen.CountAsync(),
                () => db.CasusWijzigingen.AnyAsync(),
                () => db.Afsluitvoorstellen.Select(v => v.Casus!.Kenmerk).FirstOrDefaultAsync(),
                () => db.Casustellingen.SumAsync(t => t.Aantal),
                () => db.Adviesvragen.Select(v => v.Kenmerk).FirstOrDefaultAsync(),
                () => db.Adviesberichten.Select(b => b.Tekst).ToListAsync(),
                () => db.Gemeenten.Where(g => db.Casussen.Any(c => c.GemeenteId == g.Id)).ToListAsync(),
                () => db.Gemeenten.Select(g => new { g.Naam, Aantal = db.Adviesvragen.Count(v => v.GemeenteId == g.Id) }).ToListAsync(),
            ];
            foreach (var omweg in omwegen)
            {
                Assert.Contains("zonder dat het logboek het weet", (await Assert.ThrowsAsync<InvalidOperationException>(omweg)).Message, StringComparison.Ordinal);
            }

            Assert.Equal(12, await db.Gemeenten.CountAsync());
        }
    }

    /// <summary>A table that is added to casussen or adviesvragen is guarded too. A draft that was not sent is of its writer alone.</summary>
    [Fact]
    public void Wacht_KentElkeTabelVanCasussenEnAdviesvragen()
    {
        using var db = gevuld.Open(GebruikerToegang.Systeem);
        var soorten = db.Model.GetEntityTypes().Where(e => e.ClrType.Namespace is "Portal.Data.Casussen" or "Portal.Data.Adviesvragen")
            .Where(e => e.ClrType.IsAssignableTo(typeof(IVanGemeente)) && e.ClrType != typeof(Adviesconcept));

        Assert.Equal(soorten.Select(e => (e.ClrType.Name, e.GetTableName())).Order(), Inzagewacht.Tabellen.Select(t => (t.Key.Name, (string?)t.Value)).Order());
    }

    private async Task<int> RegelsAsync(GebruikerToegang van)
    {
        await using var db = gevuld.Open(GebruikerToegang.Systeem);
        return await db.Logregels.CountAsync(r => r.DoorId == van.GebruikerId && r.Actie != Logactie.Aangemeld);
    }

    private static IEnumerable<MethodInfo> Alle() => typeof(PortalDbContext).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: true, IsSealed: true })
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.IsDefined(typeof(ExtensionAttribute)) && m.GetParameters()[0].ParameterType == typeof(PortalDbContext)
            && (m.Name.StartsWith("Get", StringComparison.Ordinal) || m.Name == nameof(MomentopnameCommands.StelMomentopnameVoorAsync)));

    private async Task RoepAanAsync(MethodInfo methode, PortalDbContext db)
    {
        try
        {
            var uitkomst = methode.Invoke(null, [db, .. methode.GetParameters().Skip(1).Select(gevuld.Argument)]);
            if (uitkomst is Task taak)
            {
                await taak;
            }
            else if (uitkomst is IAsyncEnumerable<object> stroom)
            {
                await foreach (var _ in stroom)
                {
                }
            }
        }
        catch (Exception e) when (e is DomeinregelException or UnauthorizedAccessException || e.InnerException is DomeinregelException or UnauthorizedAccessException)
        {
            // not for this role
        }
    }

    /// <summary>Hears when a command reads one of the guarded tables.</summary>
    private sealed class Leesluisteraar : DbCommandInterceptor
    {
        public bool Gelezen { get; set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Gelezen |= Inzagewacht.Tabellen.Values.Any(t => command.CommandText.Contains($"FROM \"{t}\"", StringComparison.Ordinal) || command.CommandText.Contains($"JOIN \"{t}\"", StringComparison.Ordinal));
            return ValueTask.FromResult(result);
        }
    }
}
