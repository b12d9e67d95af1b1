using Portal.Data.Cijfers;

namespace Portal.Ui;

/// <summary>How large a file is, as a reader wants to know it: "312 kB", "1,4 MB".</summary>
public static class Bestandsgrootte
{
    public static string Tekst(int bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024)} kB"
        : string.Create(Notatie.Nederlands, $"{bytes / 1024m / 1024m:0.#} MB");
}
