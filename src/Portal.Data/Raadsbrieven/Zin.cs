using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Portal.Data.Stukken;

namespace Portal.Data.Raadsbrieven;

/// <summary>
/// A sentence as it is written in the code: <c>$"In {jaar} had onze gemeente {cijfer}."</c>. Of whole numbers only years fit in it; every other
/// number has to be a <see cref="Stukdeel"/>, so that a figure without a source does not compile.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Zin
{
    private readonly List<Stukdeel> delen = [];
    private readonly StringBuilder tekst = new();

    public Zin(int literalLength, int formattedCount)
    {
        _ = literalLength + formattedCount;
    }

    public void AppendLiteral(string value) => tekst.Append(value);

    public void AppendFormatted(string woorden) => tekst.Append(woorden);

    /// <param name="jaar">A year.</param>
    public void AppendFormatted(int jaar) => tekst.Append(jaar.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Stukdeel deel)
    {
        Sluit();
        delen.Add(deel);
    }

    /// <summary>The sentences as one paragraph, with spaces in between.</summary>
    public static Alinea Alinea(IEnumerable<Zin> zinnen)
    {
        Zin geheel = new(0, 0);
        foreach (var (nummer, zin) in zinnen.Index())
        {
            if (nummer > 0)
            {
                geheel.AppendLiteral(" ");
            }

            geheel.Voeg(zin);
        }

        return new(geheel.Af());
    }

    private void Voeg(Zin zin)
    {
        foreach (var deel in zin.Af())
        {
            if (deel is Tekstdeel { IsNadruk: false } woorden)
            {
                tekst.Append(woorden.Tekst);
            }
            else
            {
                AppendFormatted(deel);
            }
        }
    }

    private IReadOnlyList<Stukdeel> Af()
    {
        Sluit();
        return delen;
    }

    private void Sluit()
    {
        if (tekst.Length > 0)
        {
            delen.Add(new Tekstdeel(tekst.ToString()));
            tekst.Clear();
        }
    }
}
