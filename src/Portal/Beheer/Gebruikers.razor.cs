using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Toegang;
using Portal.Ui;

namespace Portal.Beheer;

/// <summary>Accounts and the proposals that wait for a second beheerder. Follows what other beheerders do.</summary>
public sealed partial class Gebruikers(PortalDatabase database, TimeProvider klok)
{
    private static readonly IReadOnlyList<Optie<Rol?>> rollen = [.. Enum.GetValues<Rol>().Select(r => new Optie<Rol?>(r, r.Tekst()))];

    private readonly Afloop afloop = new(database);
    private Accountinvoer? invoer;
    private Blokkeerinvoer? blokkade;

    [SupplyParameterFromQuery]
    private string? Zoek { get; set; }

    [SupplyParameterFromQuery(Name = "rol")]
    private string? Rolwoord { get; set; }

    [SupplyParameterFromQuery]
    private string? Stand { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit does not ask the database again.</summary>
    [PersistentState]
    public Lijstscherm? Scherm { get; set; }

    private Accountfilter Filter => Accountfilter.Lees(Zoek, Rolwoord, Stand);

    private IReadOnlyList<Optie<int?>> Gemeenten => [.. Scherm!.Overzicht.Gemeenten.Select(g => new Optie<int?>(g.Waarde, g.Naam))];

    protected override async Task OnParametersSetAsync()
    {
        if (Scherm?.Filter != Filter)
        {
            await VerversAsync();
        }
    }

    private async Task VerversAsync()
    {
        var filter = Filter;
        await using var db = await database.OpenAsync();
        if (db.Toegang.Rol is Rol.Beheerder) // who lost that role meanwhile keeps what he had on screen, until the screen closes
        {
            Scherm = new(filter, await db.GetAccountsAsync(filter));
        }
    }

    private void Bewerk(Accountinvoer nieuw)
    {
        afloop.Vergeet();
        invoer = nieuw;
    }

    private void Blokkeer(Accountregel account)
    {
        afloop.Vergeet();
        blokkade = new(account);
    }

    private async Task BewaarAsync(Accountinvoer i)
    {
        var voorgesteld = true;
        if (await afloop.ProbeerAsync(
            async db =>
            {
                if (i.Oud is { } oud)
                {
                    voorgesteld = await db.WijzigAccountAsync(oud.Id, i.Maak(), oud.Versie, klok.Nu());
                }
                else
                {
                    await db.NodigUitAsync(Aanmeldsleutel.Lees(i.Sleutel)!, i.Maak(), klok.Nu());
                }
            },
            () => voorgesteld ? "Voorgesteld. Een andere beheerder moet het bevestigen." : "Het account is gewijzigd."))
        {
            invoer = null;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task BewaarBlokkadeAsync(Blokkeerinvoer i)
    {
        var account = i.Account;
        if (account.IsGeblokkeerd
            ? await afloop.ProbeerAsync(db => db.DeblokkeerAsync(account.Id, i.Reden, account.Versie, klok.Nu()), $"Kan weer aanmelden: {account.Functie}.")
            : await afloop.ProbeerAsync(db => db.BlokkeerAsync(account.Id, i.Reden, account.Versie, klok.Nu()), $"Geblokkeerd: {account.Functie}."))
        {
            blokkade = null;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private Task BevestigAsync(Voorstelregel voorstel) => DoeAsync(db => db.BevestigVoorstelAsync(voorstel.Id, klok.Nu()), $"Bevestigd: {voorstel.Functie} is {voorstel.Wordt}.");

    private Task LaatVervallenAsync(Voorstelregel voorstel) => DoeAsync(db => db.LaatVoorstelVervallenAsync(voorstel.Id, klok.Nu()), $"Vervallen: het voorstel voor {voorstel.Functie}.");

    private Task MeldAfAsync(Accountregel account) => DoeAsync(db => db.BeeindigSessiesAsync(account.Id, klok.Nu()), $"Overal afgemeld: {account.Functie}.");

    private async Task DoeAsync(Func<PortalDbContext, Task> daad, string gelukt)
    {
        await afloop.ProbeerAsync(daad, gelukt);
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    /// <param name="Filter">What was asked for.</param>
    public sealed record Lijstscherm(Accountfilter Filter, Accountoverzicht Overzicht);
}
