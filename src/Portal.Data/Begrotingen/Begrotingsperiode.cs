using Portal.Data.Cijfers;
using Portal.Data.Privacy;
using Portal.Data.Toegang;

namespace Portal.Data.Begrotingen;

/// <summary>Whether the figures of a period may still change.</summary>
public enum Periodestatus
{
    Concept,
    Definitief,
}

/// <summary>From how much the expectation for the year may differ from the begroting before it must be explained: both limits passed.</summary>
/// <param name="Procent">Of the begrote bedrag.</param>
/// <param name="Euro">Euros.</param>
public sealed record Afwijkingsdrempel(decimal Procent, decimal Euro)
{
    public static readonly Afwijkingsdrempel Standaard = new(10, 5_000);

    public bool IsGroot(decimal begroot, decimal verwacht) =>
        Math.Abs(verwacht - begroot) > Euro && Math.Abs(verwacht - begroot) * 100 > Math.Abs(begroot) * Procent;
}

/// <summary>What the bureau fills in about one post; null is not known, never 0.</summary>
/// <param name="Code">The post: "L5b".</param>
/// <param name="Realisatie">Spent or received from 1 January up to the end of the quarter (euros).</param>
/// <param name="Prognose">Expected for the whole year (euros).</param>
public sealed record Periodeinvoer(string Code, decimal? Realisatie, decimal? Prognose, [property: ZonderBsn] string? Toelichting)
{
    public bool IsLeeg => Realisatie is null && Prognose is null && string.IsNullOrWhiteSpace(Toelichting);
}

/// <summary>A loose post of a begroting with what it may cost or bring in now, begrotingswijzigingen included.</summary>
public sealed record Begrotepost(string Code, string Omschrijving, Kant Kant, decimal Bedrag);

/// <summary>
/// What was spent and received up to the end of a quarter, and what the year is expected to come to, as the bureau enters it beside the
/// begroting. Concept until every large difference is explained; definitief never changes again.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Begrotingsperiode
{
    public const int DoorMaxLength = 120;
    public const int Kwartalen = 4;

    private readonly List<Periodecijfer> cijfers = [];

    private Begrotingsperiode() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public int Jaar { get; private set; }

    /// <summary>1 to 4.</summary>
    public int Kwartaal { get; private set; }

    public Periodestatus Status { get; private set; } = Periodestatus.Concept;

    public decimal DrempelProcent { get; private set; } = Afwijkingsdrempel.Standaard.Procent;

    /// <summary>Euros.</summary>
    public decimal DrempelEuro { get; private set; } = Afwijkingsdrempel.Standaard.Euro;

    /// <summary>The function of who changed it last.</summary>
    public string Door { get; private set; } = "";

    /// <summary>When it was changed last (UTC).</summary>
    public DateTime BijgewerktOp { get; private set; }

    /// <summary>When it became definitief (UTC).</summary>
    public DateTime? DefinitiefOp { get; private set; }

    /// <summary>Concurrency token of the quarter with all its figures.</summary>
    public Guid Versie { get; private set; } = Guid.NewGuid();

    public IReadOnlyList<Periodecijfer> Cijfers => cijfers;

    public Afwijkingsdrempel Drempel => new(DrempelProcent, DrempelEuro);

    /// <exception cref="DomeinregelException">There is no such quarter, or it has not begun yet.</exception>
    public static Begrotingsperiode Open(int jaar, int kwartaal, GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        if (kwartaal is < 1 or > Kwartalen)
        {
            throw new DomeinregelException($"Kies een kwartaal van 1 tot en met {Kwartalen}.");
        }

        if (new DateOnly(jaar, (3 * kwartaal) - 2, 1) > DateOnly.FromDateTime(nu.InDrenthe()))
        {
            throw new DomeinregelException("Dit kwartaal is nog niet begonnen.");
        }

        return new() { Jaar = jaar, Kwartaal = kwartaal, Door = door.Functie, BijgewerktOp = nu };
    }

    /// <summary>Takes over what was filled in; posts that are not named stay as they are, an empty post is removed.</summary>
    /// <param name="posten">The loose posts of the begroting.</param>
    /// <exception cref="DomeinregelException">The period is definitief, a post does not exist, or a text is too long or holds a BSN.</exception>
    public void VulIn(IReadOnlyCollection<Periodeinvoer> invoer, IReadOnlyCollection<Begrotepost> posten, GebruikerToegang door, DateTime nu)
    {
        VereisConcept(door);
        foreach (var regel in invoer)
        {
            if (!posten.Any(p => p.Code == regel.Code))
            {
                throw new DomeinregelException($"Post {regel.Code} staat niet als losse post in de begroting.");
            }

            cijfers.RemoveAll(c => c.Code == regel.Code && regel.IsLeeg);
            if (regel.IsLeeg)
            {
                continue;
            }

            var cijfer = cijfers.Find(c => c.Code == regel.Code);
            if (cijfer is null)
            {
                cijfers.Add(cijfer = new(Id, regel.Code));
            }

            cijfer.Neem(regel);
        }

        Bijgewerkt(door, nu);
    }

    /// <exception cref="DomeinregelException">A limit is below 0 or out of reach, or the period is definitief.</exception>
    public void StelDrempelIn(Afwijkingsdrempel drempel, GebruikerToegang door, DateTime nu)
    {
        VereisConcept(door);
        if (drempel.Procent is < 0 or > 100 || drempel.Euro is < 0 or > 1_000_000)
        {
            throw new DomeinregelException("Kies een drempel van 0 tot en met 100% en van € 0 tot en met € 1.000.000.");
        }

        (DrempelProcent, DrempelEuro) = (drempel.Procent, drempel.Euro);
        Bijgewerkt(door, nu);
    }

    /// <summary>The posts whose expectation differs too much from the begroting and that lack an explanation.</summary>
    public IReadOnlyList<Begrotepost> ZonderToelichting(IReadOnlyCollection<Begrotepost> posten) =>
        [.. posten.Where(p => cijfers.Find(c => c.Code == p.Code) is { Toelichting: null } cijfer && cijfer.Verwacht(Kwartaal) is { } verwacht && Drempel.IsGroot(p.Bedrag, verwacht))];

    /// <summary>Closes the period: from now on its figures stand as final.</summary>
    /// <exception cref="DomeinregelException">Nothing was filled in, an expectation lacks, or a large difference is not explained.</exception>
    public void MaakDefinitief(IReadOnlyCollection<Begrotepost> posten, GebruikerToegang door, DateTime nu)
    {
        VereisConcept(door);
        if (cijfers.Count == 0)
        {
            throw new DomeinregelException("Er is nog niets ingevuld.");
        }

        if (posten.Where(p => cijfers.Find(c => c.Code == p.Code) is { } cijfer && cijfer.Verwacht(Kwartaal) is null).ToList() is { Count: > 0 } zonder)
        {
            throw new DomeinregelException($"Vul eerst in wat u voor het hele jaar verwacht bij: {Namen(zonder)}.");
        }

        if (ZonderToelichting(posten) is { Count: > 0 } open)
        {
            throw new DomeinregelException($"Leg eerst het verschil met de begroting uit bij: {Namen(open)}.");
        }

        (Status, DefinitiefOp) = (Periodestatus.Definitief, nu);
        Bijgewerkt(door, nu);

        static string Namen(IEnumerable<Begrotepost> posten) => string.Join(", ", posten.Select(p => p.Omschrijving));
    }

    private static void VereisBureau(GebruikerToegang door)
    {
        if (!door.IsBureau && !door.IsSysteem)
        {
            throw new UnauthorizedAccessException("Alleen het bureau vult de realisatie in.");
        }
    }

    private void VereisConcept(GebruikerToegang door)
    {
        VereisBureau(door);
        if (Status is Periodestatus.Definitief)
        {
            throw new DomeinregelException($"Kwartaal {Kwartaal} van {Jaar} is definitief en verandert niet meer.");
        }
    }

    /// <summary>Renews the token itself: a change of figures alone would leave this row, and so the token, as it was.</summary>
    private void Bijgewerkt(GebruikerToegang door, DateTime nu) => (Door, BijgewerktOp, Versie) = (door.Functie, nu, Guid.NewGuid());
}

