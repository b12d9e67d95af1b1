using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Governance;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>Who sits in which orgaan, by function. Follows what colleagues enter.</summary>
public sealed partial class Organen
{
    private Afloop afloop = null!;
    private ZetelInvoer? zetel;

    [PersistentState]
    public IReadOnlyList<OrgaanDetail>? Lijst { get; set; }

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        afloop = new(Database);
        if (Lijst is null)
        {
            await VerversAsync();
        }
    }

    private async Task VerversAsync()
    {
        await using var db = await Database.OpenAsync();
        Lijst = await db.GetOrganenAsync(Klok.Vandaag());
    }

    private void Bewerk(OrgaanDetail orgaan, ZetelRegel? z)
    {
        afloop.Vergeet();
        zetel = new() { Orgaan = orgaan, Oud = z, Functie = z?.Functie, Organisatie = z?.Organisatie, Vanaf = z?.Vanaf, Tot = z?.Tot };
    }

    private async Task BewaarAsync(ZetelInvoer i)
    {
        if (await afloop.ProbeerAsync(
            db => db.LegZetelVastAsync(i.Oud?.Id, i.Maak(), i.Oud?.Versie, Klok.Nu()), "De zetel is bewaard.",
            i.Oud is { } oud ? db => db.LegZetelVastAsync(oud.Id, Gegevens(i.Orgaan, oud), Versie(oud.Id), Klok.Nu()) : null))
        {
            zetel = null;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task HaalWegAsync(OrgaanDetail orgaan, ZetelRegel z)
    {
        await afloop.ProbeerAsync(
            db => db.HaalZetelWegAsync(z.Id, z.Versie), $"Weggehaald: {z.Functie}, {z.Organisatie}.",
            db => db.LegZetelVastAsync(null, Gegevens(orgaan, z), null, Klok.Nu()));
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private async Task HerstelAsync()
    {
        await afloop.HerstelAsync();
        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }

    private static Zetelgegevens Gegevens(OrgaanDetail orgaan, ZetelRegel z) => new(orgaan.Code, z.Functie, z.Organisatie, z.Vanaf, z.Tot);

    /// <summary>The version that is on screen now.</summary>
    private Guid? Versie(Guid id) => Lijst!.SelectMany(o => o.Zetels).FirstOrDefault(z => z.Id == id)?.Versie;
}
