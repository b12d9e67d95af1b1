namespace Portal.Data.Voorbeeldregistraties;

/// <summary>The bureau does not work at weekends.</summary>
internal static class Werkdag
{
    /// <summary>The day itself, or the Monday after it.</summary>
    public static DateOnly Vanaf(DateOnly dag) => dag.DayOfWeek switch
    {
        DayOfWeek.Saturday => dag.AddDays(2),
        DayOfWeek.Sunday => dag.AddDays(1),
        _ => dag,
    };
}
