using Portal.Data.Toegang;

namespace Portal.Data.Cijfers;

/// <summary>What a snapshot of the registration tells, in the order of the columns.</summary>
public enum Meting
{
    /// <summary>Under procesregie at the beginning of the quarter, or since.</summary>
    Actief,

    /// <summary>Procesregie started in the quarter.</summary>
    Instroom,

    /// <summary>Uitgebreid advies started in the quarter.</summary>
    Advies,

    /// <summary>
    /// Procesregie ended in the quarter. For Drenthe alone: per gemeente it would tie one quarter to the next so tightly that small counts follow.
    /// </summary>
    Afgesloten,
}

public static class MetingTeksten
{
    public static string Tekst(this Meting meting) => meting switch
    {
        Meting.Actief => "Actief",
        Meting.Instroom => "Nieuw",
        Meting.Advies => "Uitgebreid advies",
        Meting.Afgesloten => "Afgesloten",
        _ => throw new ArgumentOutOfRangeException(nameof(meting), meting, null),
    };

    /// <summary>What is counted, in one sentence.</summary>
    public static string Definitie(this Meting meting) => meting switch
    {
        Meting.Actief => "Casussen die aan het begin van het kwartaal onder procesregie waren, of waarvan de procesregie in het kwartaal begon.",
        Meting.Instroom => "Casussen waarvan de procesregie in het kwartaal begon.",
        Meting.Advies => "Casussen waarin het bureau in het kwartaal begon met uitgebreid advies.",
        Meting.Afgesloten => "Casussen waarvan de procesregie in het kwartaal eindigde.",
        _ => throw new ArgumentOutOfRangeException(nameof(meting), meting, null),
    };

    /// <summary>Whether it may be told per gemeente.</summary>
    public static bool IsPerGemeente(this Meting meting) => meting is not Meting.Afgesloten;
}

/// <summary>
/// The registration of a quarter as the public sees it, frozen at publication. Holds labels only: who reads the whole database still finds
/// no count in it. Never changed; what turns out to be wrong is withdrawn, and can be published anew.
/// </summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
public sealed class Momentopname
{
    public const int RedenMaxLength = 300;
    public const int DoorMaxLength = 120;

    private readonly List<Momentopnamecel> cellen = [];

    private Momentopname() { }

    public Guid Id { get; private init; }

    public int Jaar { get; private init; }

    /// <summary>1 to 4.</summary>
    public int Kwartaalnummer { get; private init; }

    public Kwartaal Kwartaal => new(Jaar, Kwartaalnummer);

    /// <summary>UTC.</summary>
    public DateTime GepubliceerdOp { get; private init; }

    /// <summary>The function of who published it.</summary>
    public string Door { get; private init; } = "";

    /// <summary>The registration was the demo registration: these casussen were invented.</summary>
    public bool IsVoorbeeld { get; private init; }

    /// <summary>UTC; null as long as it stands.</summary>
    public DateTime? IngetrokkenOp { get; private set; }

    public string? IngetrokkenDoor { get; private set; }

    /// <summary>Why it was withdrawn: public.</summary>
    public string? Intrekreden { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyList<Momentopnamecel> Cellen => cellen;

    /// <summary>Freezes what is proposed.</summary>
    /// <exception cref="DomeinregelException">The user is not of the bureau, or it is too early.</exception>
    public static Momentopname Publiceer(Momentopnamevoorstel voorstel, bool isVoorbeeld, GebruikerToegang door, DateOnly vandaag, DateTime nu)
    {
        VereisBureau(door);
        if (vandaag < voorstel.Kwartaal.PubliceerbaarVanaf)
        {
            throw new DomeinregelException(
                $"Het {voorstel.Kwartaal.Tekst} kan pas op {voorstel.Kwartaal.PubliceerbaarVanaf.Voluit()} worden gepubliceerd: {Kwartaal.Wachtweken} weken na het einde van het kwartaal.");
        }

        var opname = new Momentopname
        {
            Id = Guid.CreateVersion7(),
            Jaar = voorstel.Kwartaal.Jaar,
            Kwartaalnummer = voorstel.Kwartaal.Nummer,
            GepubliceerdOp = nu,
            Door = door.Functie,
            IsVoorbeeld = isVoorbeeld,
        };
        opname.cellen.AddRange(voorstel.Kolommen.SelectMany(k => (IEnumerable<Momentopnamecel>)
        [
            new(opname.Id, k.Maat, null, k.Totaal),
            .. (k.PerGemeente ?? []).Select(g => new Momentopnamecel(opname.Id, k.Maat, g.GemeenteId, g.Label)),
        ]));
        return opname;
    }

    /// <summary>Takes it off the public pages. The row stays, with the reason.</summary>
    /// <exception cref="DomeinregelException">The user is not of the bureau, it was withdrawn before, or there is no reason.</exception>
    public void TrekIn(string? reden, GebruikerToegang door, DateTime nu)
    {
        VereisBureau(door);
        if (IngetrokkenOp is not null)
        {
            throw new DomeinregelException("Deze kwartaalstand is al ingetrokken.");
        }

        if (string.IsNullOrWhiteSpace(reden) || reden.Trim().Length > RedenMaxLength)
        {
            throw new DomeinregelException($"Schrijf waarom u de kwartaalstand intrekt, in hoogstens {RedenMaxLength} tekens. Iedereen kan dit lezen.", nameof(Intrekreden));
        }

        if (Privacy.Persoonsgegevens.Weigering(reden) is { } geweigerd)
        {
            throw new DomeinregelException(geweigerd, nameof(Intrekreden));
        }

        (IngetrokkenOp, IngetrokkenDoor, Intrekreden) = (nu, door.Functie, reden.Trim());
    }

    internal static void VereisBureau(GebruikerToegang door)
    {
        if (!door.IsBureau && !door.IsSysteem)
        {
            throw new DomeinregelException("Alleen het bureau publiceert cijfers.");
        }
    }
}

/// <summary>One label of a snapshot.</summary>
[GeschrevenDoor(Rol.Bureaumedewerker, Rol.Manager)]
[Openbaar("een afgerond label, bestemd voor publicatie")]
public sealed class Momentopnamecel
{
    internal Momentopnamecel(Guid momentopnameId, Meting maat, int? gemeenteId, Aantallabel label) =>
        (Id, MomentopnameId, Maat, GemeenteId, Label) = (Guid.CreateVersion7(), momentopnameId, maat, gemeenteId, label);

    private Momentopnamecel() { }

    public Guid Id { get; private init; }

    public Guid MomentopnameId { get; private init; }

    public Meting Maat { get; private init; }

    /// <summary>Null: Drenthe as a whole.</summary>
    public int? GemeenteId { get; private init; }

    public Aantallabel Label { get; private init; } = null!;
}
