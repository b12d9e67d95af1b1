using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;
using Portal.Data.Informatie;
using Portal.Data.Informatie.Opmaak;
using Portal.Openbaar;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>
/// An informatiepagina in the hands of an editor: what is typed is shown as a reader will see it, judged, and kept as a draft. Whoever saves
/// second sees both texts.
/// </summary>
public sealed partial class InformatieBewerken(PortalDatabase database, NavigationManager navigatie, ILogger<InformatieBewerken> log) : IAsyncDisposable
{
    private Werkpagina? pagina;
    private Paginainvoer invoer = new();
    private EditContext formulier = null!;
    private Conceptbewaarder bewaarder = null!;
    private Naslag naslag = Naslag.Leeg;
    private HashSet<string> gevraagd = [];
    private Paginatekst tekst = Paginatekst.Lees("");
    private Toetsuitslag uitslag = null!;
    private Paginaconflict? conflict;
    private Func<Task>? naConflict;
    private DomeinregelException? weigering;
    private string? publicatieweigering;
    private string? gelukt;
    private DateTime? teruggezet;
    private DateTime geopendOp;
    private Guid gebruikerId;
    private int gezien;
    private bool isBezig;

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The version whose changes are shown.</summary>
    [SupplyParameterFromQuery(Name = "vergelijk")]
    private string? Vergelijk { get; set; }

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        if (RendererInfo.IsInteractive && bewaarder is not null)
        {
            await bewaarder.DisposeAsync();
        }
    }

    protected override async Task OnInitializedAsync()
    {
        bewaarder = new(BewaarConceptAsync, StateHasChanged, Klok, log);
        geopendOp = Klok.Nu();
        if (!await VerversAsync())
        {
            navigatie.NotFound();
            return;
        }

        var concept = pagina!.Concept;
        gezien = concept?.BasisNummer ?? pagina.Laatste.Nummer;
        bewaarder.Begin(teruggezet = concept?.BewaardOp);
        Vul(concept?.Inhoud ?? pagina.Laatste.Inhoud);
        await LaadNaslagAsync();
    }

    private async Task<bool> VerversAsync()
    {
        await using var db = await database.OpenAsync();
        gebruikerId = db.Toegang.GebruikerId ?? Guid.Empty;
        pagina = await db.GetWerkpaginaAsync(Slug, Klok.Nu()) ?? pagina;
        return pagina is not null;
    }

    private async Task HoorAsync() => await VerversAsync();

    private void Vul(Paginainhoud inhoud)
    {
        formulier = new(invoer = Paginainvoer.Van(inhoud));
        Beoordeel();
    }

    private void Beoordeel()
    {
        var gelezen = Paginatekst.Lees(invoer.Tekst);
        tekst = gelezen.MetBegrippen(naslag.Lezen.Begrippen);
        uitslag = Paginatoets.Toets(invoer.Inhoud, naslag, Openbarepaden.Bestaat);
    }

    private async Task LaadNaslagAsync()
    {
        gevraagd = [.. tekst.Cijfers.Select(c => c.Id)];
        await using var db = await database.OpenAsync();
        naslag = await db.GetNaslagAsync(gevraagd, Klok.Nu());
        Beoordeel();
    }

    private async Task GetyptAsync()
    {
        teruggezet = null;
        bewaarder.Getypt();
        Beoordeel();
        if (tekst.Cijfers.Any(c => !gevraagd.Contains(c.Id)))
        {
            await Herlezen.ZoMogelijkAsync(LaadNaslagAsync);
        }
    }

    private async Task VoegToeAsync(string markdown)
    {
        invoer.Tekst = $"{invoer.Tekst.TrimEnd()}\n\n{markdown}\n".TrimStart();
        await GetyptAsync();
    }

    private async Task<DateTime?> BewaarConceptAsync()
    {
        await using var db = await database.OpenAsync();
        return await db.BewaarPaginaconceptAsync(Slug, invoer.Inhoud, gezien, Klok.Nu());
    }

    private async Task GooiWegAsync()
    {
        teruggezet = null;
        gezien = pagina!.Laatste.Nummer;
        Vul(pagina.Laatste.Inhoud);
        await Herlezen.ZoMogelijkAsync(LaadNaslagAsync);
        await bewaarder.BewaarNuAsync();
    }

    private Task BewaarAsync() => DoeAsync(regel => weigering = regel, BewaarAsync, async db =>
        (await db.SchrijfVersieAsync(Slug, Wijziging, Klok.Nu()), "De versie is bewaard. Lezers zien haar als u haar publiceert."));

    private Task PubliceerAsync(Publicatiekeuze keuze) => DoeAsync(regel => publicatieweigering = regel?.Message, () => PubliceerAsync(keuze), async db =>
    {
        var nu = Klok.Nu();
        var op = keuze.Op ?? nu;
        return (await db.PubliceerAsync(Slug, Wijziging, op, keuze.Gezien, Openbarepaden.Bestaat, nu),
            keuze.Op is null ? "De pagina staat op de site." : $"De pagina komt op de site op {Data.Cijfers.Notatie.Voluit(op)}.");
    });

    private Task ZetTerugAsync(int nummer) => DoeAsync(regel => publicatieweigering = regel?.Message, () => ZetTerugAsync(nummer), async db =>
        (await db.ZetTerugAsync(Slug, nummer, gezien, Klok.Nu()), $"Versie {nummer} staat er weer als nieuwste versie. Publiceer haar om haar op de site te zetten."));

    private Task TrekInAsync() => DoeAsync(regel => publicatieweigering = regel?.Message, TrekInAsync, async db =>
    {
        await db.TrekPaginaInAsync(Slug, Klok.Nu());
        return (null, "De pagina is van de site gehaald.");
    }, houdTekst: true);

    private Task PlanVervaltAsync() => DoeAsync(regel => publicatieweigering = regel?.Message, PlanVervaltAsync, async db =>
    {
        await db.LaatPlanVervallenAsync(Slug, Klok.Nu());
        return (null, "De geplande publicatie gaat niet door.");
    }, houdTekst: true);

    private Paginawijziging Wijziging => new(invoer.Inhoud, invoer.Notitie, gezien);

    private Task KiesEigenAsync()
    {
        gezien = conflict!.Nu.Nummer; // the editor has seen the other text, and chose
        conflict = null;
        return naConflict!();
    }

    private async Task KiesAnderAsync()
    {
        if (await Herlezen.ZoMogelijkAsync(VerversAsync)) // the own text goes only for one that is there
        {
            conflict = null;
            await GooiWegAsync();
        }
    }

    /// <summary>One act at a time. Where it was done, the screen begins anew from the newest version; where it was not, what was typed stays.</summary>
    /// <param name="opnieuw">Does the same once more, for who chose his own text.</param>
    private async Task DoeAsync(
        Action<DomeinregelException?> meld, Func<Task> opnieuw, Func<PortalDbContext, Task<(Paginaconflict? Conflict, string Gelukt)>> daad, bool houdTekst = false)
    {
        if (isBezig)
        {
            return;
        }

        (isBezig, gelukt, weigering, publicatieweigering) = (true, null, null, null);
        try
        {
            if (!houdTekst)
            {
                await bewaarder.StopAsync();
            }

            await using var db = await database.OpenAsync();
            (conflict, var klaar) = await daad(db);
            naConflict = opnieuw;
            gelukt = conflict is null ? klaar : null;
            await Herlezen.ZoMogelijkAsync(VerversAsync);
            if (conflict is null && !houdTekst)
            {
                gezien = pagina!.Laatste.Nummer;
                bewaarder.Begin(null);
                Vul(pagina.Laatste.Inhoud);
                await Herlezen.ZoMogelijkAsync(LaadNaslagAsync);
            }
        }
        catch (DomeinregelException regel)
        {
            meld(regel);
        }
        finally
        {
            isBezig = false;
        }
    }
}
