namespace Portal.Data.Bewaren;

/// <summary>How long what is kept, and on what that rests. As a row on the screen.</summary>
/// <param name="IsBesloten">The term was given to the portal; else it is a proposal, or there is none.</param>
public sealed record Bewaartermijn(string Wat, string Termijn, string Grondslag, bool IsBesloten = true);

/// <summary>The terms, in one place. Counted in days on the calendar of Drenthe.</summary>
public static class Bewaartermijnen
{
    /// <summary>An adviesvraag with its messages, from the day it was closed or became an aanmelding.</summary>
    public const int AdviesvraagMaanden = 12;

    /// <summary>A row of the logboek, from the day it was written.</summary>
    public const int LogboekJaren = 5;

    /// <summary>A draft, from the day it was last typed in.</summary>
    public const int ConceptDagen = 30;

    /// <summary>A session, from the day it began; it gives access for eight hours at most.</summary>
    public const int SessieDagen = 30;

    /// <summary>A reactie of a reader, from the day it was handled.</summary>
    public const int ReactieMaanden = 12;

    /// <summary>Copies of the database; infra/backup throws older ones away.</summary>
    public const int ReservekopieDagen = 31;

    /// <summary>So long before its day an adviesvraag is on the list of what will be destroyed.</summary>
    public const int AankondigDagen = 30;

    /// <summary>
    /// And on it at least so many rounds, each on a day of its own, whatever the clock says: days in which the portal was off, or that a clock
    /// skipped, are days in which nobody could see it coming.
    /// </summary>
    public const int MinstensAangekondigdRonden = 14;

    public static IReadOnlyList<Bewaartermijn> Alle { get; } =
    [
        new("Adviesvragen met hun berichten", $"{AdviesvraagMaanden} maanden na het sluiten", "Opdracht voor dit portaal"),
        new("Regels van het logboek", $"{LogboekJaren} jaar", "Opdracht voor dit portaal"),
        new("Besluiten en stemmen van de stuurgroep", "blijven bewaard", "Opdracht voor dit portaal"),
        new("Vernietigingslijsten, en aantallen van vernietigde adviesvragen", "blijven bewaard", "Verantwoording: er staat geen inhoud in"),
        new("Concepten van adviesvragen", $"{ConceptDagen} dagen zonder dat iemand typt", "Voorstel: langer is niet nodig", IsBesloten: false),
        new("Aanmeldingen (sessies)", $"{SessieDagen} dagen", "Voorstel: het logboek bewaart wie zich aanmeldde", IsBesloten: false),
        new("Reacties van lezers", $"{ReactieMaanden} maanden na het afhandelen", "Voorstel: gelijk aan adviesvragen", IsBesloten: false),
        new("Casussen", "nog geen termijn", "De casus zelf staat in KeDo. Het bureau en de functionaris gegevensbescherming moeten dit nog besluiten", IsBesloten: false),
    ];

    /// <summary>The first day on which an adviesvraag that was closed on this day may be destroyed.</summary>
    public static DateOnly VernietigenVanaf(DateOnly gesloten) => gesloten.AddMonths(AdviesvraagMaanden);
}
