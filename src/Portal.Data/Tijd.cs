namespace Portal.Data;

/// <summary>What "today" and "now" mean to the people who use the portal: the clock of Drenthe. Stored times are UTC.</summary>
public static class Tijd
{
    private static readonly TimeZoneInfo Drenthe = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The moment to store: UTC.</summary>
    public static DateTime Nu(this TimeProvider klok) => klok.GetUtcNow().UtcDateTime;

    /// <summary>
    /// The moment of what follows on something: now, or just after that when the clock says it lies ahead. Of what has no number the last is
    /// found by its moment, also after a clock that was ahead was set back.
    /// </summary>
    /// <param name="vorige">When the last one was; null when there is none.</param>
    public static DateTime Na(this DateTime nu, DateTime? vorige) => vorige is { } eerder && eerder >= nu ? eerder.AddTicks(1) : nu;

    /// <summary>The date on the wall calendar in Drenthe.</summary>
    public static DateOnly Vandaag(this TimeProvider klok) => DateOnly.FromDateTime(klok.Nu().InDrenthe());

    /// <summary>A stored UTC moment as the clock in Drenthe showed it.</summary>
    public static DateTime InDrenthe(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Drenthe);

    /// <summary>The UTC moment at which the clock in Drenthe shows this; an hour that is skipped in spring counts as the next.</summary>
    public static DateTime UitDrenthe(this DateTime lokaal)
    {
        var klok = DateTime.SpecifyKind(lokaal, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Drenthe.IsInvalidTime(klok) ? klok.AddHours(1) : klok, Drenthe);
    }

    /// <summary>The UTC moment at which a day begins in Drenthe.</summary>
    public static DateTime BeginInUtc(this DateOnly dag) => TimeZoneInfo.ConvertTimeToUtc(dag.ToDateTime(TimeOnly.MinValue), Drenthe);
}
