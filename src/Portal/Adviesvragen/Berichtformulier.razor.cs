using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Data.Privacy;
using Portal.Ui;

namespace Portal.Adviesvragen;

public sealed partial class Berichtformulier(TimeProvider klok, ILogger<Berichtformulier> log) : IAsyncDisposable
{
    private static readonly TimeSpan Dubbelklik = TimeSpan.FromSeconds(1);

    private readonly Privacytoets privacy = new();
    private Guid formulierId;
    private Berichtinvoer invoer = null!;
    private EditContext formulier = null!;
    private Conceptbewaarder bewaarder = null!;
    private Adviesactie? gekozen;
    private string? weigering;
    private bool isBezig;
    private long? verstuurdOp;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What the message can be sent as; the first is the one that the form is for.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Berichtknop> Knoppen { get; set; } = [];

    /// <summary>Kenmerk of the question: the place of the draft.</summary>
    [Parameter, EditorRequired]
    public string Plaats { get; set; } = "";

    /// <summary>What this user typed here before and did not send.</summary>
    [Parameter]
    public BewaardConcept? Concept { get; set; }

    /// <summary>Whose tab this is, so that what the browser keeps never comes back to someone else.</summary>
    [Parameter, EditorRequired]
    public Guid GebruikerId { get; set; }

    /// <summary>The server's time when the page was made (UTC).</summary>
    [Parameter, EditorRequired]
    public DateTime Nu { get; set; }

    /// <summary>Number of the last message on screen.</summary>
    [Parameter, EditorRequired]
    public int GezienTot { get; set; }

    [Parameter, EditorRequired]
    public Func<Conceptvelden, Task<DateTime?>> Bewaar { get; set; } = null!;

    /// <summary>Sends the message. A <see cref="DomeinregelException"/> is shown here.</summary>
    [Parameter, EditorRequired]
    public Func<Adviesactie, NieuwBericht, Task> Verstuur { get; set; } = null!;

    /// <summary>More buttons, after those that send.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await bewaarder.DisposeAsync();
        }
    }

    protected override void OnInitialized()
    {
        bewaarder = new(() => Bewaar(new(invoer.Tekst)), StateHasChanged, klok, log);
        bewaarder.Begin(Concept?.BewaardOp);
        Begin(Concept?.Velden.Tekst ?? "");
    }

    private async Task VerstuurAsync()
    {
        if (isBezig || (invoer.Tekst.Length == 0 && verstuurdOp is { } op && klok.GetElapsedTime(op) < Dubbelklik))
        {
            return; // the second click of a double one
        }

        weigering = null;
        if (!formulier.Validate())
        {
            return;
        }

        isBezig = true;
        try
        {
            await bewaarder.StopAsync();
            await Verstuur(gekozen ?? Knoppen[0].Actie, new(invoer.Tekst, formulierId, GezienTot, privacy.IsBevestigd));
            verstuurdOp = klok.GetTimestamp();
            Begin("");
            bewaarder.Begin(null);
        }
        catch (DomeinregelException regel)
        {
            weigering = regel.Message;
        }
        finally
        {
            isBezig = false;
        }
    }

    private void Begin(string tekst)
    {
        formulierId = Guid.NewGuid();
        privacy.Vergeet();
        formulier = new(invoer = new() { Tekst = tekst });
    }

    private sealed class Berichtinvoer
    {
        [Required(ErrorMessage = "Vul uw bericht in")]
        [StringLength(Adviesbericht.TekstMaxLength, ErrorMessage = "Maak uw bericht korter: hoogstens {1} tekens")]
        [ZonderBsn]
        public string Tekst { get; set; } = "";
    }
}

/// <summary>A way to send a message, and the words on its button.</summary>
public sealed record Berichtknop(Adviesactie Actie, string Tekst);
