namespace Portal.Data.Aansluitingen;

/// <summary>What kind of question a check asks of the figures.</summary>
public enum Controlesoort
{
    DelenEnTotaal,
    BeginEnEind,
    DeelEnGeheel,
    Percentage,
    Groei,
    Reserve,
    Dekking,
    Index,
    TweePlekken,
    Telling,
    Lezing,
    Registratie,
}

/// <summary>How serious the outcome of a check is, from nothing wrong to what can't both be true.</summary>
public enum Ernst
{
    Klopt,

    /// <summary>No more than rounding: one euro, a hundredth fte, one percentage point of a sum of rounded shares.</summary>
    Afronding,

    /// <summary>The figures to compare with are not there, or don't prove anything.</summary>
    NietTeControleren,

    /// <summary>Not equal, and no document tells why. Both can still be true.</summary>
    Verschil,

    /// <summary>Both can't be true.</summary>
    Tegenspraak,
}

public static class ControleTeksten
{
    public static string Tekst(this Controlesoort soort) => soort switch
    {
        Controlesoort.DelenEnTotaal => "delen en totaal",
        Controlesoort.BeginEnEind => "begin en eind van een jaar",
        Controlesoort.DeelEnGeheel => "een deel is nooit meer dan het geheel",
        Controlesoort.Percentage => "percentages",
        Controlesoort.Groei => "groei",
        Controlesoort.Reserve => "verloop van de reserve",
        Controlesoort.Dekking => "wie betaalt wat",
        Controlesoort.Index => "index",
        Controlesoort.TweePlekken => "hetzelfde op twee plekken",
        Controlesoort.Telling => "een telling die veranderde",
        Controlesoort.Lezing => "gelezen en gedrukt",
        Controlesoort.Registratie => "registratie en jaarverslag",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };

    public static string Tekst(this Ernst ernst) => ernst switch
    {
        Ernst.Klopt => "klopt",
        Ernst.Afronding => "afronding",
        Ernst.NietTeControleren => "niet te controleren",
        Ernst.Verschil => "verschil",
        Ernst.Tegenspraak => "tegenspraak",
        _ => throw new ArgumentOutOfRangeException(nameof(ernst), ernst, null),
    };

    /// <summary>More than one, or none: "3 tegenspraken", "1 verschil".</summary>
    public static string Tekst(this Ernst ernst, int aantal) => $"{aantal} " + (ernst, aantal) switch
    {
        (Ernst.Tegenspraak, not 1) => "tegenspraken",
        (Ernst.Verschil, not 1) => "verschillen",
        (Ernst.Afronding, not 1) => "afrondingen",
        _ => ernst.Tekst(),
    };

    /// <summary>What it means, in one sentence.</summary>
    public static string Uitleg(this Ernst ernst) => ernst switch
    {
        Ernst.Klopt => "De cijfers zijn gelijk.",
        Ernst.Afronding => "Het verschil is niet groter dan door afronden kan.",
        Ernst.NietTeControleren => "Er is geen cijfer om mee te vergelijken, of het bewijst niets.",
        Ernst.Verschil => "De cijfers zijn niet gelijk. Het kan allebei kloppen, maar geen stuk zegt waarom.",
        Ernst.Tegenspraak => "De cijfers kunnen niet allebei kloppen.",
        _ => throw new ArgumentOutOfRangeException(nameof(ernst), ernst, null),
    };
}
