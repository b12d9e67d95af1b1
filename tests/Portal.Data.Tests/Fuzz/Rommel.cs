using System.Globalization;
using System.Text;

namespace Portal.Data.Fuzz;

/// <summary>What nobody types on purpose, drawn by lot from a seed: the same seed gives the same rubbish.</summary>
internal sealed class Rommel(Random kans)
{
    private static readonly string[] Teksten =
    [
        "", " ", "\t", "\n", "\r\n", "\0", "a\0b", "\u200b", "\u202etxet", "\u2066\u2069", "\ufeff", "\ufffe", "\ud800", "\udc00x", "x\ud83d", "👩‍👩‍👧‍👦", "é\u0301\u0301\u0301",
        "'", "\"", "\"\"", "\\", "''; --", "' OR '1'='1", "%", "_", "%00", "../../etc/passwd", "C:\\x", "{0}", "{{7*7}}", "${7*7}", "<script>alert(1)</script>", "<!--", "]]>", "&lt;",
        "javascript:alert(1)", "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1", "null", "undefined", "NaN", "Infinity", "true", "0", "-0", "1e9", "1e400", "0x7f", "٣", "½", "Ⅷ", "１２",
        "999999999999999999999999999999", "-2147483649", "79228162514264337593543950336", "1.000.000,00", "1,000,000.00", "€", "€ -5", "12:60", "31-02-2026", "0000-00-00", "2026-13-01",
        "ǅ", "ı", "İ", "ß", "ﷺ", "𝟏𝟏𝟏", "Ａ", "CON", "BSN 111222333", "111.222.333", "06-12345678", "a@b.c", "geb. 1-1-1980", "7811 AB 12", "ZV-26-0000", "AV-26-ZZZZ", "GM0114", "GM9999",
    ];

    private static readonly int[] Lengten = [79, 80, 81, 119, 120, 121, 199, 200, 201, 255, 256, 299, 301, 500, 501, 1_000, 1_001, 2_000, 2_001, 3_999, 4_000, 4_001, 10_000];

    private static readonly string[] Stukken = [";", ";;", "\"", "\"\"", "\n", "\r", "\r\n", "\uFEFF", "\0", ",", "\t", "'", "=", " ", "€", ".", "-", "%", "\ud800", "１", "a"];

    /// <summary>A text for a field.</summary>
    public string Tekst() => kans.Next(10) switch
    {
        < 6 => Uit(Teksten),
        6 => new string(Uit("a 1é\n\0＝<".ToCharArray()), Uit(Lengten)),
        7 => Uit(Teksten) + new string('x', Uit(Lengten)),
        8 => string.Concat(Enumerable.Range(0, kans.Next(1, 40)).Select(_ => (char)kans.Next(0x10000))),
        _ => string.Concat(Enumerable.Range(0, kans.Next(1, 6)).Select(_ => Uit(Teksten))),
    };

    /// <summary>A file that was good until something happened to it: one to six things.</summary>
    public string Verhaspel(string goed)
    {
        var tekst = new StringBuilder(goed);
        for (var keer = kans.Next(1, 7); keer > 0; keer--)
        {
            var plaats = kans.Next(tekst.Length + 1);
            switch (kans.Next(11))
            {
                case 0: tekst.Insert(plaats, Uit(Stukken)); break;
                case 1: tekst.Insert(plaats, Tekst()); break;
                case 2: tekst.Remove(plaats, Math.Min(kans.Next(20), tekst.Length - plaats)); break;
                case 3 when plaats < tekst.Length: tekst[plaats] = (char)kans.Next(0x10000); break;
                case 4 when plaats < tekst.Length: tekst[plaats] = Uit(";\"\n\r,0-=€ ".ToCharArray()); break;
                case 5: tekst.Length = plaats; break;
                case 6: Veld(tekst, _ => Tekst()); break;
                case 7: Veld(tekst, veld => $"\"{veld}\n{Uit(Teksten).Replace("\"", "\"\"", StringComparison.Ordinal)}\""); break;
                case 8: Veld(tekst, _ => kans.NextInt64(-10_000_000_000, 10_000_000_000).ToString(CultureInfo.InvariantCulture)); break;
                case 9: Regel(tekst); break;
                default: tekst.Replace(Uit(Stukken), Uit(Stukken), Math.Max(0, plaats - 200), Math.Min(200, plaats)); break;
            }
        }

        return tekst.ToString();
    }

    /// <summary>The same, in bytes: what is no UTF-8 any more, another encoding, a mark in front, a piece gone or twice there.</summary>
    public byte[] Verhaspel(byte[] goed)
    {
        var bytes = new List<byte>(goed);
        for (var keer = kans.Next(1, 7); keer > 0; keer--)
        {
            var plaats = kans.Next(bytes.Count + 1);
            switch (kans.Next(7))
            {
                case 0: bytes.Insert(plaats, (byte)kans.Next(256)); break;
                case 1: bytes.RemoveRange(plaats, Math.Min(kans.Next(64), bytes.Count - plaats)); break;
                case 2 when plaats < bytes.Count: bytes[plaats] = (byte)kans.Next(256); break;
                case 3 when plaats < bytes.Count: bytes[plaats] ^= (byte)(1 << kans.Next(8)); break;
                case 4: bytes.RemoveRange(plaats, bytes.Count - plaats); break;
                case 5: bytes.InsertRange(plaats, bytes.GetRange(0, Math.Min(kans.Next(64), bytes.Count))); break;
                default: bytes.InsertRange(0, Uit<byte[]>([[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0], "MZ"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), "<svg>"u8.ToArray()])); break;
            }
        }

        return [.. bytes];
    }

    public T Uit<T>(IReadOnlyList<T> keuzes) => keuzes[kans.Next(keuzes.Count)];

    /// <summary>Puts something else in a field.</summary>
    private void Veld(StringBuilder tekst, Func<string, string> anders)
    {
        var geheel = tekst.ToString();
        var plaats = kans.Next(geheel.Length + 1);
        var begin = plaats == 0 ? 0 : geheel.LastIndexOfAny([';', '\n'], plaats - 1) + 1;
        var einde = geheel.IndexOfAny([';', '\n', '\r'], begin) is >= 0 and var gevonden ? gevonden : geheel.Length;
        tekst.Remove(begin, einde - begin).Insert(begin, anders(geheel[begin..einde]));
    }

    /// <summary>A line twice, gone, moved up, or with a field more or less.</summary>
    private void Regel(StringBuilder tekst)
    {
        var regels = tekst.ToString().Split('\n').ToList();
        var plaats = kans.Next(regels.Count);
        switch (kans.Next(5))
        {
            case 0: regels.Insert(plaats, regels[plaats]); break;
            case 1: regels.RemoveAt(plaats); break;
            case 2: regels.Reverse(0, plaats + 1); break;
            case 3: regels[plaats] = ";" + regels[plaats]; break;
            default: regels[plaats] += ";" + Uit(Teksten); break;
        }

        tekst.Clear().AppendJoin('\n', regels);
    }
}
