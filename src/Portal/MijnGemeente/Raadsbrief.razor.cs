using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Data;
using Portal.Data.Cijfers;
using Portal.Data.Raadsbrieven;
using Portal.Data.Stukken;
using Portal.Ui;

namespace Portal.MijnGemeente;

/// <summary>
/// The letter of the college to its raad. What it is about stands in the address; what the writer makes of it is kept at each act. The letter is
/// composed in memory, so that it follows every choice at once.
/// </summary>
public sealed partial class Raadsbrief(PortalDatabase database, TimeProvider klok, IJSRuntime js)
{
    private Briefopstelling? brief;
    private (int Nummer, Briefinhoud Inhoud)? gelezen;
    private string? verbeter;
    private string? status;
    private string? weigering;
    private string? gevraagd;

    [SupplyParameterFromQuery]
    private string? Verslagjaar { get; set; }

    [SupplyParameterFromQuery]
    private string? Begrotingsjaar { get; set; }

    [SupplyParameterFromQuery(Name = "deel")]
    private string[]? Delen { get; set; }

    /// <summary>What the prerendered page showed, so that the circuit shows it at once.</summary>
    [PersistentState]
    public Briefscherm? Scherm { get; set; }

    /// <summary>What changed since the newest kept concept; null when none was kept.</summary>
    private Briefverschil? Verschil => Scherm?.Stand.Laatste is { } laatste && brief is not null ? laatste.Tot(Briefinhoud.Van(brief)) : null;

    protected override async Task OnParametersSetAsync()
    {
        var vraag = string.Join('&', [Verslagjaar, Begrotingsjaar, .. Delen ?? []]);
        if (vraag == gevraagd)
        {
            return; // a choice on this page goes before the address it came by
        }

        gevraagd = vraag;
        if (Scherm?.Gevraagd != vraag)
        {
            await LaadAsync(jaren => Briefadres.Lees(Verslagjaar, Begrotingsjaar, Delen, jaren));
        }
        else
        {
            StelOp();
        }
    }

    private async Task LaadAsync(Func<Briefjaren, Briefadres> kies)
    {
        await using var db = await database.OpenAsync();
        var jaren = await db.GetBriefjarenAsync(klok.Vandaag());
        var keuze = kies(jaren);
        Scherm = new(
            gevraagd ?? "",
            jaren,
            keuze,
            await db.GetBriefgegevensAsync(db.Toegang.GemeenteId ?? 0, keuze.Verslagjaar, keuze.Begrotingsjaar, klok.Vandaag()),
            await db.GetBriefopmaakAsync() ?? Briefopmaak.Leeg,
            await db.GetBriefstandAsync(keuze.Verslagjaar, keuze.Begrotingsjaar));
        StelOp();
    }

    private void StelOp() => brief = Portal.Data.Raadsbrieven.Raadsbrief.StelOp(Scherm!.Gegevens, Scherm.Keuze.Delen, Scherm.Opmaak, Scherm.Stand.Werk);

    private Task VerversAsync() => LaadAsync(_ => Scherm!.Keuze);

    private async Task KiesAsync(Briefadres keuze)
    {
        var was = Scherm!.Keuze;
        (weigering, gelezen, verbeter) = (null, null, null);
        if ((keuze.Verslagjaar, keuze.Begrotingsjaar) == (was.Verslagjaar, was.Begrotingsjaar))
        {
            Scherm = Scherm with { Keuze = keuze };
            StelOp();
        }
        else if (!await Herlezen.ZoMogelijkAsync(() => LaadAsync(_ => keuze)))
        {
            return;
        }

        status = Bijgewerkt(was, keuze);
        await js.InvokeVoidAsync("history.replaceState", null, "", keuze.Adres()); // not a navigation: the reader stays where he is
    }

