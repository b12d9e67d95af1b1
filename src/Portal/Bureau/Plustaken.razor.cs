using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Data.Bewaren;
using Portal.Data.Cijfers;
using Portal.Data.Plustaken;
using Portal.Ui;

namespace Portal.Bureau;

/// <summary>Requests to decide on, who takes what, and the counts of the running year. Follows what gemeenten and colleagues do.</summary>
public sealed partial class Plustaken
{
    private Besluit? besluit;
    private TelInvoer? telling;
    private string? fout;
    private string? gelukt;

    [Inject]
    private PortalDatabase Database { get; set; } = null!;

    [Inject]
    private TimeProvider Klok { get; set; } = null!;

    [PersistentState]
    public PlustakenBureau? Gegevens { get; set; }

    protected override async Task OnInitializedAsync() => Gegevens ??= await LaadAsync();

    private static bool MagTellen(PlustaakMatrixCel cel) => cel.LaatstBekend?.Stand is not Afnamestand.NietAfgenomen || cel.Actief is not null || cel.Instroom is not null;

    private static Cijfer NietIngevuld => Cijfer.NietBekend(Eenheid.Aantal, "Het bureau heeft dit aantal nog niet ingevuld.");

    private async Task<PlustakenBureau> LaadAsync()
    {
        await using var db = await Database.OpenAsync();
        return await db.GetPlustakenBureauAsync(Klok.Vandaag().Year);
    }

    private async Task VerversAsync() => Gegevens = await LaadAsync();

    private void Kies(PlustaakVerzoekRegel verzoek, VerzoekStatus naar) => (besluit, fout, gelukt) = (new(verzoek, naar), null, null);

    private void Tel(PlustaakMatrixRij rij, PlustaakKop kop, PlustaakMatrixCel cel) => (telling, fout, gelukt) = (new()
    {
        GemeenteId = rij.GemeenteId,
        Gemeente = rij.Gemeente,
        PlustaakCode = kop.Code,
        Plustaak = kop.Naam,
        Actief = $"{cel.Actief?.Waarde:0}",
        Instroom = $"{cel.Instroom?.Waarde:0}",
        Peildatum = Klok.Vandaag(),
        Gezien = Telling(rij.GemeenteId, cel),
    }, null, null);

    private static PlustaakTelling? Telling(int gemeenteId, PlustaakMatrixCel cel) =>
        cel.Peildatum is { } op ? new(gemeenteId, cel.Code, (int?)cel.Actief?.Waarde, (int?)cel.Instroom?.Waarde, op) : null;

    private Task<IReadOnlyList<Tekstplek>> GetTeksten() => Task.FromResult<IReadOnlyList<Tekstplek>>(
        [.. Gegevens!.Open.Concat(Gegevens.Afgehandeld).Select(v => (Verzoek: v, Regel: v.Geschiedenis.LastOrDefault(r => PlustaakVerzoekWijziging.HeeftReden(r.Wat))))
            .Where(v => v.Regel is not null)
            .Select(v => Tekstplek.Van(Tekstsoort.Plustaakreden, v.Verzoek.Id, $"{v.Verzoek.Gemeente}, {v.Verzoek.Plustaak}, {v.Verzoek.Jaar}", v.Regel!.Wat))]);

    private async Task<bool> VerwijderTekstAsync(Tekstplek tekst, Verwijderreden? reden)
    {
        await using var db = await Database.OpenAsync();
        var isGewist = await db.VerwijderTekstAsync(tekst.Soort, tekst.Id, reden, Klok.Nu());
        await Herlezen.ZoMogelijkAsync(VerversAsync);
        StateHasChanged();
        return isGewist;
    }

    private async Task BeslisAsync(string? reden)
    {
        if (besluit is not { } b)
        {
            return;
        }

        if (await DoeAsync(
            db => b.Naar switch
            {
                VerzoekStatus.Bevestigd => db.BevestigPlustaakVerzoekAsync(b.Verzoek.Id, Klok.Nu()),
                VerzoekStatus.Afgewezen => db.WijsPlustaakVerzoekAfAsync(b.Verzoek.Id, reden, Klok.Nu()),
                _ => db.NeemPlustaakBesluitTerugAsync(b.Verzoek.Id, reden, Klok.Nu()),
            },
            b.Naar is VerzoekStatus.Aangevraagd ? $"Het verzoek van {b.Verzoek.Gemeente} staat weer open." : $"Het verzoek van {b.Verzoek.Gemeente} is {b.Naar.Tekst()}."))
        {
            besluit = null;
        }
    }

    private async Task BewaarTellingAsync(PlustaakTelling nieuw)
    {
        if (telling is not { } t)
        {
            return; // the second click of a double one
        }

        if (await DoeAsync(db => db.TelPlustaakAsync(nieuw, t.Gezien, Klok.Nu()), $"De aantallen van {t.Gemeente} zijn bewaard."))
        {
            telling = null;
        }
        else
        {
            t.Volg(Telling(t.GemeenteId, Gegevens!.Matrix.Single(r => r.GemeenteId == t.GemeenteId).Cellen.Single(c => c.Code == t.PlustaakCode)));
        }
    }

    /// <summary>Whether it was done; if not, the dialog stays open with what was typed and <see cref="fout"/> says why.</summary>
    private async Task<bool> DoeAsync(Func<PortalDbContext, Task> daad, string goed)
    {
        (fout, gelukt) = (null, null);
        try
        {
            await using var db = await Database.OpenAsync();
            await daad(db);
            gelukt = goed;
        }
        catch (DomeinregelException geweigerd)
        {
            fout = geweigerd.Message;
        }

        await Herlezen.ZoMogelijkAsync(async () => Gegevens = await LaadAsync());
        return fout is null;
    }

    private sealed record Besluit(PlustaakVerzoekRegel Verzoek, VerzoekStatus Naar);
}
