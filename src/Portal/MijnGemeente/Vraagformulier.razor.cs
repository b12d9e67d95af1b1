using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Casussen;
using Portal.Ui;

namespace Portal.MijnGemeente;

public sealed partial class Vraagformulier(TimeProvider klok, ILogger<Vraagformulier> log) : IAsyncDisposable
{
    private static readonly IReadOnlyList<Optie<Adviessoort>> Soorten =
    [
        new(Adviessoort.Kort, "Kort advies", "Een vraag waarop u snel antwoord wilt."),
        new(Adviessoort.Uitgebreid, "Uitgebreid advies", "Wij denken langer met u mee. U houdt zelf de regie."),
        new(Adviessoort.Anoniem, "Anoniem overleg", "U belt ons. Er wordt niets vastgelegd over de persoon."),
    ];

    private static readonly IReadOnlyList<Optie<int?>> AveFasen =
        [.. Enumerable.Range(Casus.AveFaseMin, Casus.AveFaseMax).Select(fase => new Optie<int?>(fase, fase switch
        {
            2 => "AVE 2, lokaal",
            3 => "AVE 3, Zorg- en Veiligheidshuis",
            _ => $"AVE {fase}",
        }))];

    private static readonly IReadOnlyList<Optie<Spoed>> Termijnen =
    [
        new(Spoed.BinnenEenWeek, "Binnen een week"),
        new(Spoed.BinnenTweeWerkdagen, "Binnen twee werkdagen"),
        new(Spoed.Vandaag, "Vandaag"),
    ];

    private readonly Privacytoets privacy = new();
    private Guid formulierId = Guid.NewGuid();
    private Vraaginvoer invoer = new();
    private EditContext formulier = null!;
    private Conceptbewaarder bewaarder = null!;
    private string onderwerpNu = "";
    private string? weigering;
    private DateTime? teruggezet;
    private bool isBezig;
    private bool vraagtWeg;

    /// <summary>What this user typed before and did not send.</summary>
    [Parameter]
    public BewaardConcept? Concept { get; set; }

    /// <summary>Whose tab this is, so that what the browser keeps never comes back to someone else.</summary>
    [Parameter, EditorRequired]
    public Guid GebruikerId { get; set; }

    /// <summary>The server's time when the page was made (UTC).</summary>
    [Parameter, EditorRequired]
    public DateTime Nu { get; set; }

    /// <summary>Keeps the fields; see <see cref="AdviesvraagCommands.BewaarConceptAsync"/>.</summary>
    [Parameter, EditorRequired]
    public Func<Conceptvelden, Task<DateTime?>> Bewaar { get; set; } = null!;

    /// <summary>Asks the question, under the id of this form. A <see cref="DomeinregelException"/> is shown here.</summary>
    [Parameter, EditorRequired]
    public Func<Vraaggegevens, Guid, Task> Verstuur { get; set; } = null!;

    /// <summary>The fields as they look to who types: a line of text reaches the input only when it is left.</summary>
    private Conceptvelden Concepttekst => invoer.AlsConcept() with { Onderwerp = onderwerpNu };

    private string? Actief => RendererInfo.IsInteractive ? "" : null;

    public async ValueTask DisposeAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await bewaarder.DisposeAsync();
        }
    }

    protected override void OnInitialized()
    {
        bewaarder = new(() => Bewaar(Concepttekst), StateHasChanged, klok, log);
        bewaarder.Begin(teruggezet = Concept?.BewaardOp);
        Vul(Vraaginvoer.Van(Concept?.Velden));
    }

    private void Vul(Vraaginvoer nieuw)
    {
        formulier = new(invoer = nieuw);
        onderwerpNu = nieuw.Onderwerp;
    }

    private void OnderwerpGetypt(ChangeEventArgs toets)
    {
        onderwerpNu = (string?)toets.Value ?? "";
        Getypt();
    }

    private void Getypt()
    {
        teruggezet = null;
        bewaarder.Getypt();
    }

    private async Task VerstuurAsync()
    {
        if (isBezig)
        {
            return; // the second click of a double one
        }

        (isBezig, weigering) = (true, null);
        try
        {
            await bewaarder.StopAsync();
            await Verstuur(invoer.AlsVraag(privacy.IsBevestigd), formulierId);
        }
        catch (DomeinregelException regel)
        {
            (weigering, isBezig) = (regel.Message, false);
        }
    }

    private async Task GooiWegAsync()
    {
        (vraagtWeg, weigering, teruggezet) = (false, null, null);
        privacy.Vergeet();
        Vul(new());
        await bewaarder.BewaarNuAsync();
    }

    private string Sleutel(string veld) => $"{GebruikerId:N}/{Adviesconcept.NieuweVraag}/{veld}";
}
