using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Data;
using Portal.Data.Besluiten;
using Portal.Data.Privacy;
using Portal.Ui;

namespace Portal.Stuurgroep;

public sealed partial class Stembiljet(TimeProvider klok)
{
    /// <summary>Time to read the confirmation: whose sign-in lapses sooner is asked to sign in before it.</summary>
    private static readonly TimeSpan Leestijd = TimeSpan.FromSeconds(20);

    private static readonly Optie<Stemkeuze?>[] Keuzes =
    [
        new(Stemkeuze.Voor, "Voor"),
        new(Stemkeuze.VoorOnderVoorwaarde, "Voor onder voorwaarde", "Telt als voor. U schrijft de voorwaarde erbij."),
        new(Stemkeuze.Tegen, "Tegen", "Bij een meerderheid tegen gaat het plan terug naar het bureau."),
        new(Stemkeuze.Onthouden, "Onthouden", "U doet mee, maar stemt niet voor of tegen."),
    ];

    private readonly Privacytoets privacy = new();
    private Steminvoer invoer = new();
    private EditContext formulier = null!;
    private string? weigering;
    private bool wijzigt;
    private bool bevestigt;

    [Parameter, EditorRequired]
    public StemmingDetail Stemming { get; set; } = null!;

    /// <summary>Whose tab this is, so that what the browser keeps never comes back to someone else.</summary>
    [Parameter, EditorRequired]
    public Guid GebruikerId { get; set; }

    /// <summary>Until when (UTC) the sign-in is fresh enough; null when that is not known.</summary>
    [Parameter]
    public DateTime? VersTot { get; set; }

    /// <summary>What was chosen before signing in again, as the address has it.</summary>
    [Parameter]
    public string? Voorkeuze { get; set; }

    /// <summary>Casts the vote: choice, condition, and whether what may point at a person was confirmed. A <see cref="DomeinregelException"/> is shown here.</summary>
    [Parameter, EditorRequired]
    public Func<Stemkeuze, string?, bool, Task> Stem { get; set; } = null!;

    private bool IsVers => VersTot is { } tot && klok.Nu() + Leestijd <= tot;

    private string OpnieuwAanmelden
    {
        get
        {
            var terug = $"/stuurgroep/jaarplan/{Stemming.Jaar}/stemming?stemming={Stemming.Id:D}{(invoer.Keuze is { } keuze ? $"&keuze={keuze}" : "")}";
            return $"/aanmelden?vers=true&returnUrl={Uri.EscapeDataString(terug)}";
        }
    }

    protected override void OnInitialized()
    {
        if (Enum.TryParse<Stemkeuze>(Voorkeuze, out var keuze) && Enum.IsDefined(keuze))
        {
            (invoer.Keuze, wijzigt) = (keuze, true);
        }

        formulier = new(invoer);
    }

    private void Controleer()
    {
        weigering = null;
        bevestigt = formulier.Validate() && IsVers;
    }

    private async Task BrengUitAsync()
    {
        if (!bevestigt || invoer.Keuze is not { } keuze)
        {
            return; // the second click of a double one
        }

        bevestigt = false;
        try
        {
            await Stem(keuze, invoer.Voorwaarde, privacy.IsBevestigd);
            (wijzigt, weigering) = (false, null);
        }
        catch (DomeinregelException regel)
        {
            weigering = regel.Message;
        }
    }

    private sealed class Steminvoer : IValidatableObject
    {
        [Required(ErrorMessage = "Kies wat u stemt")]
        public Stemkeuze? Keuze { get; set; }

        [StringLength(Stemmingsregel.VoorwaardeMaxLength, ErrorMessage = "Maak uw voorwaarde korter: hoogstens {1} tekens")]
        [ZonderBsn]
        public string Voorwaarde { get; set; } = "";

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Keuze is Stemkeuze.VoorOnderVoorwaarde && string.IsNullOrWhiteSpace(Voorwaarde) ? [new("Schrijf op welke voorwaarde u stelt", [nameof(Voorwaarde)])] : [];
    }
}
