namespace Portal.Data.Bewaren;

/// <summary>Whether the clock can be believed so far that something may be destroyed by it.</summary>
public enum Klokoordeel
{
    Goed,

    /// <summary>There was no round yet to compare with.</summary>
    Eerste,

    /// <summary>Something was written later than it is now.</summary>
    LooptAchter,

    /// <summary>Longer ago than rounds should be apart.</summary>
    Sprong,
}

/// <summary>
/// A clock that jumps years ahead would destroy everything at once. So a round looks at the one before, and asks a person when the time
/// between them is not plausible.
/// </summary>
public static class Klokregel
{
    /// <summary>Rounds are a day apart. What stands on no list (drafts, sessions, rows of the logboek) goes this much too early at most, when a clock jumps ahead.</summary>
    public static readonly TimeSpan SprongVanaf = TimeSpan.FromDays(3);

    /// <summary>Machines may differ so much.</summary>
    public static readonly TimeSpan Speling = TimeSpan.FromMinutes(10);

    /// <param name="vorigeRonde">When the last round was; null when there was none.</param>
    /// <param name="nieuwsteRegel">When the last row of the logboek was written; null when there is none.</param>
    public static Klokoordeel Beoordeel(DateTime nu, DateTime? vorigeRonde, DateTime? nieuwsteRegel) =>
        nu + Speling < vorigeRonde || nu + Speling < nieuwsteRegel ? Klokoordeel.LooptAchter
        : vorigeRonde is not { } vorige ? Klokoordeel.Eerste
        : nu - vorige > SprongVanaf ? Klokoordeel.Sprong
        : Klokoordeel.Goed;
}
