using System.Text;
using CsvHelper;

namespace Portal.Data;

/// <summary>What holds for every csv that people bring: UTF-8, and no more rows, columns and complaints than a screen can show.</summary>
public static class Csvbestand
{
    public const int RegelsMax = 20_000;

    public const int KolommenMax = 60;

    /// <summary>After this many wrong lines the rest is not read: it would be a list that nobody reads.</summary>
    public const int AfgekeurdMax = 100;

    public const string LosTeken = "Deze regel heeft een los aanhalingsteken. Verder is niet gelezen.";

    /// <summary>The text of a file.</summary>
    /// <exception cref="DomeinregelException">Not UTF-8.</exception>
    public static string Tekst(ReadOnlySpan<byte> inhoud)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(inhoud);
        }
        catch (DecoderFallbackException)
        {
            throw new DomeinregelException("Het bestand is niet bewaard als ‘CSV UTF-8’. Kies die soort bij het opslaan.");
        }
    }

    /// <summary>Why the file is read no further after this line; null when it is.</summary>
    /// <param name="gelezen">Lines read so far.</param>
    /// <param name="afgekeurd">Lines that were wrong so far.</param>
    internal static string? Genoeg(int gelezen, int afgekeurd) =>
        afgekeurd >= AfgekeurdMax ? $"Er zijn al {AfgekeurdMax} regels niet goed. Verder is niet gelezen."
        : gelezen > RegelsMax ? $"Het bestand heeft meer dan {RegelsMax} regels. Verder is niet gelezen."
        : null;

    /// <summary>Why a line can't be kept whatever its columns mean; null when it can.</summary>
    internal static string? Onbewaarbaar(IEnumerable<string> velden) => velden.All(PortalDbContext.IsBewaarbaar) ? null : PortalDbContext.Onbewaarbaar;

    /// <summary>Why the heads can't be right; null when they can.</summary>
    internal static string? TeBreed(IReadOnlyList<string> kop) => kop.Count > KolommenMax ? $"Het bestand heeft {kop.Count} kolommen. Het mag er {KolommenMax} hebben." : null;
}