    private static string Bijgewerkt(Briefadres was, Briefadres nu)
    {
        var naam = Briefparagrafen.Alle.FirstOrDefault(p => was.Delen.Contains(p.Sleutel) != nu.Delen.Contains(p.Sleutel));
        return naam is null ? $"De brief is bijgewerkt: jaarstukken {nu.Verslagjaar} en begroting {nu.Begrotingsjaar}."
            : $"De brief is bijgewerkt: ‘{naam.Naam}’ staat er {(nu.Delen.Contains(naam.Sleutel) ? "in" : "niet meer in")}.";
    }

    private Task BevestigAsync((Cijfer Cijfer, bool IsBevestigd) keuze) =>
        DoeAsync(werk => werk.MetBevestiging(keuze.Cijfer, keuze.IsBevestigd), keuze.IsBevestigd ? "De brief is bijgewerkt: het cijfer staat erin." : "De brief is bijgewerkt: het cijfer staat er niet meer in.");

    private Task VulAsync((string Wat, string? Tekst) keuze) =>
        DoeAsync(werk => werk.MetInvulling(keuze.Wat, keuze.Tekst), $"De brief is bijgewerkt: {keuze.Wat}.");

    private Task VergeetAsync(Briefcorrectie correctie) =>
        DoeAsync(werk => werk.MetCorrectie(correctie.Paragraaf, correctie.Origineel, null), "Uw oude tekst is weg.");

    private async Task CorrigeerAsync(IReadOnlyList<Briefalinea> alineas)
    {
        await DoeAsync(werk => alineas.Aggregate(werk, (w, a) => w.MetCorrectie(a.Paragraaf, a.Origineel, a.Tekst)), "De brief is bijgewerkt: uw tekst staat erin.");
        verbeter = weigering is null ? null : verbeter;
    }

    private async Task DoeAsync(Func<Briefwerk, Briefwerk> doe, string gelukt)
    {
        (weigering, status) = (null, null);
        var scherm = Scherm!;
        try
        {
            await using var db = await database.OpenAsync();
            var werk = await db.BewerkRaadsbriefAsync(scherm.Keuze.Verslagjaar, scherm.Keuze.Begrotingsjaar, doe, klok.Nu());
            Scherm = scherm with { Stand = scherm.Stand with { Werk = werk } };
            StelOp();
            status = gelukt;
        }
        catch (DomeinregelException regel)
        {
            weigering = regel.Message;
        }
    }

    private async Task BewaarAsync()
    {
        (weigering, status) = (null, null);
        var keuze = Scherm!.Keuze;
        try
        {
            await using var db = await database.OpenAsync();
            var versie = await db.BewaarRaadsbriefAsync(keuze.Verslagjaar, keuze.Begrotingsjaar, Briefinhoud.Van(brief!), klok.Nu());
            Scherm = Scherm with { Stand = await db.GetBriefstandAsync(keuze.Verslagjaar, keuze.Begrotingsjaar) };
            status = $"Concept {versie.Nummer} is bewaard.";
        }
        catch (DomeinregelException regel)
        {
            weigering = regel.Message;
        }
    }

    private Task LeesVersieAsync(int nummer) => Herlezen.ZoMogelijkAsync(async () =>
    {
        await using var db = await database.OpenAsync();
        gelezen = gelezen?.Nummer != nummer && await db.GetBriefversieAsync(Scherm!.Keuze.Verslagjaar, Scherm.Keuze.Begrotingsjaar, nummer) is { } inhoud ? (nummer, inhoud) : null;
    });

    private void Verbeter(string paragraaf) => (verbeter, weigering) = (paragraaf, null);

    private async Task DrukAfAsync() => await js.InvokeVoidAsync("print");

    private static string Naam(Stukparagraaf paragraaf) => paragraaf.Kop ?? (paragraaf.Sleutel == Briefparagrafen.Aanhef ? "Aanhef" : "Slot");

    /// <param name="Gevraagd">The address it was loaded for.</param>
    public sealed record Briefscherm(string Gevraagd, Briefjaren Jaren, Briefadres Keuze, Briefgegevens Gegevens, Briefopmaak Opmaak, Briefstand Stand);
}
