using Portal.Data.Bewaren;
using Portal.Data.Toegang;

namespace Portal.Data.Casussen;

/// <summary>One line in the history of a casus. Only ever added; the bureau can take away what was typed in it.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class CasusWijziging : IVanGemeente
{
    public const int WatMaxLength = 800;
    public const int DoorMaxLength = Gebruiker.FunctieMaxLength;

    /// <summary>Name of the subject, as a line about it begins.</summary>
    internal const string Onderwerp = "Onderwerp";

    /// <summary>Between what the portal wrote and the reason that somebody typed.</summary>
    internal const string RedenErbij = ". Reden: ";

    private const string Stap = "Naar ‘";
    private const string Stapreden = "’: ";

    private CasusWijziging() { }

    internal CasusWijziging(Casus casus, string wat, DateOnly op, GebruikerToegang door, DateTime nu) =>
        (CasusId, GemeenteId, Wat, Op, DoorId, Door, VastgelegdOp) = (casus.Id, casus.GemeenteId, wat, op, door.GebruikerId, door.Functie, nu);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CasusId { get; private set; }

    public int GemeenteId { get; private set; }

    /// <summary>A Dutch line: "Naar ‘in behandeling’, procesregie".</summary>
    public string Wat { get; private set; } = "";

    /// <summary>The day the change is about.</summary>
    public DateOnly Op { get; private set; }

    /// <summary>Null when the portal itself did it.</summary>
    public Guid? DoorId { get; private set; }

    /// <summary>The function of who did it, as it was then.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was written down (UTC).</summary>
    public DateTime VastgelegdOp { get; private set; }

    /// <summary>There is something in it that somebody typed.</summary>
    public bool IsGetypt => Getypt >= 0;

    /// <summary>What somebody typed; empty when the portal wrote all of it.</summary>
    internal string Tekst => IsGetypt ? Wat[Getypt..] : "";

    internal bool IsOverOnderwerp => Wat.StartsWith($"{Onderwerp}: ", StringComparison.Ordinal);

    /// <summary>Where in the line begins what somebody typed; -1 when the portal wrote all of it.</summary>
    private int Getypt
    {
        get
        {
            if (IsOverOnderwerp)
            {
                return Onderwerp.Length + 2;
            }

            var scheiding = Wat.StartsWith(Stap, StringComparison.Ordinal) && Wat.Contains(Stapreden, StringComparison.Ordinal) ? Stapreden : RedenErbij;
            return Wat.IndexOf(scheiding, StringComparison.Ordinal) is >= 0 and var plaats ? plaats + scheiding.Length : -1;
        }
    }

    /// <summary>A line about a step, with the reason for it when there is one.</summary>
    internal static string Naar(CasusStatus status, Product? product, string? reden) =>
        reden is null ? $"{Stap}{status.Tekst()}’{(product is { } p ? $", {p.Tekst()}" : "")}" : $"{Stap}{status.Tekst()}{Stapreden}{reden}";

    /// <summary>Whether this is what somebody typed in it, or one of the two values that it names.</summary>
    internal bool Noemt(string tekst) => IsGetypt && (Tekst == tekst || (IsOverOnderwerp && Wat.Contains($"‘{tekst}’", StringComparison.Ordinal)));

    /// <summary>What the portal wrote stays: which step it was, which date was corrected.</summary>
    internal void VerwijderTekst(string zin)
    {
        if (IsGetypt && !Tekstverwijdering.IsVerwijderd(Tekst))
        {
            Wat = Wat[..Getypt] + zin;
        }
    }
}
