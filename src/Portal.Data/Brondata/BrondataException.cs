namespace Portal.Data.Brondata;

/// <summary>
/// A seed file is not as it should be. The message is one Dutch sentence that says where and why:
/// "kengetallen.csv, regel 14, kolom waarde: ‘1x’ is geen getal." Nothing was loaded.
/// </summary>
public sealed class BrondataException : Exception
{
    internal BrondataException(string waarom, string bestand, int? regel = null, string? kolom = null)
        : base($"{bestand}{(regel is null ? "" : $", regel {regel}")}{(kolom is null ? "" : $", kolom {kolom}")}: {waarom}") =>
        (Bestand, Regel, Kolom) = (bestand, regel, kolom);

    public string Bestand { get; }

    /// <summary>The line in the file, the heading being line 1; null when the file as a whole is wrong.</summary>
    public int? Regel { get; }

    public string? Kolom { get; }
}
