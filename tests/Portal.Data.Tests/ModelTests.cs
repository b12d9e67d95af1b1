using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Opslag;
using Portal.Data.Toegang;

namespace Portal.Data;

/// <summary>What must hold for every entity, also for those that do not exist yet. None of it needs a database.</summary>
public sealed partial class ModelTests
{
    private static readonly Dictionary<Provider, Func<PortalDbContext>> Contexten = new()
    {
        [Provider.Sqlite] = PortalOpslag.NieuweContext(Provider.Sqlite, "Data Source=model.db;Mode=ReadOnly"),
        [Provider.SqlServer] = PortalOpslag.NieuweContext(Provider.SqlServer, "Server=model.invalid;Database=model"),
    };

    public static readonly TheoryData<Provider> Providers = [Provider.Sqlite, Provider.SqlServer];

    public static TheoryData<Type> Entiteiten => [.. EntityTypes(GebruikerToegang.Geen).Select(e => e.ClrType)];

    public static IEnumerable<object[]> VerbodenSchrijvers =>
        from entiteit in EntityTypes(GebruikerToegang.Geen)
        from rol in Enum.GetValues<Rol>()
        where !Schrijvers(entiteit.ClrType).Contains(rol)
        select new object[] { entiteit.ClrType, rol };

    [Theory]
    [MemberData(nameof(Entiteiten))]
    public void Entiteit_MetGemeente_IsAfgeschermdOfOpenbaarVerklaard(Type type)
    {
        foreach (var toegang in new[] { GebruikerToegang.Geen, Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId), GebruikerToegang.Systeem })
        {
            var entiteit = EntityTypes(toegang).Single(e => e.ClrType == type);
            var isAfgeschermd = entiteit.FindDeclaredQueryFilter(PortalDbContext.GemeenteFilter) is not null;
            var heeftGemeente = entiteit.GetProperties().Any(p => p.Name.Contains("GemeenteId", StringComparison.Ordinal));

            Assert.Equal(type.IsAssignableTo(typeof(IVanGemeente)), isAfgeschermd);
            Assert.True(!heeftGemeente || isAfgeschermd || type.GetCustomAttribute<OpenbaarAttribute>() is { Waarom.Length: > 0 },
                $"{type.Name} heeft een GemeenteId, maar is geen IVanGemeente en niet [Openbaar].");
        }
    }

    [Theory]
    [MemberData(nameof(Entiteiten))]
    public void Entiteit_OnderEenRijVanEenGemeente_IsZelfVanEenGemeente(Type type)
    {
        var ouders = EntityTypes(GebruikerToegang.Geen).Single(e => e.ClrType == type).GetForeignKeys().Select(f => f.PrincipalEntityType.ClrType);

        Assert.True(type.IsAssignableTo(typeof(IVanGemeente)) || !ouders.Any(o => o.IsAssignableTo(typeof(IVanGemeente))),
            $"{type.Name} hangt onder {string.Join(", ", ouders.Select(o => o.Name))}, maar is geen IVanGemeente: wie hem los leest, leest over gemeenten heen.");
    }

    [Theory]
    [MemberData(nameof(VerbodenSchrijvers))]
    public async Task SaveChanges_RolDieDitTypeNietSchrijft_Weigert(Type type, Rol rol)
    {
        await using var db = Contexten[Provider.Sqlite]().Voor(Maak.ToegangVan(rol, rol is Rol.Contactpersoon ? Maak.EmmenId : null));
        var rij = db.Entry(Activator.CreateInstance(type, nonPublic: true)!);
        foreach (var sleutel in rij.Metadata.GetKeys().SelectMany(k => k.Properties).Where(p => p.ClrType == typeof(string)))
        {
            rij.Property(sleutel).CurrentValue = "x";
        }

        if (rij.Entity is IVanGemeente)
        {
            rij.Property(nameof(IVanGemeente.GemeenteId)).CurrentValue = Maak.EmmenId; // within reach, so that only the role can be the reason
        }

        foreach (var stand in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
        {
            rij.State = stand;

            var fout = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());
            Assert.Equal($"{rij.Metadata.ShortName()} mag niet worden gewijzigd door deze gebruiker.", fout.Message);
        }
    }

    [Fact]
    public void GeschrevenDoor_WaarHetStaat_NoemtTenMinsteEenRol() =>
        Assert.All(EntityTypes(GebruikerToegang.Geen), e => Assert.True(e.ClrType.GetCustomAttribute<GeschrevenDoorAttribute>() is not { Rollen.Count: 0 }, e.ClrType.Name));

    /// <summary>A casus or adviesvraag never names, dates or places the person it is about.</summary>
    [Fact]
    public void CasusEnAdviesvraag_HebbenGeenVeldVoorWieHetOmGaat()
    {
        var velden = EntityTypes(GebruikerToegang.Geen)
            .Where(e => e.ClrType.IsAssignableTo(typeof(IVanGemeente)) && e.ClrType.Namespace is "Portal.Data.Casussen" or "Portal.Data.Adviesvragen")
            .SelectMany(e => e.GetProperties(), (e, p) => $"{e.ClrType.Name}.{p.Name}").ToList();

        Assert.Contains("Casus.Kenmerk", velden);
        Assert.DoesNotContain(velden, veld => Persoonsgegeven().IsMatch(veld.Split('.')[1]));
    }

    [Fact]
    public void Model_HeeftNergensEenHoofdpersoonOfBsn()
    {
        var velden = EntityTypes(GebruikerToegang.Geen).SelectMany(e => e.GetProperties(), (e, p) => $"{e.ClrType.Name}.{p.Name}");

        Assert.DoesNotContain(velden, veld => HoofdpersoonOfBsn().IsMatch(veld));
    }

    [Theory]
    [InlineData("Achternaam")]
    [InlineData("NaamClient")]
    [InlineData("Bsn")]
    [InlineData("Burgerservicenummer")]
    [InlineData("GeborenOp")]
    [InlineData("Geboortedatum")]
    [InlineData("Woonadres")]
    [InlineData("Postcode")]
    [InlineData("Telefoonnummer")]
    public void Persoonsgegeven_IsHerkend(string veld) => Assert.Matches(Persoonsgegeven(), veld);

    [Theory]
    [MemberData(nameof(Providers))]
    public void Migraties_LopenGelijkMetHetModel(Provider provider)
    {
        using var db = Contexten[provider]();

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"Er ontbreekt een migratie voor {provider}.");
    }

    [Fact]
    public void Migraties_SqlServer_GevenEenHerhaalbaarScript()
    {
        using var db = Contexten[Provider.SqlServer]();

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("IF NOT EXISTS", script, StringComparison.Ordinal);
        Assert.All(EntityTypes(GebruikerToegang.Geen), e => Assert.Contains($"CREATE TABLE [{e.GetTableName()}]", script, StringComparison.Ordinal));
    }

    /// <summary>The parameter type that the package feed lacks on SQL Server shows itself only when a parameter is made.</summary>
    [Fact]
    public void SqlParameter_MetWaarde_KentZijnSoort() =>
        Assert.Equal(System.Data.SqlDbType.Int, new Microsoft.Data.SqlClient.SqlParameter("@p", 1).SqlDbType);

    [GeneratedRegex("naam|bsn|burgerservice|gebo(o)?r|adres|postcode|woonplaats|telefoon|mail|nationaliteit|geslacht", RegexOptions.IgnoreCase)]
    private static partial Regex Persoonsgegeven();

    [GeneratedRegex("hoofdpersoon|bsn|burgerservice|geboorte", RegexOptions.IgnoreCase)]
    private static partial Regex HoofdpersoonOfBsn();

    private static IReadOnlyList<Rol> Schrijvers(Type type) => type.GetCustomAttribute<GeschrevenDoorAttribute>()?.Rollen ?? [];

    private static List<IEntityType> EntityTypes(GebruikerToegang toegang)
    {
        using var db = Contexten[Provider.Sqlite]().Voor(toegang);
        return [.. db.Model.GetEntityTypes().Where(e => !e.IsOwned())];
    }
}
