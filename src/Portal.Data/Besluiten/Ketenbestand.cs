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

    private const int Spoelbytes = 64 * 1024;

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

    /// <summary>
    /// The logboek, row by row. It may begin later than with row 1, when rows were kept long enough: the file says after which row, with which hash.
    /// </summary>
    /// <param name="keten">Oldest first.</param>
    public static async Task SchrijfLogboekAsync(Stream naar, IAsyncEnumerable<Schakel> keten, DateTime nu, CancellationToken cancellationToken = default)
    {
        await using var json = new Utf8JsonWriter(naar, new JsonWriterOptions { Indented = true, Encoder = Leesbaar.Encoder });
        json.WriteStartObject();
        json.WriteString("formaat", Formaat);
        json.WriteString("titel", "Logboek");
        json.WriteString("gemaaktOp", nu);
        json.WriteStartObject("ketens");
        json.WriteStartObject("logboek");
        json.WriteBoolean("isOpen", false);
        json.WriteStartArray("schakels");
        var (begin, zegel) = (new Zegel(0, Schakel.Begin), new Zegel(0, Schakel.Begin));
        await foreach (var schakel in keten.WithCancellation(cancellationToken))
        {
            begin = zegel.Aantal == 0 ? new(schakel.Nummer - 1, schakel.VorigeHash) : begin;
            zegel = new(schakel.Nummer, schakel.Hash);
            json.WriteStartObject();
            json.WriteString("soort", schakel.Soort);
            json.WriteStartObject("velden");
            foreach (var (naam, waarde) in schakel.Velden)
            {
                json.WriteString(naam, waarde);
            }

            json.WriteEndObject();
            json.WriteString("hash", schakel.Hash);
            json.WriteEndObject();
            if (json.BytesPending > Spoelbytes)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        Schrijf("begin", begin);
        Schrijf("zegel", zegel);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);

        void Schrijf(string naam, Zegel stand)
        {
            json.WriteStartObject(naam);
            json.WriteNumber("aantal", stand.Aantal);
            json.WriteString("hash", stand.Hash);
            json.WriteEndObject();
        }
    }

    private static object Keten(IReadOnlyList<Schakel> schakels, Zegel zegel, bool isOpen) => new
    {
        IsOpen = isOpen,
        Schakels = schakels.Select(s => new { s.Soort, Velden = new OrderedDictionary<string, string?>(s.Velden), s.Hash }),
        Zegel = zegel,
    };
}
