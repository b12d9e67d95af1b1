namespace Portal.Ui;

/// <summary>What a status asks of the reader: nothing new, under way, done, your turn, too late, nothing yet.</summary>
public enum Statussoort
{
    Info,
    Bezig,
    Goed,
    Letop,
    Fout,
    Stil,
}

public static class Statussoorten
{
    /// <summary>The css class that brings the shape and the colours.</summary>
    public static string Klasse(this Statussoort soort) => soort.ToString().ToLowerInvariant();
}
