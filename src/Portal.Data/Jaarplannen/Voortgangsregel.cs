namespace Portal.Data.Jaarplannen;

/// <summary>How an action, or a group of actions, stands against its plan.</summary>
public enum Voortgangsstand
{
    OpKoers,
    Aandacht,
    Vertraagd,

    /// <summary>Nothing was reported, so that nothing can be said.</summary>
    NietBekend,
}

/// <summary>The rule by which progress of actions adds up to thema, programmalijn and plan. Pure: no clock, no database.</summary>
public static class Voortgangsregel
{
    /// <summary>After so many days without a report a running action asks for attention: a quarter and a week.</summary>
    public const int StilteDagen = 100;

    /// <summary>The rule in words, for the page that shows its outcome.</summary>
    public static readonly string Uitleg =
        $"Een actie is vertraagd als het bureau dat meldt, of als haar laatste kwartaal voorbij is en zij niet af is. Zij vraagt aandacht als zij had moeten beginnen, of als er {StilteDagen} dagen niets is gemeld. "
        + "Een thema, programmalijn of plan is vertraagd als minstens een kwart van de acties vertraagd is, en vraagt aandacht zodra één actie dat doet of vertraagd is. Is over de helft of meer niets gemeld, dan is de stand niet bekend. Vervallen acties tellen niet mee.";

    /// <summary>How one action stands.</summary>
    /// <param name="status">As last reported; null when nothing was.</param>
    /// <param name="gemeldOp">The day of that report.</param>
    /// <param name="planning">Null when it has none: then nothing can be late but what is reported so.</param>
    /// <returns>Null for an action that was dropped: it does not count.</returns>
    public static Voortgangsstand? Van(Actiestatus? status, DateOnly? gemeldOp, Kwartalen? planning, int jaar, DateOnly vandaag) => status switch
    {
        null => Voortgangsstand.NietBekend,
        Actiestatus.Vervallen => null,
        Actiestatus.Afgerond => Voortgangsstand.OpKoers,
        Actiestatus.Vertraagd => Voortgangsstand.Vertraagd,
        _ when planning is not null && vandaag > planning.Eind(jaar) => Voortgangsstand.Vertraagd,
        Actiestatus.NietGestart when planning is not null && vandaag >= planning.Begin(jaar) => Voortgangsstand.Aandacht,
        Actiestatus.Loopt when gemeldOp is { } op && vandaag.DayNumber - op.DayNumber >= StilteDagen => Voortgangsstand.Aandacht,
        _ => Voortgangsstand.OpKoers,
    };

    /// <summary>How a group stands, out of how its actions stand; those that do not count are null.</summary>
    public static Voortgangsstand Samen(IEnumerable<Voortgangsstand?> standen)
    {
        var tellen = standen.OfType<Voortgangsstand>().ToList();
        var vertraagd = tellen.Count(s => s is Voortgangsstand.Vertraagd);
        return tellen switch
        {
            [] => Voortgangsstand.NietBekend,
            _ when vertraagd * 4 >= tellen.Count => Voortgangsstand.Vertraagd,
            _ when tellen.Count(s => s is Voortgangsstand.NietBekend) * 2 >= tellen.Count => Voortgangsstand.NietBekend,
            _ when vertraagd > 0 || tellen.Contains(Voortgangsstand.Aandacht) => Voortgangsstand.Aandacht,
            _ => Voortgangsstand.OpKoers,
        };
    }

    public static string Tekst(this Voortgangsstand stand) => stand switch
    {
        Voortgangsstand.OpKoers => "op koers",
        Voortgangsstand.Aandacht => "vraagt aandacht",
        Voortgangsstand.Vertraagd => "vertraagd",
        Voortgangsstand.NietBekend => "niet bekend",
        _ => throw new ArgumentOutOfRangeException(nameof(stand), stand, null),
    };
}