/// <summary>The figures of one post up to the end of a quarter.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Periodecijfer
{
    public const int ToelichtingMaxLength = 500;

    private Periodecijfer() { }

    internal Periodecijfer(Guid periodeId, string code) => (PeriodeId, Code) = (periodeId, code);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid PeriodeId { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>From 1 January up to the end of the quarter (euros); null is not known.</summary>
    public decimal? Realisatie { get; private set; }

    /// <summary>For the whole year (euros); null is not known.</summary>
    public decimal? Prognose { get; private set; }

    public string? Toelichting { get; private set; }

    /// <summary>What the year is expected to come to; at the end of the year that is what it came to, unless a prognose says more is to follow.</summary>
    public decimal? Verwacht(int kwartaal) => Prognose ?? (kwartaal == Begrotingsperiode.Kwartalen ? Realisatie : null);

    internal void Neem(Periodeinvoer regel)
    {
        if (Math.Abs(regel.Realisatie ?? 0) > Bedragnotatie.Max || Math.Abs(regel.Prognose ?? 0) > Bedragnotatie.Max)
        {
            throw new DomeinregelException($"Het bedrag bij {Code} is te groot.");
        }

        var toelichting = string.IsNullOrWhiteSpace(regel.Toelichting) ? null : regel.Toelichting.Trim();
        if (toelichting?.Length > ToelichtingMaxLength)
        {
            throw new DomeinregelException($"Maak de toelichting bij {Code} korter: hoogstens {ToelichtingMaxLength} tekens.");
        }

        Persoonsgegevens.Weiger(toelichting);
        (Realisatie, Prognose, Toelichting) = (regel.Realisatie, regel.Prognose, toelichting);
    }
}

public static class PeriodestatusTeksten
{
    public static string Tekst(this Periodestatus status) => status switch
    {
        Periodestatus.Concept => "concept",
        Periodestatus.Definitief => "definitief",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
