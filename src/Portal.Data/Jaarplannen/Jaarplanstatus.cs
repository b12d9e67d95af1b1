namespace Portal.Data.Jaarplannen;

/// <summary>The course of a plan: concept → voorgelegd → vastgesteld | teruggelegd → concept.</summary>
public enum Jaarplanstatus
{
    /// <summary>The bureau writes it.</summary>
    Concept,

    /// <summary>The stuurgroep decides on it; the text is frozen.</summary>
    Voorgelegd,

    /// <summary>Adopted by the stuurgroep in the portal. It never changes; it can be succeeded.</summary>
    Vastgesteld,

    /// <summary>The stuurgroep gave it back, with a reason.</summary>
    Teruggelegd,

    /// <summary>Printed before the portal existed. The sources do not say for sure whether and when it was adopted; its text never changes.</summary>
    Gedrukt,
}

/// <summary>How far an action is.</summary>
public enum Actiestatus
{
    NietGestart,
    Loopt,
    Afgerond,
    Vertraagd,
    Vervallen,
}

public static class JaarplanTeksten
{
    public static string Tekst(this Jaarplanstatus status) => status switch
    {
        Jaarplanstatus.Concept => "concept",
        Jaarplanstatus.Voorgelegd => "voorgelegd aan de stuurgroep",
        Jaarplanstatus.Vastgesteld => "vastgesteld",
        Jaarplanstatus.Teruggelegd => "teruggelegd",
        Jaarplanstatus.Gedrukt => "gedrukt plan",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Tekst(this Actiestatus status) => status switch
    {
        Actiestatus.NietGestart => "niet gestart",
        Actiestatus.Loopt => "loopt",
        Actiestatus.Afgerond => "afgerond",
        Actiestatus.Vertraagd => "vertraagd",
        Actiestatus.Vervallen => "vervallen",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
