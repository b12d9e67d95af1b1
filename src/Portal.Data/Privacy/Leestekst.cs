using System.Globalization;
using System.Text;

namespace Portal.Data.Privacy;

/// <summary>
/// A text as a reader reads it: digits of every script are 0 to 9, dashes, dots and spaces are the plain ones, full-width signs are
/// normal ones, and what can't be seen is gone. Each sign remembers where it stood.
/// </summary>
internal sealed class Leestekst
{
    private readonly List<(int Positie, int Lengte)> herkomst = [];

    public Leestekst(string origineel)
    {
        var tekst = new StringBuilder(origineel.Length);
        for (var i = 0; i < origineel.Length;)
        {
            var lengte = char.IsSurrogatePair(origineel, i) ? 2 : 1;
            if (Lees(origineel, i, tekst) is { } teken)
            {
                tekst.Append(teken);
                herkomst.Add((i, lengte));
            }

            i += lengte;
        }

        Tekst = tekst.ToString();
    }

    public string Tekst { get; }

    public (int Positie, int Lengte) InOrigineel(int begin, int einde)
    {
        var laatste = herkomst[einde - 1];
        return (herkomst[begin].Positie, laatste.Positie + laatste.Lengte - herkomst[begin].Positie);
    }

    /// <summary>The one sign that stands for what is at <paramref name="i"/>; null when nothing is to be seen there.</summary>
    private static char? Lees(string origineel, int i, StringBuilder vooraf) => CharUnicodeInfo.GetUnicodeCategory(origineel, i) switch
    {
        UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(origineel, i)),
        UnicodeCategory.Format => null,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark when vooraf.Length > 0 && char.IsAsciiDigit(vooraf[^1]) => null,
        UnicodeCategory.SpaceSeparator => ' ',
        UnicodeCategory.DashPunctuation => '-',
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
        _ => origineel[i] switch
        {
            '\t' => ' ',
            '\r' => '\n',
            '\u2212' or '\u2043' => '-', // minus, hyphen bullet
            '\u2024' or '\u2027' or '\u00b7' or '\u2022' or '\u3002' => '.', // leader, hyphenation point, middle dot, bullet, ideographic stop
            '\u2044' or '\u2215' => '/', // fraction and division slash
            '\u2018' or '\u2019' => '\'',
            >= '\uff01' and <= '\uff5e' and var breed => (char)(breed - 0xfee0),
            var teken => teken,
        },
    };
}
