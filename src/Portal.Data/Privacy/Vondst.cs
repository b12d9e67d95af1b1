namespace Portal.Data.Privacy;

/// <summary>What in a text may point at a person.</summary>
public enum Persoonsgegeven
{
    /// <summary>Surely enough a BSN; the only one that is refused.</summary>
    Burgerservicenummer,

    /// <summary>A number that could be a BSN. One in eleven numbers passes the elfproef, so it is not refused.</summary>
    MogelijkBurgerservicenummer,
    Emailadres,
    Telefoonnummer,
    Geboortedatum,

    /// <summary>Postcode with huisnummer.</summary>
    Adres,
}

/// <summary>What a finding means for who typed the text.</summary>
public enum Ernst
{
    /// <summary>The text may stay when its author confirms it.</summary>
    Waarschuwen,

    /// <summary>The text is not accepted.</summary>
    Weigeren,
}

/// <summary>A place in a text that may point at a person. It does not hold what stands there, so that it can be logged and stored.</summary>
/// <param name="Positie">Where it begins in the text as typed, counted from 0.</param>
/// <param name="Lengte">How many characters of the text as typed.</param>
/// <param name="Zin">In which sentence, counted from 1.</param>
/// <param name="Melding">What to do about it, in Dutch.</param>
public sealed record Vondst(Persoonsgegeven Soort, int Positie, int Lengte, int Zin, string Melding)
{
    public Ernst Ernst => Soort is Persoonsgegeven.Burgerservicenummer ? Ernst.Weigeren : Ernst.Waarschuwen;
}

public static class PersoonsgegevenTeksten
{
    public static string Tekst(this Persoonsgegeven soort) => soort switch
    {
        Persoonsgegeven.Burgerservicenummer => "een burgerservicenummer",
        Persoonsgegeven.MogelijkBurgerservicenummer => "een getal dat een burgerservicenummer kan zijn",
        Persoonsgegeven.Emailadres => "een e-mailadres",
        Persoonsgegeven.Telefoonnummer => "een telefoonnummer",
        Persoonsgegeven.Geboortedatum => "een geboortedatum",
        Persoonsgegeven.Adres => "een postcode met huisnummer",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
