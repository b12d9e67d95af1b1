using System.Text;

namespace Portal.Data.Documenten;

/// <summary>Whether bytes are a pdf that may be handed to everyone.</summary>
public static class Pdfbestand
{
    public const int MaxGrootte = 5 * 1024 * 1024;

    /// <summary>Readers accept some bytes before the mark; a file that starts otherwise can be two kinds of file at once, so we don't.</summary>
    private static readonly byte[] Begin = "%PDF-"u8.ToArray();

    private static readonly byte[] Einde = "%%EOF"u8.ToArray();

    /// <summary>The end mark may be followed by a few line ends.</summary>
    private const int Eindruimte = 1024;

    /// <summary>What makes a pdf do something instead of showing something.</summary>
    private static readonly string[] Werkend = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/SubmitForm", "/ImportData"];

    /// <summary>
    /// Why not, in a sentence; null when it may. Looks at the kind and at parts that run or carry other files, as far as these stand in the
    /// open: a part inside a packed stream is not seen, which is why the file is only ever offered as a download.
    /// </summary>
    public static string? Bezwaar(ReadOnlySpan<byte> bestand)
    {
        if (bestand.IsEmpty)
        {
            return "Kies een pdf-bestand.";
        }

        if (bestand.Length > MaxGrootte)
        {
            return $"Dit bestand is te groot: hoogstens {MaxGrootte / 1024 / 1024} MB.";
        }

        if (!bestand.StartsWith(Begin) || bestand[^Math.Min(Eindruimte, bestand.Length)..].LastIndexOf(Einde) < 0)
        {
            return "Dit is geen pdf-bestand, of het is niet heel.";
        }

        foreach (var deel in Werkend)
        {
            if (Bevat(bestand, Encoding.ASCII.GetBytes(deel)))
            {
                return $"In deze pdf zit iets dat meer doet dan tonen ({deel[1..]}). Bewaar haar opnieuw als gewone pdf of als PDF/A.";
            }
        }

        return null;
    }

    /// <summary>A name ends where something comes that is not part of a name: /JS, and not /JSomething.</summary>
    private static bool Bevat(ReadOnlySpan<byte> bestand, ReadOnlySpan<byte> naam)
    {
        for (var vanaf = 0; bestand[vanaf..].IndexOf(naam) is var plaats and >= 0; vanaf += plaats + naam.Length)
        {
            var na = vanaf + plaats + naam.Length;
            if (na >= bestand.Length || !char.IsAsciiLetterOrDigit((char)bestand[na]))
            {
                return true;
            }
        }

        return false;
    }
}
