using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;
using Portal.Data.Adviesvragen;
using Portal.Ui;

namespace Portal.MijnGemeente;

public sealed partial class Vraagformulier(TimeProvider klok, ILogger<Vraagformulier> log) : IAsyncDisposable
{
    private readonly Guid formulierId = Guid.NewGuid();
    private readonly Privacytoets privacy = new();
    private Vraaginvoer invoer = new();
    private EditContext formulier = null!;
    private Conceptbewaarder bewaarder = null!;
    private Invulfouten fouten = null!;
    private Tekstveld onderwerp = null!;
    private Tekstveld vraag = null!;
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

    /// <summary>Lists know no null: the empty choice stands for "not known".</summary>
    private string? Ave
    {
        get => invoer.AveFase?.ToString(CultureInfo.InvariantCulture) ?? "";
        set => invoer.AveFase = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var fase) ? fase : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await bewaarder.DisposeAsync();
        }
    }

    protected override void OnInitialized()
    {
        bewaarder = new(() => Bewaar(invoer.AlsConcept()), StateHasChanged, klok, log);
        bewaarder.Begin(teruggezet = Concept?.BewaardOp);
        Vul(Vraaginvoer.Van(Concept?.Velden));
    }

    private void Vul(Vraaginvoer nieuw) => formulier = new(invoer = nieuw);

    private void Kies(Action zet)
    {
        zet();
        teruggezet = null;
        bewaarder.Getypt();
    }

    private async Task VerstuurAsync()
    {
        if (isBezig)
        {
            return; // the second click of a double one
        }

        weigering = null;
        var isGoed = formulier.Validate();
        var isVeilig = privacy.Toets(invoer.Onderwerp, invoer.Toelichting);
        fouten.Toon(
        [
            .. Fouten(nameof(Vraaginvoer.Onderwerp), "onderwerp", () => onderwerp.FocusAsync().AsTask()),
            .. Fouten(nameof(Vraaginvoer.Toelichting), "vraag", () => vraag.FocusAsync().AsTask()),
        ]);
        if (!isGoed || !isVeilig)
        {
            return;
        }

        isBezig = true;
        try
        {
            await bewaarder.StopAsync();
            await Verstuur(invoer.AlsVraag(privacy.IsBevestigd), formulierId);
        }
        catch (DomeinregelException regel)
        {
            (weigering, isBezig) = (regel.Message, false);
        }
        catch
        {
            isBezig = false;
            throw;
        }
    }

    private IEnumerable<Invulfout> Fouten(string veld, string id, Func<Task> focus) =>
        formulier.GetValidationMessages(new FieldIdentifier(invoer, veld)).Take(1).Select(tekst => new Invulfout(id, tekst, focus));

    private async Task GooiWegAsync()
    {
        vraagtWeg = false;
        Vul(new());
        privacy.Vergeet();
        fouten.Toon([]);
        (weigering, teruggezet) = (null, null);
        await bewaarder.BewaarNuAsync();
    }

    private string Sleutel(string veld) => $"{GebruikerId:N}/{Adviesconcept.NieuweVraag}/{veld}";

    private static string? Ms(DateTime? utc) => utc is { } op ? new DateTimeOffset(op, TimeSpan.Zero).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) : null;

    private static string Naam(Adviessoort soort) => Hoofdletter(soort.Tekst());

    private static string Uitleg(Adviessoort soort) => soort switch
    {
        Adviessoort.Kort => "Een vraag waarop u snel antwoord wilt.",
        Adviessoort.Uitgebreid => "Wij denken langer met u mee. U houdt zelf de regie.",
        Adviessoort.Anoniem => "U belt ons. Er wordt niets vastgelegd over de persoon.",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };

    private static string AveTekst(int fase) => fase switch
    {
        2 => "AVE 2, lokaal",
        3 => "AVE 3, Zorg- en Veiligheidshuis",
        _ => $"AVE {fase}",
    };

    private static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
