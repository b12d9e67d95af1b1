namespace Portal.Data.Adviesvragen;

/// <summary>By when the bureau answers. Counted in days on the calendar of Drenthe: the day the question came is day zero.</summary>
public static class Antwoordtermijn
{
    /// <summary>The last day on which an answer is in time: the same day, two working days later, or seven days later.</summary>
    public static DateOnly Uiterlijk(Spoed spoed, DateOnly gesteldOp) => spoed switch
    {
        Spoed.Vandaag => gesteldOp,
        Spoed.BinnenTweeWerkdagen => NaWerkdagen(gesteldOp, 2),
        Spoed.BinnenEenWeek => gesteldOp.AddDays(7),
        _ => throw new ArgumentOutOfRangeException(nameof(spoed), spoed, null),
    };

    /// <summary>Days past the last day; 0 while there is still time.</summary>
    public static int DagenTeLaat(DateOnly uiterlijkOp, DateOnly vandaag) => Math.Max(0, vandaag.DayNumber - uiterlijkOp.DayNumber);

    /// <summary>Monday to Friday, except the feestdagen of the Algemene termijnenwet (art. 3, first and second paragraph).</summary>
    public static bool IsWerkdag(DateOnly dag)
    {
        if (dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return false;
        }

        var naPasen = dag.DayNumber - Pasen(dag.Year).DayNumber;
        return naPasen is not (-2 or 1 or 39 or 50) // Goede Vrijdag, tweede Paasdag, Hemelvaart, tweede Pinksterdag
            && (dag.Month, dag.Day) is not ((1, 1) or (5, 5) or (12, 25) or (12, 26))
            && dag != Koningsdag(dag.Year);
    }

    private static DateOnly NaWerkdagen(DateOnly dag, int aantal)
    {
        while (aantal > 0)
        {
            dag = dag.AddDays(1);
            aantal -= IsWerkdag(dag) ? 1 : 0;
        }

        return dag;
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek is DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    private static DateOnly Pasen(int jaar)
    {
        var (a, b, c) = (jaar % 19, jaar / 100, jaar % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var n = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new(jaar, n / 31, (n % 31) + 1);
    }
}
