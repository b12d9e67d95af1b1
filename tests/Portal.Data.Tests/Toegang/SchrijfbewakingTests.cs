using Microsoft.EntityFrameworkCore;
using Portal.Data.Adviesvragen;

namespace Portal.Data.Toegang;

/// <summary>A filter guards reading only: what the context itself refuses to write, whatever page or command asks it to.</summary>
public sealed class SchrijfbewakingTests : IDisposable
{
    private static readonly GebruikerToegang Emmen = Maak.ToegangVan(Rol.Contactpersoon, Maak.EmmenId);

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Toevoegen_VoorEenAndereGemeente_Weigert_EnVoorDeEigenNiet()
    {
        await database.VulAsync(Maak.Grond());
        await using var db = database.Open(Emmen);
        db.Add(Maak.Adviesvraag(Maak.WesterveldId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();

        db.Add(Maak.Adviesvraag(kenmerk: "AV-26-BBBB"));
        await db.SaveChangesAsync();

        await using var kijk = database.Open(GebruikerToegang.Systeem);
        Assert.Equal(["AV-26-BBBB"], await kijk.Adviesvragen.Select(v => v.Kenmerk).ToListAsync());
    }

    /// <summary>What is tracked can be anything: a row that was never read is as good as one that was.</summary>
    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Rij_VanEenAndereGemeente_DieVoorEigenDoorgaat_Weigert(EntityState stand)
    {
        await database.VulAsync([.. Maak.Grond(), Maak.Adviesvraag(Maak.WesterveldId)]);
        await using var db = database.Open(Emmen);
        await using (var alles = database.Open(GebruikerToegang.Systeem))
        {
            db.Attach(await alles.Adviesvragen.AsNoTracking().SingleAsync());
        }

        var rij = db.ChangeTracker.Entries<Adviesvraag>().Single();
        rij.Property(v => v.GemeenteId).CurrentValue = Maak.EmmenId;
        rij.State = stand;

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());

        await using var kijk = database.Open(GebruikerToegang.Systeem);
        Assert.Equal(Maak.WesterveldId, (await kijk.Adviesvragen.SingleAsync()).GemeenteId);
    }

    [Fact]
    public async Task Rij_DieNaarEenAndereGemeenteZouGaan_Weigert()
    {
        await database.VulAsync([.. Maak.Grond(), Maak.Adviesvraag()]);
        await using var db = database.Open(Emmen);
        var rij = db.Entry(await db.Adviesvragen.SingleAsync());
        rij.Property(v => v.GemeenteId).CurrentValue = Maak.WesterveldId;

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.SaveChangesAsync());
    }

    /// <summary>To the database a nought ends a long text: the rest would be gone without a word.</summary>
    [Theory]
    [InlineData(EntityState.Added)]
    [InlineData(EntityState.Modified)]
    public async Task Tekst_MetEenNulteken_Weigert(EntityState stand)
    {
        await database.VulAsync([.. Maak.Grond(), Maak.Adviesvraag()]);
        await using var db = database.Open(Emmen);
        var vraag = stand is EntityState.Modified ? await db.Adviesvragen.SingleAsync() : Maak.Adviesvraag(kenmerk: "AV-26-BBBB");
        db.Entry(vraag).State = stand;
        db.Entry(vraag).Property(v => v.Onderwerp).CurrentValue = "Huisuit\0zetting";

        Assert.Contains("teken", (await Assert.ThrowsAsync<DomeinregelException>(() => db.SaveChangesAsync())).Message, StringComparison.Ordinal);

        await using var kijk = database.Open(GebruikerToegang.Systeem);
        Assert.Equal("Zorgmijding en overlast", (await kijk.Adviesvragen.SingleAsync()).Onderwerp);
    }

    [Fact]
    public void MagBij_IsDeEigenGemeente_OfAllesVoorHetBureau()
    {
        Assert.True(Emmen.MagBij(Maak.EmmenId));
        Assert.False(Emmen.MagBij(Maak.WesterveldId));
        Assert.False(GebruikerToegang.Geen.MagBij(Maak.EmmenId));
        Assert.True(Maak.ToegangVan(Rol.Bureaumedewerker).MagBij(Maak.EmmenId));
        Assert.All([Rol.Stuurgroeplid, Rol.Beheerder, Rol.FunctionarisGegevensbescherming], rol => Assert.False(Maak.ToegangVan(rol).MagBij(Maak.EmmenId)));
    }

    [Fact]
    public void Geblokkeerde_HeeftGeenToegang()
    {
        var gebruiker = Maak.Contactpersoon(Maak.EmmenId);
        gebruiker.Blokkeer("Laptop gestolen.");

        Assert.Equal(GebruikerToegang.Geen, GebruikerToegang.Van(gebruiker));
    }
}
