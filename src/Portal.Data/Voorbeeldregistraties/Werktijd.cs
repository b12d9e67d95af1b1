namespace Portal.Data.Voorbeeldregistraties;

/// <summary>Moments at which someone could have been at work.</summary>
/// <param name="Nu">UTC; nothing happens later.</param>
internal sealed record Werktijd(DateTime Nu)
{
    /// <summary>Some time in office hours of that day (UTC), but never after now.</summary>
    public DateTime Op(Toeval toeval, DateOnly dag) => NietNaNu(dag.ToDateTime(new TimeOnly(toeval.Van(8, 14), toeval.Van(0, 59)), DateTimeKind.Utc));

    /// <summary>So many days later on a working day; a little later when that is the same day.</summary>
    public DateTime Na(Toeval toeval, DateTime vorige, int dagen)
    {
        var moment = Op(toeval, Werkdag.Vanaf(DateOnly.FromDateTime(vorige.InDrenthe()).AddDays(dagen)));
        return moment > vorige ? moment : NietNaNu(vorige.AddMinutes(35));
    }

    private DateTime NietNaNu(DateTime moment) => moment < Nu ? moment : Nu;
}
