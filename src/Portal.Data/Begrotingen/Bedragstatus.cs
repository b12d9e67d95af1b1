namespace Portal.Data.Begrotingen;

/// <summary>Whether an amount was planned or has happened.</summary>
public enum Bedragstatus
{
    Begroot,
    Gerealiseerd,
}

public static class BedragstatusTeksten
{
    public static string Tekst(this Bedragstatus status) => status switch
    {
        Bedragstatus.Begroot => "begroot",
        Bedragstatus.Gerealiseerd => "gerealiseerd",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
