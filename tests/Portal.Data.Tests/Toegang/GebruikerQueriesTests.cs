using Portal.Data.Voorbeeldregistraties;

namespace Portal.Data.Toegang;

/// <summary>Who may see which accounts there are.</summary>
public sealed class GebruikerQueriesTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase database = new();
    private readonly Gebruiker echt = new("https://aanmelddienst.voorbeeld.nl", "iemand", "Bureau", Rol.Bureaumedewerker);
    private readonly Gebruiker oefenaar = new(Demogebruikers.Issuer, Demogebruikers.Bureau, "Bureau, om mee te oefenen", Rol.Bureaumedewerker);

    public Task InitializeAsync() => database.VulAsync(echt, oefenaar);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Demogebruikers_VoorWieOefent_ZijnDieAlleen()
    {
        await using var db = database.Open(GebruikerToegang.Oefenaar);

        Assert.Equal([oefenaar.Id], (await db.GetDemogebruikersAsync()).Select(g => g.Id));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetAccountsAsync(new()));
    }

    /// <summary>A portal in which nobody practises never asks so, and what asks as somebody else is refused.</summary>
    [Fact]
    public async Task Demogebruikers_VoorElkAnder_WordenGeweigerd()
    {
        GebruikerToegang[] anderen = [GebruikerToegang.Geen, GebruikerToegang.Systeem, GebruikerToegang.Van(echt), .. Enum.GetValues<Rol>().Select(r => Maak.ToegangVan(r, r is Rol.Contactpersoon ? Maak.EmmenId : null))];
        foreach (var ander in anderen)
        {
            await using var db = database.Open(ander);
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => db.GetDemogebruikersAsync());
        }
    }
}
