namespace Portal.Data.Adviesvragen;

/// <summary>What kind of advice a gemeente asks.</summary>
public enum Adviessoort
{
    Kort,
    Uitgebreid,

    /// <summary>By phone; the portal keeps the agreement to call, nothing about the person.</summary>
    Anoniem,
}

/// <summary>The course of an adviesvraag: nieuw → in behandeling → beantwoord → gesloten; or → omgezet in aanmelding.</summary>
public enum Adviesstatus
{
    Nieuw,
    InBehandeling,
    Beantwoord,
    Gesloten,
    Omgezet,
}

/// <summary>How soon an answer is needed. The most urgent is the lowest: lists sort on the number.</summary>
public enum Spoed
{
    Vandaag = 1,
    BinnenTweeWerkdagen = 2,
    BinnenEenWeek = 3,
}

/// <summary>The two who talk in an adviesvraag.</summary>
public enum Adviespartij
{
    Gemeente,
    Bureau,
}

/// <summary>What can be done with an adviesvraag. <see cref="Adviesvraag.Mag"/> says who may, and when.</summary>
public enum Adviesactie
{
    /// <summary>The bureau takes a question that nobody has.</summary>
    NeemInBehandeling,

    /// <summary>The bureau takes a question over from a colleague.</summary>
    NeemOver,

    /// <summary>The bureau answers.</summary>
    Antwoord,

    /// <summary>The bureau asks something back: the question then waits for the gemeente.</summary>
    VraagTerug,

    /// <summary>The bureau makes an aanmelding of it.</summary>
    ZetOm,

    /// <summary>The gemeente writes: an addition, a reply, or a further question that opens a closed one again.</summary>
    Reageer,

    /// <summary>The gemeente needs no more answer.</summary>
    Sluit,
}

public static class AdviesvraagTeksten
{
    public static string Tekst(this Adviessoort soort) => soort switch
    {
        Adviessoort.Kort => "kort advies",
        Adviessoort.Uitgebreid => "uitgebreid advies",
        Adviessoort.Anoniem => "anoniem overleg",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };

    public static string Tekst(this Adviesstatus status) => status switch
    {
        Adviesstatus.Nieuw => "nieuw",
        Adviesstatus.InBehandeling => "in behandeling",
        Adviesstatus.Beantwoord => "beantwoord",
        Adviesstatus.Gesloten => "gesloten",
        Adviesstatus.Omgezet => "omgezet in aanmelding",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Tekst(this Spoed spoed) => spoed switch
    {
        Spoed.Vandaag => "vandaag",
        Spoed.BinnenTweeWerkdagen => "binnen twee werkdagen",
        Spoed.BinnenEenWeek => "binnen een week",
        _ => throw new ArgumentOutOfRangeException(nameof(spoed), spoed, null),
    };

    public static string Tekst(this Adviespartij partij) => partij switch
    {
        Adviespartij.Gemeente => "gemeente",
        Adviespartij.Bureau => "bureau",
        _ => throw new ArgumentOutOfRangeException(nameof(partij), partij, null),
    };

    /// <summary>As the start of a sentence: "Antwoorden kan niet …".</summary>
    public static string Tekst(this Adviesactie actie) => actie switch
    {
        Adviesactie.NeemInBehandeling => "In behandeling nemen",
        Adviesactie.NeemOver => "Overnemen van een collega",
        Adviesactie.Antwoord => "Antwoorden",
        Adviesactie.VraagTerug => "Een vraag terugstellen",
        Adviesactie.ZetOm => "Omzetten in een aanmelding",
        Adviesactie.Reageer => "Reageren",
        Adviesactie.Sluit => "Sluiten",
        _ => throw new ArgumentOutOfRangeException(nameof(actie), actie, null),
    };
}
