using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Jaarplannen;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>
/// A plan as the bureau keeps it: progress, one action after the other by keyboard or several at once, and the text while it is a concept. A
/// form keeps what was on screen when it opened: if someone else saves in the meantime, the user sees both and loses nothing.
/// </summary>
public sealed partial class JaarplanBewerken(PortalDatabase database, TimeProvider klok, NavigationManager navigatie)
{
    private readonly Dictionary<Guid, Geziene> gekozen = [];
    private Jaarplanoverzicht? plan;
    private Voortgangsinvoer? melding;
    private Planregel? tekstregel;
    private Regelinvoer? tekst;
    private Regelinvoer? nieuw;
    private Bulkinvoer bulk = new();
    private Regelconflict? conflict;
    private Planregel? weg;
    private int gezien;
    private Guid versie;
    private bool isBezig;
    private string? fout;
    private string? bulkfout;
    private string? gelukt;

    [Parameter]
    public int Jaar { get; set; }

    [SupplyParameterFromQuery]
    private string? Versie { get; set; }

    [SupplyParameterFromQuery]
    private string? Lijn { get; set; }

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    [SupplyParameterFromQuery]
    private string? Stand { get; set; }

    [SupplyParameterFromQuery]
    private string? Eigenaar { get; set; }

    [SupplyParameterFromQuery]
    private string? Zoek { get; set; }

    private Jaarplanfilter Filter => Jaarplanfilter.Lees(Lijn, Status, Stand, Eigenaar, Zoek);

    private Jaarplanoverzicht Getoond => plan!.Waar(Filter);

    private string Pad => $"/bureau/jaarplan/{Jaar}";

    private Guid? OpenId => melding?.Regel.Id ?? tekstregel?.Id;

    private IReadOnlyList<Optie<Guid>> Themas => [.. plan!.Lijnen.SelectMany(l => l.Themas, (l, t) => new Optie<Guid>(t.Id, $"{l.Nummer}.{t.Nummer} {t.Naam}"))];

    protected override async Task OnParametersSetAsync()
    {
        await VerversAsync();
        if (plan is null)
        {
            navigatie.NotFound();
        }
    }

    private async Task VerversAsync()
    {
        await using var db = await database.OpenAsync();
        plan = await db.GetJaarplanAsync(Jaar, klok.Vandaag(), int.TryParse(Versie, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer : null);
    }

    /// <summary>The action below, as the filters show them.</summary>
    private Planregel? Volgende(Guid id) => Getoond.Regels.SkipWhile(r => r.Id != id).Skip(1).FirstOrDefault();

    private void Kies(Planregel regel)
    {
        if (!gekozen.Remove(regel.Id))
        {
            gekozen[regel.Id] = new(regel.Id, regel.Versie, regel.Gezien);
        }
    }

    private void Sluit() => (melding, tekst, tekstregel, conflict, fout) = (null, null, null, null, null);

    private void BeginMelding(Planregel regel)
    {
        Sluit();
        (melding, gezien) = (new(regel), regel.Gezien);
    }

    private void BeginTekst(Planregel regel)
    {
        Sluit();
        (tekst, tekstregel, versie) = (Regelinvoer.Van(regel.InPlan), regel, regel.Versie);
    }

    private void BeginNieuw()
    {
        Sluit();
        nieuw = new() { ThemaId = Themas[0].Waarde };
    }

    /// <param name="van">The form that was sent. When its report was saved another may be open by now, of the next action.</param>
    private Task MeldAsync(Voortgangsinvoer van, bool isGewoon) => DoeAsync(van == melding ? van : null, f => fout = f, async db =>
    {
        var regel = van.Regel;
        gezien = isGewoon ? gezien : conflict!.Nu.Gezien; // the user has read what came between, and adds to it
        conflict = await db.MeldVoortgangAsync(regel.Id, van.Melding, gezien, klok.Nu());
        if (conflict is null)
        {
            gelukt = $"De voortgang van {regel.Code} is bewaard.";
            var volgende = Volgende(regel.Id)?.Id;
            await Herlezen.ZoMogelijkAsync(VerversAsync);
            Sluit();
            if (volgende is not null && Getoond.Regels.FirstOrDefault(r => r.Id == volgende) is { } verder)
            {
                BeginMelding(verder);
            }
        }
    });

    private Task BewaarTekstAsync() => DoeAsync(tekst, f => fout = f, async db =>
    {
        versie = conflict?.Nu.Versie ?? versie; // the user has seen the other text, and chose
        conflict = await db.WijzigRegelAsync(tekstregel!.Id, tekst!.Tekst, versie, klok.Nu());
        if (conflict is null)
        {
            gelukt = $"De tekst van {tekstregel.Code} is bewaard.";
            Sluit();
        }
    });

    private Task VoegToeAsync() => DoeAsync(nieuw, f => fout = f, async db =>
    {
        var code = await db.VoegRegelToeAsync(plan!.Kop.Id, nieuw!.ThemaId, nieuw.Soort, nieuw.Tekst, klok.Nu());
        (gelukt, nieuw) = ($"{code} staat in het plan.", null);
    });

    private Task VerwijderAsync() => DoeAsync(weg, f => fout = f, async db =>
    {
        var regel = weg!;
        weg = null;
        await db.VerwijderRegelAsync(plan!.Kop.Id, regel.Id, klok.Nu());
        gekozen.Remove(regel.Id);
        gelukt = $"{regel.Code} staat niet meer in het plan.";
        Sluit();
    });

    private Task WijzigSamenAsync() => DoeAsync(bulk, f => bulkfout = f, async db =>
    {
        if (await db.WijzigSamenAsync(gekozen.Values, bulk.Wijziging, klok.Nu()) is { } anderen)
        {
            await Herlezen.ZoMogelijkAsync(VerversAsync);
            foreach (var regel in plan!.Regels.Where(r => gekozen.ContainsKey(r.Id)))
            {
                gekozen[regel.Id] = new(regel.Id, regel.Versie, regel.Gezien);
            }

            throw new DomeinregelException($"Iemand anders wijzigde intussen {(anderen.Codes.Count == 0 ? "een van deze acties" : string.Join(", ", anderen.Codes))}. Kijk wat er nu staat en probeer het opnieuw.");
        }

        gelukt = gekozen.Count == 1 ? "1 actie is gewijzigd." : $"{gekozen.Count} acties zijn gewijzigd.";
        gekozen.Clear();
        bulk = new();
    });

    private Task HeropenAsync() => DoeAsync(plan, f => fout = f, async db =>
    {
        await db.HeropenJaarplanAsync(plan!.Kop.Id, klok.Nu());
        navigatie.NavigateTo(Pad);
    });

    /// <summary>One act at a time: a second key while the first is under way does nothing.</summary>
    /// <param name="formulier">What was filled in. It is gone when the first of two sendings was done before the second came.</param>
    private async Task DoeAsync(object? formulier, Action<string?> meld, Func<PortalDbContext, Task> daad)
    {
        if (isBezig || formulier is null)
        {
            return;
        }

        (isBezig, gelukt) = (true, null);
        meld(null);
        try
        {
            await using var db = await database.OpenAsync();
            await daad(db);
        }
        catch (DomeinregelException regel)
        {
            meld(regel.Message);
        }
        finally
        {
            isBezig = false;
        }

        await Herlezen.ZoMogelijkAsync(VerversAsync);
    }
}
