using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Portal.Data.Besluiten;

/// <summary>
/// A vote and the register of besluiten as a file, for who wants to verify them without the portal (docs/verificatie.md). The rows go out as
/// they are stored: to compute anything anew here would hide what was touched.
/// </summary>
public static class Ketenbestand
{
    /// <summary>Changes when the shape of the file or the canonical text does.</summary>
    public const string Formaat = "zvhd-keten-1";

    private static readonly JsonSerializerOptions Leesbaar = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="nu">When the file is made (UTC).</param>
    public static byte[] Schrijf(Stemketen keten, DateTime nu) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Formaat,
            keten.Titel,
            GemaaktOp = nu,
            Ketens = new
            {
                Stemming = Keten(keten.Stemming, keten.Stemmingzegel, keten.IsOpen),
                Besluiten = Keten(keten.Besluiten, keten.Besluitenzegel, isOpen: false),
            },
        }, Leesbaar);

    private static object Keten(IReadOnlyList<Schakel> schakels, Zegel zegel, bool isOpen) => new
    {
        IsOpen = isOpen,
        Schakels = schakels.Select(s => new { s.Soort, Velden = new OrderedDictionary<string, string?>(s.Velden), s.Hash }),
        Zegel = zegel,
    };
}
