using Portal.Data.Adviesvragen;
using Portal.Data.Toegang;

namespace Portal.Data.Bewaren;

/// <summary>What a line of the vernietigingslijst is about.</summary>
public enum Vernietigingssoort
{
    Adviesvraag,
    Concepten,
    Sessies,
    Reacties,
    Logregels,
}

/// <summary>One round of destruction. The day is the key: there is one a day at most, on however many machines. Only ever added.</summary>
public sealed class Vernietigingsronde
{
    private readonly List<Vernietigingsregel> regels = [];

    private Vernietigingsronde() { }

    internal Vernietigingsronde(DateOnly dag, GebruikerToegang door, DateTime nu) => (Dag, Op, Door) = (dag, nu, door.Functie);

    /// <summary>On the calendar of Drenthe.</summary>
    public DateOnly Dag { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Op { get; private set; }

    /// <summary>The portal itself, or the function of who started it and vouched for the date.</summary>
    public string Door { get; private set; } = "";

    public IReadOnlyList<Vernietigingsregel> Regels => regels;

    internal void Schrijf(Vernietigingsregel regel) => regels.Add(regel);
}

/// <summary>
/// A line of the vernietigingslijst: what was destroyed, without anything of its content. Kept, and only ever added.
/// </summary>
[Openbaar("which gemeente a destroyed adviesvraag was of; only the queries of Bewaren read the rows, and they ask for the role")]
public sealed class Vernietigingsregel
{
    public const int KenmerkMaxLength = 60;
    public const int TermijnMaxLength = 60;

    private Vernietigingsregel() { }

    /// <param name="kenmerk">Of the question; of the other kinds what and how many it were.</param>
    internal Vernietigingsregel(Vernietigingssoort soort, string kenmerk, string termijn, int aantal, int? gemeenteId = null, DateOnly? geslotenOp = null) =>
        (Soort, Kenmerk, Termijn, Aantal, GemeenteId, GeslotenOp) = (soort, kenmerk, termijn, aantal, gemeenteId, geslotenOp);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The round.</summary>
    public DateOnly Dag { get; private set; }

    public Vernietigingssoort Soort { get; private set; }

    public string Kenmerk { get; private set; } = "";

    /// <summary>Null for what belongs to no gemeente, or to several.</summary>
    public int? GemeenteId { get; private set; }

    public DateOnly? GeslotenOp { get; private set; }

    /// <summary>"12 maanden na sluiten".</summary>
    public string Termijn { get; private set; } = "";

    /// <summary>Messages of a question; rows of the other kinds.</summary>
    public int Aantal { get; private set; }
}

/// <summary>
/// How many adviesvragen that were destroyed had been asked and answered in a year, so that the tables of a jaarverslag go on counting them.
/// </summary>
public sealed class Adviestelling : IVanGemeente
{
    private Adviestelling() { }

    internal Adviestelling(int gemeenteId, Adviessoort soort, int jaar) => (GemeenteId, Soort, Jaar) = (gemeenteId, soort, jaar);

    public int GemeenteId { get; private set; }

    public Adviessoort Soort { get; private set; }

    public int Jaar { get; private set; }

    public int Gesteld { get; private set; }

    /// <summary>Of which the last answer was in this year.</summary>
    public int Beantwoord { get; private set; }

    internal void TelGesteld() => Gesteld++;

    internal void TelBeantwoord() => Beantwoord++;
}

/// <summary>
/// Where a chain begins since its oldest rows were destroyed: the last row that is gone, with its hash. The database lets nobody destroy a row
/// that no anchor covers, and takes no anchor at a row that was younger than the term. Only ever added; the highest number counts.
/// </summary>
public sealed class Ketenanker
{
    public const int KetenMaxLength = 40;

    private Ketenanker() { }

    internal Ketenanker(string keten, int nummer, string hash, DateTime nu) => (Keten, Nummer, Hash, Op) = (keten, nummer, hash, nu);

    /// <summary>The table that holds the chain.</summary>
    public string Keten { get; private set; } = "";

    /// <summary>The last row that is gone.</summary>
    public int Nummer { get; private set; }

    /// <summary>Its hash; the first row that stayed holds it too.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Op { get; private set; }

    /// <summary>As the logboek itself says it: an anchor that it does not name was not laid by a round.</summary>
    public string Zin => $"tot en met regel {Nummer}, kenmerk {Hash}";

    /// <summary>The row that is gone, as far as the chain still needs it: what stayed must follow on this.</summary>
    internal Besluiten.Schakel Schakel() => new(Logboek.Logregel.Soort, Nummer, [], "", Hash);
}
